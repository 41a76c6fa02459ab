package org.caredesk.desktop.doctor.availability;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.dto.scheduling.AvailabilityConflict;
import org.jspecify.annotations.Nullable;

/** Overlaps in words, each with its repair. */
record ConflictCards(AvailabilityViewModel model, HoursWords words) {

  /** An overlap on the week that shows, seen at once and without the server. */
  Node clash(Block block) {
    Block.Clash clash = java.util.Objects.requireNonNull(block.clash());
    String title =
        words.texts().get("hours.clash-title", words.dayShort(block.column() + 1), block.times());
    VBox card =
        PanelParts.card(
            "danger",
            "fth-alert-circle",
            title,
            PanelParts.text(
                words.texts().get("hours.conflict", clash.with(), clash.times()),
                "hours-card-text"));
    boolean isWhole = clash.from() <= block.from() && clash.to() >= block.to();
    FlowPane repairs = PanelParts.repairs();
    if (!isWhole) {
      int from = clash.from() <= block.from() ? clash.to() : block.from();
      int to = clash.from() <= block.from() ? block.to() : clash.from();
      repairs
          .getChildren()
          .add(
              Buttons.plain(
                  new Action(
                      "hours.do-shorten",
                      words.texts().get("hours.shorten-to", Span.time(from) + "–" + Span.time(to)),
                      "fth-scissors",
                      null,
                      () ->
                          model.change(
                              painting ->
                                  painting.place(block.handle(), block.column(), from, to)))));
    }
    repairs
        .getChildren()
        .add(
            Buttons.plain(
                button(
                    "drop",
                    "fth-x",
                    () -> model.change(painting -> painting.remove(block.handle())))));
    card.getChildren().add(repairs);
    return card;
  }

  /** Whether a block is one of the two that overlap, as far as both are painted. */
  static boolean isSame(Block block, AvailabilityConflict conflict) {
    return isAt(block, conflict.wishedAffiliationId(), conflict.wished().startsAt())
        || conflict.drafted() && isAt(block, conflict.affiliationId(), conflict.startsAt());
  }

  private static boolean isAt(Block block, UUID affiliation, Instant startsAt) {
    Base.@Nullable Place place = block.place();
    if (place == null || !place.id().equals(affiliation)) {
      return false;
    }
    LocalDateTime from = LocalDateTime.ofInstant(startsAt, place.zone());
    return from.getDayOfWeek().getValue() == block.column() + 1
        && Span.minute(from.toLocalTime()) == block.from();
  }

  Node conflict(Base base, AvailabilityConflict conflict) {
    Base.Place place = base.place(conflict.wishedAffiliationId());
    Base.Place other = base.place(conflict.affiliationId());
    ZoneId here = place == null ? ZoneId.of(conflict.timeZone()) : place.zone();
    ZoneId there = ZoneId.of(conflict.timeZone());
    var wished = conflict.wished();
    String title =
        words
            .texts()
            .get(
                "hours.conflict-title",
                words.formats().dayAndTime(wished.startsAt(), here),
                words.formats().time(wished.endsAt(), here));
    String range = words.formats().timeRange(conflict.startsAt(), conflict.endsAt(), here);
    String text =
        here.equals(there)
            ? words.texts().get("hours.conflict", conflict.hospitalName(), range)
            : words
                .texts()
                .get(
                    "hours.conflict-zones",
                    conflict.hospitalName(),
                    range,
                    words.formats().zoneName(here, wished.startsAt()),
                    words.formats().timeRange(conflict.startsAt(), conflict.endsAt(), there),
                    words.formats().zoneName(there, wished.startsAt()));
    VBox card =
        PanelParts.card(
            "danger", "fth-alert-circle", title, PanelParts.text(text, "hours-card-text"));
    ConflictRepair repair = place == null ? null : ConflictRepair.of(conflict, here);
    if (repair != null && other != null) {
      card.getChildren()
          .add(
              PanelParts.repairs(
                  Buttons.plain(
                      button("shorten", "fth-scissors", () -> model.change(repair::shorten))),
                  Buttons.plain(button("drop", "fth-x", () -> model.change(repair::remove)))));
    }
    return card;
  }

  private Action button(String name, String icon, Runnable task) {
    return new Action("hours.do-" + name, words.texts().get("hours.do." + name), icon, null, task);
  }
}
