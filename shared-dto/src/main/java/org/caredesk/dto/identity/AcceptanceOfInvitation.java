package org.caredesk.dto.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Accepts an invitation. Who has no account yet sets the password of the new one; who has one
 * proves with its password that it is theirs.
 *
 * @param code as in the message; spaces, hyphens and upper or lower case do not matter
 */
public record AcceptanceOfInvitation(
    @NotBlank @Size(max = 254) String email,
    @NotBlank @Size(max = 40) String code,
    @NotBlank @Size(max = 200) String password) {}
