package org.caredesk.dto.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.caredesk.dto.Formats;
import org.caredesk.dto.OneLine;
import org.jspecify.annotations.Nullable;

/** Where a hospital stands. {@code country} is an ISO 3166 code or a name, kept as given. */
public record Location(
    @NotBlank @Size(max = Formats.NAME_LENGTH) @OneLine String line1,
    @Nullable @Size(max = Formats.NAME_LENGTH) @OneLine String line2,
    @Nullable @Size(max = 20) @OneLine String postalCode,
    @NotBlank @Size(max = Formats.NAME_LENGTH) @OneLine String city,
    @Nullable @Size(max = Formats.NAME_LENGTH) @OneLine String state,
    @NotBlank @Size(max = Formats.NAME_LENGTH) @OneLine String country) {}
