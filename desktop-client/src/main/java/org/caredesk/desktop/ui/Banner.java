package org.caredesk.desktop.ui;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A notice that stays: what is so, what it means, and what can be done. */
public final class Banner extends HBox {

  /** How serious it is. */
  public enum Kind {
    INFO,
    SUCCESS,
    WARNING,
    DANGER
  }

  private final Label title = Scripts.follow(new Label());
  private final VBox words = new VBox(title);

  public Banner(Kind kind, String icon, String text) {
    getStyleClass().addAll("cd-banner", "cd-banner-" + kind.name().toLowerCase(Locale.ROOT));
    title.setText(text);
    title.setWrapText(true);
    title.getStyleClass().add("cd-banner-text");
    words.getStyleClass().add("cd-banner-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(Icons.of(icon), words);
  }

  /** Changes the sentence. */
  public void setText(String text) {
    title.setText(text);
  }

  /** Adds something below the sentence. */
  public Banner explain(Node detail) {
    words.getChildren().add(detail);
    return this;
  }

  /** Adds a button or link at the trailing end. */
  public Banner offer(Node button) {
    getChildren().add(button);
    return this;
  }
}
