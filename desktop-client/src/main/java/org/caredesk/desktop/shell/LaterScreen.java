package org.caredesk.desktop.shell;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Icons;

/** Says openly that something is not there yet, and offers what is. */
final class LaterScreen implements Screen {

  private final StackPane view = new StackPane();

  LaterScreen(String icon, String title, String text, List<Action> instead) {
    StackPane disc = new StackPane(Icons.of(icon));
    disc.getStyleClass().add("cd-look-disc");
    disc.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    Label heading = new Label(title);
    heading.getStyleClass().add("cd-title");
    Label words = new Label(text);
    words.getStyleClass().add("cd-look-text");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    VBox box = new VBox(disc, heading, words);
    box.getStyleClass().add("cd-look-message");
    box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    if (!instead.isEmpty()) {
      Region row =
          Buttons.row(instead.stream().map(Buttons::plain).toArray(javafx.scene.Node[]::new));
      row.getStyleClass().add("cd-centred");
      box.getChildren().add(row);
    }
    view.getChildren().add(box);
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void activate() {
    view.requestFocus();
  }

  @Override
  public void deactivate() {}
}
