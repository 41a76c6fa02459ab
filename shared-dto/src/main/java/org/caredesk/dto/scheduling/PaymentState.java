package org.caredesk.dto.scheduling;

/** Where the money of an appointment stands. */
public enum PaymentState {
  UNPAID,
  DUE_AT_DESK,
  PAID,
  REFUNDED
}
