package org.caredesk.desktop.doctor.day;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.Route;
import org.caredesk.desktop.ui.Action;
import org.caredesk.dto.scheduling.DoctorQueueResponse.QueueEntry;

/** The commands of a doctor's day: buttons, keys and palette entries share them. */
final class DoctorActions {
  private final DoctorWork work;
  private final Texts texts;
  private final RequestActions requests;
  private final Action callNext;
  private final Action complete;
  private final Action record;
  private final Action previous;
  private final Action next;
  private final Action today;
  private final List<Action> periods;

  DoctorActions(DoctorWork work) {
    this.work = work;
    this.texts = work.context().texts();
    this.requests = new RequestActions(work);
    CalendarViewModel calendar = work.calendar();
    callNext =
        action(
                "doctor-day.call-next",
                "doctor.queue.call-next",
                "fth-volume-2",
                "N",
                work.queue()::callNext)
            .textFrom(Bindings.createStringBinding(this::nextText, work.queue().queueProperty()));
    complete =
        action(
            "doctor-day.complete",
            "doctor.queue.complete",
            "fth-check-circle",
            "C",
            work.queue()::complete);
    record =
        action(
            "doctor-day.record", "doctor.details.open-record", "fth-file-text", "O", this::record);
    previous =
        action(
            "doctor-day.previous",
            "doctor.previous",
            "fth-chevron-left",
            "Page Up",
            () -> calendar.step(-1));
    next =
        action(
            "doctor-day.next",
            "doctor.next",
            "fth-chevron-right",
            "Page Down",
            () -> calendar.step(1));
    today = action("doctor-day.go-today", "doctor.today", "fth-sun", "T", calendar::goToday);
    periods =
        List.of(
            period(Period.DAY, "fth-square", "D"),
            period(Period.WEEK, "fth-columns", "W"),
            period(Period.MONTH, "fth-grid", "M"));
  }

  private Action action(String id, String key, String icon, String shortcut, Runnable task) {
    return new Action(id, texts.get(key), icon, shortcut, task);
  }

  private Action period(Period period, String icon, String shortcut) {
    return new Action(
        "doctor-day.period-" + period.name().toLowerCase(java.util.Locale.ROOT),
        texts.get("doctor.period." + period.name()),
        icon,
        shortcut,
        () -> show(period));
  }

  /** Goes to where the period is at home: a day beside the queue, more of it on its own. */
  void show(Period period) {
    work.calendar().show(period);
    work.context()
        .desk()
        .navigator()
        .go(
            period == Period.DAY
                ? new Route.Day(work.calendar().dateProperty().get())
                : new Route.Part(DoctorDay.CALENDAR));
  }

  private String nextText() {
    List<QueueEntry> waiting = work.queue().queueProperty().get().waiting();
    return waiting.isEmpty()
        ? texts.get("doctor.queue.call-next")
        : texts.get("doctor.queue.call-next-name", QueueRow.name(waiting.getFirst()));
  }

  /** The record of who is with the doctor, or of what is looked at. */
  private void record() {
    UUID looked = work.details().shownProperty().get();
    QueueEntry inside = work.queue().queueProperty().get().inside();
    if (looked != null) {
      work.details().show(DetailsViewModel.Tab.RECORD);
    } else if (inside != null) {
      work.details().show(inside.appointment().id(), DetailsViewModel.Tab.RECORD);
    }
  }

  Action callNext() {
    return callNext;
  }

  Action complete() {
    return complete;
  }

  Action openRecord() {
    return record;
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

  RequestActions requests() {
    return requests;
  }

  List<Action> all() {
    List<Action> all = new ArrayList<>(List.of(callNext, complete, record, previous, next, today));
    all.addAll(periods);
    all.addAll(requests.all());
    all.add(
        new Action(
            "doctor-day.reload",
            texts.get("doctor.reload"),
            "fth-refresh-cw",
            "F5",
            work.calendar()::reload));
    return all;
  }
}
