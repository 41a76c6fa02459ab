package org.caredesk.desktop.admin.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.ui.WrappingBar;

/** A few views of one object, one in sight; left and right move between them. */
public final class Tabs extends VBox {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private record Tab(Button head, Supplier<Node> content) {}

  private final List<Tab> tabs = new ArrayList<>();
  private final WrappingBar heads = new WrappingBar();
  private final StackPane place = new StackPane();
  private int shown;

  public Tabs() {
    getStyleClass().add("tabs");
    heads.getStyleClass().add("tabs-heads");
    place.getStyleClass().add("tabs-place");
    VBox.setVgrow(place, Priority.ALWAYS);
    VBox.setVgrow(this, Priority.ALWAYS);
    getChildren().addAll(heads, place);
  }

  /**
   * Adds a view.
   *
   * @param count what stands beside its name; empty for nothing
   * @param content made anew whenever it comes into sight
   */
  public Tabs add(String id, String text, ObservableValue<String> count, Supplier<Node> content) {
    Label figure = new Label();
    figure.getStyleClass().add("tabs-count");
    count.subscribe(
        now -> {
          figure.setText(now);
          figure.setVisible(!now.isEmpty());
          figure.setManaged(!now.isEmpty());
        });
    Button head = new Button(text, figure);
    head.setId("tab-" + id);
    head.getStyleClass().add("tabs-head");
    head.setContentDisplay(ContentDisplay.RIGHT);
    head.setMnemonicParsing(false);
    int index = tabs.size();
    head.setOnAction(_ -> show(index));
    head.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.RIGHT || event.getCode() == KeyCode.LEFT) {
            int next =
                Math.floorMod(index + (event.getCode() == KeyCode.RIGHT ? 1 : -1), tabs.size());
            show(next);
            tabs.get(next).head().requestFocus();
            event.consume();
          }
        });
    tabs.add(new Tab(head, content));
    heads.getChildren().add(head);
    return this;
  }

  /** Shows the view that was in sight anew, such as for another object. */
  public void refresh() {
    if (!tabs.isEmpty()) {
      show(shown);
    }
  }

  /** Shows the first view, such as for another object than before. */
  public void start() {
    start("");
  }

  /** Shows the view with this id, or the first if there is none. */
  public void start(String id) {
    shown = 0;
    for (int i = 0; i < tabs.size(); i++) {
      if (tabs.get(i).head().getId().equals("tab-" + id)) {
        shown = i;
      }
    }
    refresh();
  }

  private void show(int index) {
    shown = index;
    for (int i = 0; i < tabs.size(); i++) {
      tabs.get(i).head().pseudoClassStateChanged(CHOSEN, i == index);
    }
    place.getChildren().setAll(tabs.get(index).content().get());
  }
}
