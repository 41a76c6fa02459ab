package org.caredesk.dto.directory;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import org.caredesk.dto.OneLine;
import org.jspecify.annotations.Nullable;

/** How a hospital is reached. */
public record Contact(
    @Nullable @Size(max = 40) @OneLine String phone,
    @Nullable @Email @Size(max = 254) String email,
    @Nullable @Size(max = 300) @OneLine String website) {}
