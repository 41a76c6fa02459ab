package org.caredesk.desktop.charts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

  @ParameterizedTest
  @CsvSource({"6.5, 9.8", "0, 0.4", "4.1, 4.9", "88, 310", "-3, 7", "5, 5", "0, 0"})
  void an_axis_around_a_line_holds_all_of_it_in_few_round_steps(double lowest, double highest) {
    Scale scale = Scale.around(lowest, highest);
    assertThat(scale.low()).isLessThanOrEqualTo(lowest);
    assertThat(scale.high()).isGreaterThanOrEqualTo(highest).isGreaterThan(scale.low());
    assertThat((scale.high() - scale.low()) / scale.step()).isBetween(0.99, 6.01);
  }

  @Test
  void what_is_never_negative_gets_no_negative_axis_and_what_is_high_need_not_begin_at_zero() {
    assertThat(Scale.around(0.1, 0.2).low()).isNotNegative();
    assertThat(Scale.around(0, 0).low()).isZero();
    assertThat(Scale.around(88, 92).low()).isGreaterThan(80);
  }
}
