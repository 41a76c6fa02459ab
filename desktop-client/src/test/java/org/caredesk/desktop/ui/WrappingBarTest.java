package org.caredesk.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.FxThread;
import org.junit.jupiter.api.Test;

class WrappingBarTest {

  private static Region part(double width) {
    Region part = new Region();
    part.setMinSize(width, 20);
    part.setPrefSize(width, 20);
    part.setMaxSize(width, 20);
    return part;
  }

  private static void lay(WrappingBar bar, double width) {
    bar.setSpacing(10);
    Scene scene = new Scene(new VBox(bar, new Region()), width, 400);
    scene.getRoot().applyCss();
    scene.getRoot().layout();
  }

  @Test
  void what_may_grow_puts_the_rest_at_the_end_and_nothing_runs_out_of_the_window() {
    FxThread.run(
        () -> {
          Region end = part(100);
          Region gap = new Region();
          HBox.setHgrow(gap, Priority.ALWAYS);
          WrappingBar wide = new WrappingBar(part(100), part(100), gap, end);
          lay(wide, 500);
          assertThat(wide.getHeight()).isEqualTo(20);
          assertThat(end.getBoundsInParent().getMaxX()).isEqualTo(500);

          Region last = part(100);
          WrappingBar narrow = new WrappingBar(part(100), part(100), last);
          lay(narrow, 250);
          assertThat(last.getLayoutX()).isZero();
          assertThat(last.getLayoutY()).isEqualTo(25);
          assertThat(narrow.getHeight()).isEqualTo(45);
        });
  }

  @Test
  void what_stands_below_leaves_the_first_line_to_the_others() {
    FxThread.run(
        () -> {
          Region note = part(120);
          Region choice = part(100);
          WrappingBar.below(note);
          WrappingBar bar = new WrappingBar(part(100), note, choice);
          lay(bar, 250);
          assertThat(choice.getLayoutY()).isZero();
          assertThat(note.getLayoutY()).isEqualTo(25);

          lay(bar, 400);
          assertThat(note.getLayoutX()).isEqualTo(110);
          assertThat(choice.getLayoutX()).isEqualTo(240);
        });
  }
}
