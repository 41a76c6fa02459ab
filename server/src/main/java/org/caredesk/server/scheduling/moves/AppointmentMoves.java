package org.caredesk.server.scheduling.moves;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.PaymentState;
import org.caredesk.dto.scheduling.PriorityRequest;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.web.IfMatch;
import org.caredesk.server.scheduling.RefundDue;
import org.caredesk.server.scheduling.RefundTakenBack;
import org.caredesk.server.scheduling.appointments.Access;
import org.caredesk.server.scheduling.appointments.Appointment;
import org.caredesk.server.scheduling.appointments.AppointmentNews;
import org.caredesk.server.scheduling.appointments.Appointments;
import org.caredesk.server.scheduling.appointments.CancellationTerms;
import org.caredesk.server.scheduling.appointments.QueueTokens;
import org.caredesk.server.scheduling.appointments.Settlement;
import org.caredesk.server.scheduling.appointments.Transition;
import org.caredesk.server.scheduling.booking.Booking;
import org.caredesk.server.scheduling.booking.SchedulingProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves appointments through their states, for those who may (SPEC B5). */
@Service
@NamedInterface("contract")
public class AppointmentMoves {
  private final Appointments appointments;
  private final AppointmentNews news;
  private final ApplicationEventPublisher events;
  private final QueueTokens tokens;
  private final SchedulingProperties properties;
  private final Clock clock;

  AppointmentMoves(
      Appointments appointments,
      AppointmentNews news,
      ApplicationEventPublisher events,
      QueueTokens tokens,
      SchedulingProperties properties,
      Clock clock) {
    this.appointments = appointments;
    this.news = news;
    this.events = events;
    this.tokens = tokens;
    this.properties = properties;
    this.clock = clock;
  }

  /** Now, for a move. */
  Appointment.Moment now() {
    return properties.at(clock.instant());
  }

  /**
   * @throws Refusal appointment-not-found (404) for whoever may not know of it
   */
  @Transactional(readOnly = true)
  public Appointment get(Actor actor, AppointmentId id) {
    var appointment = appointments.get(id);
    // A doctor whose patient went to a colleague still sees where.
    if (actor.doctorId() == null || !appointments.wentFrom(actor.doctorId(), id)) {
      Access.requireSight(actor, appointment);
    }
    return appointment;
  }

  /**
   * Makes a move that needs no more than the wish and perhaps a reason. A paid appointment that is
   * cancelled, rejected or missed announces {@link RefundDue} within the transaction.
   *
   * @param version checked when given
   * @throws Refusal appointment-not-found; forbidden for a role that may never;
   *     transition-not-allowed (409), consultation-open (409); stale-version
   */
  @Transactional
  public Appointment move(
      Actor actor,
      AppointmentId id,
      AppointmentAction action,
      @Nullable Integer version,
      @Nullable String reason) {
    if (action == AppointmentAction.CHECK_IN) {
      return checkIn(actor, id, version, null);
    }
    var appointment =
        action == AppointmentAction.START_CONSULTATION
            ? lockWithAgendas(actor, id, action, version)
            : lockFor(actor, id, action, version);
    var moment = now();
    var transition = requireTransition(appointment, actor, action, moment.now());
    if (action == AppointmentAction.PAY_AT_DESK) {
      MoveRules.requirePayAtDesk(appointment);
      var readVersion = appointment.version();
      appointment.payAtDesk(actor, moment);
      store(actor, transition, appointment, readVersion, null);
    } else {
      make(actor, transition, appointment, reason, moment);
    }
    return appointment;
  }

  /**
   * Takes a patient in.
   *
   * @param version checked when given
   * @param arrivedAt when they came, where a desk noted it while it could not reach the server
   *     (SPEC X4); null for now
   * @throws Refusal as {@link #move}; check-in-too-early, payment-due (409); invalid (400) for an
   *     arrival to come or before the day of the visit
   */
  @Transactional
  public Appointment checkIn(
      Actor actor, AppointmentId id, @Nullable Integer version, @Nullable Instant arrivedAt) {
    var appointment = lockFor(actor, id, AppointmentAction.CHECK_IN, version);
    var moment = now();
    MoveRules.requireCheckInTime(appointment, actor, moment.now());
    var transition =
        requireTransition(appointment, actor, AppointmentAction.CHECK_IN, moment.now());
    if (arrivedAt != null) {
      if (arrivedAt.isAfter(moment.now()) || !appointment.isDayReached(arrivedAt)) {
        throw Refusal.invalid(
            "arrivedAt", "arrival-out-of-day", "The patient came on the day of the visit, by now.");
      }
      moment =
          new Appointment.Moment(
              moment.now(), moment.answerWithin(), moment.undoWithin(), arrivedAt);
    }
    make(actor, transition, appointment, null, moment);
    return appointment;
  }

