package org.caredesk.desktop.doctor.day;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.DoctorQueueResponse.QueueEntry;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.jspecify.annotations.Nullable;

/** One patient of the queue; what can be done shows on the chosen one. */
final class QueueRow extends VBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final long AMBER = 15;
  private static final long RED = 30;

  private final DoctorWork work;
  private final Texts texts;
  private final Label time = new Label();
  private final Label name = Scripts.follow(new Label());
  private final Label note = Scripts.follow(new Label());
  private final Label waits = new Label();
  private final HBox actions = Buttons.row();
  private @Nullable QueueEntry shown;
  private @Nullable ZoneId shownIn;

  QueueRow(DoctorWork work) {
    this.work = work;
    this.texts = work.context().texts();
    getStyleClass().add("queue-row");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    time.getStyleClass().add("queue-time");
    time.setMinWidth(Region.USE_PREF_SIZE);
    name.getStyleClass().add("queue-name");
    note.getStyleClass().add("cd-secondary");
    waits.getStyleClass().add("queue-waits");
    waits.setMinWidth(Region.USE_PREF_SIZE);
    VBox words = new VBox(name, note);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox line = new HBox(time, words, waits);
    line.getStyleClass().add("queue-line");
    getChildren().addAll(line, actions);
    setOnMouseClicked(_ -> open());
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    mark(false);
  }

  private void open() {
    requestFocus();
    if (shown != null) {
      work.open(shown.appointment().id());
    }
  }

  private void pressed(KeyEvent key) {
    QueueEntry entry = shown;
    if (entry == null || key.isControlDown() || key.isAltDown()) {
      return;
    }
    UUID id = entry.appointment().id();
    boolean handled = true;
    if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
      open();
    } else if (key.getCode() == KeyCode.S) {
      work.queue().start(id);
    } else if (key.getCode() == KeyCode.X) {
      work.queue().noShow(id);
    } else {
      handled = false;
    }
    if (handled) {
      key.consume();
    }
  }

  void show(QueueEntry entry) {
    ZoneId here = work.calendar().zone();
    if (entry.equals(shown) && here.equals(shownIn)) {
      return;
    }
    shown = entry;
    shownIn = here;
    Formatting formats = work.context().formats();
    DayAppointment appointment = entry.appointment();
    ZoneId zone = ZoneId.of(entry.timeZone());
    time.setText(formats.time(appointment.startsAt(), zone));
    name.setText(name(entry));
    List<String> parts = new ArrayList<>();
    parts.add(
        appointment.reason() == null ? texts.word(appointment.visitMode()) : appointment.reason());
    Instant start = appointment.startsAt();
    if (!zone.getRules().getOffset(start).equals(here.getRules().getOffset(start))) {
      parts.add(formats.zoneName(zone, start) + ", " + entry.hospitalName());
    }
    note.setText(String.join(" · ", parts));
    note.setGraphic(Icons.of(Icons.of(appointment.visitMode())));
    boolean over =
        appointment.status() == AppointmentStatus.COMPLETED
            || appointment.status() == AppointmentStatus.NO_SHOW;
    pseudoClassStateChanged(PseudoClass.getPseudoClass("over"), over);
    if (over) {
      waits.setText(texts.word(appointment.status()));
      waits.setGraphic(Icons.of(Icons.of(appointment.status())));
    }
    setAccessibleText(
        time.getText() + " " + name.getText() + ", " + texts.word(appointment.status()));
    List<Node> buttons = new ArrayList<>();
    UUID id = appointment.id();
    if (appointment.allowedActions().contains(AppointmentAction.START_CONSULTATION)) {
      buttons.add(
          Buttons.plain(
              new Action(
                  "queue.start",
                  texts.get("doctor.queue.start"),
                  "fth-play",
                  "S",
                  () -> work.queue().start(id))));
    }
    if (appointment.allowedActions().contains(AppointmentAction.MARK_NO_SHOW)) {
      buttons.add(
          Buttons.plain(
              new Action(
                  "queue.no-show",
                  texts.get("doctor.queue.no-show"),
                  "fth-user-x",
                  "X",
                  () -> work.queue().noShow(id))));
    }
    actions.getChildren().setAll(buttons);
  }

  /** Shows whether it is the chosen one. */
  void mark(boolean selected) {
    pseudoClassStateChanged(SELECTED, selected);
    boolean offers = selected && !actions.getChildren().isEmpty();
    actions.setVisible(offers);
    actions.setManaged(offers);
  }

  void tick(Instant now) {
    QueueEntry entry = shown;
    if (entry == null) {
      return;
    }
    if (entry.appointment().status() == AppointmentStatus.CHECKED_IN) {
      long minutes = DayQueue.waitingMinutes(entry, now);
      String text = texts.get("doctor.minutes", minutes);
      if (!text.equals(waits.getText())) {
        waits.setText(text);
        waits.getStyleClass().removeAll("amber", "red");
        if (minutes >= AMBER) {
          waits.getStyleClass().add(minutes >= RED ? "red" : "amber");
          waits.setGraphic(Icons.of(minutes >= RED ? "fth-alert-triangle" : "fth-clock"));
        } else {
          waits.setGraphic(null);
        }
      }
    } else if (entry.appointment().status() == AppointmentStatus.CONFIRMED) {
      waits.setText("");
      waits.setGraphic(null);
    }
  }

  static String name(QueueEntry entry) {
    DayAppointment appointment = entry.appointment();
    return appointment.patientName() == null ? appointment.number() : appointment.patientName();
  }
}
