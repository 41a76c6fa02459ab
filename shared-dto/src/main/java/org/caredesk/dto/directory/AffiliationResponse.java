package org.caredesk.dto.directory;

import java.util.List;
import java.util.UUID;
import org.caredesk.dto.Money;
import org.caredesk.dto.scheduling.Slot;
import org.jspecify.annotations.Nullable;

/**
 * A doctor working at a hospital.
 *
 * @param hospitalMark 1 for the hospital that was registered first, 2 for the next: its colour and
 *     sign everywhere, for everybody
 * @param departmentId the department that covers one of the doctor's specialties; the first by name
 *     where several do
 * @param nextFreeSlot the earliest bookable slot of the default length; null where there is none
 *     within the horizon, and wherever it was not asked for
 * @param left whether the doctor works there no more
 * @param standing what must be moved or cancelled before {@code LEAVE} is open; null for nothing,
 *     and for those who could not end the affiliation anyway
 */
public record AffiliationResponse(
    UUID id,
    UUID doctorId,
    UUID hospitalId,
    String hospitalName,
    int hospitalMark,
    String timeZone,
    UUID departmentId,
    String departmentName,
    Money consultationFee,
    int slotMinutes,
    List<Integer> allowedSlotMinutes,
    List<VisitMode> visitModes,
    BookingPolicy bookingPolicy,
    @Nullable String room,
    int bufferBeforeMinutes,
    int bufferAfterMinutes,
    int leadMinutes,
    int horizonDays,
    @Nullable Slot nextFreeSlot,
    boolean left,
    @Nullable StandingVisits standing,
    int version,
    List<DirectoryAction> allowedActions) {}
