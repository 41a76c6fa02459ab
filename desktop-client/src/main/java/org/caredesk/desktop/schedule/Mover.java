package org.caredesk.desktop.schedule;

import java.time.Instant;

/** Decides where visits may be moved to, and moves them. Called on the UI thread. */
public interface Mover {

  /** Whether {@code visit} may be picked up at all. */
  boolean movable(ScheduleColumn column, Visit visit);

  /** What would come of letting {@code visit} go there. */
  Landing landing(Visit visit, ScheduleColumn to, Instant start);

  /** Moves the visit; only called where the landing was possible. */
  void move(Visit visit, ScheduleColumn to, Instant start);

  /** The visit was let go where it may not be. */
  void refused(Landing landing);
}
