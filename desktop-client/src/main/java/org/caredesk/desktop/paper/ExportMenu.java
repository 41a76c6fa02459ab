package org.caredesk.desktop.paper;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.dto.table.TableFile;
import org.jspecify.annotations.Nullable;

/** Offers a table for other programs, as a workbook or as CSV. */
public final class ExportMenu {
  /** The key of the workbook on most screens. */
  public static final String KEY = "Ctrl+S";

  private final MenuButton button;
  private final List<Action> actions;

  /**
   * @param name of the file, without its ending
   * @param key of the workbook; null where the screen saves something else by it
   * @param save writes the table into a file, whose name says the kind
   */
  public ExportMenu(Texts texts, String name, @Nullable String key, Consumer<Path> save) {
    actions =
        List.of(
            new Action(
                "console.export-as.xlsx",
                texts.get("console.export-as.xlsx"),
                "fth-download",
                key,
                () -> ask(name, TableFile.Kind.XLSX, save)),
            new Action(
                "console.export-as.csv",
                texts.get("console.export-as.csv"),
                "fth-download",
                null,
                () -> ask(name, TableFile.Kind.CSV, save)));
    button = new MenuButton(texts.get("console.export"), Icons.of("fth-download"));
    button.setId("console-export");
    button.getStyleClass().addAll("cd-button", "cd-plain");
    button.setMinWidth(MenuButton.USE_PREF_SIZE);
    actions.forEach(each -> button.getItems().add(Buttons.menuItem(each)));
  }

  private static void ask(String name, TableFile.Kind kind, Consumer<Path> save) {
    Path file = PaperFiles.choose(name + "." + kind.ending());
    if (file != null) {
      save.accept(file);
    }
  }

  public MenuButton button() {
    return button;
  }

  public List<Action> actions() {
    return actions;
  }
}
