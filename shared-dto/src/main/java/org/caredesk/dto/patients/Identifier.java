package org.caredesk.dto.patients;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.caredesk.dto.OneLine;

/**
 * A unique identifier with its type. In answers the value is masked but for its last four
 * characters.
 */
public record Identifier(
    @NotNull IdentifierType type, @NotBlank @Size(max = 60) @OneLine String value) {}
