package org.caredesk.desktop.paper;

import java.io.File;
import java.nio.file.Path;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks a person where a file goes. */
public final class PaperFiles {
  private PaperFiles() {}

  /**
   * @param name what the file is called unless they choose another name; its ending says the kind
   * @return null for nowhere
   */
  public static @Nullable Path choose(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    FileChooser chooser = new FileChooser();
    chooser.setInitialFileName(name);
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                ending.toUpperCase(java.util.Locale.ROOT), "*." + ending));
    Window front = Window.getWindows().stream().filter(Window::isFocused).findFirst().orElse(null);
    File chosen = chooser.showSaveDialog(front);
    return chosen == null ? null : chosen.toPath();
  }
}
