package org.caredesk.dto.scheduling;

/** How soon somebody on the wait-list should be seen; the most urgent last. */
public enum WaitListPriority {
  ROUTINE,
  SOON,
  URGENT
}
