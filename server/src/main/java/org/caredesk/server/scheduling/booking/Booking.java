package org.caredesk.server.scheduling.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentPatch;
import org.caredesk.dto.scheduling.AppointmentProgress;
import org.caredesk.dto.scheduling.AppointmentRequest;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.PaymentState;
import org.caredesk.dto.scheduling.QueuePriority;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.dto.scheduling.WalkInRequest;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.Ids;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.persistence.Numbers;
import org.caredesk.server.kernel.web.IfMatch;
import org.caredesk.server.scheduling.appointments.Access;
import org.caredesk.server.scheduling.appointments.Agreement;
import org.caredesk.server.scheduling.appointments.Appointment;
import org.caredesk.server.scheduling.appointments.AppointmentNews;
import org.caredesk.server.scheduling.appointments.Appointments;
import org.caredesk.server.scheduling.appointments.QueuePlace;
import org.caredesk.server.scheduling.appointments.Texts;
import org.caredesk.server.scheduling.appointments.Transition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds free slots (SPEC B1, B4).
 *
 * <p>One transaction: lock the agendas of doctor and patient, check the rules, let go of stale
 * holds in the way, look for overlaps, insert. The database repeats the look itself.
 */
@Service
public class Booking {
  private final Appointments appointments;
  private final TermsOfAffiliations termsOf;
  private final FreeTime freeTime;
  private final AppointmentNews news;
  private final BookingAnyway anyway;
  private final Tools tools;

  /** What booking takes from outside. */
  @org.springframework.stereotype.Component
  record Tools(Ids ids, Numbers numbers, Clock clock, SchedulingProperties properties) {}

  Booking(
      Appointments appointments,
      TermsOfAffiliations termsOf,
      FreeTime freeTime,
      AppointmentNews news,
      BookingAnyway anyway,
      Tools tools) {
    this.appointments = appointments;
    this.termsOf = termsOf;
    this.freeTime = freeTime;
    this.news = news;
    this.anyway = anyway;
    this.tools = tools;
  }

  /**
   * Holds a slot. Reception of the hospital holds for anybody and may name the patient later; a
   * patient holds for themselves.
   *
   * @throws Refusal affiliation-not-found, patient-not-found; forbidden; 422 with the rule that is
   *     broken; slot-taken (409); double-booking-not-allowed (403)
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Appointment hold(Actor actor, AppointmentRequest request) {
    var terms =
        termsOf
            .of(new AffiliationId(request.affiliationId()))
            .orElseThrow(() -> Refusal.notFound("affiliation"));
    var patient = request.patientId() == null ? null : new PatientId(request.patientId());
    requireBooker(actor, terms, patient);
    var isAnyway = BookingAnyway.isWished(request);
    if (isAnyway) {
      anyway.requireAllowed(actor, terms, request);
    }
    appointments.lockAgendas(terms.doctor(), patient);
    var now = tools.clock().instant();
    var mode = Objects.requireNonNullElse(request.visitMode(), terms.visitModes().getFirst());
    var minutes = Objects.requireNonNullElse(request.minutes(), terms.slotMinutes());
    var slot = new Slot(request.startsAt(), request.startsAt().plus(Duration.ofMinutes(minutes)));
    @Nullable Integer lane = null;
    if (isAnyway) {
      lane = anyway.lane(terms, patient, slot, mode, now);
    } else {
      freeTime.require(terms, patient, request.startsAt(), minutes, mode, now, null);
    }
    var appointment =
        Appointment.hold(
            agreement(terms, slot, lane == null ? 0 : lane, actor, null),
            new Appointment.State(
                AppointmentStatus.HELD,
                PaymentState.UNPAID,
                patient,
                mode,
                new Texts(request.reason(), request.symptoms(), request.notes()),
                now.plus(tools.properties().holdDuration()),
                request.desk() == null ? actor.name() : request.desk(),
                0,
                AppointmentProgress.NONE,
                null,
                null,
                QueuePlace.NONE),
            actor,
            now);
    add(actor, appointment, now);
    if (lane != null) {
      anyway.keep(actor, appointment, request, now);
    }
    return appointment;
  }

  /**
   * Holds the doctor's current or next free slot of today for somebody who is here. How long ahead
   * the doctor wants to be booked does not matter for them.
   *
   * @throws Refusal affiliation-not-found, patient-not-found; forbidden but for the desk;
   *     no-free-slot (409) with the next ones; doctor-not-bookable, visit-mode-not-offered (422)
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Appointment walkIn(Actor actor, WalkInRequest request) {
    var terms =
        termsOf
            .of(new AffiliationId(request.affiliationId()))
            .orElseThrow(() -> Refusal.notFound("affiliation"));
    var patient = new PatientId(request.patientId());
    if (!Access.moversOf(actor, terms, patient).contains(Transition.Mover.DESK)) {
      throw Refusal.forbidden();
    }
    appointments.lockAgendas(terms.doctor(), patient);
    var now = tools.clock().instant();
    var mode = Objects.requireNonNullElse(request.visitMode(), terms.visitModes().getFirst());
    var slot = freeTime.soonestToday(terms, patient, mode, now);
    var priority = Objects.requireNonNullElse(request.priority(), QueuePriority.NORMAL);
    var appointment =
        Appointment.hold(
            agreement(terms, slot, 0, actor, null),
            new Appointment.State(
                AppointmentStatus.HELD,
                PaymentState.UNPAID,
                patient,
                mode,
                new Texts(request.reason(), null, null),
                now.plus(tools.properties().holdDuration()),
                actor.name(),
                0,
                AppointmentProgress.NONE,
                null,
                null,
                new QueuePlace(null, null, priority)),
            actor,
            now);
    add(actor, appointment, now);
    return appointment;
  }

  /**
   * Holds a stretch of time that is kept free for an appointment whose doctor offers another time.
   */
  public void keep(Actor actor, Appointment forWhom, Slot slot, Instant until, Instant now) {
    var agreement = agreement(forWhom.agreement().terms(), slot, 0, actor, forWhom.id());
    var state =
        new Appointment.State(
            AppointmentStatus.HELD,
            PaymentState.UNPAID,
            null,
            forWhom.visitMode(),
            new Texts(null, null, null),
            until,
            forWhom.agreement().number(),
            0,
            AppointmentProgress.NONE,
            null,
            null,
            QueuePlace.NONE);
    add(actor, Appointment.hold(agreement, state, actor, now), now);
  }

