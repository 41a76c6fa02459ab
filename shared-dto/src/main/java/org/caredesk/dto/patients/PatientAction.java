package org.caredesk.dto.patients;

/** What the caller may do with a patient. */
public enum PatientAction {
  EDIT,
  BOOK,
  VERIFY,
  MERGE
}
