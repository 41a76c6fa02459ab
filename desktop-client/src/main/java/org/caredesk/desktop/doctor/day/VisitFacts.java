package org.caredesk.desktop.doctor.day;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.desktop.ui.StatusChip;
import org.caredesk.dto.scheduling.AppointmentMove;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.jspecify.annotations.Nullable;

/** The facts of a visit and how it came to be so, in lines. */
final class VisitFacts {
  private final DoctorWork work;
  private final Texts texts;
  private final Formatting formats;

  VisitFacts(DoctorWork work) {
    this.work = work;
    this.texts = work.context().texts();
    this.formats = work.context().formats();
  }

  List<Node> of(AppointmentResponse shown) {
    ZoneId zone = ZoneId.of(shown.timeZone());
    VBox facts = new VBox();
    facts.getStyleClass().add("facts");
    HBox chips = new HBox(new StatusChip(texts, shown.status()));
    chips.getStyleClass().add("appointment-chips");
    facts.getChildren().add(chips);
    add(facts, "doctor.details.time", when(shown, zone));
    add(facts, "doctor.details.hospital", where(shown, zone));
    add(facts, "doctor.details.mode", texts.word(shown.visitMode()));
    add(facts, "doctor.details.reason", shown.reason());
    add(facts, "doctor.details.symptoms", shown.symptoms());
    add(facts, "doctor.details.notes", shown.notes());
    add(facts, "anyway.booked", shown.anywayReason());
    add(
        facts,
        "doctor.details.payment",
        texts.get(
            "doctor.details.fee", formats.money(shown.fee()), texts.word(shown.paymentState())));
    return List.of(facts, history(shown, zone));
  }

  private String when(AppointmentResponse shown, ZoneId zone) {
    Instant start = shown.startsAt();
    ZoneId here = work.calendar().zone();
    String own =
        texts.get(
            "doctor.inbox.when",
            formats.dayShort(start.atZone(zone).toLocalDate()),
            formats.timeRange(start, shown.endsAt(), zone));
    return zone.getRules().getOffset(start).equals(here.getRules().getOffset(start))
        ? own
        : texts.get("doctor.inbox.when-elsewhere", own, formats.zoneName(zone, start));
  }

  private String where(AppointmentResponse shown, ZoneId zone) {
    Instant start = shown.startsAt();
    ZoneId here = work.calendar().zone();
    return zone.getRules().getOffset(start).equals(here.getRules().getOffset(start))
        ? shown.hospitalName()
        : texts.get(
            "doctor.inbox.here-too",
            shown.hospitalName(),
            formats.time(start, here),
            formats.zoneName(here, start));
  }

  private void add(VBox facts, String key, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return;
    }
    Label name = new Label(texts.get(key));
    name.getStyleClass().addAll("cd-secondary", "fact-name");
    name.setMinWidth(Region.USE_PREF_SIZE);
    Label text = Scripts.dress(new Label(value));
    text.setWrapText(true);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox line = new HBox(name, text);
    line.getStyleClass().add("fact");
    facts.getChildren().add(line);
  }

  private Node history(AppointmentResponse shown, ZoneId zone) {
    Label title = new Label(texts.get("doctor.details.history"));
    title.getStyleClass().add("cd-field-label");
    VBox moves = new VBox(title);
    moves.getStyleClass().add("appointment-history");
    for (AppointmentMove move : shown.history().reversed()) {
      Label when =
          Scripts.dress(
              new Label(
                  texts.get(
                      "doctor.details.move-by",
                      formats.dayAndTime(move.at(), zone),
                      move.actor())));
      when.getStyleClass().add("cd-secondary");
      when.setWrapText(true);
      List<Node> lines = new ArrayList<>();
      lines.add(new StatusChip(texts, move.to()));
      if (move.movedFrom() != null && move.movedTo() != null) {
        lines.add(
            small(
                texts.get(
                    "doctor.details.moved",
                    formats.dayAndTime(move.movedFrom(), zone),
                    formats.dayAndTime(move.movedTo(), zone))));
      }
      lines.add(when);
      if (move.reason() != null) {
        lines.add(small(move.reason()));
      }
      VBox words = new VBox();
      words.getChildren().addAll(lines);
      words.getStyleClass().add("history-move");
      moves.getChildren().add(words);
    }
    return moves;
  }

  private static Label small(String text) {
    Label label = Scripts.dress(new Label(text));
    label.setWrapText(true);
    label.getStyleClass().add("cd-compact");
    return label;
  }
}
