package org.caredesk.dto.directory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.caredesk.dto.Formats;
import org.jspecify.annotations.Nullable;

/**
 * Registers a hospital (SPEC D1).
 *
 * @param timeZone IANA zone id such as {@code Asia/Kolkata}
 * @param currency ISO 4217 code
 */
public record HospitalRequest(
    @NotBlank @Size(max = Formats.NAME_LENGTH) String name,
    @NotNull @Valid Location location,
    @NotBlank String timeZone,
    @NotBlank String currency,
    @Nullable @Valid Contact contact) {}
