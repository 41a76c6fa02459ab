package org.caredesk.dto.directory;

/** Whether a paid slot is confirmed at once or waits for the doctor (SPEC D6). */
public enum BookingPolicy {
  INSTANT,
  APPROVAL
}
