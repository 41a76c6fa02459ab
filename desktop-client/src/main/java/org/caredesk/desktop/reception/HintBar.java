package org.caredesk.desktop.reception;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.schedule.DayGrid;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.KeyCap;

/** The bar below the day: which keys do what, and what the signs mean. */
final class HintBar extends HBox {
  /** The class of hints whose keys need the server. */
  private static final String SERVED = "served";

  private final Texts texts;
  private final List<HBox> hints;
  private final HBox signs = new HBox();
  private boolean offline;

  /**
   * Of the day with a column per doctor.
   *
   * @param away whether the server cannot be reached: keys that need it are not offered
   */
  HintBar(Texts texts, ObservableValue<DayGrid.Extent> extent, ObservableValue<Boolean> away) {
    this(
        texts,
        List.of(
            hint(texts, "← ↑ ↓ →", "reception.hint.move"),
            hint(texts, "Enter", "reception.hint.open"),
            served(texts, "B", "reception.hint.book"),
            served(texts, "F2", "reception.hint.call"),
            hint(texts, "C", "reception.hint.check-in"),
            served(texts, "P", "reception.hint.pay"),
            served(texts, "M", "reception.hint.carry"),
            served(texts, "Shift+K", "pinboard.hint-park"),
            hint(texts, "[ ]", "reception.hint.day"),
            hint(texts, "F", "reception.hint.filter"),
            hint(texts, "V", "reception.hint.doctors-week"),
            served(texts, "W", "reception.hint.why"),
            served(texts, "Shift+D", "reception.hint.transfer"),
            served(texts, "Shift+I", "replan.hint-day")));
    extent.subscribe(this::showExtent);
    away.subscribe(
        isAway -> {
          offline = isAway;
          requestLayout();
        });
  }

  /** Of the board. */
  static HintBar ofBoard(Texts texts) {
    HintBar bar =
        new HintBar(
            texts,
            List.of(
                hint(texts, "← →", "board.hint.lane"),
                hint(texts, "↑ ↓", "board.hint.patient"),
                hint(texts, "Enter", "board.hint.open"),
                hint(texts, "C", "board.hint.check-in"),
                hint(texts, "P", "board.hint.pay"),
                hint(texts, "X", "board.hint.no-show"),
                hint(texts, "U", "board.hint.urgent"),
                hint(texts, "T", "board.hint.tell"),
                hint(texts, "Ctrl+Z", "board.hint.undo")));
    bar.signs.getChildren().setAll(muted(texts.get("board.turns")));
    return bar;
  }

  /** Of the week of one doctor. */
  static HintBar ofWeek(Texts texts) {
    return new HintBar(
        texts,
        List.of(
            hint(texts, "← ↑ ↓ →", "reception.hint.move"),
            hint(texts, "Enter", "reception.hint.open"),
            hint(texts, "B", "reception.hint.book"),
            hint(texts, "M", "reception.hint.carry"),
            hint(texts, "[ ]", "reception.hint.week"),
            hint(texts, "V", "reception.hint.back-to-day"),
            hint(texts, "W", "reception.hint.why")));
  }

  private HintBar(Texts texts, List<HBox> hints) {
    this.texts = texts;
    this.hints = hints;
    getStyleClass().add("hint-bar");
    // Wider than the screen it would push the rest of itself out of sight.
    setMinWidth(0);
    signs.getStyleClass().add("hint-signs");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren().addAll(hints);
    getChildren().addAll(gap, signs);
  }

  /** With columns out of sight that is worth more than the meaning of the signs. */
  private void showExtent(DayGrid.Extent extent) {
    if (extent.shown() < extent.total()) {
      Label text = muted(texts.get("reception.hint.columns", extent.shown(), extent.total()));
      signs
          .getChildren()
          .setAll(text, new KeyCap("Shift →"), muted(texts.get("reception.hint.more")));
    } else {
      signs
          .getChildren()
          .setAll(
              sign("fth-check-square", "sign-paid", "word.PaymentState.PAID"),
              sign("fth-square", "sign-due", "word.PaymentState.DUE_AT_DESK"),
              sign("fth-user", "sign-mode", "word.VisitMode.IN_PERSON"),
              sign("fth-video", "sign-mode", "word.VisitMode.VIDEO"),
              sign("fth-phone", "sign-mode", "word.VisitMode.TELEPHONE"));
    }
  }

  /** Shows as many hints as there is room for, from the first on: half a hint is none. */
  @Override
  protected void layoutChildren() {
    double width = getWidth() - snappedLeftInset() - snappedRightInset();
    boolean hasSigns = signs.prefWidth(-1) <= width;
    signs.setVisible(hasSigns);
    signs.setManaged(hasSigns);
    // The gap in the middle has its spacing too, before and after it.
    double room = width - getSpacing() - (hasSigns ? signs.prefWidth(-1) : 0);
    for (HBox hint : hints) {
      if (offline && hint.getStyleClass().contains(SERVED)) {
        hint.setVisible(false);
        hint.setManaged(false);
        continue;
      }
      room -= hint.prefWidth(-1) + getSpacing();
      hint.setVisible(room >= 0);
      hint.setManaged(room >= 0);
    }
    super.layoutChildren();
  }

  /** A key and what it does. */
  static HBox hint(Texts texts, String key, String textKey) {
    HBox hint = new HBox(new KeyCap(key), muted(texts.get(textKey)));
    hint.getStyleClass().add("hint");
    return hint;
  }

  private static HBox served(Texts texts, String key, String textKey) {
    HBox hint = hint(texts, key, textKey);
    hint.getStyleClass().add(SERVED);
    return hint;
  }

  private Node sign(String icon, String styleClass, String textKey) {
    HBox sign = new HBox(Icons.of(icon), muted(texts.get(textKey)));
    sign.getStyleClass().addAll("hint", styleClass);
    return sign;
  }

  private static Label muted(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("cd-secondary");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }
}
