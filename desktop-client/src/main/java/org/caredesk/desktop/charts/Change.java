package org.caredesk.desktop.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How a figure moved against an earlier one.
 *
 * @param percent without its sign, one digit; null where there was nothing to compare with
 */
public record Change(Direction direction, @Nullable BigDecimal percent) {

  /** Where a figure went. */
  public enum Direction {
    UP,
    DOWN,
    SAME
  }

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** From {@code before} to {@code now}. */
  public static Change of(BigDecimal before, BigDecimal now) {
    Direction direction =
        switch (Integer.signum(now.compareTo(before))) {
          case 1 -> Direction.UP;
          case -1 -> Direction.DOWN;
          default -> Direction.SAME;
        };
    return new Change(
        direction,
        before.signum() == 0
            ? null
            : now.subtract(before).multiply(HUNDRED).divide(before, 1, RoundingMode.HALF_UP).abs());
  }
}
