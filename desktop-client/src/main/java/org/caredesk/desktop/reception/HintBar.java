package org.caredesk.desktop.reception;

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
  private final Texts texts;
  private final HBox signs = new HBox();

  HintBar(Texts texts, ObservableValue<DayGrid.Extent> extent) {
    this.texts = texts;
    getStyleClass().add("hint-bar");
    signs.getStyleClass().add("hint-signs");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren()
        .addAll(
            hint("← ↑ ↓ →", "reception.hint.move"),
            hint("Enter", "reception.hint.open"),
            hint("B", "reception.hint.book"),
            hint("C", "reception.hint.check-in"),
            hint("P", "reception.hint.pay"),
            hint("[ ]", "reception.hint.day"),
            gap,
            signs);
    extent.subscribe(this::showExtent);
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

  private Node hint(String key, String textKey) {
    HBox hint = new HBox(new KeyCap(key), muted(texts.get(textKey)));
    hint.getStyleClass().add("hint");
    hint.setMinWidth(0);
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
    return label;
  }
}
