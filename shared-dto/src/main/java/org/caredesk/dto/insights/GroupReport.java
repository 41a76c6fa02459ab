package org.caredesk.dto.insights;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * All hospitals over a period ({@code GET /reports/group}); money of several currencies stays
 * apart.
 *
 * @param to inclusive; days are each hospital's own
 * @param totals one for each currency, by its code
 */
public record GroupReport(
    LocalDate from, LocalDate to, List<OfHospital> hospitals, List<OfCurrency> totals) {

  /**
   * One hospital.
   *
   * @param mark 1 for the hospital that was registered first, 2 for the next: its colour and sign
   *     everywhere, for everybody
   */
  public record OfHospital(
      UUID hospitalId,
      String name,
      int mark,
      String city,
      String currency,
      Figures figures,
      Margin margin,
      Visits visits,
      Figures previousFigures,
      Visits previousVisits) {}

  /**
   * The hospitals that account in one currency.
   *
   * @param hospitalsWithCost for how many of them a cost of these days is known
   */
  public record OfCurrency(
      String currency,
      int hospitals,
      int hospitalsWithCost,
      Figures figures,
      Margin margin,
      Figures previousFigures) {}
}
