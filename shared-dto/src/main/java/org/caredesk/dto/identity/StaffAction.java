package org.caredesk.dto.identity;

/** What the caller may do with somebody of the staff. */
public enum StaffAction {
  GRANT,
  DEACTIVATE,
  REACTIVATE,
  SIGN_OUT,
  INVITE_AGAIN,
  WITHDRAW
}
