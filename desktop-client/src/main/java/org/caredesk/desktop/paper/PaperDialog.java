package org.caredesk.desktop.paper;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.FormField;
import org.caredesk.desktop.ui.Scripts;
import org.jspecify.annotations.Nullable;

/** A look at a sheet, the printers, and the way into a file. */
final class PaperDialog extends HBox {
  private static final double LOOK_HEIGHT = 440;
  private static final int MOST_COPIES = 20;

  private final WorkplaceContext context;
  private final Papers papers;
  private final Papers.Sheet sheet;
  private final ComboBox<String> printer = new ComboBox<>();
  private final Spinner<Integer> copies = new Spinner<>(1, MOST_COPIES, 1);
  private final Button main;

  PaperDialog(
      WorkplaceContext context,
      Papers papers,
      Papers.Sheet sheet,
      PdfImages.Look look,
      List<String> printers) {
    this.context = context;
    this.papers = papers;
    this.sheet = sheet;
    Texts texts = context.texts();
    getStyleClass().add("paper-dialog");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setId("paper");
    ImageView page = new ImageView(look.first());
    page.setPreserveRatio(true);
    page.setSmooth(true);
    page.setFitHeight(LOOK_HEIGHT);
    StackPane frame = new StackPane(page);
    frame.getStyleClass().add("paper-page");
    frame.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    Label title = Scripts.follow(new Label(sheet.title()));
    title.getStyleClass().add("cd-title");
    title.setWrapText(true);
    Label pages = new Label(texts.get("paper.pages", look.pages()));
    pages.getStyleClass().add("cd-secondary");
    VBox side = new VBox(title, pages);
    side.getStyleClass().add("paper-side");
    Action save =
        new Action("paper.save", texts.get("paper.save"), "fth-download", "Ctrl+S", this::save);
    Action close = new Action("paper.close", texts.get("paper.close"), "fth-x", "Esc", this::close);
    if (printers.isEmpty()) {
      Label none = new Label(texts.get("paper.no-printer"));
      none.setWrapText(true);
      none.getStyleClass().add("cd-muted");
      main = Buttons.primary(save);
      side.getChildren().addAll(none, main, Buttons.plain(close));
    } else {
      printer.getItems().setAll(printers);
      printer.setMaxWidth(Double.MAX_VALUE);
      copies.setEditable(true);
      Action print =
          new Action("paper.print", texts.get("paper.print"), "fth-printer", "Enter", this::print);
      main = Buttons.primary(print);
      side.getChildren()
          .addAll(
              new FormField<>(texts.get("paper.printer"), printer),
              new FormField<>(texts.get("paper.copies"), copies),
              main,
              Buttons.plain(save),
              Buttons.plain(close));
    }
    var calendar = sheet.calendar();
    if (calendar != null) {
      Action keep =
          new Action(
              "paper.calendar",
              texts.get("paper.calendar"),
              "fth-calendar",
              null,
              () -> {
                close();
                papers.save(calendar);
              });
      side.getChildren().add(side.getChildren().size() - 1, Buttons.plain(keep));
    }
    side.getChildren().stream()
        .filter(Button.class::isInstance)
        .forEach(button -> ((Button) button).setMaxWidth(Double.MAX_VALUE));
    main.setDefaultButton(true);
    getChildren().addAll(frame, side);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.isShortcutDown() && key.getCode() == KeyCode.S) {
            save();
            key.consume();
          }
        });
  }

  /**
   * @param wanted the printer that was used last; null for the usual one
   */
  void open(@Nullable String wanted) {
    if (!printer.getItems().isEmpty()) {
      printer.setValue(
          printer.getItems().contains(wanted) ? wanted : printer.getItems().getFirst());
    }
    context.desk().overlays().openDialog(this, () -> {});
    main.requestFocus();
  }

  private void print() {
    close();
    papers.print(sheet, printer.getValue(), copies.getValue());
  }

  private void save() {
    close();
    papers.save(sheet);
  }

  private void close() {
    context.desk().overlays().closeDialog();
  }
}
