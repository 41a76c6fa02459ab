package org.caredesk.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.KeyCap;

/** Every key that does something now, and what it does, by where it counts. */
final class CheatSheet extends VBox {
  private static final double MOST_HEIGHT = 560;

  /** Keys that belong together. */
  record Group(String title, List<KeyHint> keys) {
    /** Of the actions that have a key. */
    static Group of(String title, List<KeyHint> first, List<Action> actions) {
      return new Group(
          title,
          Stream.concat(
                  first.stream(),
                  actions.stream()
                      .flatMap(
                          action ->
                              Stream.ofNullable(action.shortcut())
                                  .map(key -> new KeyHint(key, action.text().get()))))
              .toList());
    }
  }

  /**
   * @param groups each a column; the first may take two
   */
  CheatSheet(String title, List<Group> groups) {
    getStyleClass().add("cd-cheat-sheet");
    Label heading = new Label(title);
    heading.getStyleClass().add("cd-title");
    HBox columns = new HBox();
    columns.getStyleClass().add("cd-cheat-columns");
    groups.stream()
        .filter(group -> !group.keys().isEmpty())
        .flatMap(group -> halves(group).stream())
        .map(CheatSheet::column)
        .forEach(columns.getChildren()::add);
    ScrollPane scroll = new ScrollPane(columns);
    scroll.setMaxHeight(MOST_HEIGHT);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("cd-cheat-scroll");
    getChildren().addAll(heading, scroll);
  }

  /** A long group goes on in a second column. */
  private static List<Group> halves(Group group) {
    int most = 16;
    List<Group> parts = new ArrayList<>();
    for (int at = 0; at < group.keys().size(); at += most) {
      parts.add(
          new Group(
              at == 0 ? group.title() : "",
              group.keys().subList(at, Math.min(at + most, group.keys().size()))));
    }
    return parts;
  }

  private static VBox column(Group group) {
    Label title = new Label(group.title());
    title.getStyleClass().addAll("cd-strong", "cd-compact");
    GridPane keys = new GridPane();
    keys.getStyleClass().add("cd-cheat-keys");
    for (KeyHint hint : group.keys()) {
      Label words = new Label(sentence(hint.text()));
      words.getStyleClass().add("cd-compact");
      keys.addRow(keys.getRowCount(), new KeyCap(hint.keys()), words);
    }
    VBox column = new VBox(title, keys);
    column.getStyleClass().add("cd-cheat-column");
    return column;
  }

  /** As the texts of actions begin, in scripts that know capitals. */
  private static String sentence(String text) {
    return text.isEmpty()
        ? text
        : Character.toString(Character.toTitleCase(text.codePointAt(0)))
            + text.substring(text.offsetByCodePoints(0, 1));
  }
}
