package org.caredesk.desktop.schedule;

import java.time.Instant;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.PaymentState;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as the grid shows it.
 *
 * @param version rises with every change of the appointment
 * @param name the patient; null while a hold has none
 * @param note a word on why the patient comes; null for none
 * @param holdExpiresAt when a hold frees itself; null unless HELD
 * @param heldBy the desk that holds it; null unless HELD
 * @param ours whether this workstation holds it
 */
public record Visit(
    String id,
    int version,
    AppointmentStatus status,
    Instant startsAt,
    Instant endsAt,
    int lane,
    @Nullable String name,
    VisitMode mode,
    PaymentState payment,
    @Nullable String note,
    @Nullable Instant holdExpiresAt,
    @Nullable String heldBy,
    boolean ours)
    implements ScheduleEntry {}
