package org.caredesk.dto.feedback;

/** What the caller may do with a comment now. */
public enum FeedbackAction {
  SHOW,
  HIDE,
  /** Take the last decision back. */
  UNDO
}
