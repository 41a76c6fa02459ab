package org.caredesk.server.insights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caredesk.dto.billing.PaymentMethod;
import org.caredesk.dto.insights.Correction;
import org.caredesk.dto.insights.DayFigures;
import org.caredesk.dto.insights.DepartmentFigures;
import org.caredesk.dto.insights.DoctorRevenue;
import org.caredesk.dto.insights.HospitalDashboard;
import org.caredesk.dto.insights.MethodFigures;
import org.caredesk.dto.insights.PeriodFigures;
import org.caredesk.server.directory.Hospital;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Sums up a hospital over a period (SPEC M3). One snapshot, so that all parts agree. */
@Service
public class HospitalDashboards {
  private final Reach reach;
  private final RevenueFigures revenue;
  private final VisitFigures visits;
  private final Clock clock;

  HospitalDashboards(Reach reach, RevenueFigures revenue, VisitFigures visits, Clock clock) {
    this.reach = reach;
    this.revenue = revenue;
    this.visits = visits;
    this.clock = clock;
  }

  private record Whose(UUID doctor, String name, UUID department, String departmentName) {}

  private record Both(Takings takings, VisitCount visits) {
    Both plus(Both other) {
      return new Both(takings.plus(other.takings), visits.plus(other.visits));
    }
  }

  /**
   * @param against the period to compare with, as {@code 2026-09-01/2026-09-30}; null for as many
   *     days just before
   * @throws Refusal hospital-not-found; forbidden; invalid
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public HospitalDashboard of(Actor actor, HospitalId id, Period period, @Nullable String against) {
    var hospital = reach.hospital(actor, id);
    var currency = hospital.currency();
    var closed = revenue.closedThrough(id);
    var now = whole(hospital, period, closed);
    var byDoctor = byDoctor(hospital, period);
    return new HospitalDashboard(
        id.value(),
        hospital.name(),
        currency.getCurrencyCode(),
        hospital.zone().getId(),
        period.from(),
        period.to(),
        now.visits().booked(),
        now.visits().completed(),
        now.figures().revenue(),
        now.figures().hospitalShare(),
        now.figures().doctorShare(),
        now.figures(),
        now.visits(),
        byDoctor.keySet().stream().map(Whose::doctor).distinct().count(),
        doctors(byDoctor, currency),
        departments(byDoctor, currency),
        now.byDay(),
        methods(revenue.byMethod(id, period), currency),
        corrections(id, period, currency),
        whole(hospital, period.against(against), closed),
        clock.instant());
  }

  private PeriodFigures whole(Hospital hospital, Period period, @Nullable LocalDate closed) {
    var currency = hospital.currency();
    var money = revenue.byDay(hospital.id(), period);
    var counted = visits.byDay(hospital, period);
    var days =
        period.each().stream()
            .map(
                day ->
                    new DayFigures(
                        day,
                        money.getOrDefault(day, Takings.NONE).in(currency),
                        counted.getOrDefault(day, VisitCount.NONE).toVisits(),
                        closed != null && !day.isAfter(closed)))
            .toList();
    return new PeriodFigures(
        period.from(),
        period.to(),
        Takings.sum(money.values()).in(currency),
        VisitCount.sum(counted.values()).toVisits(),
        days);
  }

  private Map<Whose, Both> byDoctor(Hospital hospital, Period period) {
    var all = new HashMap<Whose, Both>();
    for (var found : revenue.byDoctor(hospital.id(), period)) {
      all.merge(
          new Whose(found.doctor(), found.name(), found.department(), found.departmentName()),
          new Both(found.takings(), VisitCount.NONE),
          Both::plus);
    }
    for (var found : visits.byDoctor(hospital, period)) {
      all.merge(
          new Whose(found.doctor(), found.name(), found.department(), found.departmentName()),
          new Both(Takings.NONE, found.count()),
          Both::plus);
    }
    return all;
  }

  /** The most revenue first. */
  private static List<DoctorRevenue> doctors(Map<Whose, Both> byDoctor, Currency currency) {
    return byDoctor.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<Whose, Both> e) -> -e.getValue().takings().revenue())
                .thenComparing(e -> e.getKey().name())
                .thenComparing(e -> e.getKey().doctor()))
        .map(
            e ->
                new DoctorRevenue(
                    e.getKey().doctor(),
                    e.getKey().name(),
                    e.getKey().department(),
                    e.getKey().departmentName(),
                    e.getValue().takings().in(currency),
                    e.getValue().visits().toVisits()))
        .toList();
  }

  private static List<DepartmentFigures> departments(Map<Whose, Both> byDoctor, Currency currency) {
    record Department(UUID id, String name) {}
    var all = new LinkedHashMap<Department, Both>();
    byDoctor.forEach(
        (whose, both) ->
            all.merge(
                new Department(whose.department(), whose.departmentName()), both, Both::plus));
    return all.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<Department, Both> e) -> -e.getValue().takings().revenue())
                .thenComparing(e -> e.getKey().name()))
        .map(
            e ->
                new DepartmentFigures(
                    e.getKey().id(),
                    e.getKey().name(),
                    e.getValue().takings().in(currency),
                    e.getValue().visits().toVisits()))
        .toList();
  }

  private static List<MethodFigures> methods(Map<PaymentMethod, Takings> found, Currency currency) {
    var methods = Arrays.asList(PaymentMethod.values());
    var takings = methods.stream().map(m -> found.getOrDefault(m, Takings.NONE)).toList();
    var percents = Shares.of(takings.stream().map(Takings::revenue).toList());
    var all = new ArrayList<MethodFigures>();
    for (var i = 0; i < methods.size(); i++) {
      all.add(new MethodFigures(methods.get(i), takings.get(i).in(currency), percents.get(i)));
    }
    return all;
  }

  private List<Correction> corrections(HospitalId id, Period period, Currency currency) {
    return revenue.corrections(id, period).stream()
        .map(
            c ->
                new Correction(
                    c.day(), c.corrects(), Takings.money(c.minor(), currency), c.entries()))
        .toList();
  }
}
