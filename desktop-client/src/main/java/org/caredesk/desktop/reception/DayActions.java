package org.caredesk.desktop.reception;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyProperty;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.schedule.Cursor;
import org.caredesk.desktop.ui.Action;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.HospitalDayResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;
import org.caredesk.dto.scheduling.Slot;
import org.jspecify.annotations.Nullable;

/** The commands of the day: buttons, keys and palette entries share them. */
final class DayActions {
  private final Action previous;
  private final Action next;
  private final Action today;
  private final Action book;
  private final Action walkIn;
  private final Action checkIn;
  private final Action pay;
  private final Action park;
  private final Action print;
  private final Action transfer;
  private final Action reload;
  private final Action anyway;
  private final DayViewModel day;
  private final FrontDesk desk;
  private final Texts texts;

  /**
   * @param cursor the cell that C and P mean
   * @param todayKey null where the key has another meaning
   */
  DayActions(
      Texts texts,
      FrontDesk desk,
      ReadOnlyProperty<@Nullable Cursor> cursor,
      @Nullable String todayKey) {
    this.texts = texts;
    this.desk = desk;
    this.day = desk.day();
    previous =
        new Action(
            "day.previous",
            texts.get("reception.previous-day"),
            "fth-chevron-left",
            "[",
            () -> day.moveDays(-1));
    next =
        new Action(
            "day.next",
            texts.get("reception.next-day"),
            "fth-chevron-right",
            "]",
            () -> day.moveDays(1));
    today = new Action("day.today", texts.get("reception.today"), "fth-sun", todayKey, day::today);
    book =
        new Action(
                "day.book",
                texts.get("reception.book"),
                "fth-plus",
                "B",
                () -> desk.bookNext(columnOf(cursor.getValue())))
            .textFrom(
                day.staleSinceProperty()
                    .map(_ -> texts.get("reception.book-offline"))
                    .orElse(texts.get("reception.book")))
            .enabledWhen(day.bookableProperty());
    walkIn =
        new Action(
                "day.walk-in", texts.get("walk-in.title"), "fth-user-plus", "Shift+W", desk::walkIn)
            .enabledWhen(day.bookableProperty());
    checkIn =
        new Action(
                "day.check-in",
                texts.get("reception.check-in"),
                "fth-log-in",
                "C",
                () -> act(desk, cursor, AppointmentAction.CHECK_IN))
            .enabledWhen(hasVisit(desk, cursor));
    pay =
        new Action(
                "day.pay",
                texts.get("reception.take-payment"),
                "fth-credit-card",
                "P",
                () -> act(desk, cursor, AppointmentAction.PAY))
            .enabledWhen(allowed(desk, cursor));
    park =
        new Action(
                "day.park",
                texts.get("pinboard.park"),
                "fth-bookmark",
                "Shift+K",
                () -> act(desk, cursor, AppointmentAction.PARK))
            .enabledWhen(allowed(desk, cursor));
    print =
        new Action(
            "day.print", texts.get("paper.open-day"), "fth-printer", "Ctrl+P", () -> print(desk));
    transfer =
        new Action(
                "day.transfer",
                texts.get("reception.action.TRANSFER"),
                "fth-repeat",
                "Shift+D",
                () -> act(desk, cursor, AppointmentAction.TRANSFER))
            .enabledWhen(allowed(desk, cursor));
    anyway = bookingAnyway(() -> bookAnyway(desk, cursor.getValue()));
    reload =
        new Action(
            "day.reload", texts.get("reception.reload"), "fth-refresh-cw", "F5", day::reload);
  }

  /** Books a time of a doctor that is not free, after a reason. */
  Action bookingAnyway(DoctorDay doctor, Instant at) {
    return bookingAnyway(() -> bookAnyway(desk, doctor, at));
  }

  private Action bookingAnyway(Runnable run) {
    return new Action(
        "day.book-anyway", texts.get("anyway.book"), "fth-layers", "Shift+Enter", run);
  }

  /** Books beside the cell at the cursor: a free one as always, a taken one after a reason. */
  private static void bookAnyway(FrontDesk desk, @Nullable Cursor at) {
    DoctorDay doctor = at == null ? null : desk.day().doctor(UUID.fromString(at.columnId()));
    if (at == null || doctor == null) {
      return;
    }
    DayAppointment there = desk.day().appointment(at.entryId());
    Instant start = there == null ? at.anchor() : there.startsAt();
    boolean isFree =
        doctor.freeSlots().stream()
            .anyMatch(slot -> DayColumns.freeId(doctor, slot).equals(at.entryId()));
    if (isFree) {
      desk.open(at.columnId(), at.entryId());
      return;
    }
    bookAnyway(desk, doctor, start);
  }

  private static void bookAnyway(FrontDesk desk, DoctorDay doctor, Instant wanted) {
    Instant now = desk.day().nowProperty().get();
    Instant start = wanted;
    if (start.isBefore(now)) {
      // What has begun cannot be booked; the next five minutes can.
      long five = 300;
      start = Instant.ofEpochSecond((Math.floorDiv(now.getEpochSecond(), five) + 1) * five);
    }
    desk.bookAnyway(doctor, new Slot(start, start.plusSeconds(60L * doctor.slotMinutes())));
  }

  /** Whether something can be done with the visit at the cursor. */
  static javafx.beans.value.ObservableValue<Boolean> allowed(
      FrontDesk desk, ReadOnlyProperty<@Nullable Cursor> cursor) {
    return Bindings.createBooleanBinding(
        () -> {
          Cursor at = cursor.getValue();
          return at != null
              && desk.day().staleSinceProperty().get() == null
              && desk.day().appointment(at.entryId()) != null;
        },
        cursor,
        desk.day().staleSinceProperty(),
        desk.day().columnsProperty());
  }

  /** Whether there is a visit at the cursor, whatever the connection: arrivals can be noted. */
  private static javafx.beans.value.ObservableValue<Boolean> hasVisit(
      FrontDesk desk, ReadOnlyProperty<@Nullable Cursor> cursor) {
    return Bindings.createBooleanBinding(
        () -> {
          Cursor at = cursor.getValue();
          return at != null && desk.day().appointment(at.entryId()) != null;
        },
        cursor,
        desk.day().columnsProperty());
  }

  private static void print(FrontDesk desk) {
    HospitalDayResponse shown = desk.day().dayProperty().get();
    if (shown != null) {
      desk.papers().day(shown);
    }
  }

  private static void act(
      FrontDesk desk, ReadOnlyProperty<@Nullable Cursor> cursor, AppointmentAction action) {
    Cursor at = cursor.getValue();
    if (at != null) {
      desk.act(at.entryId(), action);
    }
  }

  private static @Nullable String columnOf(@Nullable Cursor cursor) {
    return cursor == null ? null : cursor.columnId();
  }

  Action previous() {
    return previous;
  }

  Action next() {
    return next;
  }

  Action today() {
    return today;
  }

  Action book() {
    return book;
  }

  Action walkIn() {
    return walkIn;
  }

  List<Action> all() {
    List<Action> all =
        new ArrayList<>(
            List.of(
                previous, next, today, book, walkIn, checkIn, pay, park, transfer, print, reload));
    // Not even shown to those who may not.
    if (day.bookAnyway()) {
      all.add(anyway);
    }
    return all;
  }
}
