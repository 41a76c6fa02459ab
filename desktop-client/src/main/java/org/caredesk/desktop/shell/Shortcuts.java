package org.caredesk.desktop.shell;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.caredesk.desktop.ui.Action;
import org.jspecify.annotations.Nullable;

/**
 * Runs the action whose shortcut is pressed. A shortcut without Ctrl, Alt or a function key is a
 * letter like any other while somebody types, so it then rests.
 */
final class Shortcuts {

  private final Supplier<List<Action>> actions;

  /**
   * @param actions those that count now, the most particular first
   */
  Shortcuts(Supplier<List<Action>> actions) {
    this.actions = actions;
  }

  /** Runs what {@code event} asks for and consumes it. */
  void handle(KeyEvent event, Scene scene) {
    boolean typing = isTyping(scene.getFocusOwner());
    for (Action action : actions.get()) {
      String shortcut = action.shortcut();
      if (shortcut != null
          && action.enabled().get()
          && !(typing && isPlain(shortcut))
          && matches(shortcut, event)) {
        action.run();
        event.consume();
        return;
      }
    }
  }

  private static boolean isTyping(@Nullable Node focused) {
    return focused instanceof TextInputControl input && input.isEditable();
  }

  static boolean isPlain(String shortcut) {
    return !shortcut.contains("Ctrl+")
        && !shortcut.contains("Alt+")
        && !shortcut.matches("(Shift\\+)?F\\d{1,2}");
  }

  /** Plus, minus and zero have more than one key, and plus a Shift where it lies over a sign. */
  private static List<String> ways(String shortcut) {
    return switch (shortcut) {
      case "Ctrl+Plus" ->
          List.of(shortcut, "Ctrl+Add", "Ctrl+Equals", "Ctrl+Shift+Equals", "Ctrl+Shift+Plus");
      case "Ctrl+Minus" -> List.of(shortcut, "Ctrl+Subtract");
      case "Ctrl+0" -> List.of(shortcut, "Ctrl+Numpad 0");
      default -> List.of(shortcut);
    };
  }

  private static boolean matches(String shortcut, KeyEvent event) {
    // Esc and Enter belong to whatever has the focus, or to the window's layers.
    String key = shortcut.toLowerCase(Locale.ROOT);
    if (key.equals("esc") || key.equals("enter")) {
      return false;
    }
    if (shortcut.length() == 1 && !Character.isLetterOrDigit(shortcut.charAt(0))) {
      // Signs lie under different keys on different keyboards: what counts is what was typed.
      return shortcut.equals(event.getText());
    }
    return ways(shortcut).stream().anyMatch(way -> KeyCombination.valueOf(way).match(event));
  }
}
