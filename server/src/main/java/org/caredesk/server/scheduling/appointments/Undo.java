package org.caredesk.server.scheduling.appointments;

import java.time.Instant;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.kernel.AffiliationId;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * What the last move can be taken back to.
 *
 * @param slot set when that was a rescheduling or a transfer
 * @param former set when that was a transfer
 */
@NamedInterface("contract")
public record Undo(
    AppointmentStatus status, @Nullable Slot slot, Instant until, @Nullable Former former) {

  /** With whom the visit was before a transfer, and the place in that queue. */
  public record Former(AffiliationId affiliation, int shareBasisPoints, QueuePlace place) {}

  /**
   * After a move that has been made but for the place in the queue.
   *
   * @param before what was agreed, where the move changed that
   */
  static Undo of(
      Appointment moved, AppointmentStatus status, @Nullable Agreement before, Instant until) {
    if (before == null) {
      return new Undo(status, null, until, null);
    }
    var terms = before.terms();
    var isTransfer = !terms.doctor().equals(moved.agreement().terms().doctor());
    return new Undo(
        status,
        before.slot(),
        until,
        isTransfer
            ? new Former(terms.affiliation(), terms.doctorShareBasisPoints(), moved.place())
            : null);
  }
}
