package org.caredesk.server.kernel;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A committed change that clients are told of; published inside its transaction, pushed after it.
 * See {@code org.caredesk.dto.live.LiveFrame} for the fields.
 */
public record Changed(
    String type,
    UUID objectId,
    @Nullable HospitalId hospital,
    @Nullable DoctorId doctor,
    @Nullable PatientId patient,
    @Nullable LocalDate day,
    @Nullable String status,
    @Nullable Integer version) {}
