package org.caredesk.dto.scheduling;

/** Who is called first of those who wait. */
public enum QueuePriority {
  NORMAL,
  /** Before everybody who is not. */
  URGENT
}
