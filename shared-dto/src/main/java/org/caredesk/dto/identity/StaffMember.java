package org.caredesk.dto.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the staff: an account, or an invitation that is not accepted yet.
 *
 * @param id of the account or the invitation
 * @param roles those that the caller administers; roles at other hospitals are not shown
 * @param lastSignIn null for who has not signed in lately
 * @param signIns how many workstations and devices are signed in
 * @param invitedUntil when the invitation runs out; null for an account
 * @param allowedActions what the caller may do
 * @param code the code of the invitation, for the caller to hand over: only in the answer that made
 *     it, and only where the server cannot send mail
 */
public record StaffMember(
    UUID id,
    String name,
    String email,
    StaffStatus status,
    List<StaffRole> roles,
    @Nullable Instant lastSignIn,
    int signIns,
    @Nullable Instant invitedUntil,
    List<StaffAction> allowedActions,
    @Nullable String code) {

  /** Without the code: it is a secret, and what is printed may end in a log. */
  @Override
  public String toString() {
    return "StaffMember[" + id + ", " + status + "]";
  }
}
