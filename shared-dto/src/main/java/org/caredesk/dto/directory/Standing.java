package org.caredesk.dto.directory;

/** Whether something is in service or retired; asks for one of the two in a list. */
public enum Standing {
  ACTIVE,
  RETIRED
}
