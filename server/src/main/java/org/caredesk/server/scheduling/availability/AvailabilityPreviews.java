package org.caredesk.server.scheduling.availability;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
import org.caredesk.server.scheduling.timetable.Hours;
import org.caredesk.server.scheduling.timetable.RecurringHours;
import org.caredesk.server.scheduling.timetable.Timetable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what a change of hours would do, before it is made (SPEC A7): the same rules that make the
 * change, on hours in memory. Nothing is changed.
 */
@Service
public class AvailabilityPreviews {
  private static final int COUNTED_DAYS = 56;
  // Appointments are looked at as far as anybody can book.
  private static final int BOOKED_DAYS = 1_100;

  private final AvailabilityRules rules;
  private final Absences absences;
  private final TermsOfAffiliations termsOf;
  private final Hospitals hospitals;
  private final UpcomingVisits upcoming;
  private final Present present;

  /** The hours and the time as they are. */
  @Component
  record Present(Timetable timetable, Clock clock) {
    /** To be compared with other hours on local dates, both inclusive. */
    HoursEffect hours(Actor actor, List<Terms> all, LocalDate first, LocalDate last) {
      return new HoursEffect(actor, all, timetable.hours(all, first, last), clock.instant());
    }

    LocalDate today(Terms terms) {
      return LocalDate.ofInstant(clock.instant(), terms.zone());
    }

    /** A date, or where that has passed everywhere, yesterday: no slot before is still to come. */
    LocalDate notLongAgo(LocalDate date) {
      var yesterday = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
      return date.isBefore(yesterday) ? yesterday : date;
    }
  }

  AvailabilityPreviews(
      AvailabilityRules rules,
      Absences absences,
      TermsOfAffiliations termsOf,
      Hospitals hospitals,
      UpcomingVisits upcoming,
      Present present) {
    this.rules = rules;
    this.absences = absences;
    this.termsOf = termsOf;
    this.hospitals = hospitals;
    this.upcoming = upcoming;
    this.present = present;
  }

  /**
   * @throws Refusal as {@link SettingAvailability#setWeekly}, but for version and overlap
   */
  @Transactional(readOnly = true)
  public AvailabilityPreview weekly(Actor actor, AffiliationId id, WeeklyAvailability wish) {
    var terms = open(actor, id);
    HoursWish.requireSound(wish);
    var today = present.today(terms);
    var all = termsOf.of(terms.doctor());
    var first = wish.validFrom().isBefore(today) ? today : wish.validFrom();
    var kept = rules.of(all, first.minusDays(2));
    var own = kept.stream().filter(k -> !k.isDated() && k.affiliation().equals(id)).toList();
    var change = WeeklyChange.of(own, wish, terms.zone(), today);
    var last = earlier(first.plusDays(BOOKED_DAYS), wish.validTo());
    var effect = present.hours(actor, List.of(terms), first, last);
    var after = effect.before(terms).withWeekly(change.after(own));
    effect.count(terms, after, first, earlier(first.plusDays(COUNTED_DAYS - 1L), last));
    effect.visits(visits(List.of(terms), first, last), visit -> after);
    var others = kept.stream().filter(k -> k.isDated() || !k.affiliation().equals(id)).toList();
    return effect.preview(
        HoursClashes.of(change.added(), others, SettingAvailability.byId(all), today));
  }

  /**
   * @throws Refusal as {@link SettingAvailability#addWindow}, but for overlap
   */
  @Transactional(readOnly = true)
  public AvailabilityPreview window(Actor actor, AffiliationId id, AvailabilityWindowRequest wish) {
    var terms = open(actor, id);
    var today = present.today(terms);
    HoursWish.requireSound(wish, today);
    var all = termsOf.of(terms.doctor());
    var hours = RecurringHours.on(wish.date(), wish.from(), wish.to(), terms.zone());
    var clashes =
        HoursClashes.of(
            List.of(hours),
            rules.of(all, wish.date().minusDays(2)),
            SettingAvailability.byId(all),
            today);
    var effect = present.hours(actor, List.of(terms), wish.date(), wish.date());
    effect.count(terms, effect.before(terms).withDated(hours), wish.date(), wish.date());
    return effect.preview(clashes);
  }