  /**
   * Makes a move of a locked appointment and all that follows from it. One that leads into the
   * consulting room needs the doctor's agenda locked.
   */
  void make(
      Actor actor,
      Transition transition,
      Appointment appointment,
      @Nullable String reason,
      Appointment.Moment moment) {
    make(
        actor,
        transition,
        appointment,
        reason,
        CancellationTerms.usual(appointment, transition),
        moment);
  }

  /** The same with what becomes of the money, where the move ends the appointment. */
  void make(
      Actor actor,
      Transition transition,
      Appointment appointment,
      @Nullable String reason,
      @Nullable Settlement settlement,
      Appointment.Moment moment) {
    if (transition == Transition.START || transition == Transition.UNDO_COMPLETION) {
      requireEmptyRoom(appointment, moment.now());
    }
    var readVersion = appointment.version();
    var before = appointment.paymentState();
    var hadOffer = appointment.offer() != null;
    if (transition == Transition.CHECK_IN) {
      tokens.receive(appointment, moment.now());
    }
    appointment.move(transition, actor, reason, settlement, moment);
    if (hadOffer && appointment.offer() == null) {
      release(actor, appointment, moment);
    }
    store(actor, transition, appointment, readVersion, reason);
    var after = appointment.paymentState();
    if (before == PaymentState.PAID && Settlement.isRefunded(after)) {
      var kept = settlement == null ? 0 : settlement.keptPercent();
      events.publishEvent(new RefundDue(appointment.id(), kept, actor));
    } else if (Settlement.isRefunded(before) && after == PaymentState.PAID) {
      events.publishEvent(new RefundTakenBack(appointment.id(), actor));
    }
  }

  /** Takes a locked appointment to another time; the slots of both days are others then. */
  void moveTo(
      Actor actor,
      Transition transition,
      Appointment appointment,
      Slot slot,
      int lane,
      @Nullable String reason,
      Appointment.Moment moment) {
    var readVersion = appointment.version();
    news.slotsChanged(appointment);
    appointment.move(transition, slot, lane, actor, reason, moment);
    store(actor, transition, appointment, readVersion, reason);
    news.slotsChanged(appointment);
  }

  /**
   * Who waits is called before the others, or no longer.
   *
   * @param version checked when given
   * @throws Refusal appointment-not-found, forbidden, stale-version; transition-not-allowed (409)
   *     for one who does not wait
   */
  @Transactional
  public Appointment prioritize(
      Actor actor, AppointmentId id, @Nullable Integer version, PriorityRequest request) {
    var appointment = lockFor(actor, id, AppointmentAction.PRIORITIZE, version);
    var moment = now();
    var transition =
        requireTransition(appointment, actor, AppointmentAction.PRIORITIZE, moment.now());
    var readVersion = appointment.version();
    appointment.prioritize(request.priority(), actor, request.reason(), moment);
    store(actor, transition, appointment, readVersion, request.reason());
    return appointment;
  }

  /** Lets go of the time that was kept free for an offer. */
  void release(Actor actor, Appointment appointment, Appointment.Moment moment) {
    for (var id : appointments.keptFor(appointment.id())) {
      var kept = appointments.lock(id);
      if (kept.status() != AppointmentStatus.HELD) {
        continue; // it ran out between the look and the lock
      }
      var readVersion = kept.version();
      kept.move(Transition.CANCEL, actor, null, moment);
      appointments.save(kept, readVersion);
      news.changed(actor, "cancel", kept);
      news.slotsChanged(kept);
    }
  }

