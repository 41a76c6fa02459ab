package org.caredesk.dto.insights;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How long one waits for a visit ({@code GET /reports/third-next-available}): days from today to
 * the third free slot, as the Institute for Healthcare Improvement measures access. The first and
 * second may be there because somebody cancelled.
 *
 * @param today local at the hospital
 * @param meanDays over the doctors who have a third free slot, to one decimal; null where none has
 * @param withoutSlot how many doctors who can be booked have no third free slot
 * @param doctors the longest wait first, those without a slot before all
 */
public record ThirdNextAvailable(
    UUID hospitalId,
    LocalDate today,
    @Nullable BigDecimal meanDays,
    long withoutSlot,
    List<Wait> doctors,
    Instant asOf) {

  /**
   * A doctor's.
   *
   * @param nextFree null where nothing is free as far as can be booked
   * @param thirdNext null where fewer than three slots are free
   * @param days from today to the third; null without one
   */
  public record Wait(
      UUID doctorId,
      String doctorName,
      UUID departmentId,
      String departmentName,
      @Nullable Instant nextFree,
      @Nullable Instant thirdNext,
      @Nullable Long days) {}
}
