package org.caredesk.desktop.revenue;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.WrappingBar;
import org.jspecify.annotations.Nullable;

/**
 * The heads above the entries: each sorts them on the server, and once more the other way round.
 */
final class EntriesOrder extends WrappingBar {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  /** What entries are sorted by. */
  enum Key {
    TIME,
    PATIENT,
    DOCTOR,
    AMOUNT;

    /** As the server reads it. */
    String sort() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Texts texts;
  private final Map<Key, Button> heads = new EnumMap<>(Key.class);
  private String now = "";

  /**
   * @param sort takes a key as the server reads it, with a minus before it the other way round
   */
  EntriesOrder(Texts texts, Consumer<String> sort) {
    this.texts = texts;
    getStyleClass().add("entries-order");
    for (Key key : Key.values()) {
      Button head = new Button(texts.get("revenue.sort." + key));
      head.setId("entries-by-" + key.sort());
      head.getStyleClass().add("entries-head");
      head.setContentDisplay(ContentDisplay.RIGHT);
      head.setMnemonicParsing(false);
      head.setMinWidth(USE_PREF_SIZE);
      head.setOnAction(_ -> sort.accept(next(now, key)));
      heads.put(key, head);
    }
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren().addAll(heads.values());
    getChildren().add(getChildren().size() - 1, gap);
    show(null);
  }

  /** The order after a press on a head: the largest amount first, all else from the start. */
  static String next(String now, Key key) {
    String first = key == Key.AMOUNT ? "-" + key.sort() : key.sort();
    String other = key == Key.AMOUNT ? key.sort() : "-" + key.sort();
    return now.equals(first) ? other : first;
  }

  void takeFocus() {
    getChildren().getFirst().requestFocus();
  }

  /** Marks the order that is shown; null for the usual one. */
  void show(@Nullable String sort) {
    now = sort == null ? Key.TIME.sort() : sort;
    boolean isDown = now.startsWith("-");
    heads.forEach(
        (key, head) -> {
          boolean is = List.of(key.sort(), "-" + key.sort()).contains(now);
          head.pseudoClassStateChanged(CHOSEN, is);
          head.setGraphic(is ? Icons.of(isDown ? "fth-arrow-down" : "fth-arrow-up") : null);
          head.setAccessibleText(
              is
                  ? texts.get(isDown ? "revenue.sorted-down" : "revenue.sorted-up", head.getText())
                  : texts.get("revenue.sort-by", head.getText()));
        });
  }
}
