package org.caredesk.desktop.doctor.availability;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.StatusChip;
import org.caredesk.dto.scheduling.AffectedAppointment;
import org.caredesk.dto.scheduling.AvailabilityPreview;
import org.jspecify.annotations.Nullable;

/** What the draft would do, before it is saved; every problem with its repair beside it. */
final class PreviewPanel extends BorderPane {
  private static final int MOST_NAMED = 6;

  private final AvailabilityViewModel model;
  private final HoursWords words;
  private final Consumer<UUID> onOpen;
  private final VBox body = new VBox();
  private final Consumer<Runnable> later;
  private boolean typing;
  private boolean pending;

  /**
   * @param later runs a task on the UI thread once what goes on is done
   * @param onOpen opens an appointment
   */
  PreviewPanel(
      AvailabilityViewModel model,
      HoursActions actions,
      HoursWords words,
      Consumer<Runnable> later,
      Consumer<UUID> onOpen) {
    this.model = model;
    this.later = later;
    this.words = words;
    this.onOpen = onOpen;
    setId("hours-panel");
    getStyleClass().add("hours-panel");
    body.getStyleClass().add("hours-panel-body");
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("cd-side-sheet-body");
    setCenter(scroll);
    var save = Buttons.primary(actions.save());
    HBox.setHgrow(save, Priority.ALWAYS);
    save.setMaxWidth(Double.MAX_VALUE);
    HBox foot = new HBox(save, Buttons.plain(actions.discard()));
    foot.getStyleClass().addAll("cd-side-sheet-foot", "hours-panel-foot");
    setBottom(foot);
    for (ObservableValue<?> part :
        List.of(
            model.draftProperty(),
            model.pictureProperty(),
            model.preview().previewProperty(),
            model.changedElsewhereProperty(),
            model.problemProperty(),
            model.toMoveProperty())) {
      part.subscribe(_ -> changed());
    }
  }

  /** One change of the draft changes several parts; the panel is made anew once for them all. */
  private void changed() {
    if (!pending) {
      pending = true;
      later.accept(
          () -> {
            pending = false;
            show();
          });
    }
  }

  private void show() {
    if (typing) {
      return; // what is being typed is shown anew when it is done
    }
    Base base = model.baseProperty().get();
    body.getChildren().clear();
    if (base == null) {
      return;
    }
    Draft draft = model.draftProperty().get();
    if (model.changedElsewhereProperty().get()) {
      body.getChildren().add(elsewhere());
    }
    String problem = model.problemProperty().get();
    if (problem != null) {
      body.getChildren()
          .add(
              PanelParts.card(
                  "danger",
                  "fth-alert-circle",
                  words.texts().get("hours.not-saved"),
                  PanelParts.text(problem, "hours-card-text")));
    }
    if (!model.toMoveProperty().get().isEmpty()) {
      body.getChildren().add(toMove(model.toMoveProperty().get()));
    }
    if (draft.isEmpty()) {
      body.getChildren().add(nothing());
      return;
    }
    showDraft(base, draft);
  }

