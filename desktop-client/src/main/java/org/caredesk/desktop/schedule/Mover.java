package org.caredesk.desktop.schedule;

import java.time.Instant;
import java.util.List;

/** Decides where visits may be moved to, and moves them. Called on the UI thread. */
public interface Mover {

  /** Whether {@code visit} may be picked up at all. */
  boolean movable(ScheduleColumn column, Visit visit);

  /**
   * The lengths in minutes that {@code visit} may have in {@code column}, the shortest first; none
   * where its length stands.
   */
  default List<Integer> lengths(ScheduleColumn column, Visit visit) {
    return List.of();
  }

  /** What would come of letting {@code visit} go there, with the length that it has in hand. */
  Landing landing(Visit visit, ScheduleColumn to, Instant start);

  /**
   * Moves the visit, with the length that it has in hand; only called where the landing was
   * possible.
   */
  void move(Visit visit, ScheduleColumn to, Instant start);

  /** The visit was let go where it may not be. */
  void refused(Landing landing);
}
