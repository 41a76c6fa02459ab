package org.caredesk.server.scheduling.replan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.ReplanPreviewRequest;
import org.caredesk.dto.scheduling.ReplanPreviewResponse;
import org.caredesk.dto.scheduling.ReplanPreviewResponse.Held;
import org.caredesk.dto.scheduling.ReplanPreviewResponse.Item;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.scheduling.replan.AffectedVisits.Affected;
import org.caredesk.server.scheduling.slots.FreeSlots;
import org.caredesk.server.scheduling.timetable.Hours;
import org.caredesk.server.scheduling.timetable.Timetable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what an absence would mean and proposes what to do (SPEC X1). Five statements, however many
 * appointments and colleagues.
 */
@Service
public class ReplanPreviews {
  private static final int MOST_DAYS = 62;

  private final TermsOfAffiliations termsOf;
  private final AffectedVisits affected;
  private final Timetable timetable;
  private final FreeSlots freeSlots;
  private final Clock clock;

  ReplanPreviews(
      TermsOfAffiliations termsOf,
      AffectedVisits affected,
      Timetable timetable,
      FreeSlots freeSlots,
      Clock clock) {
    this.termsOf = termsOf;
    this.affected = affected;
    this.timetable = timetable;
    this.freeSlots = freeSlots;
    this.clock = clock;
  }

  /**
   * @throws Refusal forbidden unless reception or admin of the hospital; affiliation-not-found for
   *     a doctor who does not work there; invalid for a range that is turned round or longer than
   *     62 days
   */
  @Transactional(readOnly = true)
  public ReplanPreviewResponse of(Actor actor, DoctorId doctor, ReplanPreviewRequest wish) {
    var hospital = new HospitalId(wish.hospitalId());
    actor.requireAt(hospital, Role.RECEPTIONIST, Role.HOSPITAL_ADMIN);
    requireSound(wish.from(), wish.to());
    var now = clock.instant();
    var all = termsOf.at(hospital);
    var own = of(all, doctor);
    var absence = absence(own, wish.from(), wish.to());
    var found = affected.of(own, absence, now);
    var visits = found.stream().filter(visit -> visit.status() != AppointmentStatus.HELD).toList();
    var options = new Proposals(known(all, own, absence, visits, now), freeSlots).of(visits);
    return new ReplanPreviewResponse(
        doctor.value(),
        own.doctorName(),
        hospital.value(),
        own.zone().getId(),
        wish.from(),
        wish.to(),
        now,
        visits.stream()
            .map(
                visit ->
                    new Item(
                        visit.id().value(),
                        visit.version(),
                        visit.number(),
                        visit.status(),
                        Objects.requireNonNull(visit.patient()).value(),
                        Objects.requireNonNull(visit.patientName()),
                        visit.phone(),
                        visit.reachable(),
                        visit.slot().startsAt(),
                        visit.slot().endsAt(),
                        Objects.requireNonNull(options.get(visit.id()))))
            .toList(),
        found.stream()
            .filter(visit -> visit.status() == AppointmentStatus.HELD)
            .map(hold -> new Held(hold.slot().startsAt(), hold.slot().endsAt(), hold.heldBy()))
            .toList());
  }

  static void requireSound(LocalDateTime from, LocalDateTime to) {
    if (!from.isBefore(to)) {
      throw Refusal.invalid("to", "ends-before-start", "The end must be after the start.");
    }
    if (from.plusDays(MOST_DAYS).isBefore(to)) {
      throw Refusal.invalid("to", "range", "Plan at most " + MOST_DAYS + " days at once.");
    }
  }

  static Terms of(List<Terms> all, DoctorId doctor) {
    return all.stream()
        .filter(t -> t.doctor().equals(doctor))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("affiliation"));
  }

  static Slot absence(Terms own, LocalDateTime from, LocalDateTime to) {
    return new Hours.TimeOff(from, to, null).in(own.zone());
  }

  private Proposals.Known known(
      List<Terms> all, Terms own, Slot absence, List<Affected> visits, Instant now) {
    var colleagues =
        all.stream()
            .filter(t -> !t.doctor().equals(own.doctor()) && t.isBookable())
            .filter(t -> !Collections.disjoint(t.specialties(), own.specialties()))
            .toList();
    var first = LocalDate.ofInstant(absence.startsAt(), own.zone());
    var last = LocalDate.ofInstant(absence.endsAt(), own.zone()).plusDays(Proposals.DAYS_AFTER);
    var terms = new ArrayList<>(colleagues);
    terms.add(own);
    var range =
        new Slot(
            first.minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC),
            last.plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC));
    var patients = new ArrayList<PatientId>();
    visits.forEach(visit -> patients.add(Objects.requireNonNull(visit.patient())));
    return new Proposals.Known(
        own,
        absence,
        colleagues,
        new HashMap<>(timetable.hours(terms, first, last)),
        timetable.taken(
            terms.stream().map(Terms::doctor).toList(), range.startsAt(), range.endsAt(), now),
        affected.visitsOf(patients, range),
        first,
        last);
  }
}
