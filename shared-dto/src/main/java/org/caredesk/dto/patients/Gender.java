package org.caredesk.dto.patients;

/** Administrative gender, with the values of HL7 FHIR. */
public enum Gender {
  FEMALE,
  MALE,
  OTHER,
  UNKNOWN
}
