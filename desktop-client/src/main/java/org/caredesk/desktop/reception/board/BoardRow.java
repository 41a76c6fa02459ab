package org.caredesk.desktop.reception.board;

import java.time.Instant;

/** What stands in a lane: a visit, or the heading over some. */
public sealed interface BoardRow permits BoardCard, BoardRow.Heading {
  /** The same in the next picture. */
  String key();

  /** What a group of visits has in common. */
  enum Group {
    /** Begin before {@code to}, and those whose time is past. */
    UNTIL,
    BETWEEN,
    /** Begin at {@code from} or later. */
    FROM,
    URGENT,
    LONGEST_FIRST,
    BY_TIME,
    NO_SHOW,
    COMPLETED
  }

  /**
   * The heading of a group.
   *
   * @param from of {@link Group#BETWEEN} and {@link Group#FROM}
   * @param to of {@link Group#UNTIL} and {@link Group#BETWEEN}, exclusive
   */
  record Heading(Group group, int count, Instant from, Instant to) implements BoardRow {
    @Override
    public String key() {
      return group.name();
    }
  }
}
