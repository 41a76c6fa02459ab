package org.caredesk.desktop.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * A sheet beside the content: title, subtitle, a body that scrolls and a foot that does not. The
 * close button and Esc run {@code onClose}, which decides whether the sheet really goes.
 */
public final class SideSheet extends BorderPane {

  private final Label title = Scripts.follow(new Label());
  private final Label subtitle = Scripts.follow(new Label());
  private final Runnable onClose;

  /**
   * @param closeText what the close button is called for screen readers and in its tooltip
   */
  public SideSheet(String closeText, Node body, Node foot, Runnable onClose) {
    this.onClose = onClose;
    getStyleClass().add("cd-side-sheet");
    setTop(head(closeText));
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("cd-side-sheet-body");
    setCenter(scroll);
    foot.getStyleClass().add("cd-side-sheet-foot");
    setBottom(foot);
  }

  /** Names what the sheet is about. */
  public void describe(String titleText, String subtitleText) {
    title.setText(titleText);
    subtitle.setText(subtitleText);
    subtitle.setVisible(!subtitleText.isEmpty());
    subtitle.setManaged(!subtitleText.isEmpty());
    setAccessibleText(titleText);
  }

  /** As if the close button were pressed. */
  public void requestClose() {
    onClose.run();
  }

  private Node head(String closeText) {
    title.getStyleClass().add("cd-title");
    subtitle.getStyleClass().add("cd-secondary");
    VBox words = new VBox(title, subtitle);
    HBox.setHgrow(words, Priority.ALWAYS);
    Button close = Buttons.icon(new Action("sheet.close", closeText, "fth-x", "Esc", onClose));
    HBox head = new HBox(words, close);
    head.getStyleClass().add("cd-side-sheet-head");
    return head;
  }
}
