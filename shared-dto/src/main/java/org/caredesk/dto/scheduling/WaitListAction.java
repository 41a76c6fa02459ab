package org.caredesk.dto.scheduling;

/** What a desk may do with somebody on the wait-list. */
public enum WaitListAction {
  /** Book what is held for the patient, as any other hold. */
  BOOK,
  DECLINE,
  CHANGE,
  WITHDRAW,
  /** Take back that the patient waits no longer. */
  UNDO
}
