package org.caredesk.desktop.admin.frame;

import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.FormField;
import org.caredesk.desktop.ui.KeyCap;
import org.caredesk.desktop.ui.WrappingBar;

/** Above a list: its title, how much there is, the filter, and what a screen adds. */
final class MasterHead extends WrappingBar {

  private final TextField filter = new TextField();
  private final Label count = new Label();
  private final Runnable toList;
  private final FormField<TextField> field;

  /**
   * @param toList puts the focus into the list
   */
  MasterHead(Texts texts, String title, StringProperty filtered, Runnable toList) {
    this.toList = toList;
    Label name = new Label(title);
    name.getStyleClass().add("cd-title");
    name.setMinWidth(USE_PREF_SIZE);
    count.getStyleClass().add("cd-secondary");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    filter.setPromptText(texts.get("console.filter"));
    filter.setId("console-filter");
    filter.textProperty().bindBidirectional(filtered);
    filter.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    field =
        new FormField<>(texts.get("console.filter"), filter)
            .icon("fth-search")
            .trailing(new KeyCap("Ctrl+F"));
    field.getChildren().removeFirst();
    field.getStyleClass().add("master-filter");
    field.setMaxHeight(USE_PREF_SIZE);
    getStyleClass().add("page-head");
    getChildren().addAll(name, count, gap, field);
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      filter.clear();
      toList.run();
      event.consume();
    } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
      toList.run();
      event.consume();
    }
  }

  /** Says how much there is beside the title. */
  void count(
      Function<Long, String> words, ObservableValue<Number> total, javafx.beans.Observable[] more) {
    javafx.beans.Observable[] all = new javafx.beans.Observable[more.length + 1];
    all[0] = total;
    System.arraycopy(more, 0, all, 1, more.length);
    count
        .textProperty()
        .bind(Bindings.createStringBinding(() -> words.apply(total.getValue().longValue()), all));
  }

  /** Adds something, such as a command. */
  void add(Node node) {
    getChildren().add(node);
  }

  void withoutFilter() {
    getChildren().remove(field);
  }

  /** Says what the filter looks for. */
  void prompt(String words) {
    filter.setPromptText(words);
  }

  void takeFilter() {
    filter.requestFocus();
    filter.selectAll();
  }

  /** Whether this is the filter, with nothing typed. */
  boolean isUntouched(Node owner) {
    return owner == filter && filter.getText().isEmpty();
  }

  /** Of secondary words, which is as large as the letters are set. */
  ObservableValue<Font> letters() {
    return count.fontProperty();
  }
}
