package org.caredesk.desktop.doctor.day;

import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.caredesk.desktop.live.ServerTime;
import org.caredesk.desktop.schedule.Mover;
import org.caredesk.desktop.schedule.moves.Acting;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.DoctorCalendarResponse.CalendarAppointment;

/** The models of a doctor's day, which know of each other only through here. */
final class DoctorWork {
  private final WorkplaceContext context;
  private final CalendarViewModel calendar;
  private final QueueViewModel queue;
  private final InboxViewModel inbox;
  private final AnswerViewModel answer;
  private final DetailsViewModel details;
  private final CalendarMover mover;
  private final People people;
  private final BooleanProperty sound = new SimpleBooleanProperty();

  /**
   * @param doctor whose day it is
   * @param remembered whether a new request is heard
   * @param chime what a new request sounds like; run in the background
   */
  DoctorWork(WorkplaceContext context, UUID doctor, BooleanProperty remembered, Runnable chime) {
    this.context = context;
    // Bound and not used itself: it lives longer than what listens here.
    this.sound.bindBidirectional(remembered);
    ServerTime time = context.time();
    Acting acting = new Acting(context);
    calendar = new CalendarViewModel(context, doctor, time);
    queue = new QueueViewModel(context, doctor, time, acting);
    inbox =
        new InboxViewModel(
            context,
            doctor,
            time,
            () -> {
              if (sound.get()) {
                context.work().send(chime);
              }
            });
    answer = new AnswerViewModel(context, time, inbox, acting);
    details = new DetailsViewModel(context);
    mover = new CalendarMover(context, calendar, acting);
    people = new People(context);
    acting.onChange(this::changed);
    inbox.requestsProperty().subscribe(calendar::requests);
    inbox.activate();
  }

  private void changed(AppointmentResponse appointment) {
    calendar.apply(appointment);
    queue.apply(appointment);
    inbox.apply(appointment);
    details.apply(appointment);
  }

  WorkplaceContext context() {
    return context;
  }

  CalendarViewModel calendar() {
    return calendar;
  }

  QueueViewModel queue() {
    return queue;
  }

  InboxViewModel inbox() {
    return inbox;
  }

  AnswerViewModel answer() {
    return answer;
  }

  DetailsViewModel details() {
    return details;
  }

  Mover mover() {
    return mover;
  }

  People people() {
    return people;
  }

  /** Whether a new request is heard. */
  BooleanProperty soundProperty() {
    return sound;
  }

  /** Opens an appointment: a request among the requests, anything else beside the calendar. */
  void open(UUID id) {
    CalendarAppointment known = calendar.appointment(id.toString());
    boolean asks = known != null && known.appointment().status() == AppointmentStatus.REQUESTED;
    if (asks && inbox.request(id) != null) {
      details.close();
      inbox.focus(id);
    } else {
      queue.select(id);
      details.show(id);
    }
  }

  /** The workplace is left for good. */
  void close() {
    inbox.close();
    details.close();
  }
}
