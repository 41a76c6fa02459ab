package org.caredesk.server.insights;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.caredesk.dto.insights.RatingReport;
import org.jspecify.annotations.Nullable;

/**
 * How often visits were given one, two, three, four and five stars.
 *
 * @param counts five of them
 */
record Stars(List<Long> counts) {
  private static final int MOST = 5;

  static final Stars NONE = new Stars(Collections.nCopies(MOST, 0L));

  static Stars of(int stars, long ratings) {
    var counts = new ArrayList<>(NONE.counts());
    counts.set(stars - 1, ratings);
    return new Stars(List.copyOf(counts));
  }

  Stars plus(Stars other) {
    var sums = new ArrayList<Long>();
    for (var i = 0; i < MOST; i++) {
      sums.add(counts.get(i) + other.counts.get(i));
    }
    return new Stars(List.copyOf(sums));
  }

  long ratings() {
    return counts.stream().mapToLong(Long::longValue).sum();
  }

  /** To two decimals; null without ratings. */
  @Nullable Double average() {
    var ratings = ratings();
    var sum = 0L;
    for (var i = 0; i < MOST; i++) {
      sum += (i + 1) * counts.get(i);
    }
    return ratings == 0 ? null : Math.round(100.0 * sum / ratings) / 100.0;
  }

  RatingReport.Rated toRated() {
    return new RatingReport.Rated(average(), ratings());
  }
}
