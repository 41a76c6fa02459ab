package org.caredesk.server.scheduling.appointments;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.UUID;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.kernel.Amount;
import org.caredesk.server.kernel.AppointmentId;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * What was agreed when the slot was held; only a rescheduling changes the slot, and only a transfer
 * the doctor.
 *
 * @param localStart at the hospital, in {@code terms.zone()}
 * @param fee what the visit costs
 * @param lane 0; a deliberate double booking takes the lowest that is free beside the others
 * @param bookedBy the account that held the slot
 * @param keptFor the appointment whose offered other time this hold keeps free; null for a real one
 */
@NamedInterface("contract")
public record Agreement(
    AppointmentId id,
    String number,
    Terms terms,
    Slot slot,
    LocalDateTime localStart,
    Amount fee,
    int lane,
    UUID bookedBy,
    @Nullable AppointmentId keptFor) {

  public int minutes() {
    return (int) Duration.between(slot.startsAt(), slot.endsAt()).toMinutes();
  }

  Agreement at(Slot other, int otherLane) {
    return with(terms, other, otherLane);
  }

  /**
   * The same visit with another doctor of the hospital: what the patient pays, and by which terms
   * it is cancelled, stays as it was agreed.
   */
  Agreement with(Terms others, Slot other, int otherLane) {
    return new Agreement(
        id,
        number,
        others.with(terms.policy(), others.doctorShareBasisPoints(), terms.cancellation()),
        other,
        LocalDateTime.ofInstant(other.startsAt(), terms.zone()),
        fee,
        otherLane,
        bookedBy,
        keptFor);
  }
}
