package org.caredesk.dto.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.caredesk.dto.Formats;
import org.jspecify.annotations.Nullable;

/** Where a hospital stands. {@code country} is an ISO 3166 code or a name, kept as given. */
public record Location(
    @NotBlank @Size(max = Formats.NAME_LENGTH) String line1,
    @Nullable @Size(max = Formats.NAME_LENGTH) String line2,
    @Nullable @Size(max = 20) String postalCode,
    @NotBlank @Size(max = Formats.NAME_LENGTH) String city,
    @Nullable @Size(max = Formats.NAME_LENGTH) String state,
    @NotBlank @Size(max = Formats.NAME_LENGTH) String country) {}
