package org.caredesk.dto.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.caredesk.dto.Formats;

/** Why a doctor's application is rejected; the applicant reads it. */
public record DoctorRejectionRequest(@NotBlank @Size(max = Formats.TEXT_LENGTH) String reason) {}