  private void showDraft(Base base, Draft draft) {
    WeekPicture.Scope scope = model.scopeProperty().get();
    WeekBalance balance = WeekBalance.of(base, draft, scope);
    body.getChildren().add(PanelParts.text(words.texts().get("hours.before-saving"), "cd-title"));
    if (!draft.weekly().isEmpty()) {
      week(balance, scope);
    }
    for (Base.Place place : base.places()) {
      if (draft.weekly().containsKey(place.id())) {
        place
            .periodsBeginning(scope.from(), scope.to())
            .forEach(begins -> body.getChildren().add(replaced(place, begins)));
      }
    }
    VBox lines = new VBox();
    balance.lines().forEach(line -> lines.getChildren().add(line(line)));
    draft.once().forEach(once -> lines.getChildren().add(once(base, once)));
    draft.away().forEach(away -> lines.getChildren().add(away(base, away)));
    int back = draft.gone().size() + draft.back().size();
    if (back > 0) {
      lines
          .getChildren()
          .add(
              PanelParts.row(
                  "fth-minus", words.texts().get("hours.taken-back", back), new Label(), "lost"));
    }
    body.getChildren().add(lines);
    AvailabilityPreview preview = model.preview().previewProperty().get();
    if (preview != null && preview.slotsGained() + preview.slotsLost() > 0) {
      body.getChildren().add(PanelParts.text(total(preview), "cd-secondary"));
    }
    WeekPicture picture = model.pictureProperty().get();
    List<Block> clashes = picture == null ? List.of() : picture.clashes();
    ConflictCards cards = new ConflictCards(model, words);
    clashes.forEach(block -> body.getChildren().add(cards.clash(block)));
    if (preview == null) {
      return;
    }
    preview.conflicts().stream()
        .filter(
            conflict -> clashes.stream().noneMatch(block -> ConflictCards.isSame(block, conflict)))
        .forEach(conflict -> body.getChildren().add(cards.conflict(base, conflict)));
    if (preview.appointmentCount() > 0) {
      body.getChildren().add(outside(preview));
    }
  }

  /** Hours that were set for later on fall within the period that is painted. */
  private Node replaced(Base.Place place, LocalDate begins) {
    return PanelParts.card(
        "warning",
        "fth-alert-triangle",
        words.texts().get("hours.replaces", words.formats().dayShort(begins), place.name()),
        PanelParts.text(words.texts().get("hours.replaces-text"), "hours-card-text"));
  }

  /** An ordinary week, by the weekly hours alone. */
  private void week(WeekBalance balance, WeekPicture.Scope scope) {
    HBox tiles =
        new HBox(
            PanelParts.tile(
                words.signed(balance.gained()), words.texts().get("hours.gained"), "gained"),
            PanelParts.tile(words.signed(-balance.lost()), words.texts().get("hours.lost"), "lost"),
            PanelParts.tile(
                String.valueOf(balance.now()),
                words.texts().get("hours.was", balance.was()),
                "now"));
    tiles.getStyleClass().add("hours-tiles");
    body.getChildren()
        .addAll(
            PanelParts.text(
                words.texts().get("hours.effect", words.formats().dayShort(scope.from())),
                "cd-secondary"),
            tiles);
  }

  /** What all changes together do, on all their days. */
  private String total(AvailabilityPreview preview) {
    String gained = words.signed(preview.slotsGained());
    String lost = words.signed(-preview.slotsLost());
    String from = words.formats().dayShort(preview.from());
    return preview.from().equals(preview.to())
        ? words.texts().get("hours.on-day", from, gained, lost)
        : words
            .texts()
            .get("hours.on-days", from, words.formats().dayShort(preview.to()), gained, lost);
  }

  private Node line(WeekBalance.Line line) {
    boolean isGain = line.slots() >= 0;
    return PanelParts.row(
        isGain ? "fth-plus" : "fth-minus",
        words
            .texts()
            .get(
                "hours.line",
                words.dayShort(line.span().day()),
                HoursText.write(line.span()),
                line.place().name()),
        new Label(words.signed(line.slots())),
        isGain ? "gained" : "lost");
  }

  private Node once(Base base, Draft.Once once) {
    Base.Place place = base.place(once.affiliation());
    return PanelParts.row(
        "fth-plus",
        words
            .texts()
            .get(
                "hours.line",
                words.formats().dayShort(once.date()),
                HoursText.write(once.span()),
                place == null ? "" : place.name()),
        new Label(),
        "gained");
  }

