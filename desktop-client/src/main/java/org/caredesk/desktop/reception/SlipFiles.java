package org.caredesk.desktop.reception;

import java.io.File;
import java.nio.file.Path;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks a person where a slip goes. */
final class SlipFiles {
  private SlipFiles() {}

  /**
   * @param name what the file is called unless they choose another name
   * @return null for nowhere
   */
  static @Nullable Path choose(String name) {
    FileChooser chooser = new FileChooser();
    chooser.setInitialFileName(name);
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PDF", "*.pdf"));
    Window front = Window.getWindows().stream().filter(Window::isFocused).findFirst().orElse(null);
    File chosen = chooser.showSaveDialog(front);
    return chosen == null ? null : chosen.toPath();
  }
}
