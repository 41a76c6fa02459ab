package org.caredesk.desktop.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

/** The bundled fonts. Load them once, before the first style sheet is read. */
public final class Fonts {

  private static final List<String> FILES =
      List.of(
          "caredesk-sans-400.ttf",
          "caredesk-sans-500.ttf",
          "caredesk-sans-600.ttf",
          "caredesk-sans-700.ttf",
          "caredesk-devanagari-400.ttf",
          "caredesk-devanagari-600.ttf",
          "caredesk-arabic-400.ttf",
          "caredesk-arabic-600.ttf",
          "caredesk-cjk-400.ttf");

  private Fonts() {}

  /** Makes the families known to the toolkit. */
  public static void load() {
    for (String file : FILES) {
      try (InputStream in =
          Objects.requireNonNull(
              Fonts.class.getResourceAsStream("/org/caredesk/desktop/fonts/" + file), file)) {
        if (Font.loadFont(in, -1) == null) {
          throw new IllegalStateException("The font cannot be read: " + file);
        }
      } catch (IOException unreadable) {
        throw new UncheckedIOException(file, unreadable);
      }
    }
  }
}
