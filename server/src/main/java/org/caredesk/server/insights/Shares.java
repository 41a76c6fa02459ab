package org.caredesk.server.insights;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Percentages with one digit. */
final class Shares {
  private static final long WHOLE = 1_000;

  private Shares() {}

  /**
   * What percent each part is of all of them. They sum to exactly 100.0: what rounding down leaves
   * goes to those that lost most by it. All are 0.0 when the parts come to nothing or one is below.
   */
  static List<BigDecimal> of(List<Long> parts) {
    var total = parts.stream().mapToLong(Long::longValue).sum();
    if (total <= 0 || parts.stream().anyMatch(part -> part < 0)) {
      return parts.stream().map(part -> BigDecimal.valueOf(0, 1)).toList();
    }
    var tenths = new ArrayList<>(parts.stream().map(part -> WHOLE * part / total).toList());
    var left = WHOLE - tenths.stream().mapToLong(Long::longValue).sum();
    IntStream.range(0, parts.size())
        .boxed()
        .sorted(Comparator.comparing(i -> -(WHOLE * parts.get(i) % total)))
        .limit(left)
        .forEach(i -> tenths.set(i, tenths.get(i) + 1));
    return tenths.stream().map(tenth -> BigDecimal.valueOf(tenth, 1)).toList();
  }

  /** What percent a part is; null of nothing or less. */
  static @Nullable BigDecimal percent(long part, long of) {
    return of <= 0
        ? null
        : BigDecimal.valueOf(part)
            .multiply(BigDecimal.valueOf(100))
            .divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_EVEN);
  }
}
