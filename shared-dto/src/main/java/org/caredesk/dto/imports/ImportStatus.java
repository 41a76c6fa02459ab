package org.caredesk.dto.imports;

/** Where an import stands. */
public enum ImportStatus {
  /** The file is there; it is checked next, or somebody must say first what its columns mean. */
  UPLOADED,
  CHECKING,
  /** Checked: its rows can be committed. */
  READY,
  COMMITTING,
  COMMITTED,
  UNDOING,
  /** Committed once, and taken back. */
  UNDONE,
  CANCELLED,
  /** The file cannot be read. */
  FAILED;

  /** Whether nothing becomes of it any more. */
  public boolean isOver() {
    return this == COMMITTED || this == UNDONE || this == CANCELLED || this == FAILED;
  }

  /** Whether the server works on it. */
  public boolean isRunning() {
    return this == CHECKING || this == COMMITTING || this == UNDOING;
  }
}
