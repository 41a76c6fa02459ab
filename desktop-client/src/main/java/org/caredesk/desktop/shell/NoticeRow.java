package org.caredesk.desktop.shell;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.dto.notifications.NotificationResponse;

/** A message that is opened like a button; no button, because those do not wrap what they hold. */
final class NoticeRow extends HBox {
  private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");

  private final NotificationResponse message;
  private final Runnable open;

  /**
   * @param time when it came, as the reader's clock says it
   * @param unread what stands for "not read yet"
   */
  NoticeRow(
      NotificationResponse message, NoticeWords words, String time, String unread, Runnable open) {
    this.message = message;
    this.open = open;
    boolean fresh = message.readAt() == null;
    getStyleClass().add("cd-notice");
    pseudoClassStateChanged(UNREAD, fresh);
    Label sentence = wrapped(words.sentence(message), fresh ? "cd-strong" : "cd-medium");
    VBox text = new VBox(2, sentence);
    String detail = words.detail(message);
    if (!detail.isEmpty()) {
      text.getChildren().add(wrapped(detail, "cd-secondary"));
    }
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    StackPane sign = new StackPane(Icons.of(words.icon(message)));
    sign.getStyleClass().addAll("cd-notice-sign", "cd-notice-" + words.tone(message));
    Label at = new Label(time);
    at.getStyleClass().add("cd-secondary");
    at.setMinWidth(Region.USE_PREF_SIZE);
    Region dot = new Region();
    dot.getStyleClass().add("cd-notice-dot");
    dot.setVisible(fresh);
    VBox end = new VBox(6, at, dot);
    end.setAlignment(Pos.TOP_RIGHT);
    getChildren().addAll(sign, text, end);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleText(sentence.getText() + (fresh ? ". " + unread : ""));
    setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            open.run();
          }
        });
    setOnKeyPressed(this::pressed);
  }

  private static Label wrapped(String text, String styleClass) {
    Label label = Scripts.dress(new Label(text));
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(styleClass);
    return label;
  }

  NotificationResponse message() {
    return message;
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case ENTER, SPACE -> open.run();
      case DOWN -> step(1);
      case UP -> step(-1);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void step(int by) {
    var rows = getParent().getChildrenUnmodifiable();
    for (int at = rows.indexOf(this) + by; at >= 0 && at < rows.size(); at += by) {
      Node next = rows.get(at);
      if (next.isFocusTraversable()) {
        next.requestFocus();
        return;
      }
    }
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE) {
      open.run();
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }
}
