package org.caredesk.dto.patients;

import jakarta.validation.constraints.Size;
import org.caredesk.dto.Formats;
import org.caredesk.dto.OneLine;
import org.jspecify.annotations.Nullable;

/** Where a person lives; any line may be missing. */
public record Address(
    @Nullable @Size(max = Formats.NAME_LENGTH) @OneLine String line1,
    @Nullable @Size(max = Formats.NAME_LENGTH) @OneLine String line2,
    @Nullable @Size(max = 20) @OneLine String postalCode,
    @Nullable @Size(max = Formats.NAME_LENGTH) @OneLine String city,
    @Nullable @Size(max = Formats.NAME_LENGTH) @OneLine String state,
    @Nullable @Size(max = Formats.NAME_LENGTH) @OneLine String country) {}
