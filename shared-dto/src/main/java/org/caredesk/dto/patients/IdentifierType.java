package org.caredesk.dto.patients;

/** What a unique identifier is; AADHAAR carries a Verhoeff check digit. */
public enum IdentifierType {
  AADHAAR,
  PASSPORT,
  NATIONAL_ID,
  OTHER
}
