package org.caredesk.dto.patients;

/** A patient, or a visitor who books for dependants (SPEC P1). */
public enum PatientType {
  PATIENT,
  VISITOR
}
