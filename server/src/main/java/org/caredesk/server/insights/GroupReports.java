package org.caredesk.server.insights;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.insights.GroupReport;
import org.caredesk.server.directory.Hospital;
import org.caredesk.server.directory.Hospitals;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Sets the hospitals of the group beside each other (SPEC I3). */
@Service
public class GroupReports {
  private static final int MOST_HOSPITALS = 1_000;

  private final Hospitals hospitals;
  private final RevenueFigures revenue;
  private final VisitFigures visits;
  private final Costs costs;

  GroupReports(Hospitals hospitals, RevenueFigures revenue, VisitFigures visits, Costs costs) {
    this.hospitals = hospitals;
    this.revenue = revenue;
    this.visits = visits;
    this.costs = costs;
  }

  /** The cost is null where none is known. */
  private record Row(Hospital hospital, Takings now, Takings before, @Nullable Long cost) {}

  /**
   * @param against as for {@link HospitalDashboards#of}
   * @throws Refusal forbidden; invalid
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public GroupReport of(Actor actor, Period period, @Nullable String against) {
    var allowed = Reach.hospitals(actor, Role.SUPER_ADMIN, Role.STAKEHOLDER);
    var before = period.against(against);
    var seen =
        hospitals.page(0, MOST_HOSPITALS).stream()
            .filter(h -> allowed.isEmpty() || allowed.get().contains(h.id().value()))
            .toList();
    var ids = seen.stream().map(h -> h.id().value()).toList();
    var now = revenue.byHospital(ids, period);
    var then = revenue.byHospital(ids, before);
    var spent = Costs.byHospital(costs.of(ids, period), period);
    var counted = visits.byHospital(ids, period);
    var countedThen = visits.byHospital(ids, before);
    var rows =
        seen.stream()
            .map(
                h ->
                    new Row(
                        h,
                        now.getOrDefault(h.id().value(), Takings.NONE),
                        then.getOrDefault(h.id().value(), Takings.NONE),
                        spent.get(h.id().value())))
            .toList();
    var marks = hospitals.marks();
    return new GroupReport(
        period.from(),
        period.to(),
        rows.stream().map(row -> row(row, marks, counted, countedThen)).toList(),
        totals(rows));
  }

  private static GroupReport.OfHospital row(
      Row row,
      Map<HospitalId, Integer> marks,
      Map<UUID, VisitCount> counted,
      Map<UUID, VisitCount> countedThen) {
    var h = row.hospital();
    return new GroupReport.OfHospital(
        h.id().value(),
        h.name(),
        Objects.requireNonNull(marks.get(h.id())),
        h.location().city(),
        h.currency().getCurrencyCode(),
        row.now().in(h.currency()),
        RevenueReports.margin(row.now(), row.cost(), h.currency()),
        counted.getOrDefault(h.id().value(), VisitCount.NONE).toVisits(),
        row.before().in(h.currency()),
        countedThen.getOrDefault(h.id().value(), VisitCount.NONE).toVisits());
  }

  private static List<GroupReport.OfCurrency> totals(List<Row> rows) {
    var byCurrency = new TreeMap<String, List<Row>>();
    rows.forEach(
        row ->
            byCurrency
                .computeIfAbsent(
                    row.hospital().currency().getCurrencyCode(), code -> new ArrayList<>())
                .add(row));
    return byCurrency.entrySet().stream()
        .map(
            e -> {
              var currency = Currency.getInstance(e.getKey());
              var now = Takings.sum(e.getValue().stream().map(Row::now).toList());
              var costs = e.getValue().stream().map(Row::cost).filter(Objects::nonNull).toList();
              return new GroupReport.OfCurrency(
                  e.getKey(),
                  e.getValue().size(),
                  costs.size(),
                  now.in(currency),
                  RevenueReports.margin(
                      now,
                      costs.isEmpty() ? null : (Long) costs.stream().mapToLong(c -> c).sum(),
                      currency),
                  Takings.sum(e.getValue().stream().map(Row::before).toList()).in(currency));
            })
        .toList();
  }
}
