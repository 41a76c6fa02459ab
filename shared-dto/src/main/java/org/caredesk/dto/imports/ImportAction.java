package org.caredesk.dto.imports;

/** What can be done with an import. */
public enum ImportAction {
  MAP,
  COMMIT,
  CANCEL,
  UNDO
}
