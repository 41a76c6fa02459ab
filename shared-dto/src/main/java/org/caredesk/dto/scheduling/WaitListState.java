package org.caredesk.dto.scheduling;

/** What became of a wish on the wait-list. */
public enum WaitListState {
  WAITING,
  /** A slot is held for the patient. */
  OFFERED,
  /** The offered slot was booked. */
  BOOKED,
  WITHDRAWN,
  /** The last day that suited is over. */
  LAPSED
}
