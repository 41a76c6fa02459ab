package org.caredesk.server.kernel;

import java.util.UUID;

/**
 * A patient's record gave its place to another, or got it back: a merge or its undoing. Published
 * inside the transaction; whoever keeps things of {@link #from} gives them to {@link #to}, at an
 * undoing only those that this merge had brought.
 */
public interface RecordFollowed {
  UUID merge();

  PatientId from();

  PatientId to();

  boolean isUndoing();
}
