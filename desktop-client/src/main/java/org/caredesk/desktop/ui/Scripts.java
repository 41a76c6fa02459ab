package org.caredesk.desktop.ui;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

/**
 * Gives a node the style class {@code cd-script-<script>} of what it says. A style sheet can name
 * one font family only and bundled fonts are no fallback for each other, so every node that shows a
 * name passes through here.
 */
public final class Scripts {

  private static final String PREFIX = "cd-script-";

  private Scripts() {}

  /** The script of most letters of {@code text}. */
  public static Script of(String text) {
    int[] counts = new int[Script.values().length];
    text.codePoints().filter(Character::isLetter).forEach(letter -> counts[of(letter).ordinal()]++);
    int most = 0;
    for (int i = 1; i < counts.length; i++) {
      // A name with any foreign letters needs the foreign font, whose Latin part is good enough.
      most = counts[i] > 0 && (most == 0 || counts[i] > counts[most]) ? i : most;
    }
    return Script.values()[most];
  }

  private static Script of(int letter) {
    return switch (UnicodeScript.of(letter)) {
      case DEVANAGARI -> Script.DEVANAGARI;
      case ARABIC -> Script.ARABIC;
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO, HANGUL -> Script.CJK;
      default -> Script.LATIN;
    };
  }

  /** Dresses {@code label} by its text, now and whenever the text changes. */
  public static <T extends Labeled> T follow(T label) {
    label.textProperty().subscribe(text -> dress(label, text));
    return label;
  }

  /** Dresses a text field by what is typed into it. */
  public static <T extends TextInputControl> T follow(T field) {
    field.textProperty().subscribe(text -> dress(field, text));
    return field;
  }

  /** Dresses {@code label} by its text as it is now. */
  public static <T extends Labeled> T dress(T label) {
    dress(label, label.getText());
    return label;
  }

  /** Dresses {@code node} by its text as it is now. */
  public static Text dress(Text node) {
    dress(node, node.getText());
    return node;
  }

  /** Dresses {@code node} for {@code text}. */
  public static void dress(Node node, String text) {
    String wanted = PREFIX + of(text == null ? "" : text).name().toLowerCase(Locale.ROOT);
    if (!node.getStyleClass().contains(wanted)) {
      node.getStyleClass().removeIf(name -> name.startsWith(PREFIX));
      node.getStyleClass().add(wanted);
    }
  }
}
