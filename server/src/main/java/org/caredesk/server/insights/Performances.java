package org.caredesk.server.insights;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caredesk.dto.insights.DeliveryKind;
import org.caredesk.dto.insights.DoctorPerformance;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.directory.Doctors;
import org.caredesk.server.directory.Hospital;
import org.caredesk.server.directory.Hospitals;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Measures doctors' work over a period (SPEC I1), hospital by hospital. */
@Service
public class Performances {
  private static final int WEEKS = 12;

  private final Reach reach;
  private final Directory directory;
  private final OpenTime openTime;
  private final RevenueFigures revenue;
  private final VisitFigures visits;
  private final Outcomes outcomes;

  /** Who works where. */
  @org.springframework.stereotype.Component
  record Directory(Doctors doctors, Hospitals hospitals, TermsOfAffiliations terms) {}

  Performances(
      Reach reach,
      Directory directory,
      OpenTime openTime,
      RevenueFigures revenue,
      VisitFigures visits,
      Outcomes outcomes) {
    this.reach = reach;
    this.directory = directory;
    this.openTime = openTime;
    this.revenue = revenue;
    this.visits = visits;
    this.outcomes = outcomes;
  }

  /** A doctor at one hospital. */
  private record Work(
      Terms terms,
      VisitCount count,
      long workingDays,
      long openMinutes,
      List<Long> weeks,
      Map<DeliveryKind, Long> deliveries,
      Stars stars,
      Takings takings) {}

  /**
   * All doctors of a hospital who have hours, visits or revenue in a period; the most consultations
   * first.
   *
   * @throws Refusal hospital-not-found; forbidden
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public List<DoctorPerformance> at(Actor actor, HospitalId id, Period period) {
    var hospital = reach.hospital(actor, id);
    return works(hospital, directory.terms().everAt(id), period).stream()
        .filter(
            work ->
                work.openMinutes() > 0
                    || !work.count().equals(VisitCount.NONE)
                    || !work.takings().equals(Takings.NONE))
        .map(work -> performance(List.of(work), work.workingDays(), period))
        .sorted(
            Comparator.comparing((DoctorPerformance p) -> -p.consultations())
                .thenComparing(DoctorPerformance::name)
                .thenComparing(DoctorPerformance::doctorId))
        .toList();
  }

  /**
   * One doctor at all hospitals where the actor may look.
   *
   * @param at only this hospital; null for all
   * @throws Refusal doctor-not-found, also for one who does not work where the actor may look;
   *     forbidden
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public DoctorPerformance of(Actor actor, DoctorId id, @Nullable HospitalId at, Period period) {
    var allowed = Reach.ofDoctor(actor, id);
    var doctor = directory.doctors().get(id);
    var terms =
        directory.terms().everOf(id).stream()
            .filter(t -> allowed.isEmpty() || allowed.get().contains(t.hospital().value()))
            .filter(t -> at == null || at.equals(t.hospital()))
            .toList();
    if (terms.isEmpty() && (allowed.isPresent() || at != null)) {
      throw Refusal.notFound("doctor");
    }
    var works =
        terms.stream()
            .flatMap(
                t -> works(directory.hospitals().get(t.hospital()), List.of(t), period).stream())
            .toList();
    return works.isEmpty()
        ? idle(id.value(), doctor.name(), period)
        : performance(works, workingDays(id, terms, period), period);
  }

  /** A day on which they worked at two hospitals is one day. */
  private long workingDays(DoctorId id, List<Terms> terms, Period period) {
    return visits.ofDoctor(id.value(), period).stream()
        .filter(day -> day.count().completed() > 0)
        .filter(day -> terms.stream().anyMatch(t -> t.hospital().value().equals(day.hospital())))
        .map(VisitFigures.OfDoctorsDay::day)
        .distinct()
        .count();
  }

  private List<Work> works(Hospital hospital, List<Terms> terms, Period period) {
    var counts =
        visits.byDoctor(hospital, period).stream()
            .collect(Collectors.groupingBy(VisitFigures.OfDoctor::doctor));
    var takings =
        revenue.byDoctor(hospital.id(), period).stream()
            .collect(
                Collectors.groupingBy(
                    RevenueFigures.OfDoctor::doctor,
                    Collectors.reducing(
                        Takings.NONE, RevenueFigures.OfDoctor::takings, Takings::plus)));
    var weeks = new Period(period.to().minusDays(7 * WEEKS - 1), period.to());
    var completed = visits.completed(hospital, weeks);
    var deliveries = outcomes.deliveries(hospital.id(), period);
    var ratings = outcomes.ratings(hospital.id(), period);
    var open = openTime.of(terms, period);
    return terms.stream()
        .map(
            t ->
                work(
                    t,
                    counts.getOrDefault(t.doctor().value(), List.of()),
                    open,
                    weeks(completed.getOrDefault(t.doctor().value(), Map.of()), weeks.from()),
                    deliveries.getOrDefault(t.doctor().value(), Map.of()),
                    ratings.getOrDefault(t.doctor().value(), Stars.NONE),
                    takings.getOrDefault(t.doctor().value(), Takings.NONE)))
        .toList();
  }

