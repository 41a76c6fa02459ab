package org.caredesk.dto.identity;

/**
 * What a signed-in person or device may be; SPEC section 1. Hospital admins and receptionists hold
 * theirs per hospital.
 */
public enum Role {
  SUPER_ADMIN,
  HOSPITAL_ADMIN,
  RECEPTIONIST,
  DOCTOR,
  STAKEHOLDER,
  PATIENT,
  KIOSK
}
