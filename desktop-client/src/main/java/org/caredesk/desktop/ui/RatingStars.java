package org.caredesk.desktop.ui;

import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.caredesk.desktop.i18n.Texts;

/** One to five stars, filled as far as the rating goes; read out as words. */
public final class RatingStars extends HBox {

  private static final int MOST = 5;
  private static final PseudoClass FILLED = PseudoClass.getPseudoClass("filled");

  /**
   * @param rating 1 to 5; a part of a star counts from its half on
   */
  public RatingStars(Texts texts, double rating) {
    getStyleClass().add("stars");
    setMinWidth(USE_PREF_SIZE);
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(texts.get("ui.stars", Math.round(rating)));
    IntStream.rangeClosed(1, MOST)
        .mapToObj(star -> star(star <= Math.round(rating)))
        .forEach(getChildren()::add);
  }

  private static Region star(boolean filled) {
    Region star = new Region();
    star.getStyleClass().add("star");
    star.pseudoClassStateChanged(FILLED, filled);
    return star;
  }
}
