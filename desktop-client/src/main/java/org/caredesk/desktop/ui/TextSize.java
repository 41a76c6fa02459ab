package org.caredesk.desktop.ui;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javafx.scene.Scene;

/** How large everything is written, up to twice the usual size (SPEC C10). */
public enum TextSize {
  USUAL(100),
  LARGE(125),
  LARGER(150),
  LARGEST(200);

  private static final double LETTER = 14;
  private static final double ICON = 16;

  private final int percent;

  TextSize(int percent) {
    this.percent = percent;
  }

  /** In percent of the usual size. */
  public int percent() {
    return percent;
  }

  /** The next larger one, or this one where there is none. */
  public TextSize larger() {
    return values()[Math.min(ordinal() + 1, values().length - 1)];
  }

  /** The next smaller one, or this one where there is none. */
  public TextSize smaller() {
    return values()[Math.max(ordinal() - 1, 0)];
  }

  /** The size of {@code percent}; the usual one where there is none of so many. */
  public static TextSize of(int percent) {
    for (TextSize size : values()) {
      if (size.percent == percent) {
        return size;
      }
    }
    return USUAL;
  }

  /** Writes {@code scene}, dressed in a theme, in this size; menus and tooltips follow it. */
  void write(Scene scene) {
    if (this != USUAL) {
      String rules =
          ".root { -fx-font-size: %spx; } .cd-icon, .cd-icon.ikonli-font-icon { -fx-icon-size: %spx; }"
              .formatted(LETTER * percent / 100, ICON * percent / 100);
      scene
          .getStylesheets()
          .add(
              "data:text/css;base64,"
                  + Base64.getEncoder().encodeToString(rules.getBytes(StandardCharsets.UTF_8)));
    }
  }
}
