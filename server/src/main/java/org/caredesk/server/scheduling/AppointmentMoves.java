package org.caredesk.server.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.PaymentState;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves appointments through their states, for those who may (SPEC B5). */
@Service
public class AppointmentMoves {
  private final Appointments appointments;
  private final AppointmentNews news;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AppointmentMoves(
      Appointments appointments,
      AppointmentNews news,
      ApplicationEventPublisher events,
      Clock clock) {
    this.appointments = appointments;
    this.news = news;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @throws Refusal appointment-not-found (404) for whoever may not know of it
   */
  @Transactional(readOnly = true)
  public Appointment get(Actor actor, AppointmentId id) {
    var appointment = appointments.get(id);
    Access.requireSight(actor, appointment);
    return appointment;
  }

  /**
   * Makes a move that needs no more than the wish and perhaps a reason. A paid appointment that is
   * cancelled or rejected announces {@link RefundDue} within the transaction.
   *
   * @param version checked when given
   * @throws Refusal appointment-not-found; forbidden for a role that may never;
   *     transition-not-allowed (409); stale-version
   */
  @Transactional
  public Appointment move(
      Actor actor,
      AppointmentId id,
      AppointmentAction action,
      @Nullable Integer version,
      @Nullable String reason) {
    var appointment = lockFor(actor, id, action);
    if (version != null) {
      IfMatch.check(version, appointment.version());
    }
    var now = clock.instant();
    if (action == AppointmentAction.CHECK_IN
        && appointment.paymentState() == PaymentState.DUE_AT_DESK) {
      throw Refusal.conflict("payment-due", "Take the payment first: it is due at check-in.")
          .with("allowedActions", appointment.allowedActions(actor, now));
    }
    var transition = requireTransition(appointment, actor, action, now);
    var readVersion = appointment.version();
    var wasPaid = appointment.paymentState() == PaymentState.PAID;
    if (action == AppointmentAction.PAY_AT_DESK) {
      requirePayAtDesk(appointment);
      appointment.payAtDesk(actor, now);
    } else {
      appointment.move(transition, actor, reason, now);
    }
    store(actor, action, appointment, readVersion);
    if (wasPaid && appointment.paymentState() == PaymentState.REFUNDED) {
      events.publishEvent(new RefundDue(id, actor));
    }
    return appointment;
  }

  /**
   * Locks an appointment that is about to be paid.
   *
   * @throws Refusal appointment-not-found, forbidden, hold-expired (409), patient-missing (422),
   *     transition-not-allowed (409)
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Appointment lockForPayment(Actor actor, AppointmentId id) {
    var appointment = lockFor(actor, id, AppointmentAction.PAY);
    var now = clock.instant();
    if (appointment.status() == AppointmentStatus.EXPIRED || appointment.isExpired(now)) {
      throw Booking.holdExpired();
    }
    if (!appointment.allowedActions(actor, now).contains(AppointmentAction.PAY)) {
      throw notAllowed(appointment, actor, now);
    }
    requirePatient(appointment);
    return appointment;
  }

  /** Records that a locked appointment is paid. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void paid(Actor actor, Appointment appointment) {
    var readVersion = appointment.version();
    appointment.paid(actor, clock.instant());
    store(actor, AppointmentAction.PAY, appointment, readVersion);
  }

  private void store(
      Actor actor, AppointmentAction action, Appointment appointment, int readVersion) {
    appointments.save(appointment, readVersion);
    news.changed(actor, action.name().toLowerCase(Locale.ROOT).replace('_', '-'), appointment);
    switch (appointment.status()) {
      case CANCELLED, REJECTED, NO_SHOW -> news.slotsChanged(appointment);
      default -> {}
    }
  }

  private Appointment lockFor(Actor actor, AppointmentId id, AppointmentAction action) {
    var appointment = appointments.lock(id);
    Access.requireSight(actor, appointment);
    var movers = Access.moversOf(actor, appointment);
    var mayEver =
        java.util.Arrays.stream(Transition.values())
            .filter(t -> t.action() == action)
            .anyMatch(t -> !Collections.disjoint(t.movers(), movers));
    if (!mayEver) {
      throw Refusal.forbidden();
    }
    return appointment;
  }

  private static Transition requireTransition(
      Appointment appointment, Actor actor, AppointmentAction action, Instant now) {
    if (appointment.isExpired(now) && action == AppointmentAction.PAY_AT_DESK) {
      throw Booking.holdExpired();
    }
    return appointment.possible(now).stream()
        .filter(t -> t.action() == action)
        .findFirst()
        .orElseThrow(() -> notAllowed(appointment, actor, now));
  }

  private static void requirePayAtDesk(Appointment appointment) {
    requirePatient(appointment);
    if (!appointment.agreement().terms().payAtDesk()) {
      throw Refusal.broken(
          "pay-at-desk-not-offered", "This hospital takes the payment before it confirms.");
    }
  }

  private static void requirePatient(Appointment appointment) {
    if (appointment.patient() == null) {
      throw Refusal.broken(
          "patient-missing", "patientId", "patient-missing", "Choose the patient first.");
    }
  }

  private static Refusal notAllowed(Appointment appointment, Actor actor, Instant now) {
    return Refusal.conflict(
            "transition-not-allowed",
            "An appointment that is "
                + appointment.status().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + " does not allow this.")
        .with("allowedActions", appointment.allowedActions(actor, now));
  }
}
