package org.caredesk.desktop.ui;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * A labelled control with a hint or, in its place, the error under it. Setting {@link
 * #errorProperty} to an empty text takes the error away; what is typed is never touched.
 */
public final class FormField<C extends Control> extends VBox {

  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

  private final C control;
  private final Label label;
  private final HBox heading = new HBox();
  private final HBox box = new HBox();
  private final Label error = new Label();
  private final Label hint = new Label();
  private final StringProperty errorText = new SimpleStringProperty("");

  public FormField(String labelText, C control) {
    this.control = control;
    this.label = new Label(labelText);
    getStyleClass().add("cd-field");
    label.getStyleClass().add("cd-field-label");
    label.setLabelFor(control);
    heading.getStyleClass().add("cd-field-heading");
    heading.getChildren().add(label);
    box.getStyleClass().add("cd-field-box");
    box.getChildren().add(control);
    HBox.setHgrow(control, Priority.ALWAYS);
    control.setMaxWidth(Double.MAX_VALUE);
    error.getStyleClass().add("cd-field-error");
    error.setWrapText(true);
    error.setGraphic(Icons.of("fth-alert-circle"));
    hint.getStyleClass().add("cd-field-hint");
    hint.setWrapText(true);
    getChildren().addAll(heading, box);
    errorText.subscribe(this::showError);
    control.focusedProperty().subscribe(this::showFocus);
    if (control instanceof TextInputControl typed) {
      Scripts.follow(typed);
    }
    control.setAccessibleText(labelText);
  }

  /** Marks the field as one that may stay empty; {@code word} says so beside the label. */
  public FormField<C> optional(String word) {
    Label mark = new Label(word);
    mark.getStyleClass().add("cd-field-optional");
    heading.getChildren().add(mark);
    return this;
  }

  /** A sentence under the field while there is no error. */
  public FormField<C> hint(String text) {
    hint.setText(text);
    showError(errorText.get());
    return this;
  }

  /** An icon inside the field, before what is typed. */
  public FormField<C> icon(String literal) {
    box.getChildren().addFirst(Icons.of(literal));
    return this;
  }

  /** Something inside the field, after what is typed, such as a button that shows a password. */
  public FormField<C> trailing(Node node) {
    box.getChildren().add(node);
    return this;
  }

  /** The error in plain words; empty for none. */
  public StringProperty errorProperty() {
    return errorText;
  }

  public C control() {
    return control;
  }

  private void showError(String text) {
    boolean wrong = text != null && !text.isEmpty();
    error.setText(wrong ? text : "");
    getChildren().removeAll(error, hint);
    if (wrong) {
      getChildren().add(error);
    } else if (!hint.getText().isEmpty()) {
      getChildren().add(hint);
    }
    box.pseudoClassStateChanged(INVALID, wrong);
    control.setAccessibleHelp(wrong ? text : hint.getText());
  }

  private void showFocus(boolean focused) {
    box.pseudoClassStateChanged(PseudoClass.getPseudoClass("focused-within"), focused);
  }
}
