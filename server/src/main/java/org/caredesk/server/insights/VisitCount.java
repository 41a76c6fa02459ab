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

  private static final String IS_BOOKED =
      "status IN ('REQUESTED', 'CONFIRMED', 'CHECKED_IN', 'IN_CONSULTATION', 'COMPLETED',"
          + " 'NO_SHOW')";

  private static final String HAS_WAITED =
      "status IN ('IN_CONSULTATION', 'COMPLETED') AND checked_in_at IS NOT NULL AND started_at >="
          + " checked_in_at";

  /** Columns that {@link #of} reads, of rows of the appointments. */
  static final String SUMS =
      "sum(CASE WHEN "
          + IS_BOOKED
          + " THEN 1 ELSE 0 END) AS booked, sum(CASE status WHEN 'COMPLETED' THEN 1 ELSE 0 END) AS"
          + " completed, sum(CASE status WHEN 'CANCELLED' THEN 1 ELSE 0 END) AS cancelled, sum(CASE"
          + " status WHEN 'NO_SHOW' THEN 1 ELSE 0 END) AS no_shows, sum(CASE WHEN "
          + HAS_WAITED
          + " THEN 1 ELSE 0 END) AS waits, sum(CASE WHEN "
          + HAS_WAITED
          + " THEN EXTRACT(EPOCH FROM started_at) - EXTRACT(EPOCH FROM checked_in_at) ELSE 0 END)"
          + " AS waited, sum(CASE WHEN "
          + IS_BOOKED
          + " THEN EXTRACT(EPOCH FROM starts_at) - EXTRACT(EPOCH FROM created_at) ELSE 0 END) AS"
          + " lead_time, sum(CASE WHEN "
          + IS_BOOKED
          + " THEN EXTRACT(EPOCH FROM ends_at) - EXTRACT(EPOCH FROM starts_at) ELSE 0 END) AS"
          + " booked_seconds ";

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