  /**
   * Locks an appointment that is about to be paid.
   *
   * @throws Refusal appointment-not-found, forbidden, hold-expired (409), patient-missing (422),
   *     transition-not-allowed (409)
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Appointment lockForPayment(Actor actor, AppointmentId id) {
    var appointment = lockFor(actor, id, AppointmentAction.PAY, null);
    var now = clock.instant();
    if (appointment.status() == AppointmentStatus.EXPIRED || appointment.isExpired(now)) {
      throw Booking.holdExpired();
    }
    if (!appointment.allowedActions(actor, now).contains(AppointmentAction.PAY)) {
      throw Access.notAllowed(actor, appointment, now);
    }
    MoveRules.requirePatient(appointment);
    return appointment;
  }

  /** Records that a locked appointment is paid. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void paid(Actor actor, Appointment appointment) {
    var readVersion = appointment.version();
    var wasHeld = appointment.status() == AppointmentStatus.HELD;
    appointment.paid(actor, now());
    var transition =
        wasHeld && appointment.status() == AppointmentStatus.REQUESTED
            ? Transition.REQUEST_PAID
            : Transition.CONFIRM_PAID;
    store(actor, transition, appointment, readVersion, null);
  }

  /** Stores a move and tells everybody concerned. */
  void store(
      Actor actor,
      Transition transition,
      Appointment appointment,
      int readVersion,
      @Nullable String reason) {
    appointments.save(appointment, readVersion);
    var action = transition.action();
    var name =
        transition == Transition.WALK_IN ? "walk-in" : action == null ? "expire" : action.name();
    news.changed(actor, name.toLowerCase(Locale.ROOT).replace('_', '-'), appointment);
    switch (appointment.status()) {
      case CANCELLED, REJECTED, NO_SHOW, EXPIRED, PARKED -> news.slotsChanged(appointment);
      default -> {
        if (transition == Transition.UNDO_PARKING) {
          news.slotsChanged(appointment);
        }
      }
    }
    news.told(actor, transition, appointment, reason);
  }

  /**
   * Locks an appointment for somebody who may do this to it at some time.
   *
   * @param version checked when given
   * @throws Refusal appointment-not-found, forbidden, stale-version
   */
  Appointment lockFor(
      Actor actor, AppointmentId id, AppointmentAction action, @Nullable Integer version) {
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
    if (version != null) {
      IfMatch.check(version, appointment.version());
    }
    return appointment;
  }

  /**
   * The same with the agendas of doctor and patient locked first, for a move that takes other time.
   *
   * @param others doctors who get or had the visit
   */
  Appointment lockWithAgendas(
      Actor actor,
      AppointmentId id,
      AppointmentAction action,
      @Nullable Integer version,
      DoctorId... others) {
    var seen = appointments.get(id);
    var doctors = new ArrayList<>(List.of(others));
    doctors.add(seen.agreement().terms().doctor());
    // A start takes no other time; who calls the next one holds the doctor's agenda already, and
    // may lock no patient after it.
    var isStart = action == AppointmentAction.START_CONSULTATION;
    var patient = isStart ? Stream.<PatientId>empty() : Stream.ofNullable(seen.patient());
    appointments.lockAgendas(doctors, patient.toList());
    var appointment = lockFor(actor, id, action, version);
    if (!doctors.contains(appointment.agreement().terms().doctor())) {
      throw Refusal.stale(); // it went to another doctor between the look and the lock
    }
    return appointment;
  }

  /** The move that an action is in the present state, for one who may make it. */
  static Transition requireTransition(
      Appointment appointment, Actor actor, AppointmentAction action, Instant now) {
    if (appointment.isExpired(now) && action == AppointmentAction.PAY_AT_DESK) {
      throw Booking.holdExpired();
    }
    return appointment.possible(now).stream()
        .filter(t -> t.action() == action)
        .filter(t -> !Collections.disjoint(t.movers(), Access.moversOf(actor, appointment)))
        .findFirst()
        .orElseThrow(() -> Access.notAllowed(actor, appointment, now));
  }

  /** A visit left open on another day is in no queue and keeps nobody out. */
  private void requireEmptyRoom(Appointment appointment, Instant now) {
    var terms = appointment.agreement().terms();
    var today = LocalDate.ofInstant(now, terms.zone());
    var day =
        new Slot(
            today.atStartOfDay(terms.zone()).toInstant(),
            today.plusDays(1).atStartOfDay(terms.zone()).toInstant());
    if (!appointments.inConsultation(terms.doctor(), day).isEmpty()) {
      throw consultationOpen();
    }
  }

  public static Refusal consultationOpen() {
    return Refusal.conflict(
        "consultation-open", "Complete the consultation that is running first.");
  }
}
