package org.caredesk.desktop.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caredesk.desktop.FxHands.press;

import java.util.Arrays;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.caredesk.desktop.FxThread;
import org.caredesk.desktop.ui.Theme;
import org.junit.jupiter.api.Test;

class LineTest {

  private static Line line(Double[] now, Double[] before) {
    Line line = new Line(String::valueOf);
    line.show(
        List.of(
            new Line.Point("31 Aug", "31 Aug: 9"),
            new Line.Point("7 Sep", "7 Sep: none"),
            new Line.Point("14 Sep", "14 Sep: 6")),
        List.of(
            new Line.Course("6 % this year", Arrays.asList(now)),
            new Line.Course("9 % last year", Arrays.asList(before))));
    Scene scene = new Scene(line, 600, 300);
    Theme.LIGHT.dress(scene);
    line.applyCss();
    line.layout();
    return line;
  }

  private static Line gap() {
    return line(new Double[] {9.0, null, 6.0}, new Double[] {9.0, 9.2, 9.4});
  }

  private static Path path(Line line, int course) {
    return (Path) line.lookup(".line-course-" + course);
  }

  private static double top(Line line, int course) {
    return ((Label) line.lookup(".line-end-" + course)).getLayoutY();
  }

  @Test
  void a_week_without_a_figure_breaks_the_line_and_is_not_drawn_over() {
    FxThread.run(
        () -> {
          Line line = gap();
          assertThat(path(line, 1).getElements()).hasSize(2).allMatch(MoveTo.class::isInstance);
          assertThat(path(line, 2).getElements().stream().filter(MoveTo.class::isInstance))
              .hasSize(1);
          assertThat(line.lookupAll(".line-dot-1")).hasSize(2);
        });
  }

  @Test
  void the_words_at_the_ends_keep_out_of_each_others_way_whichever_line_is_upper() {
    FxThread.run(
        () -> {
          Line better = gap();
          assertThat(top(better, 1)).isGreaterThan(top(better, 2) + 10);
          Line worse = line(new Double[] {9.0, 9.0, 9.4}, new Double[] {9.0, 9.0, 9.39});
          assertThat(top(worse, 2)).isGreaterThan(top(worse, 1) + 10);
          Line same = line(new Double[] {9.0, 9.0, 9.4}, new Double[] {9.0, 9.0, 9.4});
          assertThat(top(same, 1)).isGreaterThan(top(same, 2) + 10);
          Line low = line(new Double[] {9.4, 9.4, 9.0}, new Double[] {9.4, 9.4, 9.0});
          assertThat(top(low, 1)).isGreaterThan(top(low, 2) + 10).isLessThan(300);
        });
  }

  @Test
  void a_third_course_has_its_words_beside_the_others_where_it_has_a_figure() {
    FxThread.run(
        () -> {
          Line line = new Line(String::valueOf);
          List<Line.Point> points = List.of(new Line.Point("31 Aug", "31 Aug: 4"));
          Line.Course now = new Line.Course("4.4 this year", List.of(4.4));
          Line.Course before = new Line.Course("4.4 last year", List.of(4.4));
          line.show(points, List.of(now, before, new Line.Course("4.4 surveys", List.of(4.4))));
          Scene scene = new Scene(line, 600, 300);
          Theme.LIGHT.dress(scene);
          line.applyCss();
          line.layout();
          assertThat(top(line, 2)).isGreaterThan(top(line, 3) + 10);
          assertThat(top(line, 1)).isGreaterThan(top(line, 2) + 10).isLessThan(300);

          line.show(
              points, List.of(now, before, new Line.Course("–", Arrays.asList((Double) null))));
          assertThat(line.lookup(".line-end-3").isVisible()).isFalse();
        });
  }

  @Test
  void keys_walk_the_points_and_say_them() {
    FxThread.run(
        () -> {
          Line line = gap();
          for (KeyCode code : List.of(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT)) {
            press(line, code);
          }
          assertThat(line.getAccessibleText()).isEqualTo("14 Sep: 6");
        });
  }

  @Test
  void nothing_at_all_is_drawn_without_figures() {
    FxThread.run(
        () -> {
          Line line = line(new Double[] {null, null, null}, new Double[] {null, null, null});
          assertThat(path(line, 1).getElements()).isEmpty();
          assertThat(line.lookup(".line-end-1").isVisible()).isFalse();
        });
  }
}
