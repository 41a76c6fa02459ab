package org.caredesk.server.scheduling.moves;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.PaymentState;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.dto.scheduling.TransferRequest;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.scheduling.VisitTransferred;
import org.caredesk.server.scheduling.appointments.Appointment;
import org.caredesk.server.scheduling.appointments.AppointmentNews;
import org.caredesk.server.scheduling.appointments.Appointments;
import org.caredesk.server.scheduling.appointments.QueuePlace;
import org.caredesk.server.scheduling.appointments.QueueTokens;
import org.caredesk.server.scheduling.appointments.Transition;
import org.caredesk.server.scheduling.booking.FreeTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes visits to another doctor of the same hospital, and back (SPEC B6). What the patient pays
 * stays as it was agreed; the doctors' shares go with the visit.
 */
@Service
public class Transferring {
  private final AppointmentMoves moves;
  private final Appointments appointments;
  private final TermsOfAffiliations termsOf;
  private final FreeTime freeTime;
  private final QueueTokens tokens;
  private final Tellers tellers;

  /** Who hears of it. */
  @org.springframework.stereotype.Component
  record Tellers(AppointmentNews news, ApplicationEventPublisher events) {}

  Transferring(
      AppointmentMoves moves,
      Appointments appointments,
      TermsOfAffiliations termsOf,
      FreeTime freeTime,
      QueueTokens tokens,
      Tellers tellers) {
    this.moves = moves;
    this.appointments = appointments;
    this.termsOf = termsOf;
    this.freeTime = freeTime;
    this.tokens = tokens;
    this.tellers = tellers;
  }

  /**
   * @param version checked when given
   * @throws Refusal affiliation-not-found, appointment-not-found, forbidden, stale-version; what
   *     {@link #transfer(Actor, Appointment, Terms, TransferRequest)} refuses
   */
  @Transactional
  public Appointment transfer(
      Actor actor, AppointmentId id, @Nullable Integer version, TransferRequest wish) {
    var to = terms(new AffiliationId(wish.affiliationId()));
    var appointment =
        moves.lockWithAgendas(actor, id, AppointmentAction.TRANSFER, version, to.doctor());
    transfer(actor, appointment, to, wish);
    return appointment;
  }

  /**
   * The same for an appointment that the caller has locked, after the agendas of both doctors and
   * of the patient: all that a transaction concerns at once, by {@link Appointments#lockAgendas}.
   *
   * @param to the terms of the affiliation that is wished for
   * @throws Refusal transition-not-allowed (409); other-hospital, same-doctor (422); 422 with the
   *     booking rule of the other doctor that is broken; slot-taken, patient-busy, no-free-slot
   *     (409)
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void transfer(Actor actor, Appointment appointment, Terms to, TransferRequest wish) {
    var moment = moves.now();
    var transition =
        AppointmentMoves.requireTransition(
            appointment, actor, AppointmentAction.TRANSFER, moment.now());
    requireColleague(appointment.agreement().terms(), to);
    var slot = slot(appointment, to, wish, moment.now());
    make(
        actor,
        transition,
        appointment,
        to,
        slot,
        0,
        queued(appointment, to, moment.now()),
        wish.reason(),
        moment);
  }

  /** With whom a visit was before it was transferred; empty where that cannot be taken back. */
  List<DoctorId> formerDoctor(AppointmentId id) {
    var undo = appointments.get(id).undo();
    return undo == null || undo.former() == null
        ? List.of()
        : List.of(terms(undo.former().affiliation()).doctor());
  }

  /**
   * Takes a transfer back: the former doctor, time and token. Locked as for the transfer.
   *
   * @throws Refusal transition-not-allowed (409) when it can no longer be taken back; slot-taken,
   *     patient-busy (409) when the former time is given away; doctor-not-bookable (422) when that
   *     doctor has left
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void takeBack(Actor actor, Appointment appointment) {
    var moment = moves.now();
    var transition =
        AppointmentMoves.requireTransition(
            appointment, actor, AppointmentAction.UNDO, moment.now());
    var undo = Objects.requireNonNull(appointment.undo());
    var former = Objects.requireNonNull(undo.former());
    var slot = Objects.requireNonNull(undo.slot());
    var terms = terms(former.affiliation());
    var lane =
        transition == Transition.UNDO_PLACING_ELSEWHERE
            ? 0
            : freeTime.requireBack(terms, slot, moment.now(), appointment);
    var back = terms.with(terms.policy(), former.shareBasisPoints(), terms.cancellation());
    make(actor, transition, appointment, back, slot, lane, former.place(), null, moment);
  }

  private void make(
      Actor actor,
      Transition transition,
      Appointment appointment,
      Terms to,
      Slot slot,
      int lane,
      QueuePlace queued,
      @Nullable String reason,
      Appointment.Moment moment) {
    var former = appointment.agreement();
    var readVersion = appointment.version();
    appointment.transfer(transition, to, slot, lane, queued, actor, reason, moment);
    appointments.save(appointment, readVersion);
    tellers.news().transferred(actor, transition, former, appointment, reason);
    if (appointment.paymentState() == PaymentState.PAID) {
      tellers
          .events()
          .publishEvent(
              new VisitTransferred(appointment.id(), appointment.agreement().terms(), actor));
    }
  }

  /**
   * Who waits gets the soonest time of today unless one is named; the running one will do for them,
   * as for a walk-in.
   */
  private Slot slot(Appointment appointment, Terms to, TransferRequest wish, Instant now) {
    var patient = Objects.requireNonNull(appointment.patient());
    var a = appointment.agreement();
    var mode = appointment.visitMode();
    var minutes = wish.minutes();
    if (minutes == null) {
      minutes = to.allowedSlotMinutes().contains(a.minutes()) ? a.minutes() : to.slotMinutes();
    }
    if (wish.startsAt() == null && appointment.status() == AppointmentStatus.CHECKED_IN) {
      return freeTime.soonestToday(to, patient, mode, minutes, now, appointment);
    }
    var startsAt = Objects.requireNonNullElse(wish.startsAt(), a.slot().startsAt());
    return freeTime.require(
        to, patient, startsAt, minutes, mode, now, Rescheduling.standing(appointment));
  }

  /** Who waits is called by a token of the other doctor; who comes later gets one then. */
  private QueuePlace queued(Appointment appointment, Terms to, Instant now) {
    var priority = appointment.place().priority();
    if (appointment.status() != AppointmentStatus.CHECKED_IN) {
      return new QueuePlace(null, null, priority);
    }
    var today = LocalDate.ofInstant(now, to.zone());
    return new QueuePlace(today, tokens.next(to, today), priority);
  }

  private static void requireColleague(Terms from, Terms to) {
    if (!from.hospital().equals(to.hospital())) {
      throw Refusal.broken(
          "other-hospital",
          "affiliationId",
          "other-hospital",
          "A visit can go to a doctor of the same hospital only.");
    }
    if (from.doctor().equals(to.doctor())) {
      throw Refusal.broken(
          "same-doctor",
          "affiliationId",
          "same-doctor",
          "The visit is with this doctor already: move it in time.");
    }
  }

  private Terms terms(AffiliationId affiliation) {
    return termsOf.of(affiliation).orElseThrow(() -> Refusal.notFound("affiliation"));
  }
}
