package org.caredesk.desktop.reception;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.reception.CancellingModel.Scope;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;

/** Asks of a visit in a series whether only this one or all following too are meant. */
final class ScopeQuestion extends VBox {
  private final Texts texts;
  private final CancellingModel model;
  private final Button first;

  /**
   * @param keep closes the question
   */
  ScopeQuestion(Texts texts, CancellingModel model, Action keep) {
    this.texts = texts;
    this.model = model;
    getStyleClass().add("cancelling");
    Label which = new Label(texts.get("series.cancel.which"));
    which.getStyleClass().add("cd-field-label");
    first = Buttons.plain(action(Scope.ONE, "series.cancel.one", "1"));
    FlowPane row =
        new FlowPane(
            first,
            Buttons.plain(action(Scope.FOLLOWING, "series.cancel.following", "2")),
            Buttons.quiet(keep));
    row.getStyleClass().add("action-row");
    getChildren().setAll(which, row);
  }

  private Action action(Scope meant, String key, String shortcut) {
    return new Action(key, texts.get(key), "fth-slash", shortcut, () -> model.choose(meant));
  }

  void focusFirst() {
    first.requestFocus();
  }

  /** Answers by a number key; says whether it was one. */
  boolean choose(KeyEvent key) {
    if (key.getCode() != KeyCode.DIGIT1 && key.getCode() != KeyCode.DIGIT2) {
      return false;
    }
    model.choose(key.getCode() == KeyCode.DIGIT1 ? Scope.ONE : Scope.FOLLOWING);
    return true;
  }
}
