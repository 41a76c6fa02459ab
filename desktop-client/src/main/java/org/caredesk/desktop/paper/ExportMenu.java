package org.caredesk.desktop.paper;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
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
  private final List<Action> actions = new ArrayList<>();

  /**
   * @param name of the file, without its ending
   * @param key of the workbook; null where the screen saves something else by it
   * @param save writes the table into a file, whose name says the kind
   */
  public ExportMenu(Texts texts, String name, @Nullable String key, Consumer<Path> save) {
    this(texts, ending -> "console.export-as." + ending, () -> name, key, save);
  }

  /**
   * @param words the key of the text that offers a kind, given its ending
   * @param name of the file, without its ending, at the time; null while there is nothing to save
   * @param key of the workbook; null where the screen saves something else by it
   * @param save writes the table into a file, whose name says the kind
   */
  public ExportMenu(
      Texts texts,
      UnaryOperator<String> words,
      Supplier<@Nullable String> name,
      @Nullable String key,
      Consumer<Path> save) {
    button = new MenuButton(texts.get("console.export"), Icons.of("fth-download"));
    button.setId("console-export");
    button.getStyleClass().addAll("cd-button", "cd-plain");
    button.setMinWidth(MenuButton.USE_PREF_SIZE);
    for (TableFile.Kind kind : List.of(TableFile.Kind.XLSX, TableFile.Kind.CSV)) {
      String id = words.apply(kind.ending());
      with(
          new Action(
              id,
              texts.get(id),
              "fth-download",
              kind == TableFile.Kind.XLSX ? key : null,
              () -> ask(name.get(), kind, save)));
    }
  }

  private static void ask(@Nullable String name, TableFile.Kind kind, Consumer<Path> save) {
    Path file = name == null ? null : PaperFiles.choose(name + "." + kind.ending());
    if (file != null) {
      save.accept(file);
    }
  }

  /** Offers something more, such as a picture. */
  public ExportMenu with(Action more) {
    actions.add(more);
    button.getItems().add(Buttons.menuItem(more));
    return this;
  }

  /** Enables all of it exactly while {@code condition} holds. */
  public ExportMenu enabledWhen(ObservableValue<Boolean> condition) {
    actions.forEach(each -> each.enabledWhen(condition));
    return this;
  }

  public MenuButton button() {
    return button;
  }

  public List<Action> actions() {
    return List.copyOf(actions);
  }
}
