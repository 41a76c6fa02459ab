package org.caredesk.dto.scheduling;

/** Where the money of an appointment stands. */
public enum PaymentState {
  UNPAID,
  DUE_AT_DESK,
  PAID,
  /** A part of it went back; the hospital keeps the rest. */
  PARTLY_REFUNDED,
  REFUNDED
}
