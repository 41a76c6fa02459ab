package org.caredesk.dto.directory;

/** Only an ACTIVE doctor can be booked (SPEC D3). */
public enum DoctorStatus {
  APPLIED,
  ACTIVE,
  REJECTED,
  RETIRED
}
