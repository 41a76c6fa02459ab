package org.caredesk.desktop.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ChangeTest {

  private static Change change(String before, String now) {
    return Change.of(new BigDecimal(before), new BigDecimal(now));
  }

  @Test
  void a_rise_and_a_fall_are_told_with_their_percent() {
    assertThat(change("1913700.00", "2032300.00"))
        .isEqualTo(new Change(Change.Direction.UP, new BigDecimal("6.2")));
    assertThat(change("200", "150"))
        .isEqualTo(new Change(Change.Direction.DOWN, new BigDecimal("25.0")));
  }

  @Test
  void a_loss_that_turns_into_a_profit_goes_up() {
    assertThat(change("-100", "50"))
        .isEqualTo(new Change(Change.Direction.UP, new BigDecimal("150.0")));
  }

  @Test
  void without_an_earlier_figure_there_is_no_percent() {
    assertThat(change("0", "50")).isEqualTo(new Change(Change.Direction.UP, null));
    assertThat(change("0.00", "0").direction()).isEqualTo(Change.Direction.SAME);
  }

  @Test
  void an_axis_has_round_figures_that_hold_every_bar_and_zero() {
    assertThat(Scale.of(0, 99_800)).isEqualTo(new Scale(0, 100_000, 25_000));
    assertThat(Scale.of(-1_200, 7_000)).isEqualTo(new Scale(-2_500, 7_500, 2_500));
    assertThat(Scale.of(0, 0)).isEqualTo(new Scale(0, 1, 1));
  }
}
