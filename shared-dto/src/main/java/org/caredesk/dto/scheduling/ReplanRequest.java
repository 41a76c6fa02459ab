package org.caredesk.dto.scheduling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sends a doctor home and moves what was booked: all of it or nothing (SPEC X1).
 *
 * @param from local at the hospital
 * @param to exclusive
 * @param items every appointment in the way
 */
public record ReplanRequest(
    @NotNull UUID hospitalId,
    @NotNull LocalDateTime from,
    @NotNull LocalDateTime to,
    @Nullable @Size(max = 200) String reason,
    @NotNull @Size(max = 500) List<@Valid Item> items) {

  /**
   * @param version that was seen
   * @param affiliationId for COLLEAGUE
   * @param startsAt for COLLEAGUE and SAME_DOCTOR
   */
  public record Item(
      @NotNull UUID appointmentId,
      @NotNull Integer version,
      @NotNull ReplanChoice choice,
      @Nullable UUID affiliationId,
      @Nullable Instant startsAt) {}
}
