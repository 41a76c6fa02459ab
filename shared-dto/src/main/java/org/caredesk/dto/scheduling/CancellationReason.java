package org.caredesk.dto.scheduling;

/** Why an appointment is cancelled (SPEC B6). */
public enum CancellationReason {
  PATIENT_REQUEST,
  PATIENT_ILL,
  DOCTOR_UNAVAILABLE,
  HOSPITAL,
  DUPLICATE,
  BOOKED_IN_ERROR,
  /** Something else: a text says what. */
  OTHER
}
