package org.caredesk.server.scheduling.appointments;

import java.time.Instant;
import java.time.LocalDate;
import org.caredesk.dto.scheduling.AppointmentProgress;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.jspecify.annotations.Nullable;

/** Keeps when an appointment reached each stage; taking a move back forgets its time. */
final class Stages {
  private Stages() {}

  /** After a move that led from one state to the present one. */
  static AppointmentProgress after(
      Appointment appointment,
      AppointmentStatus from,
      Appointment.Moment moment,
      boolean isRescheduled) {
    var before = appointment.progress();
    var status = appointment.status();
    var now = moment.now();
    return new AppointmentProgress(
        from == AppointmentStatus.HELD && status == AppointmentStatus.REQUESTED
            ? now
            : before.requestedAt(),
        answerBy(appointment, from, moment, isRescheduled),
        switch (status) {
          case CHECKED_IN -> isInTheHouse(from) ? before.checkedInAt() : moment.cameAt();
          case IN_CONSULTATION, COMPLETED -> before.checkedInAt();
          default -> null;
        },
        switch (status) {
          case IN_CONSULTATION -> from == AppointmentStatus.COMPLETED ? before.startedAt() : now;
          case COMPLETED -> before.startedAt();
          default -> null;
        },
        status == AppointmentStatus.COMPLETED ? now : null);
  }

  /**
   * A missed visit can be taken back all day: people come late, and the money hangs on it. What is
   * on the pinboard goes back to its own time until that comes. Any other move only shortly.
   */
  static Instant undoUntil(
      Appointment appointment, Transition transition, Appointment.Moment moment) {
    var soon = moment.now().plus(moment.undoWithin());
    if (transition == Transition.PARK) {
      var starts = appointment.agreement().slot().startsAt();
      return starts.isAfter(moment.now()) ? starts : soon;
    }
    if (transition != Transition.MARK_NO_SHOW) {
      return soon;
    }
    var zone = appointment.agreement().terms().zone();
    var midnight =
        LocalDate.ofInstant(moment.now(), zone).plusDays(1).atStartOfDay(zone).toInstant();
    return midnight.isAfter(soon) ? midnight : soon;
  }

  /** Who is sent back to wait, or goes on waiting, came when they came. */
  private static boolean isInTheHouse(AppointmentStatus from) {
    return from == AppointmentStatus.IN_CONSULTATION || from == AppointmentStatus.CHECKED_IN;
  }

  /** A request waits for its answer as long as the rule says, but never beyond its start. */
  private static @Nullable Instant answerBy(
      Appointment appointment,
      AppointmentStatus from,
      Appointment.Moment moment,
      boolean isRescheduled) {
    if (appointment.status() != AppointmentStatus.REQUESTED) {
      return null;
    }
    if (from == AppointmentStatus.REQUESTED && !isRescheduled) {
      return appointment.progress().answerBy();
    }
    var due = moment.now().plus(moment.answerWithin());
    var starts = appointment.agreement().slot().startsAt();
    return due.isBefore(starts) ? due : starts;
  }
}
