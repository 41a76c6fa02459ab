package org.caredesk.dto.identity;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role, for one hospital or, without one, for the whole group.
 *
 * @param hospitalName as the server writes it; not read
 */
public record StaffRole(
    @NotNull Role role, @Nullable UUID hospitalId, @Nullable String hospitalName) {

  /** One to ask for. */
  public static StaffRole of(Role role, @Nullable UUID hospitalId) {
    return new StaffRole(role, hospitalId, null);
  }
}
