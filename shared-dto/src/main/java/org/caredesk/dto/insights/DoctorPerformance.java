package org.caredesk.dto.insights;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.Money;
import org.jspecify.annotations.Nullable;

/**
 * A doctor's work over a period, at all hospitals or at one ({@code GET
 * /reports/doctor-performance}, {@code GET /reports/performance}).
 *
 * @param consultations completed
 * @param noShowRate percent of the visits that are over; null for none
 * @param utilisation percent of the open minutes that were booked; null without open hours
 * @param totalWorkingDays days with at least one completed visit
 * @param averageRating 1 to 5; null until a patient has rated
 * @param totalCSections planned and emergency
 * @param totalNaturalBirths without caesarean and without instruments
 * @param deliveries one for each kind, percentages sum to exactly 100.0, or are all 0
 * @param weeks completed visits of the twelve weeks that end with {@code to}, the oldest first
 * @param revenue at the hospital; null where the doctor is looked at over several currencies
 */
public record DoctorPerformance(
    UUID doctorId,
    String name,
    @Nullable UUID hospitalId,
    @Nullable UUID departmentId,
    @Nullable String departmentName,
    LocalDate from,
    LocalDate to,
    long consultations,
    Visits visits,
    @Nullable Double noShowRate,
    @Nullable Double utilisation,
    long bookedMinutes,
    long openMinutes,
    long totalWorkingDays,
    @Nullable Double averageRating,
    long ratings,
    long totalCSections,
    long totalNaturalBirths,
    List<Delivery> deliveries,
    List<Long> weeks,
    @Nullable Money revenue) {

  /** One kind of birth. */
  public record Delivery(DeliveryKind kind, long count, BigDecimal percent) {}
}