  private static Work work(
      Terms terms,
      List<VisitFigures.OfDoctor> counts,
      Map<AffiliationId, List<Slot>> open,
      List<Long> weeks,
      Map<DeliveryKind, Long> deliveries,
      Stars stars,
      Takings takings) {
    return new Work(
        terms,
        VisitCount.sum(counts.stream().map(VisitFigures.OfDoctor::count).toList()),
        counts.stream().mapToLong(VisitFigures.OfDoctor::workingDays).sum(),
        OpenTime.minutes(Objects.requireNonNull(open.get(terms.affiliation()))),
        weeks,
        deliveries,
        stars,
        takings);
  }

  private static List<Long> weeks(Map<LocalDate, Long> completed, LocalDate from) {
    var weeks = new long[WEEKS];
    completed.forEach(
        (day, visits) -> weeks[(int) (ChronoUnit.DAYS.between(from, day) / 7)] += visits);
    return Arrays.stream(weeks).boxed().toList();
  }

  private static DoctorPerformance performance(List<Work> works, long workingDays, Period period) {
    var first = works.getFirst().terms();
    var isOne = works.size() == 1;
    var count = VisitCount.sum(works.stream().map(Work::count).toList());
    var open = works.stream().mapToLong(Work::openMinutes).sum();
    var births = births(works);
    var currencies = works.stream().map(work -> work.terms().currency()).distinct().toList();
    var takings = Takings.sum(works.stream().map(Work::takings).toList());
    var stars = works.stream().map(Work::stars).reduce(Stars.NONE, Stars::plus);
    return new DoctorPerformance(
        first.doctor().value(),
        first.doctorName(),
        isOne ? first.hospital().value() : null,
        isOne ? first.department().value() : null,
        isOne ? first.departmentName() : null,
        period.from(),
        period.to(),
        count.completed(),
        count.toVisits(),
        count.noShowRate(),
        VisitCount.percent(count.minutes(), open),
        count.minutes(),
        open,
        workingDays,
        stars.average(),
        stars.ratings(),
        births.get(DeliveryKind.PLANNED_CAESAREAN.ordinal())
            + births.get(DeliveryKind.EMERGENCY_CAESAREAN.ordinal()),
        births.get(DeliveryKind.NATURAL.ordinal()),
        shares(births),
        sum(works.stream().map(Work::weeks).toList()),
        currencies.size() == 1 ? Takings.money(takings.revenue(), currencies.getFirst()) : null);
  }

  private static DoctorPerformance idle(UUID doctor, String name, Period period) {
    var births = births(List.of());
    return new DoctorPerformance(
        doctor,
        name,
        null,
        null,
        null,
        period.from(),
        period.to(),
        0,
        VisitCount.NONE.toVisits(),
        null,
        null,
        0,
        0,
        0,
        null,
        0,
        0,
        0,
        shares(births),
        sum(List.of()),
        null);
  }

  /** One number for each kind, in its order. */
  private static List<Long> births(List<Work> works) {
    return Arrays.stream(DeliveryKind.values())
        .map(
            kind ->
                works.stream().mapToLong(work -> work.deliveries().getOrDefault(kind, 0L)).sum())
        .toList();
  }

  private static List<DoctorPerformance.Delivery> shares(List<Long> births) {
    var percents = Shares.of(births);
    var all = new ArrayList<DoctorPerformance.Delivery>();
    for (var kind : DeliveryKind.values()) {
      all.add(
          new DoctorPerformance.Delivery(
              kind, births.get(kind.ordinal()), percents.get(kind.ordinal())));
    }
    return all;
  }

  private static List<Long> sum(List<List<Long>> weeks) {
    var sums = new Long[WEEKS];
    for (var i = 0; i < WEEKS; i++) {
      var week = i;
      sums[i] = weeks.stream().mapToLong(of -> of.get(week)).sum();
    }
    return List.of(sums);
  }
}
