package org.caredesk.server.scheduling.availability;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.scheduling.AvailabilityChangeRequest;
import org.caredesk.dto.scheduling.AvailabilityPreview;
import org.caredesk.dto.scheduling.AvailabilityWindowRequest;
import org.caredesk.dto.scheduling.HolidayRequest;
import org.caredesk.dto.scheduling.TimeOffRequest;
import org.caredesk.dto.scheduling.WeeklyAvailability;
import org.caredesk.server.directory.Hospitals;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.scheduling.timetable.Timetable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what changes of hours would do, before they are made (SPEC A7): the same rules that make
 * them, on hours in memory. Nothing is changed.
 */
@Service
public class AvailabilityPreviews {
  private final HoursDrafts drafts;
  private final Absences absences;
  private final TermsOfAffiliations termsOf;
  private final Hospitals hospitals;
  private final UpcomingVisits upcoming;
  private final Timetable timetable;

  AvailabilityPreviews(
      HoursDrafts drafts,
      Absences absences,
      TermsOfAffiliations termsOf,
      Hospitals hospitals,
      UpcomingVisits upcoming,
      Timetable timetable) {
    this.drafts = drafts;
    this.absences = absences;
    this.termsOf = termsOf;
    this.hospitals = hospitals;
    this.upcoming = upcoming;
    this.timetable = timetable;
  }

  /**
   * What all changes of a draft together would do.
   *
   * @throws Refusal as {@link ChangingHours#change}, but for version and overlap
   */
  @Transactional(readOnly = true)
  public AvailabilityPreview changes(
      Actor actor, DoctorId doctor, AvailabilityChangeRequest draft) {
    var drafted = drafts.lay(actor, doctor, draft);
    var all = drafted.touched();
    var days = drafted.days();
    var effect = hours(actor, all, days.first(), days.booked());
    for (var terms : all) {
      var after = drafted.after(terms, effect.before(terms));
      effect.count(terms, after, days.first(), days.counted());
    }
    effect.visits(visits(all, days.first(), days.booked()), drafted);
    return effect.preview(drafted.conflicts(drafts.now()));
  }

  /**
   * @throws Refusal as {@link SettingAvailability#setWeekly}, but for version and overlap
   */
  @Transactional(readOnly = true)
  public AvailabilityPreview weekly(Actor actor, AffiliationId id, WeeklyAvailability wish) {
    return changes(actor, doctor(id), DraftOfOne.weekly(id, null, wish));
  }

  /**
   * @throws Refusal as {@link SettingAvailability#addWindow}, but for overlap
   */
  @Transactional(readOnly = true)
  public AvailabilityPreview window(Actor actor, AffiliationId id, AvailabilityWindowRequest wish) {
    return changes(actor, doctor(id), DraftOfOne.window(id, wish));
  }

  /**
   * @throws Refusal as {@link SettingAvailability#removeWindow}
   */
  @Transactional(readOnly = true)
  public AvailabilityPreview windowRemoval(Actor actor, AffiliationId id, UUID window) {
    return changes(actor, doctor(id), DraftOfOne.windowRemoval(id, window));
  }

  /**
   * @throws Refusal as {@link TakingTimeOff#add}
   */
  @Transactional(readOnly = true)
  public AvailabilityPreview timeOff(Actor actor, DoctorId doctor, TimeOffRequest wish) {
    return changes(actor, doctor, DraftOfOne.timeOff(wish));
  }

  /**
   * @throws Refusal as {@link TakingTimeOff#remove}
   */
  @Transactional(readOnly = true)
  public AvailabilityPreview timeOffReturn(Actor actor, DoctorId doctor, UUID id) {
    return changes(actor, doctor, DraftOfOne.timeOffReturn(id));
  }

  /**
   * @throws Refusal as {@link KeepingHolidays#add}
   */
  @Transactional(readOnly = true)
  public AvailabilityPreview holiday(Actor actor, HospitalId id, HolidayRequest wish) {
    KeepingHolidays.requireMaySet(hospitals, actor, id);
    var all = termsOf.at(id);
    var date = wish.date();
    var effect = hours(actor, all, date, date);
    for (var terms : all) {
      effect.count(terms, effect.before(terms).withHoliday(date, wish.name()), date, date);
    }
    effect.visits(visits(all, date, date).stream().filter(v -> effect.isOn(v, date)).toList());
    return effect.preview(List.of());
  }

  /**
   * @throws Refusal as {@link KeepingHolidays#remove}
   */
  @Transactional(readOnly = true)
  public AvailabilityPreview holidayReturn(Actor actor, HospitalId id, LocalDate date) {
    KeepingHolidays.requireMaySet(hospitals, actor, id);
    if (absences.holidays(List.of(id), date, date).isEmpty()) {
      throw Refusal.notFound("holiday");
    }
    var all = termsOf.at(id);
    var effect = hours(actor, all, date, date);
    for (var terms : all) {
      effect.count(terms, effect.before(terms).withoutHoliday(date), date, date);
    }
    return effect.preview(List.of());
  }

  /** The hours as they are, to be compared with others on local dates, both inclusive. */
  private HoursEffect hours(Actor actor, List<Terms> all, LocalDate first, LocalDate last) {
    return new HoursEffect(actor, all, timetable.hours(all, first, last), drafts.now());
  }

  private List<UpcomingVisits.Upcoming> visits(List<Terms> terms, LocalDate first, LocalDate last) {
    return upcoming.of(
        terms,
        first.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
        last.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private DoctorId doctor(AffiliationId id) {
    return termsOf.of(id).orElseThrow(() -> Refusal.notFound("affiliation")).doctor();
  }
}
