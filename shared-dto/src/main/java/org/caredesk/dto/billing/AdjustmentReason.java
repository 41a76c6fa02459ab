package org.caredesk.dto.billing;

/** Why money of a visit is put right. */
public enum AdjustmentReason {
  /** More or less was taken than was agreed. */
  BILLING_ERROR,
  /** As an apology, such as for a long wait. */
  GOODWILL,
  /** Another share was agreed with the doctor. */
  SHARE_AGREED,
  /** An insurer paid, or did not pay, a part. */
  INSURANCE,
  OTHER
}
