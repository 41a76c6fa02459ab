package org.caredesk.dto.insights;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.Money;
import org.jspecify.annotations.Nullable;

/**
 * Revenue, cost, profit and margin of a hospital over a period ({@code GET /reports/revenue}). The
 * four totals repeat those of {@code total}.
 *
 * @param to inclusive
 * @param profitMargin percent of the hospital's share that is left as profit; see {@link Margin}
 * @param departmentsWithCost how many departments have a cost in the period
 * @param previous the period before, of as many days or as asked for
 */
public record RevenueReport(
    UUID hospitalId,
    String hospitalName,
    String currency,
    LocalDate from,
    LocalDate to,
    Money totalRevenue,
    Money totalCost,
    Money totalProfit,
    @Nullable BigDecimal profitMargin,
    Margin total,
    List<OfDepartment> departmentBreakdown,
    List<OfCategory> costByCategory,
    List<OfMonth> byMonth,
    int departmentsWithCost,
    LocalDate previousFrom,
    LocalDate previousTo,
    Margin previous) {

  /**
   * One department.
   *
   * @param departmentId null for costs of the hospital as a whole
   * @param name null likewise
   */
  public record OfDepartment(
      @Nullable UUID departmentId, @Nullable String name, Margin margin, long payments) {}

  /** One kind of cost, as the import named it. */
  public record OfCategory(String category, Money cost) {}

  /**
   * One calendar month, cut to the period.
   *
   * @param month its first day
   */
  public record OfMonth(LocalDate month, Margin margin) {}
}