  private Node away(Base base, Draft.Away away) {
    TextField reason = new TextField(away.reason() == null ? "" : away.reason());
    reason.setPromptText(words.texts().get("hours.reason"));
    reason.setAccessibleText(words.texts().get("hours.reason"));
    reason.getStyleClass().add("hours-reason");
    Runnable keep =
        () -> {
          if (!reason.getText().equals(away.reason() == null ? "" : away.reason())) {
            model.change(painting -> painting.reason(away, reason.getText()));
          }
        };
    reason.setOnAction(_ -> body.requestFocus());
    reason
        .focusedProperty()
        .addListener(
            (_, _, focused) -> {
              typing = focused;
              if (!focused) {
                keep.run();
                show();
              }
            });
    VBox both =
        new VBox(PanelParts.row("fth-coffee", moment(base, away), new Label(), "lost"), reason);
    both.getStyleClass().add("hours-away-row");
    return both;
  }

  private String moment(Base base, Draft.Away away) {
    String key = base.zonesDiffer() ? "hours.away-line-everywhere" : "hours.away-line";
    return words.texts().get(key, local(away.from()), local(away.to()));
  }

  private String local(LocalDateTime at) {
    return words
        .texts()
        .get(
            "hours.local",
            words.formats().dayShort(at.toLocalDate()),
            words.formats().time(at.toLocalTime()));
  }

  private Action button(String name, String icon, Runnable task) {
    return new Action("hours.do-" + name, words.texts().get("hours.do." + name), icon, null, task);
  }

  private Node outside(AvailabilityPreview preview) {
    VBox card =
        PanelParts.card(
            "warning",
            "fth-alert-triangle",
            words.texts().get("hours.outside", preview.appointmentCount()));
    card.getChildren()
        .add(PanelParts.text(words.texts().get("hours.outside-stay"), "hours-card-text"));
    named(preview.appointments(), preview.appointmentCount(), card);
    return card;
  }

  private Node toMove(List<AffectedAppointment> appointments) {
    VBox card =
        PanelParts.card(
            "warning",
            "fth-alert-triangle",
            words.texts().get("hours.to-move", appointments.size()));
    named(appointments, appointments.size(), card);
    card.getChildren()
        .add(Buttons.row(Buttons.plain(button("seen", "fth-check", model::dismissToMove))));
    return card;
  }

  private void named(List<AffectedAppointment> appointments, int count, VBox card) {
    appointments.stream()
        .limit(MOST_NAMED)
        .forEach(appointment -> card.getChildren().add(appointment(appointment)));
    int more = count - Math.min(MOST_NAMED, appointments.size());
    if (more > 0) {
      card.getChildren()
          .add(PanelParts.text(words.texts().get("hours.more", more), "cd-secondary"));
    }
  }

  private Node appointment(AffectedAppointment appointment) {
    @Nullable String name = appointment.patientName();
    VBox text =
        new VBox(
            PanelParts.name(name == null ? appointment.number() : name),
            PanelParts.text(
                words
                    .formats()
                    .dayAndTime(appointment.startsAt(), ZoneId.of(appointment.timeZone())),
                "cd-secondary"));
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox row =
        new HBox(
            text,
            new StatusChip(words.texts(), appointment.status()),
            Buttons.icon(
                button("open", "fth-external-link", () -> onOpen.accept(appointment.id()))));
    row.getStyleClass().add("hours-appointment");
    return row;
  }

  private Node elsewhere() {
    return PanelParts.card(
        "info",
        "fth-refresh-cw",
        words.texts().get("hours.changed-title"),
        PanelParts.text(words.texts().get("hours.changed-text"), "hours-card-text"),
        Buttons.row(
            Buttons.plain(button("compare", "fth-layers", model::compare)),
            Buttons.plain(button("reload", "fth-refresh-cw", model::discard))));
  }

  private Node nothing() {
    VBox box =
        new VBox(
            PanelParts.text(words.texts().get("hours.nothing-title"), "cd-title"),
            PanelParts.text(words.texts().get("hours.nothing-text"), "hours-card-text"));
    box.getStyleClass().add("hours-nothing");
    return box;
  }
}
