package org.caredesk.server.scheduling.appointments;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.PaymentState;
import org.caredesk.server.kernel.Actor;

/** What can become of an appointment now: the table, its money, its time and who asks. */
final class PossibleMoves {
  private PossibleMoves() {}

  static Set<Transition> of(Appointment appointment, Instant now) {
    var possible = EnumSet.noneOf(Transition.class);
    if (appointment.agreement().keptFor() != null) {
      return appointment.isExpired(now) ? EnumSet.of(Transition.EXPIRE) : possible;
    }
    for (var transition : Transition.values()) {
      if (transition.from().contains(appointment.status()) && suits(appointment, transition, now)) {
        possible.add(transition);
      }
    }
    return possible;
  }

  static List<AppointmentAction> actions(Appointment appointment, Actor actor, Instant now) {
    var actions = EnumSet.noneOf(AppointmentAction.class);
    if (appointment.agreement().keptFor() != null) {
      return List.of();
    }
    var movers = Access.moversOf(actor, appointment);
    for (var transition : of(appointment, now)) {
      var action = transition.action();
      if (action != null && !Collections.disjoint(movers, transition.movers())) {
        actions.add(action);
      }
    }
    if (!appointment.agreement().terms().payAtDesk()) {
      actions.remove(AppointmentAction.PAY_AT_DESK);
    }
    if (movers.contains(Transition.Mover.DESK)) {
      // A missed visit is taken back before it is paid: the money would be stuck with it.
      if (appointment.paymentState() == PaymentState.DUE_AT_DESK
          && appointment.status() != AppointmentStatus.NO_SHOW) {
        actions.add(AppointmentAction.PAY);
      }
      if (!appointment.isOver() && !appointment.isExpired(now)) {
        actions.add(AppointmentAction.EDIT);
      }
    }
    return List.copyOf(actions);
  }

  private static boolean suits(Appointment appointment, Transition transition, Instant now) {
    return switch (transition) {
      case CONFIRM_PAID, CONFIRM_UNPAID -> appointment.isInstant() && !appointment.isExpired(now);
      case WALK_IN -> appointment.patient() != null && !appointment.isExpired(now);
      case REQUEST_PAID, REQUEST_UNPAID -> !appointment.isInstant() && !appointment.isExpired(now);
      case CHECK_IN ->
          appointment.paymentState() != PaymentState.DUE_AT_DESK && appointment.isDayReached(now);
      case WITHDRAW -> appointment.agreement().slot().startsAt().isAfter(now);
      case MARK_NO_SHOW -> !appointment.agreement().slot().startsAt().isAfter(now);
      case EXPIRE -> appointment.isExpired(now);
      case EXPIRE_REQUEST -> {
        var answerBy = appointment.progress().answerBy();
        yield answerBy != null && !answerBy.isAfter(now);
      }
      case ACCEPT_PROPOSAL, DECLINE_PROPOSAL -> appointment.standingOffer(now) != null;
      case UNDO_ACCEPTANCE,
          UNDO_CHECK_IN,
          UNDO_START,
          UNDO_COMPLETION,
          UNDO_NO_SHOW,
          UNDO_PARKING,
          UNDO_PLACING,
          UNDO_PLACING_ELSEWHERE,
          UNDO_RESCHEDULING,
          UNDO_TRANSFER ->
          takesBack(appointment, transition, now);
      // Who waits since another day is in no queue.
      case TRANSFER ->
          appointment.status() != AppointmentStatus.CHECKED_IN || appointment.isToday(now);
      case ACCEPT,
          REJECT,
          PROPOSE,
          CANCEL,
          START,
          COMPLETE,
          RESCHEDULE,
          RESCHEDULE_REQUEST,
          PARK,
          PLACE,
          PLACE_ELSEWHERE,
          PRIORITIZE ->
          true;
    };
  }

  private static boolean takesBack(Appointment appointment, Transition transition, Instant now) {
    var undo = appointment.undo();
    return undo != null
        && undo.until().isAfter(now)
        && undo.status() == transition.to(appointment.status())
        && (undo.slot() != null) == transition.leadsToTheTimeBefore()
        && (undo.former() != null) == transition.leadsToTheDoctorBefore()
        && !leadsIntoThePast(appointment, transition, undo, now);
  }

  /** A visit that came to stand at a past time would be missed, or refunded, at once. */
  private static boolean leadsIntoThePast(
      Appointment appointment, Transition transition, Undo undo, Instant now) {
    var back = undo.slot() == null ? appointment.agreement().slot() : undo.slot();
    return !back.startsAt().isAfter(now)
        && switch (transition) {
          case UNDO_RESCHEDULING, UNDO_ACCEPTANCE -> true;
          // Who waits is here and misses nothing.
          case UNDO_TRANSFER -> appointment.status() == AppointmentStatus.CONFIRMED;
          default -> false;
        };
  }
}
