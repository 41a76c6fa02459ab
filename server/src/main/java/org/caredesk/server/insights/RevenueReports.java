package org.caredesk.server.insights;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.caredesk.dto.insights.Margin;
import org.caredesk.dto.insights.RevenueReport;
import org.caredesk.server.insights.Costs.Cost;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Sets revenue against cost (SPEC M4). */
@Service
public class RevenueReports {
  private final Reach reach;
  private final RevenueFigures revenue;
  private final Costs costs;

  RevenueReports(Reach reach, RevenueFigures revenue, Costs costs) {
    this.reach = reach;
    this.revenue = revenue;
    this.costs = costs;
  }

  /**
   * @param against as for {@link HospitalDashboards#of}
   * @throws Refusal hospital-not-found; forbidden; invalid
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public RevenueReport of(Actor actor, HospitalId id, Period period, @Nullable String against) {
    var hospital = reach.hospital(actor, id);
    var currency = hospital.currency();
    var days = revenue.byDay(id, period);
    var spent = costs.of(List.of(id.value()), period);
    var total = margin(Takings.sum(days.values()), Costs.sum(spent, period), currency);
    var before = period.against(against);
    return new RevenueReport(
        id.value(),
        hospital.name(),
        currency.getCurrencyCode(),
        period.from(),
        period.to(),
        total.revenue(),
        total.cost(),
        total.profit(),
        total.profitMargin(),
        total,
        departments(revenue.byDoctor(id, period), spent, period, currency),
        categories(spent, period, currency),
        months(days, spent, period, currency),
        (int) spent.stream().map(Cost::department).filter(Objects::nonNull).distinct().count(),
        before.from(),
        before.to(),
        margin(
            Takings.sum(revenue.byDay(id, before).values()),
            Costs.sum(costs.of(List.of(id.value()), before), before),
            currency));
  }

  /**
   * What is left of the hospital's share after cost.
   *
   * @param known null where no cost is known: a profit without it would be no profit
   */
  static Margin margin(Takings takings, @Nullable Long known, Currency currency) {
    var cost = known == null ? 0 : known;
    var profit = takings.hospital() - cost;
    return new Margin(
        Takings.money(takings.revenue(), currency),
        Takings.money(takings.doctor(), currency),
        Takings.money(takings.hospital(), currency),
        Takings.money(cost, currency),
        Takings.money(profit, currency),
        Shares.percent(profit, takings.hospital()),
        Shares.percent(profit, takings.revenue()),
        known != null);
  }

  private record Department(Optional<UUID> id, String name) {}

  /** The cost is null where none is known. */
  private record Both(Takings takings, @Nullable Long cost) {
    Both plus(Both other) {
      return new Both(takings.plus(other.takings), sum(cost, other.cost));
    }

    private static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
      if (one == null || other == null) {
        return one == null ? other : one;
      }
      return one + other;
    }
  }

  /** The most revenue first; last what no department has spent. */
  private static List<RevenueReport.OfDepartment> departments(
      List<RevenueFigures.OfDoctor> byDoctor, List<Cost> spent, Period period, Currency currency) {
    var all = new HashMap<Department, Both>();
    byDoctor.forEach(
        found ->
            all.merge(
                new Department(Optional.of(found.department()), found.departmentName()),
                new Both(found.takings(), null),
                Both::plus));
    spent.forEach(
        cost ->
            all.merge(
                new Department(
                    Optional.ofNullable(cost.department()),
                    Objects.requireNonNullElse(cost.departmentName(), "")),
                new Both(Takings.NONE, cost.within(period)),
                Both::plus));
    return all.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<Department, Both> e) -> e.getKey().id().isEmpty())
                .thenComparing(e -> -e.getValue().takings().revenue())
                .thenComparing(e -> e.getKey().name()))
        .map(
            e ->
                new RevenueReport.OfDepartment(
                    e.getKey().id().orElse(null),
                    e.getKey().id().map(id -> e.getKey().name()).orElse(null),
                    margin(e.getValue().takings(), e.getValue().cost(), currency),
                    e.getValue().takings().payments()))
        .toList();
  }

  private static List<RevenueReport.OfCategory> categories(
      List<Cost> spent, Period period, Currency currency) {
    var all = new TreeMap<String, Long>();
    spent.forEach(cost -> all.merge(cost.category(), cost.within(period), Long::sum));
    return all.entrySet().stream()
        .map(e -> new RevenueReport.OfCategory(e.getKey(), Takings.money(e.getValue(), currency)))
        .toList();
  }

  private static List<RevenueReport.OfMonth> months(
      Map<LocalDate, Takings> days, List<Cost> spent, Period period, Currency currency) {
    return period.months().stream()
        .map(
            month -> {
              var takings =
                  days.entrySet().stream()
                      .filter(day -> month.has(day.getKey()))
                      .map(Map.Entry::getValue)
                      .toList();
              return new RevenueReport.OfMonth(
                  month.from().withDayOfMonth(1),
                  margin(Takings.sum(takings), Costs.sum(spent, month), currency));
            })
        .toList();
  }
}
