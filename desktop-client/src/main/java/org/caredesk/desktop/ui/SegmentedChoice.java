package org.caredesk.desktop.ui;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** One of a few, all in sight. There is always one chosen; arrow keys move the choice. */
public final class SegmentedChoice<T> extends HBox {

  private final ObjectProperty<T> value;
  private final ToggleGroup group = new ToggleGroup();
  private final List<T> choices;

  /**
   * @param choices the first is chosen
   */
  public SegmentedChoice(List<T> choices, Function<T, String> text) {
    this.choices = List.copyOf(choices);
    this.value = new SimpleObjectProperty<>(choices.getFirst());
    getStyleClass().add("cd-segments");
    setMaxWidth(Region.USE_PREF_SIZE);
    for (T choice : this.choices) {
      ToggleButton segment = new ToggleButton(text.apply(choice));
      segment.getStyleClass().add("cd-segment");
      segment.setToggleGroup(group);
      segment.setUserData(choice);
      segment.setMinWidth(Region.USE_PREF_SIZE);
      segment.setMnemonicParsing(false);
      segment.setOnAction(
          _ -> {
            // A second press would leave nothing chosen.
            segment.setSelected(true);
            value.set(choice);
          });
      getChildren().add(segment);
    }
    value.subscribe(this::select);
  }

  /** With an icon before each text; {@code icon} answers literals such as {@code fth-user}. */
  public SegmentedChoice<T> icons(Function<T, String> icon) {
    for (int i = 0; i < choices.size(); i++) {
      segment(i).setGraphic(Icons.of(icon.apply(choices.get(i))));
    }
    return this;
  }

  /** What is chosen; setting it moves the choice. */
  public ObjectProperty<T> valueProperty() {
    return value;
  }

  public T getValue() {
    return value.get();
  }

  private ToggleButton segment(int index) {
    return (ToggleButton) getChildren().get(index);
  }

  private void select(T chosen) {
    for (int i = 0; i < choices.size(); i++) {
      if (Objects.equals(choices.get(i), chosen)) {
        group.selectToggle(segment(i));
      }
    }
  }
}