  /**
   * @throws Refusal as {@link SettingAvailability#removeWindow}
   */
  @Transactional(readOnly = true)
  public AvailabilityPreview windowRemoval(Actor actor, AffiliationId id, UUID window) {
    var terms = open(actor, id);
    var gone =
        rules.of(List.of(terms), LocalDate.EPOCH).stream()
            .filter(kept -> kept.isDated() && kept.id().equals(window))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("availability-window"))
            .hours();
    var date = gone.from();
    var effect = present.hours(actor, List.of(terms), date, date);
    var after = effect.before(terms).withoutDated(gone);
    effect.count(terms, after, date, date);
    effect.visits(visits(List.of(terms), date, date), visit -> after);
    return effect.preview(List.of());
  }

  /**
   * @throws Refusal as {@link TakingTimeOff#add}
   */
  @Transactional(readOnly = true)
  public AvailabilityPreview timeOff(Actor actor, DoctorId doctor, TimeOffRequest wish) {
    TakingTimeOff.requireSound(wish);
    var all = termsOf.of(doctor);
    TakingTimeOff.requireMaySet(actor, doctor, all);
    var first = present.notLongAgo(wish.from().toLocalDate());
    var last = earlier(first.plusDays(BOOKED_DAYS), wish.to().toLocalDate());
    var effect = present.hours(actor, all, first, last);
    var off = new Hours.TimeOff(wish.from(), wish.to(), wish.reason());
    for (var terms : all) {
      effect.count(terms, effect.before(terms).withTimeOff(off), first, last);
    }
    effect.visits(TakingTimeOff.inside(upcoming, all, wish.from(), wish.to()));
    return effect.preview(List.of());
  }

  /**
   * @throws Refusal as {@link TakingTimeOff#remove}
   */
  @Transactional(readOnly = true)
  public AvailabilityPreview timeOffReturn(Actor actor, DoctorId doctor, UUID id) {
    var all = termsOf.of(doctor);
    TakingTimeOff.requireMaySet(actor, doctor, all);
    var back = absences.timeOff(doctor, id).orElseThrow(() -> Refusal.notFound("time-off"));
    var first = present.notLongAgo(back.from().toLocalDate());
    var last = earlier(first.plusDays(BOOKED_DAYS), back.to().toLocalDate());
    var effect = present.hours(actor, all, first, last);
    var off = new Hours.TimeOff(back.from(), back.to(), back.reason());
    for (var terms : all) {
      effect.count(terms, effect.before(terms).withoutTimeOff(off), first, last);
    }
    return effect.preview(List.of());
  }

  /**
   * @throws Refusal as {@link KeepingHolidays#add}
   */
  @Transactional(readOnly = true)
  public AvailabilityPreview holiday(Actor actor, HospitalId id, HolidayRequest wish) {
    KeepingHolidays.requireMaySet(hospitals, actor, id);
    var all = termsOf.at(id);
    var date = wish.date();
    var effect = present.hours(actor, all, date, date);
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
    var effect = present.hours(actor, all, date, date);
    for (var terms : all) {
      effect.count(terms, effect.before(terms).withoutHoliday(date), date, date);
    }
    return effect.preview(List.of());
  }

  private List<UpcomingVisits.Upcoming> visits(List<Terms> terms, LocalDate first, LocalDate last) {
    return upcoming.of(
        terms,
        first.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
        last.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private Terms open(Actor actor, AffiliationId id) {
    var terms = termsOf.of(id).orElseThrow(() -> Refusal.notFound("affiliation"));
    SettingAvailability.requireMaySet(actor, terms);
    return terms;
  }

  private static LocalDate earlier(LocalDate a, @org.jspecify.annotations.Nullable LocalDate b) {
    return Objects.requireNonNullElse(b, a).isBefore(a) ? Objects.requireNonNull(b) : a;
  }
}
