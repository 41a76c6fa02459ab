package org.caredesk.server.scheduling.availability;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.scheduling.AffectedAppointment;
import org.caredesk.dto.scheduling.TimeOffRequest;
import org.caredesk.dto.scheduling.TimeOffResponse;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.Ids;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.scheduling.appointments.Appointments;
import org.caredesk.server.scheduling.timetable.Hours;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A doctor takes time off (SPEC A2). Appointments inside stay and are listed, never dropped. */
@Service
public class TakingTimeOff {
  private final Absences absences;
  private final TermsOfAffiliations termsOf;
  private final Appointments appointments;
  private final UpcomingVisits upcoming;
  private final AvailabilityNews news;
  private final Ids ids;

  TakingTimeOff(
      Absences absences,
      TermsOfAffiliations termsOf,
      Appointments appointments,
      UpcomingVisits upcoming,
      AvailabilityNews news,
      Ids ids) {
    this.absences = absences;
    this.termsOf = termsOf;
    this.appointments = appointments;
    this.upcoming = upcoming;
    this.news = news;
    this.ids = ids;
  }

  /**
   * @throws Refusal doctor-not-found; forbidden unless the doctor, an admin of one of their
   *     hospitals or a super admin; invalid when the end is not after the start
   */
  @Transactional
  public TimeOffResponse add(Actor actor, DoctorId doctor, TimeOffRequest wish) {
    requireSound(wish);
    var terms = termsOf.of(doctor);
    requireMaySet(actor, doctor, terms);
    appointments.lockAgendas(doctor, null);
    var id = ids.next();
    absences.addTimeOff(id, doctor, wish.from(), wish.to(), wish.reason());
    var affected = affected(actor, terms, wish);
    news.ofDoctor(
        actor,
        doctor,
        terms,
        "take-time-off",
        Map.of(
            "from",
            wish.from().toString(),
            "to",
            wish.to().toString(),
            "affected",
            affected.size()));
    news.toMove(actor, doctor, affected);
    return new TimeOffResponse(
        id,
        doctor.value(),
        wish.from(),
        wish.to(),
        wish.reason(),
        affected.stream().map(AffectedAppointment::id).toList(),
        affected);
  }

  /**
   * Gives time off back.
   *
   * @throws Refusal time-off-not-found; doctor-not-found; forbidden as {@link #add}
   */
  @Transactional
  public void remove(Actor actor, DoctorId doctor, UUID id) {
    var terms = termsOf.of(doctor);
    requireMaySet(actor, doctor, terms);
    appointments.lockAgendas(doctor, null);
    var off = absences.timeOff(doctor, id).orElseThrow(() -> Refusal.notFound("time-off"));
    absences.removeTimeOff(id);
    news.ofDoctor(
        actor,
        doctor,
        terms,
        "give-back-time-off",
        Map.of("from", off.from().toString(), "to", off.to().toString()));
  }

  /**
   * Time off that meets local dates, both inclusive.
   *
   * @throws Refusal forbidden unless the doctor, staff of one of their hospitals or a super admin
   */
  @Transactional(readOnly = true)
  public List<TimeOffResponse> of(Actor actor, DoctorId doctor, LocalDate from, LocalDate to) {
    AvailabilityViews.requireMaySee(actor, doctor, termsOf.of(doctor));
    return absences.timeOff(doctor, from, to);
  }

  static void requireSound(TimeOffRequest wish) {
    if (!wish.from().isBefore(wish.to())) {
      throw Refusal.invalid("to", "ends-before-start", "The end must be after the start.");
    }
  }

  static void requireMaySet(Actor actor, DoctorId doctor, List<Terms> terms) {
    if (!actor.isDoctor(doctor)
        && !actor.is(Role.SUPER_ADMIN)
        && terms.stream().noneMatch(t -> actor.isAt(t.hospital(), Role.HOSPITAL_ADMIN))) {
      throw terms.isEmpty() ? Refusal.notFound("doctor") : Refusal.forbidden();
    }
  }

  private List<AffectedAppointment> affected(Actor actor, List<Terms> terms, TimeOffRequest wish) {
    return inside(upcoming, terms, wish.from(), wish.to()).stream()
        .map(visit -> UpcomingVisits.view(actor, visit, SettingAvailability.byId(terms)))
        .toList();
  }

  /** Upcoming visits that overlap local times, each judged in the zone of its hospital. */
  static List<UpcomingVisits.Upcoming> inside(
      UpcomingVisits upcoming, List<Terms> terms, LocalDateTime from, LocalDateTime to) {
    var byId = SettingAvailability.byId(terms);
    var off = new Hours.TimeOff(from, to, null);
    return upcoming
        .of(
            terms,
            from.minusDays(1).toInstant(ZoneOffset.UTC),
            to.plusDays(1).toInstant(ZoneOffset.UTC))
        .stream()
        .filter(
            visit ->
                off.in(Objects.requireNonNull(byId.get(visit.affiliation())).zone())
                    .overlaps(visit.slot()))
        .toList();
  }
}
