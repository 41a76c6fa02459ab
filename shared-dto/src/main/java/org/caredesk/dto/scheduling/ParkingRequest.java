package org.caredesk.dto.scheduling;

import jakarta.validation.constraints.Size;
import org.caredesk.dto.Formats;
import org.jspecify.annotations.Nullable;

/** Puts an appointment onto the pinboard (SPEC X3). */
public record ParkingRequest(@Nullable @Size(max = Formats.TEXT_LENGTH) String reason) {}
