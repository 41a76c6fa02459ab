package org.caredesk.desktop.tour;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;

/** Finds nodes that a user would see. On the UI thread only. */
final class Finder {

  private Finder() {}

  /** By {@code #id} or {@code .style-class}; ids may contain dots, so this is no CSS selector. */
  static Optional<Node> node(Parent root, String selector) {
    String name = selector.substring(1);
    Predicate<Node> wanted =
        selector.startsWith("#")
            ? node -> name.equals(node.getId())
            : node -> node.getStyleClass().contains(name);
    return all(root).filter(wanted).findFirst();
  }

  /** By the exact text of a label, button or field. */
  static Optional<Node> text(Parent root, String text) {
    return all(root)
        .filter(
            node ->
                node instanceof Labeled labeled && text.equals(labeled.getText())
                    || node instanceof TextInputControl input && text.equals(input.getText()))
        .findFirst();
  }

  /** What can have the focus, by the name that a screen reader says. */
  static Optional<Node> named(Parent root, String name) {
    return all(root)
        .filter(node -> node.isFocusTraversable() && name.equals(node.getAccessibleText()))
        .findFirst();
  }

  /** All words in sight, from the first to the last. */
  static List<String> words(Parent root) {
    return all(root)
        .map(
            node ->
                switch (node) {
                  case Labeled labeled -> labeled.getText();
                  case TextInputControl input -> input.getText();
                  default -> null;
                })
        .filter(text -> text != null && !text.isBlank())
        .toList();
  }

  private static Stream<Node> all(Node node) {
    if (!node.isVisible()) {
      return Stream.empty();
    }
    Stream<Node> self = Stream.of(node);
    return node instanceof Parent parent
        ? Stream.concat(self, parent.getChildrenUnmodifiable().stream().flatMap(Finder::all))
        : self;
  }
}
