package org.caredesk.dto.billing;

/** Which way an adjustment moves money. */
public enum AdjustmentDirection {
  /** The patient gets it back; doctor and hospital bear it by their shares. */
  GIVE_BACK,
  /** The patient pays it on top; doctor and hospital get it by their shares. */
  COLLECT,
  /** From the hospital's share to the doctor's; the patient's money stays. */
  TO_DOCTOR,
  /** From the doctor's share to the hospital's; the patient's money stays. */
  TO_HOSPITAL
}
