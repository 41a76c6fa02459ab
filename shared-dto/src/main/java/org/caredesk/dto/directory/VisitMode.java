package org.caredesk.dto.directory;

/** How patient and doctor meet. */
public enum VisitMode {
  IN_PERSON,
  VIDEO,
  TELEPHONE
}
