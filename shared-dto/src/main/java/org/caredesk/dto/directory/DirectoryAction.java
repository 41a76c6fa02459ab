package org.caredesk.dto.directory;

/** What the caller may do with a hospital, department, doctor or affiliation. */
public enum DirectoryAction {
  EDIT,
  RETIRE,
  REINSTATE,
  DELETE,
  APPROVE,
  REJECT,
  APPLY,
  ADD_DEPARTMENT,
  ADD_AFFILIATION,
  LEAVE,
  SET_AVAILABILITY
}
