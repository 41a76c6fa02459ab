package org.caredesk.desktop.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import org.caredesk.desktop.FxThread;
import org.caredesk.desktop.ui.Theme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {

  /** At these heights the end of the axis came out a rounding error above the plot. */
  @ParameterizedTest
  @CsvSource({"1220, 1500", "41, 60", "97, 100", "0.37, 0.4", "830, 1000", "1000, 1000"})
  void a_round_figure_with_its_line_stands_above_the_highest_bar(double highest, double top) {
    FxThread.run(
        () -> {
          for (int height = 200; height < 560; height += 7) {
            Columns<String> columns = new Columns<>(String::valueOf, _ -> {});
            columns.show(List.of(new Columns.Column<>("Apr", "Apr", "Apr", List.of(highest))));
            Scene scene = new Scene(columns, 600, height);
            Theme.LIGHT.dress(scene);
            columns.applyCss();
            columns.layout();

            List<Text> shown =
                columns.getYAxis().getChildrenUnmodifiable().stream()
                    .filter(Text.class::isInstance)
                    .map(Text.class::cast)
                    .filter(Text::isVisible)
                    .toList();
            assertThat(shown).as("at %s", height).anyMatch(t -> t.getText().equals("" + top));
            Path lines = (Path) columns.lookup(".chart-horizontal-grid-lines");
            double above =
                lines.getElements().stream()
                    .filter(MoveTo.class::isInstance)
                    .mapToDouble(line -> ((MoveTo) line).getY())
                    .min()
                    .orElseThrow();
            assertThat(above).as("at %s", height).isLessThan(columns.getYAxis().getLayoutY() + 1);
          }
        });
  }
}
