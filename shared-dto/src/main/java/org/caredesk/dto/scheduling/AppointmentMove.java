package org.caredesk.dto.scheduling;

import java.time.Instant;
import java.util.UUID;
import org.caredesk.dto.Money;
import org.jspecify.annotations.Nullable;

/**
 * One move of an appointment from state to state: when, by whom and why. {@code from} is null for
 * the first.
 *
 * @param movedFrom the start before a rescheduling; null for every other move
 * @param movedTo the start after it
 * @param transfer set when it went to another doctor
 * @param cancellation what was agreed about the money when it was cancelled or missed
 */
public record AppointmentMove(
    Instant at,
    @Nullable AppointmentStatus from,
    AppointmentStatus to,
    String actor,
    @Nullable String reason,
    @Nullable Instant movedFrom,
    @Nullable Instant movedTo,
    @Nullable Cancellation cancellation,
    @Nullable Transfer transfer) {

  /** From which doctor to which. */
  public record Transfer(
      UUID fromDoctorId, String fromDoctorName, UUID toDoctorId, String toDoctorName) {}

  /**
   * @param reason null for a missed visit
   * @param keptPercent what is kept of the money paid
   * @param waiverReason why reception kept less than was agreed; null when it did not
   * @param back what went back then; null where nothing had been paid
   * @param kept what was kept; null where nothing had been paid
   */
  public record Cancellation(
      @Nullable CancellationReason reason,
      int keptPercent,
      @Nullable String waiverReason,
      @Nullable Money back,
      @Nullable Money kept) {}

  /** A move that cancels nothing and stays with the doctor. */
  public AppointmentMove(
      Instant at,
      @Nullable AppointmentStatus from,
      AppointmentStatus to,
      String actor,
      @Nullable String reason,
      @Nullable Instant movedFrom,
      @Nullable Instant movedTo) {
    this(at, from, to, actor, reason, movedFrom, movedTo, null, null);
  }
}
