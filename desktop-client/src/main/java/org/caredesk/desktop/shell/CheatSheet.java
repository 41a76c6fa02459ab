package org.caredesk.desktop.shell;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.KeyCap;

/** Every key that does something now, and what it does. */
final class CheatSheet extends VBox {

  private static final int COLUMNS = 2;

  CheatSheet(String title, List<Action> actions) {
    getStyleClass().add("cd-cheat-sheet");
    Label heading = new Label(title);
    heading.getStyleClass().add("cd-title");
    GridPane keys = new GridPane();
    keys.getStyleClass().add("cd-cheat-keys");
    int placed = 0;
    for (Action action : actions) {
      String shortcut = action.shortcut();
      if (shortcut != null) {
        Label words = new Label(action.text().get());
        words.getStyleClass().add("cd-compact");
        int column = placed % COLUMNS * 2;
        keys.add(new KeyCap(shortcut), column, placed / COLUMNS);
        keys.add(words, column + 1, placed / COLUMNS);
        placed++;
      }
    }
    getChildren().addAll(heading, keys);
  }
}
