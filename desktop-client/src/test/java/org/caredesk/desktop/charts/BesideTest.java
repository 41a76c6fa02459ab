package org.caredesk.desktop.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.FxThread;
import org.caredesk.desktop.ui.Theme;
import org.junit.jupiter.api.Test;

class BesideTest {

  private static Beside row(double width, int tiles) {
    Beside row = new Beside();
    row.getStyleClass().add("kpi-row");
    for (int i = 0; i < tiles; i++) {
      KpiTile tile = new KpiTile();
      tile.show("Waiting now", "17", "mean 52 min", "longest 68 min");
      if (i == 1) {
        tile.alarm("17 over 30 min");
      }
      row.getChildren().add(tile);
    }
    Scene scene = new Scene(new VBox(row, new Region()), width, 900);
    Theme.LIGHT.dress(scene);
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    return row;
  }

  private static List<Double> lines(Beside row) {
    return row.getChildren().stream().map(Node::getLayoutY).distinct().toList();
  }

  @Test
  void parts_are_of_one_width_in_as_many_lines_as_it_takes() {
    FxThread.run(
        () -> {
          assertThat(lines(row(1160, 6))).hasSize(1);
          Beside narrow = row(600, 5);
          // Three and two, not four and one.
          assertThat(lines(narrow)).hasSize(2);
          assertThat(narrow.getChildren().get(3).getLayoutY())
              .isEqualTo(narrow.getChildren().get(4).getLayoutY());
          assertThat(narrow.getChildren())
              .extracting(tile -> ((Region) tile).getWidth())
              .containsOnly(((Region) narrow.getChildren().getFirst()).getWidth());
        });
  }

  @Test
  void what_a_tile_says_is_in_sight_as_a_whole_below_where_it_does_not_fit_beside() {
    FxThread.run(
        () -> {
          for (double width : new double[] {1160, 1700}) {
            Beside row = row(width, 6);
            assertThat(row.lookupAll(".kpi-foot > .label"))
                .filteredOn(Node::isVisible)
                .allSatisfy(
                    label ->
                        assertThat(((Label) label).getWidth())
                            .isGreaterThanOrEqualTo(((Label) label).prefWidth(-1)));
            assertThat(row.getHeight()).isEqualTo(row.prefHeight(row.getWidth()));
          }
          assertThat(row(1160, 6).getHeight()).isGreaterThan(row(1700, 6).getHeight());
        });
  }
}
