package org.caredesk.desktop.charts;

import javafx.scene.control.Label;
import org.caredesk.desktop.ui.Icons;

/** How a figure moved: an arrow, the percentage, and whether that is good. */
public final class ChangeLabel extends Label {

  /** What a movement means. */
  public enum Tone {
    GOOD,
    BAD,
    NEUTRAL
  }

  public ChangeLabel() {
    getStyleClass().add("kpi-change");
    setMinWidth(USE_PREF_SIZE);
  }

  /** Says it; {@code percent} is written out. */
  public void show(Change.Direction direction, Tone tone, String percent) {
    show(
        switch (direction) {
          case UP -> "fth-arrow-up-right";
          case DOWN -> "fth-arrow-down-right";
          case SAME -> "fth-arrow-right";
        },
        tone,
        percent);
  }

  void show(String icon, Tone tone, String words) {
    setText(words);
    setGraphic(Icons.of(icon));
    getStyleClass().removeAll("kpi-good", "kpi-bad");
    switch (tone) {
      case GOOD -> getStyleClass().add("kpi-good");
      case BAD -> getStyleClass().add("kpi-bad");
      case NEUTRAL -> {}
    }
  }
}
