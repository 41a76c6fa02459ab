package org.caredesk.dto.identity;

/** How somebody of the staff stands. */
public enum StaffStatus {
  /** May sign in. */
  ACTIVE,
  /** Has not accepted the invitation yet. */
  INVITED,
  /** May not sign in any more. */
  DEACTIVATED
}
