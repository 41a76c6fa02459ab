package org.caredesk.dto.scheduling;

/** The ten states of an appointment (SPEC B5). */
public enum AppointmentStatus {
  HELD,
  REQUESTED,
  CONFIRMED,
  CHECKED_IN,
  IN_CONSULTATION,
  COMPLETED,
  REJECTED,
  CANCELLED,
  EXPIRED,
  NO_SHOW
}
