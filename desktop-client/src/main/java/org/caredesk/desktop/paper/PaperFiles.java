package org.caredesk.desktop.paper;

import java.io.File;
import java.nio.file.Path;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks a person where a file goes. */
public final class PaperFiles {
  private PaperFiles() {}

  /** Whoever may answer in a person's stead; a window keeps it among its properties. */
  @FunctionalInterface
  public interface Answer {
    /**
     * @param name what the file would be called
     */
    Path choose(String name);
  }

  /** From now on nobody is asked in front of {@code window}, such as where the tour plays. */
  public static void answer(Window window, Answer answer) {
    window.getProperties().put(Answer.class, answer);
  }

  /**
   * @param name what the file is called unless they choose another name; its ending says the kind
   * @return null for nowhere
   */
  public static @Nullable Path choose(String name) {
    Window front = Window.getWindows().stream().filter(Window::isFocused).findFirst().orElse(null);
    if (front != null && front.getProperties().get(Answer.class) instanceof Answer answer) {
      return answer.choose(name);
    }
    String ending = name.substring(name.lastIndexOf('.') + 1);
    FileChooser chooser = new FileChooser();
    chooser.setInitialFileName(name);
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                ending.toUpperCase(java.util.Locale.ROOT), "*." + ending));
    File chosen = chooser.showSaveDialog(front);
    return chosen == null ? null : chosen.toPath();
  }
}
