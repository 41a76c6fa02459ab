package org.caredesk.desktop.schedule;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A hatched stretch with a word on it. */
final class ClosedTime extends Region {
  private final Label label = EntryCell.label("closed-label");
  private double hiddenTop;

  ClosedTime() {
    getStyleClass().add("closed-time");
    setMouseTransparent(true);
    getChildren().add(label);
  }

  /**
   * Shows the stretch.
   *
   * @param text what it says; null for nothing
   * @param hidden how much of its top is scrolled out of sight: the words stay below that
   */
  void show(@Nullable String text, double hidden) {
    label.setText(text == null ? "" : text);
    hiddenTop = hidden;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double line = label.prefHeight(-1);
    double room = getWidth() - snappedLeftInset() - snappedRightInset();
    double lowest = getHeight() - line - snappedBottomInset();
    double y = Math.min(Math.max(0, hiddenTop) + snappedTopInset(), lowest);
    label.setVisible(getHeight() >= line);
    label.resizeRelocate(
        snappedLeftInset(), Math.max(0, y), Math.min(room, label.prefWidth(-1)), line);
  }
}
