package org.caredesk.desktop.admin.frame;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.KeyCap;
import org.caredesk.desktop.ui.Scripts;

/** A text that is changed where it stands; the keys and what was there are spelled out below. */
public final class InlineField extends VBox {

  private final TextField field = new TextField();
  private final Edit edit;

  /**
   * @param label for screen readers
   * @param afterwards where the focus goes once it is kept or put back
   */
  public InlineField(Texts texts, Edit edit, String label, Runnable afterwards) {
    this.edit = edit;
    getStyleClass().add("inline-field");
    Scripts.follow(field);
    field.getStyleClass().add("inline-text");
    field.setAccessibleText(label);
    field.textProperty().bindBidirectional(edit.typed());
    field.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, afterwards));
    Label was = new Label();
    was.getStyleClass().addAll("cd-secondary", "inline-was");
    edit.was().subscribe(text -> was.setText(texts.get("console.was", text)));
    HBox hint =
        new HBox(
            new KeyCap("Enter"),
            words(texts.get("console.keep")),
            new KeyCap("Esc"),
            words(texts.get("console.put-back")),
            was);
    hint.getStyleClass().add("inline-hint");
    show(hint, edit.changed());
    Label error = new Label("", Icons.of("fth-alert-circle"));
    error.getStyleClass().add("cd-field-error");
    error.setWrapText(true);
    error.setMinHeight(USE_PREF_SIZE);
    error.textProperty().bind(edit.error());
    error.visibleProperty().bind(edit.error().isNotEmpty());
    error.managedProperty().bind(error.visibleProperty());
    getChildren().addAll(field, error, hint);
  }

  private static Label words(String text) {
    Label words = new Label(text);
    words.getStyleClass().add("cd-secondary");
    words.setMinWidth(USE_PREF_SIZE);
    return words;
  }

  private static void show(Node node, javafx.beans.value.ObservableValue<Boolean> when) {
    node.visibleProperty().bind(when);
    node.managedProperty().bind(when);
  }

  private void pressed(KeyEvent event, Runnable afterwards) {
    if (event.getCode() == KeyCode.ENTER) {
      edit.keep();
      if (edit.error().get().isEmpty()) {
        afterwards.run();
      }
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && edit.changed().getValue()) {
      edit.putBack();
      afterwards.run();
      event.consume();
    }
  }

  /** The large text at the head of a detail. */
  public InlineField asTitle() {
    getStyleClass().add("inline-title");
    return this;
  }

  /** An id for the tour and for tests. */
  public InlineField named(String id) {
    field.setId(id);
    return this;
  }

  /** Puts the focus here, with all of the text chosen. */
  public void begin() {
    field.requestFocus();
    field.selectAll();
  }

  public void setEditable(boolean editable) {
    field.setEditable(editable);
  }
}
