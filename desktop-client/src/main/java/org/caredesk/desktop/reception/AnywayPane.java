package org.caredesk.desktop.reception;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.reception.booking.BookingModel;
import org.caredesk.desktop.reception.booking.BookingStage;
import org.caredesk.desktop.reception.booking.BookingStage.Loss;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.FormField;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;
import org.caredesk.dto.scheduling.Slot;
import org.jspecify.annotations.Nullable;

/**
 * In the booking: a time that is not free, what is there already, and why it is booked all the same
 * (SPEC B12). Out of sight where the hospital does not allow that.
 */
final class AnywayPane extends VBox {
  private static final int LONGEST_REASON = 300;

  private final WorkplaceContext context;
  private final Texts texts;
  private final FrontDesk desk;
  private final BookingModel model;
  private final Label there = Scripts.follow(new Label());
  private final FormField<TextField> time;
  private final FormField<TextField> reason;
  private final Button book;
  private boolean asked;

  AnywayPane(WorkplaceContext context, FrontDesk desk) {
    this.context = context;
    this.texts = context.texts();
    this.desk = desk;
    this.model = desk.booking();
    Label title = new Label(texts.get("anyway.title"), Icons.of("fth-layers"));
    title.getStyleClass().add("offer-title");
    there.setWrapText(true);
    there.getStyleClass().add("offer-when");
    there.setId("anyway-there");
    time = new FormField<>(texts.get("anyway.time"), new TextField());
    time.control().setId("anyway-time");
    time.control().textProperty().subscribe(this::tellWhatIsThere);
    reason = new FormField<>(texts.get("anyway.reason"), new TextField());
    reason.control().setId("anyway-reason");
    reason.control().textProperty().subscribe(() -> reason.errorProperty().set(""));
    book =
        Buttons.plain(
            new Action(
                "booking.anyway", texts.get("anyway.book"), "fth-layers", null, this::submit));
    setId("anyway");
    getStyleClass().add("offer");
    getChildren().addAll(title, there, time, reason, book);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    model.stageProperty().subscribe(this::show);
    model.wishProperty().subscribe(this::wished);
    desk.day().columnsProperty().subscribe(_ -> tellWhatIsThere());
  }

  /** Whether the reason is what is wanted next. */
  boolean isAsking() {
    return model.stageProperty().get() instanceof BookingStage.Asking;
  }

  /** Whether the hold is the answer to a reason that was given here; true once. */
  boolean wasAsked() {
    boolean before = asked;
    asked = false;
    return before;
  }

  void focus() {
    reason.control().requestFocus();
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER && !key.isAltDown()) {
      submit();
      key.consume();
    }
  }

  /** Holds the time, where it can be read and a reason is given. */
  void submit() {
    if (!isVisible()) {
      return; // it is being held already: a field hands one press of Enter on twice
    }
    Instant at = at();
    String why = reason.control().getText().strip();
    time.errorProperty().set(at == null ? texts.get("anyway.error.time") : "");
    reason
        .errorProperty()
        .set(
            why.isEmpty()
                ? texts.get("anyway.error.reason")
                : why.length() > LONGEST_REASON
                    ? texts.get("anyway.error.too-long", LONGEST_REASON)
                    : "");
    if (at == null) {
      time.control().requestFocus();
    } else if (!reason.errorProperty().get().isEmpty()) {
      reason.control().requestFocus();
    } else {
      asked = true;
      model.holdAnyway(at, why);
    }
  }

  private void show(BookingStage stage) {
    boolean taken = stage.equals(new BookingStage.Lost(Loss.TAKEN)) && desk.day().bookAnyway();
    boolean shown = stage instanceof BookingStage.Asking || taken;
    setVisible(shown);
    setManaged(shown);
    // Where nothing else can be done, the button of the sheet does it.
    book.setVisible(taken);
    book.setManaged(taken);
    if (stage instanceof BookingStage.Closed || stage instanceof BookingStage.Done) {
      reason.control().clear();
      asked = false;
    }
    tellWhatIsThere();
  }

  private void wished(BookingStage.@Nullable Wish wish) {
    if (wish != null) {
      time.control().setText(context.formats().time(wish.startsAt(), zone()));
      time.errorProperty().set("");
    }
  }

  private ZoneId zone() {
    return context.desk().hospital().zone();
  }

  /** The time that is typed, on the day that is wished; null where it cannot be read. */
  private @Nullable Instant at() {
    BookingStage.Wish wish = model.wishProperty().get();
    String typed = time.control().getText().strip().replace('.', ':');
    if (wish == null || !typed.matches("\\d{1,2}:?\\d{2}")) {
      return null;
    }
    String digits = typed.replace(":", "");
    int split = digits.length() - 2;
    try {
      LocalTime local =
          LocalTime.of(
              Integer.parseInt(digits.substring(0, split)),
              Integer.parseInt(digits.substring(split)));
      LocalDate day = wish.startsAt().atZone(zone()).toLocalDate();
      return day.atTime(local).atZone(zone()).toInstant();
    } catch (DateTimeException impossible) {
      return null;
    }
  }

  private void tellWhatIsThere() {
    BookingStage.Wish wish = model.wishProperty().get();
    Instant at = at();
    if (wish == null || at == null || !isVisible()) {
      there.setText("");
      return;
    }
    // As it is now: the picture of when the slot was wished may not know who took it.
    DoctorDay doctor =
        Objects.requireNonNullElse(desk.day().doctor(wish.doctor().affiliationId()), wish.doctor());
    Slot slot = new Slot(at, at.plusSeconds(60L * wish.minutes()));
    List<DayAppointment> others =
        doctor.appointments().stream()
            .filter(each -> !DayColumns.OVER.contains(each.status()))
            .filter(each -> slot.overlaps(new Slot(each.startsAt(), each.endsAt())))
            .toList();
    boolean open =
        doctor.windows().stream()
            .anyMatch(
                each -> !at.isBefore(each.startsAt()) && !slot.endsAt().isAfter(each.endsAt()));
    there.setText(
        others.isEmpty()
            ? texts.get(open ? "anyway.nobody" : "anyway.closed")
            : others.stream().map(this::words).collect(Collectors.joining("\n")));
  }

  private String words(DayAppointment each) {
    String who =
        Objects.requireNonNullElseGet(
            each.patientName(),
            () ->
                each.heldBy() == null
                    ? texts.get("schedule.no-patient")
                    : texts.get("schedule.held-at", each.heldBy()));
    return texts.get(
        "anyway.there", who, context.formats().timeRange(each.startsAt(), each.endsAt(), zone()));
  }
}
