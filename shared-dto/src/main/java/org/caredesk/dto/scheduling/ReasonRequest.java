package org.caredesk.dto.scheduling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.caredesk.dto.Formats;

/** Why an appointment is cancelled or rejected. */
public record ReasonRequest(@NotBlank @Size(max = Formats.TEXT_LENGTH) String reason) {}
