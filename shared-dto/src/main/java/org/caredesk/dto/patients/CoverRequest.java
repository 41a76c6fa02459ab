package org.caredesk.dto.patients;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.caredesk.dto.Formats;
import org.caredesk.dto.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * Insurance cover of a person (SPEC P3).
 *
 * @param validTo inclusive; null has no end
 */
public record CoverRequest(
    @NotBlank @Size(max = Formats.NAME_LENGTH) @OneLine String payer,
    @Nullable @Size(max = 60) @OneLine String policyNumber,
    @NotNull LocalDate validFrom,
    @Nullable LocalDate validTo) {}
