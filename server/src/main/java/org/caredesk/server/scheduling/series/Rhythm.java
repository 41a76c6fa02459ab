package org.caredesk.server.scheduling.series;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.caredesk.dto.Formats;
import org.caredesk.dto.scheduling.SeriesPreviewRequest;
import org.caredesk.server.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** When the visits of a series are: the same local time every so many weeks. */
final class Rhythm {
  private Rhythm() {}

  /**
   * A time that is wished for.
   *
   * @param exists false where a clock change skips the local time
   */
  record Start(Instant at, boolean exists) {
    /** The earlier one of a local time that exists twice. */
    static Start of(LocalDateTime local, ZoneId zone) {
      return new Start(
          local.atZone(zone).toInstant(), !zone.getRules().getValidOffsets(local).isEmpty());
    }
  }

  /**
   * @throws Refusal invalid unless there is either a number or a last day with at least two visits
   */
  static List<Start> starts(SeriesPreviewRequest wish, ZoneId zone) {
    var until = wish.until();
    if ((wish.count() == null) == (until == null)) {
      throw Refusal.invalid("count", "count-or-until", "Say how many visits or until when.");
    }
    var first = LocalDateTime.ofInstant(wish.startsAt(), zone);
    var most = wish.count() == null ? Formats.MAX_SERIES : wish.count();
    var starts = new ArrayList<>(List.of(new Start(wish.startsAt(), true)));
    for (var i = 1; i < most; i++) {
      var local = first.plusWeeks((long) i * wish.everyWeeks());
      if (isAfter(local, until)) {
        break;
      }
      starts.add(Start.of(local, zone));
    }
    if (starts.size() < Formats.MIN_SERIES) {
      throw Refusal.invalid("until", "series-too-short", "Until then there is only one visit.");
    }
    return starts;
  }

  private static boolean isAfter(LocalDateTime local, @Nullable LocalDate until) {
    return until != null && local.toLocalDate().isAfter(until);
  }

  /**
   * How far from its day another time for a visit is looked for, so that no two visits of a series
   * are offered the same.
   */
  static int reachDays(int everyWeeks) {
    return everyWeeks == 1 ? 3 : 6;
  }
}
