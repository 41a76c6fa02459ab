package org.caredesk.dto.feedback;

/** Whether others read a comment. The rating counts in each of them. */
public enum FeedbackState {
  /** Nobody has read the comment yet. */
  NEW,
  /**
   * On the doctor's profile, without the patient's name; also where there is no comment to show.
   */
  SHOWN,
  HIDDEN
}
