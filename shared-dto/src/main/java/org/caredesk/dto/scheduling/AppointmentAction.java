package org.caredesk.dto.scheduling;

/** What can be done with an appointment; each is one endpoint below {@code /appointments/{id}}. */
public enum AppointmentAction {
  /** {@code PATCH}: the patient, visit mode and texts of a hold; the texts later. */
  EDIT,
  /** {@code POST /payments}. */
  PAY,
  /** {@code POST /pay-at-desk}. */
  PAY_AT_DESK,
  /** {@code POST /acceptance}. */
  ACCEPT,
  /** {@code POST /acceptance} with another time. */
  PROPOSE,
  /** {@code POST /proposal-acceptance}. */
  ACCEPT_PROPOSAL,
  /** {@code POST /proposal-refusal}: the request stands as it was. */
  DECLINE_PROPOSAL,
  /** {@code POST /rejection}. */
  REJECT,
  /** {@code POST /cancellation}; of a hold: its release. */
  CANCEL,
  /** {@code POST /check-in}. */
  CHECK_IN,
  /** {@code POST /priority}: who waits is called before the others, or no longer. */
  PRIORITIZE,
  /** {@code POST /consultation}. */
  START_CONSULTATION,
  /** {@code POST /completion}. */
  COMPLETE,
  /** {@code POST /no-show}. */
  MARK_NO_SHOW,
  /** {@code POST /rescheduling}. */
  RESCHEDULE,
  /** {@code POST /parking}: gives its time up for now; it waits on the pinboard. */
  PARK,
  /** {@code POST /transfer}: to another doctor of the same hospital. */
  TRANSFER,
  /** {@code POST /reversal}: takes the last move back. */
  UNDO,
  /** {@code POST /feedback}: the patient, once, of a visit that took place. */
  RATE
}
