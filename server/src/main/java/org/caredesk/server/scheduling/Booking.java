package org.caredesk.server.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.caredesk.dto.scheduling.AppointmentPatch;
import org.caredesk.dto.scheduling.AppointmentRequest;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.PaymentState;
import org.caredesk.dto.scheduling.Slot;
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
  private final Timetable timetable;
  private final HoldExpiry expiry;
  private final AppointmentNews news;
  private final Tools tools;

  /** What booking takes from outside. */
  @org.springframework.stereotype.Component
  record Tools(Ids ids, Numbers numbers, Clock clock, SchedulingProperties properties) {}

  Booking(
      Appointments appointments,
      TermsOfAffiliations termsOf,
      Timetable timetable,
      HoldExpiry expiry,
      AppointmentNews news,
      Tools tools) {
    this.appointments = appointments;
    this.termsOf = termsOf;
    this.timetable = timetable;
    this.expiry = expiry;
    this.news = news;
    this.tools = tools;
  }

  /**
   * Holds a slot. Reception of the hospital holds for anybody and may name the patient later; a
   * patient holds for themselves.
   *
   * @throws Refusal affiliation-not-found, patient-not-found; forbidden; 422 with the rule that is
   *     broken; slot-taken (409)
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Appointment hold(Actor actor, AppointmentRequest request) {
    var terms =
        termsOf
            .of(new AffiliationId(request.affiliationId()))
            .orElseThrow(() -> Refusal.notFound("affiliation"));
    var patient = request.patientId() == null ? null : new PatientId(request.patientId());
    requireBooker(actor, terms, patient);
    appointments.lockAgendas(terms.doctor(), patient);
    var now = tools.clock().instant();
    var wish = wish(terms, request, now);
    SlotPolicies.require(wish);
    requireFree(terms, patient, wish.slot(), now, null);

    var localStart = LocalDateTime.ofInstant(request.startsAt(), terms.zone());
    var appointment =
        Appointment.hold(
            new Appointment.Agreement(
                new AppointmentId(tools.ids().next()),
                "AP-%d-%06d"
                    .formatted(localStart.getYear(), tools.numbers().next("appointment_number")),
                terms,
                wish.slot(),
                localStart,
                terms.fee(),
                0),
            new Appointment.State(
                AppointmentStatus.HELD,
                PaymentState.UNPAID,
                patient,
                wish.mode(),
                new Appointment.Texts(request.reason(), request.symptoms(), request.notes()),
                now.plus(tools.properties().holdDuration()),
                request.desk() == null ? actor.name() : request.desk(),
                0),
            actor,
            now);
    appointments.add(appointment, actor.id(), now);
    news.changed(actor, "hold", appointment);
    news.slotsChanged(appointment);
    return appointment;
  }

  /**
   * Names the patient of a hold and what the visit is about.
   *
   * @throws Refusal appointment-not-found, forbidden, stale-version, hold-expired, slot-taken (the
   *     patient is booked elsewhere at that time), patient-fixed
   */
  @Transactional
  public Appointment describe(Actor actor, AppointmentId id, int version, AppointmentPatch patch) {
    var seen = appointments.get(id);
    Access.requireSight(actor, seen);
    if (!Access.moversOf(actor, seen).contains(Transition.Mover.DESK)) {
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
    appointment.describe(patch);
    if (patient != null) {
      requireFree(
          appointment.agreement().terms(), patient, appointment.agreement().slot(), now, id);
    }
    appointments.save(appointment, version);
    news.changed(actor, "describe", appointment);
    return appointment;
  }

  static Refusal holdExpired() {
    return Refusal.conflict(
        "hold-expired", "The hold ran out before the payment. Hold the slot again.");
  }

  private static void requireBooker(Actor actor, Terms terms, @Nullable PatientId patient) {
    var movers = Access.moversOf(actor, terms, patient);
    if (!movers.contains(Transition.Mover.DESK) && !movers.contains(Transition.Mover.PATIENT)) {
      throw Refusal.forbidden();
    }
  }

  private SlotPolicies.Wish wish(Terms terms, AppointmentRequest request, Instant now) {
    var minutes = Objects.requireNonNullElse(request.minutes(), terms.slotMinutes());
    var slot = new Slot(request.startsAt(), request.startsAt().plus(Duration.ofMinutes(minutes)));
    var date = LocalDate.ofInstant(slot.startsAt(), terms.zone());
    var hours =
        Objects.requireNonNull(
            timetable.hours(List.of(terms), date, date).get(terms.affiliation()));
    var mode = Objects.requireNonNullElse(request.visitMode(), terms.visitModes().getFirst());
    return new SlotPolicies.Wish(terms, hours, slot, minutes, mode, now);
  }

  private void requireFree(
      Terms terms,
      @Nullable PatientId patient,
      Slot slot,
      Instant now,
      @Nullable AppointmentId except) {
    var isTaken = false;
    for (var other : appointments.occupied(terms, patient, slot, now)) {
      if (other.hasLeft()) {
        throw SlotPolicies.doctorNotBookable();
      } else if (other.isExpiredHold()) {
        expiry.expire(other.id());
      } else if (!other.id().equals(except)) {
        isTaken = true;
      }
    }
    if (!isTaken
        && terms.bufferBeforeMinutes() + terms.bufferAfterMinutes() > 0
        && except == null) {
      isTaken = isTooClose(terms, slot, now);
    }
    if (isTaken) {
      throw Appointments.slotTaken();
    }
  }

  private boolean isTooClose(Terms terms, Slot slot, Instant now) {
    var reach = Duration.ofHours(4);
    var busy =
        timetable.taken(
            List.of(terms.doctor()), slot.startsAt().minus(reach), slot.endsAt().plus(reach), now);
    return SlotGrid.isTaken(terms, slot, busy.getOrDefault(terms.doctor(), List.of()));
  }
}