  /**
   * Holds a slot for somebody on the wait-list, for whoever is at the desk to book it.
   *
   * @throws Refusal as {@link #hold}
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Appointment offer(
      Terms terms, PatientId patient, Slot slot, VisitMode mode, Instant until) {
    appointments.lockAgendas(terms.doctor(), patient);
    var now = tools.clock().instant();
    var minutes = (int) Duration.between(slot.startsAt(), slot.endsAt()).toMinutes();
    freeTime.require(terms, patient, slot.startsAt(), minutes, mode, now, null);
    var state =
        new Appointment.State(
            AppointmentStatus.HELD,
            PaymentState.UNPAID,
            patient,
            mode,
            new Texts(null, null, null),
            until,
            "Wait-list",
            0,
            AppointmentProgress.NONE,
            null,
            null,
            QueuePlace.NONE);
    var appointment =
        Appointment.hold(agreement(terms, slot, 0, Actor.SYSTEM, null), state, Actor.SYSTEM, now);
    add(Actor.SYSTEM, appointment, now);
    return appointment;
  }

  /**
   * Lets go of a hold without a word to its patient.
   *
   * @throws Refusal transition-not-allowed (409) once it is more than a hold
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void release(Actor actor, AppointmentId id) {
    var hold = appointments.lock(id);
    var now = tools.clock().instant();
    if (hold.status() == AppointmentStatus.EXPIRED || hold.isExpired(now)) {
      return; // the clockwork frees it
    }
    if (hold.status() != AppointmentStatus.HELD) {
      throw Access.notAllowed(actor, hold, now);
    }
    var readVersion = hold.version();
    hold.move(Transition.CANCEL, actor, null, tools.properties().at(now));
    appointments.save(hold, readVersion);
    news.changed(actor, "cancel", hold);
    news.slotsChanged(hold);
  }

  private Agreement agreement(
      Terms terms, Slot slot, int lane, Actor actor, @Nullable AppointmentId keptFor) {
    var localStart = LocalDateTime.ofInstant(slot.startsAt(), terms.zone());
    return new Agreement(
        new AppointmentId(tools.ids().next()),
        "AP-%d-%06d".formatted(localStart.getYear(), tools.numbers().next("appointment_number")),
        terms,
        slot,
        localStart,
        terms.fee(),
        lane,
        actor.id(),
        keptFor);
  }

  private void add(Actor actor, Appointment appointment, Instant now) {
    appointments.add(appointment, now);
    news.changed(actor, "hold", appointment);
    news.slotsChanged(appointment);
  }

  /**
   * Names the patient of a hold and what the visit is about.
   *
   * @throws Refusal appointment-not-found, forbidden, stale-version, hold-expired, slot-taken (the
   *     patient is booked elsewhere at that time), patient-fixed; transition-not-allowed (409) once
   *     it is over
   */
  @Transactional
  public Appointment describe(Actor actor, AppointmentId id, int version, AppointmentPatch patch) {
    var seen = appointments.get(id);
    Access.requireSight(actor, seen);
    if (!Access.moversOf(actor, seen).contains(Transition.Mover.DESK)
        || seen.agreement().keptFor() != null) {
      throw Refusal.forbidden();
    }
    var patient = patch.patientId() == null ? null : new PatientId(patch.patientId());
    appointments.lockAgendas(seen.agreement().terms().doctor(), patient);
    var appointment = appointments.lock(id);
    IfMatch.check(version, appointment.version());
    var now = tools.clock().instant();
    if (appointment.isExpired(now) || appointment.status() == AppointmentStatus.EXPIRED) {
      throw holdExpired();
    }
    if (!appointment.allowedActions(actor, now).contains(AppointmentAction.EDIT)) {
      throw Access.notAllowed(actor, appointment, now);
    }
    appointment.describe(patch);
    if (patient != null) {
      var a = appointment.agreement();
      freeTime.requireBack(a.terms(), a.slot(), now, appointment);
    }
    appointments.save(appointment, version);
    news.changed(actor, "describe", appointment);
    return appointment;
  }

  public static Refusal holdExpired() {
    return Refusal.conflict(
        "hold-expired", "The hold ran out before the payment. Hold the slot again.");
  }

  private static void requireBooker(Actor actor, Terms terms, @Nullable PatientId patient) {
    var movers = Access.moversOf(actor, terms, patient);
    if (!movers.contains(Transition.Mover.DESK) && !movers.contains(Transition.Mover.PATIENT)) {
      throw Refusal.forbidden();
    }
  }
}
