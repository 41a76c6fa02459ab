package org.caredesk.server.insights;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.caredesk.dto.insights.NoShowTrend;
import org.caredesk.dto.insights.UtilisationReport;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Shows when a hospital's time is used, and how often it is wasted (SPEC I3). */
@Service
public class Utilisations {
  private final Reach reach;
  private final TermsOfAffiliations termsOf;
  private final OpenTime openTime;
  private final VisitFigures visits;

  Utilisations(Reach reach, TermsOfAffiliations termsOf, OpenTime openTime, VisitFigures visits) {
    this.reach = reach;
    this.termsOf = termsOf;
    this.openTime = openTime;
    this.visits = visits;
  }

  private record Hour(DayOfWeek weekday, int hour) {}

  private static final Comparator<Hour> BY_TIME =
      Comparator.comparing(Hour::weekday).thenComparing(Hour::hour);

  /**
   * @throws Refusal hospital-not-found; forbidden
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public UtilisationReport of(Actor actor, HospitalId id, Period period) {
    var hospital = reach.hospital(actor, id);
    var open = new TreeMap<Hour, Long>(BY_TIME);
    openTime
        .of(termsOf.everAt(id), period)
        .values()
        .forEach(slots -> slots.forEach(slot -> add(slot, hospital.zone(), open)));
    var booked = new TreeMap<Hour, Long>(BY_TIME);
    visits.taken(hospital, period).forEach(taken -> add(taken, booked));
    var hours = new TreeMap<>(open);
    booked.forEach((hour, minutes) -> hours.putIfAbsent(hour, 0L));
    var cells =
        hours.keySet().stream()
            .map(
                hour -> {
                  var opened = open.getOrDefault(hour, 0L);
                  var taken = booked.getOrDefault(hour, 0L);
                  return new UtilisationReport.Cell(
                      hour.weekday(),
                      hour.hour(),
                      opened,
                      taken,
                      VisitCount.percent(taken, opened));
                })
            .toList();
    return new UtilisationReport(
        id.value(), period.from(), period.to(), VisitCount.percent(sum(booked), sum(open)), cells);
  }

  private static long sum(Map<Hour, Long> minutes) {
    return minutes.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Cuts a stretch at the full hours of the zone. */
  private static void add(Slot slot, ZoneId zone, Map<Hour, Long> to) {
    var at = slot.startsAt();
    while (at.isBefore(slot.endsAt())) {
      var local = at.atZone(zone);
      var until = earlier(nextHour(local), slot.endsAt());
      to.merge(
          new Hour(local.getDayOfWeek(), local.getHour()),
          ChronoUnit.MINUTES.between(at, until),
          Long::sum);
      at = until;
    }
  }

  private static Instant nextHour(ZonedDateTime local) {
    return local.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static void add(VisitFigures.Taken taken, Map<Hour, Long> to) {
    var from = taken.from().toSecondOfDay() / 60L;
    var end = from + taken.minutes();
    while (from < end) {
      var until = Math.min(end, (from / 60 + 1) * 60);
      var weekday = taken.weekday().plus(from / 1_440);
      to.merge(
          new Hour(weekday, (int) (from / 60 % 24)), (until - from) * taken.times(), Long::sum);
      from = until;
    }
  }

  /**
   * Week by week, the first and the last cut to the period, so that they add up to it.
   *
   * @throws Refusal hospital-not-found; forbidden
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public NoShowTrend noShows(Actor actor, HospitalId id, Period period) {
    var hospital = reach.hospital(actor, id);
    var days = visits.byDay(hospital, period);
    var before = visits.byDay(hospital, period.weeksOfYearBefore());
    return new NoShowTrend(
        id.value(),
        period.from(),
        period.to(),
        missed(period, days, before),
        period.weeks().stream().map(week -> missed(week, days, before)).toList());
  }

  private static NoShowTrend.Missed missed(
      Period period, Map<LocalDate, VisitCount> days, Map<LocalDate, VisitCount> before) {
    var now = sum(period, days);
    return new NoShowTrend.Missed(
        period.from(),
        period.to(),
        now.noShows(),
        now.completed() + now.noShows(),
        now.noShowRate(),
        sum(period.weeksOfYearBefore(), before).noShowRate());
  }

  private static VisitCount sum(Period period, Map<LocalDate, VisitCount> days) {
    return VisitCount.sum(
        period.each().stream().map(day -> days.getOrDefault(day, VisitCount.NONE)).toList());
  }
}
