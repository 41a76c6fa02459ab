package org.caredesk.dto.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.caredesk.dto.Formats;
import org.caredesk.dto.OneLine;

/**
 * Invites somebody to the staff. A message with a code goes to the address; who types it in has the
 * role.
 */
public record InvitationRequest(
    @NotBlank @Size(max = Formats.NAME_LENGTH) @OneLine String name,
    @NotBlank @Email @Size(max = 254) String email,
    @NotNull @Valid StaffRole role) {}
