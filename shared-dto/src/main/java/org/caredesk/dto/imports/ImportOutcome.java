package org.caredesk.dto.imports;

/** What an accepted row does. */
public enum ImportOutcome {
  NEW,
  /**
   * New, but the same is there already or on another line, one of the two without a reference. It
   * comes in if nobody takes it out.
   */
  PROBABLE_DUPLICATE,
  /** There is such a figure already, and it becomes another. */
  CHANGED,
  /** It is there as it is. */
  SAME
}
