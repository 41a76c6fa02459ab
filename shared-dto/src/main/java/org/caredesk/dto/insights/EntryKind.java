package org.caredesk.dto.insights;

/** Why an entry was posted. */
public enum EntryKind {
  PAYMENT,
  REFUND,
  /** The visit takes place after all: what was given back is owed again. */
  REFUND_TAKEN_BACK,
  /** A paid visit went to another doctor: what this one gives up. */
  TRANSFER_OUT,
  /** A paid visit came from another doctor: what this one gets. */
  TRANSFER_IN,
  /** An admin put right what a visit came to. */
  ADJUSTMENT
}
