package org.caredesk.dto.scheduling;

/** What becomes of an appointment whose doctor is away (SPEC X1). */
public enum ReplanChoice {
  /** To another doctor. */
  COLLEAGUE,
  /** To the same doctor, after the absence. */
  SAME_DOCTOR,
  /** Onto the pinboard: somebody finds a time later. */
  PINBOARD,
  /** As it is, where nothing else can be done: a request, or somebody who waits. */
  LEAVE
}
