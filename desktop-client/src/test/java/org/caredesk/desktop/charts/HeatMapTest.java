package org.caredesk.desktop.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caredesk.desktop.FxHands.press;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.caredesk.desktop.FxThread;
import org.caredesk.desktop.ui.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeatMapTest {

  private static HeatMap map() {
    HeatMap map = new HeatMap(List.of("under 40", "40–59", "60–74", "75–89", "90 and up"));
    map.show(
        List.of("9", "10"),
        List.of(
            new HeatMap.Row(
                "Mon",
                List.of(new HeatMap.Cell(39L, "Mon 9: 39"), new HeatMap.Cell(120L, "Mon 10: 120"))),
            new HeatMap.Row(
                "Sat",
                List.of(
                    new HeatMap.Cell(60L, "Sat 9: 60"),
                    new HeatMap.Cell(null, "Sat 10: closed")))));
    Scene scene = new Scene(map, 400, 300);
    Theme.LIGHT.dress(scene);
    map.applyCss();
    map.layout();
    return map;
  }

  private static List<Label> cells(HeatMap map) {
    return map.lookupAll(".heat-cell").stream().map(Label.class::cast).toList();
  }

  @ParameterizedTest
  @CsvSource({"0,1", "39,1", "40,2", "59,2", "60,3", "74,3", "75,4", "89,4", "90,5", "140,5"})
  void a_percentage_has_the_ground_that_the_legend_gives_it(long percent, int step) {
    assertThat(HeatMap.step(percent)).isEqualTo(step);
  }

  @Test
  void each_cell_says_its_figure_in_the_order_given_and_closed_time_is_a_dash() {
    FxThread.run(
        () ->
            assertThat(cells(map()))
                .extracting(Label::getText)
                .containsExactly("39", "120", "60", "–"));
  }

  @Test
  void keys_walk_the_cells_and_stop_at_the_edges() {
    FxThread.run(
        () -> {
          HeatMap map = map();
          assertThat(map.getAccessibleText()).isEqualTo("Mon 9: 39");
          press(map, KeyCode.RIGHT);
          press(map, KeyCode.RIGHT);
          assertThat(map.getAccessibleText()).isEqualTo("Mon 10: 120");
          press(map, KeyCode.DOWN);
          press(map, KeyCode.DOWN);
          assertThat(map.getAccessibleText()).isEqualTo("Sat 10: closed");
          press(map, KeyCode.HOME);
          press(map, KeyCode.UP);
          assertThat(map.getAccessibleText()).isEqualTo("Mon 9: 39");
        });
  }
}
