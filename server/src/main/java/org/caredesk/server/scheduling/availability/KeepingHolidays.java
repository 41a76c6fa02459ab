package org.caredesk.server.scheduling.availability;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.scheduling.HolidayRequest;
import org.caredesk.dto.scheduling.HolidayResponse;
import org.caredesk.server.directory.Hospital;
import org.caredesk.server.directory.Hospitals;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Names;
import org.caredesk.server.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the holidays of a hospital (SPEC A2). Appointments of the day stay and are listed, never
 * dropped.
 */
@Service
public class KeepingHolidays {
  private final Absences absences;
  private final Hospitals hospitals;
  private final TermsOfAffiliations termsOf;
  private final UpcomingVisits upcoming;
  private final AvailabilityNews news;

  KeepingHolidays(
      Absences absences,
      Hospitals hospitals,
      TermsOfAffiliations termsOf,
      UpcomingVisits upcoming,
      AvailabilityNews news) {
    this.absences = absences;
    this.hospitals = hospitals;
    this.termsOf = termsOf;
    this.upcoming = upcoming;
    this.news = news;
  }

  /**
   * @throws Refusal hospital-not-found
   */
  @Transactional(readOnly = true)
  public List<HolidayResponse> of(HospitalId id, LocalDate from, LocalDate to) {
    hospitals.get(id);
    return absences.holidays(List.of(id), from, to);
  }

  /**
   * @throws Refusal hospital-not-found; forbidden unless admin there or super admin; holiday-exists
   *     (409)
   */
  @Transactional
  public HolidayResponse add(Actor actor, HospitalId id, HolidayRequest wish) {
    var hospital = requireMaySet(hospitals, actor, id);
    var name = Names.required(wish.name());
    absences.addHoliday(id, wish.date(), name);
    var terms = termsOf.at(id);
    var byId = SettingAvailability.byId(terms);
    var affected =
        upcoming
            .of(
                terms,
                wish.date().atStartOfDay(hospital.zone()).toInstant(),
                wish.date().plusDays(1).atStartOfDay(hospital.zone()).toInstant())
            .stream()
            .map(visit -> UpcomingVisits.view(actor, visit, byId))
            .toList();
    news.ofHospital(
        actor,
        id,
        terms,
        "add-holiday",
        Map.of("date", wish.date().toString(), "name", name, "affected", affected.size()));
    return new HolidayResponse(id.value(), wish.date(), name, affected);
  }

  /**
   * @throws Refusal hospital-not-found, holiday-not-found; forbidden as {@link #add}
   */
  @Transactional
  public void remove(Actor actor, HospitalId id, LocalDate date) {
    requireMaySet(hospitals, actor, id);
    if (!absences.removeHoliday(id, date)) {
      throw Refusal.notFound("holiday");
    }
    news.ofHospital(actor, id, termsOf.at(id), "remove-holiday", Map.of("date", date.toString()));
  }

  static Hospital requireMaySet(Hospitals hospitals, Actor actor, HospitalId id) {
    var hospital = hospitals.get(id);
    actor.requireAt(id, Role.HOSPITAL_ADMIN, Role.SUPER_ADMIN);
    return hospital;
  }
}
