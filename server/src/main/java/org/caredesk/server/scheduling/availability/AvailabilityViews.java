package org.caredesk.server.scheduling.availability;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.scheduling.AvailabilityWindowResponse;
import org.caredesk.dto.scheduling.DoctorAvailabilityResponse;
import org.caredesk.dto.scheduling.HolidayResponse;
import org.caredesk.dto.scheduling.WeeklyAvailability;
import org.caredesk.dto.scheduling.WeeklyRule;
import org.caredesk.server.directory.Doctors;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the hours that were set. */
@Service
public class AvailabilityViews {
  private final AvailabilityRules rules;
  private final TermsOfAffiliations termsOf;
  private final Doctors doctors;
  private final Absences absences;
  private final Clock clock;

  AvailabilityViews(
      AvailabilityRules rules,
      TermsOfAffiliations termsOf,
      Doctors doctors,
      Absences absences,
      Clock clock) {
    this.doctors = doctors;
    this.rules = rules;
    this.termsOf = termsOf;
    this.absences = absences;
    this.clock = clock;
  }

  /**
   * All that the hours of a doctor are made of, at every hospital: four statements.
   *
   * @param from first local date of windows, holidays and time off; weekly hours come whole
   * @param to last one, inclusive
   * @throws Refusal doctor-not-found, also for one without a hospital who is not the one who asks;
   *     forbidden unless the doctor, staff of one of their hospitals or a super admin
   */
  @Transactional(readOnly = true)
  public DoctorAvailabilityResponse of(Actor actor, DoctorId doctor, LocalDate from, LocalDate to) {
    var all = termsOf.of(doctor);
    requireMaySee(actor, doctor, all);
    var kept =
        rules.of(all, from).stream()
            .filter(k -> !k.isDated() || !k.hours().from().isAfter(to))
            .collect(Collectors.groupingBy(KeptHours::affiliation));
    var holidays =
        absences.holidays(all.stream().map(Terms::hospital).toList(), from, to).stream()
            .collect(Collectors.groupingBy(HolidayResponse::hospitalId));
    return new DoctorAvailabilityResponse(
        doctor.value(),
        all.isEmpty() ? doctors.get(doctor).name() : all.getFirst().doctorName(),
        from,
        to,
        clock.instant(),
        all.stream()
            .map(
                t ->
                    at(
                        actor,
                        t,
                        kept.getOrDefault(t.affiliation(), List.of()),
                        holidays.getOrDefault(t.hospital().value(), List.of())))
            .toList(),
        absences.timeOff(doctor, from, to));
  }

  private static DoctorAvailabilityResponse.AtHospital at(
      Actor actor, Terms terms, List<KeptHours> kept, List<HolidayResponse> holidays) {
    return new DoctorAvailabilityResponse.AtHospital(
        terms.affiliation().value(),
        terms.hospital().value(),
        terms.hospitalName(),
        terms.hospitalMark(),
        terms.zone().getId(),
        terms.slotMinutes(),
        terms.visitModes(),
        terms.version(),
        SettingAvailability.maySet(actor, terms),
        periods(kept),
        windows(kept),
        holidays);
  }

  /**
   * @throws Refusal forbidden unless the doctor, staff of one of their hospitals or a super admin
   */
  static void requireMaySee(Actor actor, DoctorId doctor, List<Terms> terms) {
    if (!actor.isDoctor(doctor)
        && !actor.is(Role.SUPER_ADMIN)
        && terms.stream()
            .noneMatch(t -> actor.isAt(t.hospital(), Role.HOSPITAL_ADMIN, Role.RECEPTIONIST))) {
      throw terms.isEmpty() ? Refusal.notFound("doctor") : Refusal.forbidden();
    }
  }

  /**
   * The periods of an affiliation with their rules, by first day; those of the past too.
   *
   * @throws Refusal affiliation-not-found; forbidden as {@link #of}
   */
  @Transactional(readOnly = true)
  public List<WeeklyAvailability> weekly(Actor actor, AffiliationId id) {
    return periods(rules.of(List.of(terms(actor, id)), LocalDate.MAX));
  }

  /**
   * The hours of single dates from a date on.
   *
   * @throws Refusal affiliation-not-found; forbidden as {@link #of}
   */
  @Transactional(readOnly = true)
  public List<AvailabilityWindowResponse> windows(Actor actor, AffiliationId id, LocalDate from) {
    return windows(rules.of(List.of(terms(actor, id)), from));
  }

  static List<WeeklyAvailability> periods(Collection<KeptHours> kept) {
    record Period(LocalDate from, @Nullable LocalDate to) {}
    var periods = new LinkedHashMap<Period, List<WeeklyRule>>();
    for (var rule : kept) {
      if (!rule.isDated()) {
        var hours = rule.hours();
        periods
            .computeIfAbsent(new Period(hours.from(), hours.to()), p -> new ArrayList<>())
            .add(new WeeklyRule(hours.day(), hours.opens(), hours.closes()));
      }
    }
    return periods.entrySet().stream()
        .map(e -> new WeeklyAvailability(e.getKey().from(), e.getKey().to(), e.getValue()))
        .toList();
  }

  static List<AvailabilityWindowResponse> windows(Collection<KeptHours> kept) {
    return kept.stream()
        .filter(KeptHours::isDated)
        .map(
            window ->
                new AvailabilityWindowResponse(
                    window.id(),
                    window.affiliation().value(),
                    window.hours().from(),
                    window.hours().opens(),
                    window.hours().closes()))
        .toList();
  }

  private Terms terms(Actor actor, AffiliationId id) {
    var terms = termsOf.of(id).orElseThrow(() -> Refusal.notFound("affiliation"));
    requireMaySee(actor, terms.doctor(), termsOf.of(terms.doctor()));
    return terms;
  }
}
