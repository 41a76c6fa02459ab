package org.caredesk.server.insights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import org.caredesk.dto.insights.Visits;
import org.jspecify.annotations.Nullable;

/** What became of visits, to be added up; seconds of waiting and lead with how many have them. */
record VisitCount(
    long booked,
    long completed,
    long cancelled,
    long noShows,
    long waits,
    long waitedSeconds,
    long leadSeconds,
    long minutes) {
  static final VisitCount NONE = new VisitCount(0, 0, 0, 0, 0, 0, 0, 0);

  /** Columns that {@link #of} reads, of what is counted of days. */
  static final String SUMS =
      """
      sum(booked) AS booked, sum(completed) AS completed, sum(cancelled) AS cancelled, sum(no_shows) AS no_shows,
        sum(waits) AS waits, sum(waited_seconds) AS waited, sum(lead_seconds) AS lead_time,
        sum(booked_seconds) AS booked_seconds
      """;

  static VisitCount of(ResultSet row) throws SQLException {
    return new VisitCount(
        row.getLong("booked"),
        row.getLong("completed"),
        row.getLong("cancelled"),
        row.getLong("no_shows"),
        row.getLong("waits"),
        row.getLong("waited"),
        row.getLong("lead_time"),
        row.getLong("booked_seconds") / 60);
  }

  static VisitCount sum(Collection<VisitCount> all) {
    return all.stream().reduce(NONE, VisitCount::plus);
  }

  VisitCount plus(VisitCount o) {
    return new VisitCount(
        booked + o.booked,
        completed + o.completed,
        cancelled + o.cancelled,
        noShows + o.noShows,
        waits + o.waits,
        waitedSeconds + o.waitedSeconds,
        leadSeconds + o.leadSeconds,
        minutes + o.minutes);
  }

  Visits toVisits() {
    return new Visits(
        booked,
        completed,
        cancelled,
        noShows,
        noShowRate(),
        ratio(waitedSeconds, waits * 60),
        ratio(leadSeconds, booked * 86_400));
  }

  @Nullable Double noShowRate() {
    return percent(noShows, completed + noShows);
  }

  /** With one digit; null of nothing. */
  static @Nullable Double percent(long part, long of) {
    return ratio(part * 100, of);
  }

  private static @Nullable Double ratio(long part, long of) {
    return of == 0 ? null : Math.round(10.0 * part / of) / 10.0;
  }
}
