package org.caredesk.dto.insights;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a doctor earned over a period, at all hospitals ({@code GET /reports/doctor-dashboard}).
 *
 * @param to inclusive; days are each hospital's own
 * @param earnings the doctor's shares; null where hospitals pay in several currencies, which are
 *     never added up
 * @param earningsByCurrency one for each currency, by its code
 * @param consultations completed
 * @param byDay only days with money or visits, by day and hospital
 */
public record DoctorDashboard(
    UUID doctorId,
    String name,
    LocalDate from,
    LocalDate to,
    @Nullable Money earnings,
    List<Money> earningsByCurrency,
    long consultations,
    long consultationsBooked,
    List<OfHospital> byHospital,
    List<OfDay> byDay) {

  /** One hospital. */
  public record OfHospital(
      UUID hospitalId,
      String name,
      String currency,
      Money earnings,
      long consultations,
      Figures figures,
      Visits visits) {}

  /** One local day at one hospital. */
  public record OfDay(LocalDate day, UUID hospitalId, Money earnings, long consultations) {}
}
