package org.caredesk.dto.scheduling;

/** The eleven states of an appointment (SPEC B5). */
public enum AppointmentStatus {
  HELD,
  REQUESTED,
  CONFIRMED,
  /** Without a time for now, on the pinboard; start and end are those it had. */
  PARKED,
  CHECKED_IN,
  IN_CONSULTATION,
  COMPLETED,
  REJECTED,
  CANCELLED,
  EXPIRED,
  NO_SHOW
}
