package org.caredesk.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.caredesk.desktop.FxThread;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.javafx.FontIcon;

class IconsTest {
  @Test
  void anIconOfAnotherSizeKeepsTheFontOfItsPack() {
    FxThread.run(
        () -> {
          FontIcon icon = Icons.of("fth-lock");
          String font = family(icon);
          assertThat(font).isNotEmpty();

          Icons.size(icon, 18);
          Icons.size(icon, 12.4);

          assertThat(family(icon)).isEqualTo(font);
          assertThat(icon.getStyle()).containsOnlyOnce("-fx-icon-size").contains("12px");
        });
  }

  private static String family(FontIcon icon) {
    return icon.getStyle().replaceAll(".*-fx-font-family: *([^;]*);.*", "$1");
  }
}
