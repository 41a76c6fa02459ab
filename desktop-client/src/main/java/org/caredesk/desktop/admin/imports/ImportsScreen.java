package org.caredesk.desktop.admin.imports;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.caredesk.desktop.admin.frame.Column;
import org.caredesk.desktop.admin.frame.MasterPane;
import org.caredesk.desktop.admin.frame.MasterViewModel;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.paper.PaperFiles;
import org.caredesk.desktop.shell.KeyHint;
import org.caredesk.desktop.shell.Route;
import org.caredesk.desktop.shell.Screen;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.imports.ImportKind;
import org.caredesk.dto.imports.ImportResponse;

/** Files of figures: the list of all that came, and beside it the one that is looked at. */
public final class ImportsScreen implements Screen {

  /** The rail item's id. */
  public static final String SECTION = "imports";

  private final WorkplaceContext context;
  private final Texts texts;
  private final ImportWords words;
  private final ImportsViewModel model;
  private final ImportDetailViewModel chosen;
  private final ImportDetail detail;
  private final MasterPane<ImportResponse, ImportsViewModel.Segment> pane;
  private final Action choose;
  private final Action paste;
  private final List<Action> templates;
  private final List<Subscription> open = new ArrayList<>();

  public ImportsScreen(WorkplaceContext context) {
    this.context = context;
    this.texts = context.texts();
    this.words = new ImportWords(texts, context.formats());
    choose =
        new Action(
            "imports.choose", texts.get("imports.choose"), "fth-upload", "Ctrl+N", this::choose);
    paste =
        new Action(
            "imports.paste", texts.get("imports.paste"), "fth-clipboard", "Ctrl+V", this::paste);
    model =
        new ImportsViewModel(
            context,
            new MasterViewModel.Words(
                texts.get("imports.load-failed"),
                "fth-upload",
                texts.get("imports.none"),
                texts.get("imports.none-words"),
                choose));
    templates = Stream.of(ImportKind.values()).map(this::template).toList();
    chosen = new ImportDetailViewModel(context, model);
    detail = new ImportDetail(context, chosen, words, this::saveRejections);
    pane =
        new MasterPane<>(context, model.master(), texts.get("imports.title"), columns(), detail)
            .counted(
                _ -> context.desk().hospital().get().name(), context.desk().hospital().property())
            .exportedWithoutKey(SECTION)
            .offer(templateMenu())
            .offer(Buttons.primary(choose))
            .withoutFilter();
    pane.bar(uploadLine());
    pane.setOnDragOver(this::over);
    pane.setOnDragDropped(this::dropped);
  }

  private Action template(ImportKind kind) {
    String name = kind.name().toLowerCase(Locale.ROOT);
    return new Action(
        "imports.template-" + name,
        texts.get("imports.template", words.kind(kind)),
        "fth-download",
        null,
        () -> {
          Path file = PaperFiles.choose(name + "-template.csv");
          if (file != null) {
            model.saveTemplate(kind, file);
          }
        });
  }

  private Node templateMenu() {
    MenuButton menu = new MenuButton(texts.get("imports.templates"), Icons.of("fth-file-text"));
    menu.setId("imports-templates");
    menu.getStyleClass().addAll("cd-button", "cd-plain");
    menu.setMnemonicParsing(false);
    menu.setMinWidth(Region.USE_PREF_SIZE);
    menu.getItems().setAll(templates.stream().map(Buttons::menuItem).toList());
    return menu;
  }

  /** Says which file goes up. */
  private Node uploadLine() {
    Label name = new Label();
    name.setGraphic(Icons.of("fth-upload"));
    HBox line = new HBox(name);
    name.textProperty().bind(model.uploading().map(file -> texts.get("imports.uploading", file)));
    line.visibleProperty().bind(model.uploading().isNotEmpty());
    line.managedProperty().bind(line.visibleProperty());
    return line;
  }

  private List<Column<ImportResponse>> columns() {
    return List.of(
        Column.name(texts.get("imports.file"), null, 2, ImportResponse::fileName),
        Column.text(texts.get("imports.kind"), null, 1.3, row -> words.kind(row.kind())),
        Column.standing(texts.get("imports.status"), null, 1.5, words::status));
  }

  private void choose() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("imports.choose"));
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter("CSV", "*.csv", "*.txt", "*.tsv"),
            new FileChooser.ExtensionFilter(texts.get("imports.all-files"), "*"));
    Window front = Window.getWindows().stream().filter(Window::isFocused).findFirst().orElse(null);
    File chosen = chooser.showOpenDialog(front);
    if (chosen != null) {
      model.upload(chosen.toPath(), null);
    }
  }

  private void paste() {
    take(Clipboard.getSystemClipboard().getFiles());
  }

  private void over(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
    }
    event.consume();
  }

  private void dropped(DragEvent event) {
    take(event.getDragboard().getFiles());
    event.setDropCompleted(true);
    event.consume();
  }

  /** One at a time: each wants to be looked at. */
  private void take(List<File> files) {
    if (files.isEmpty()) {
      context.desk().toasts().show("fth-info", texts.get("imports.nothing-copied"), null);
    } else {
      model.upload(files.getFirst().toPath(), null);
    }
  }

  private void saveRejections() {
    Path file = PaperFiles.choose("rejected-rows.csv");
    if (file != null) {
      chosen.saveRejections(file);
    }
  }

  @Override
  public Region view() {
    return pane;
  }

  @Override
  public void activate() {
    open.add(context.desk().hospital().property().subscribe((_, _) -> model.reset())::unsubscribe);
    model.activate();
    detail.activate();
    pane.activate();
  }

  @Override
  public void deactivate() {
    Subscription.all(open).close();
    open.clear();
    pane.deactivate();
    detail.deactivate();
    chosen.deactivate();
    model.deactivate();
  }

  @Override
  public boolean moveTo(Route route) {
    return route instanceof Route.Part part && part.section().equals(SECTION);
  }

  @Override
  public List<Action> actions() {
    return Stream.of(List.of(choose, paste), detail.actions(), templates, pane.actions())
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public List<KeyHint> keys() {
    return List.of(new KeyHint("Up", texts.get("console.key-move")));
  }
}
