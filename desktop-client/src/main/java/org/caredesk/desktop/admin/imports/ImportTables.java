package org.caredesk.desktop.admin.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.caredesk.desktop.admin.frame.Column;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.LookPane;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.desktop.ui.Skeleton;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.imports.ImportField;
import org.caredesk.dto.imports.ImportKind;
import org.caredesk.dto.imports.ImportOutcome;
import org.caredesk.dto.imports.ImportRejection;
import org.caredesk.dto.imports.ImportResponse;
import org.caredesk.dto.imports.ImportRow;
import org.jspecify.annotations.Nullable;

/** The rows of an import that come in, and those that do not with the reason. */
final class ImportTables {

  /** What a cell keeps free beside its words, in pixels of large letters too. */
  private static final double WHY_PADDING = 40;

  private final WorkplaceContext context;
  private final Texts texts;
  private final ImportWords words;
  private final ImportDetailViewModel model;
  private final TableView<ImportRow> rows = new TableView<>();
  private final TableView<ImportRejection> rejections = new TableView<>();
  private final ComboBox<String> reason = new ComboBox<>();
  private final LookPane rowsLook;
  private final LookPane rejectionsLook;
  private final List<Subscription> open = new ArrayList<>();
  private String built = "";

  ImportTables(WorkplaceContext context, ImportWords words, ImportDetailViewModel model) {
    this.context = context;
    this.texts = context.texts();
    this.words = words;
    this.model = model;
    rowsLook = pane(rows, model.rows(), "imports-rows", new Region());
    rejectionsLook = pane(rejections, model.rejections(), "imports-rejections", reasonLine());
    rejections
        .getColumns()
        .setAll(
            List.of(
                Column.<ImportRejection>figure(
                        texts.get("imports.line"),
                        null,
                        0.7,
                        each -> words.number(each.line()),
                        ImportRejection::line)
                    .build(),
                Column.<ImportRejection>text(
                        texts.get("imports.column-name"),
                        null,
                        1.3,
                        each ->
                            each.column() == null ? texts.get("imports.whole-row") : each.column())
                    .build(),
                Column.<ImportRejection>text(
                        texts.get("imports.value"), null, 1.6, ImportTables::value)
                    .build(),
                why()));
  }

  private static String value(ImportRejection of) {
    return of.value().isEmpty() ? of.row() : of.value();
  }

  /** The reason is what the table is for: it takes as many lines as it needs. */
  private TableColumn<ImportRejection, ImportRejection> why() {
    TableColumn<ImportRejection, ImportRejection> column =
        Column.<ImportRejection>text(texts.get("imports.why"), null, 4, ImportRejection::message)
            .build();
    column.setCellFactory(
        _ ->
            new TableCell<>() {
              @Override
              protected void updateItem(@Nullable ImportRejection of, boolean isEmpty) {
                super.updateItem(of, isEmpty);
                setGraphic(of == null || isEmpty ? null : why(of, column));
              }
            });
    return column;
  }

  private static Text why(ImportRejection of, TableColumn<?, ?> column) {
    Text why = new Text(of.message());
    why.getStyleClass().add("import-why");
    why.wrappingWidthProperty().bind(column.widthProperty().subtract(WHY_PADDING));
    Tooltip.install(why, new Tooltip(of.message() + "\n\n" + of.row()));
    return why;
  }

  private <T> LookPane pane(TableView<T> table, Stretch<T> stretch, String id, Region above) {
    table.setId(id);
    table.getStyleClass().addAll("master-table", "import-table");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setItems(stretch.rows());
    table.setPlaceholder(new Label(texts.get("imports.no-rows")));
    VBox.setVgrow(table, Priority.ALWAYS);
    Label count = new Label();
    count.getStyleClass().add("cd-secondary");
    count
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    texts.get(
                        "console.shown",
                        words.number(stretch.rows().size()),
                        words.number(stretch.total().get())),
                stretch.rows(),
                stretch.total()));
    Action more =
        new Action(
            id + ".more", texts.get("console.more"), "fth-chevron-down", null, stretch::more);
    HBox foot = new HBox(count, Buttons.link(more));
    foot.getStyleClass().add("master-foot");
    foot.visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> stretch.rows().size() < stretch.total().get(),
                stretch.rows(),
                stretch.total()));
    foot.managedProperty().bind(foot.visibleProperty());
    VBox content = new VBox(above, table, foot);
    return new LookPane(texts, context.work().timers(), content, Skeleton.rows(4));
  }

  private Region reasonLine() {
    reason.setId("imports-reason");
    reason.setAccessibleText(texts.get("imports.reason-filter"));
    reason.setConverter(
        new javafx.util.StringConverter<>() {
          @Override
          public String toString(@Nullable String code) {
            if (code == null || code.isEmpty()) {
              return texts.get("imports.all-reasons");
            }
            Long count = model.reasons().get().get(code);
            return texts.get(
                "imports.reason-count",
                words.reason(code),
                words.number(count == null ? 0 : count));
          }

          @Override
          public String fromString(String text) {
            return text;
          }
        });
    HBox line = new HBox(reason);
    line.getStyleClass().add("import-reasons");
    return line;
  }

  private void showReasons(Map<String, Long> counts) {
    String chosen = model.reason().get();
    List<String> all = new ArrayList<>(List.of(""));
    all.addAll(counts.keySet());
    reason.getItems().setAll(all);
    reason.setValue(chosen);
  }

  /** The columns are those of the kind. */
  void show(ImportResponse of) {
    ImportKind kind = of.kind();
    String currency = context.desk().hospital().get().currency();
    boolean isReferenced = of.mapping().columns().containsKey(ImportField.REFERENCE);
    String needed = kind + currency + isReferenced;
    if (needed.equals(built)) {
      return;
    }
    built = needed;
    List<Column<ImportRow>> columns = new ArrayList<>();
    columns.add(
        Column.figure(
            texts.get("imports.line"),
            null,
            0.6,
            each -> words.number(each.line()),
            ImportRow::line));
    columns.add(Column.standing(texts.get("imports.outcome"), null, 1.3, this::outcome));
    columns.add(
        compared(
            "imports.place",
            1.6,
            false,
            each -> words.place(each.doctor(), each.department()),
            before -> words.place(before.doctor(), before.department())));
    if (kind != ImportKind.SATISFACTION) {
      columns.add(
          compared(
              "imports.what",
              1.3,
              false,
              each -> words.what(kind, each.what()),
              before -> words.what(kind, before.what())));
    }
    columns.add(
        compared(
            "imports.when",
            1.9,
            false,
            each -> words.period(each.from(), each.to()),
            before -> words.period(before.from(), before.to())));
    columns.add(
        compared(
            "imports.figure",
            1.6,
            true,
            each -> words.figure(kind, each.figure(), currency),
            before -> words.figure(kind, before.figure(), currency)));
    if (kind == ImportKind.SATISFACTION) {
      columns.add(
          compared(
              "imports.answers",
              1,
              true,
              each -> words.number(each.answers()),
              before -> words.number(before.answers())));
    }
    if (isReferenced) {
      columns.add(
          Column.text(
              texts.get("imports.field.reference"),
              null,
              1.1,
              each -> each.reference() == null ? "" : each.reference()));
    }
    rows.getColumns().setAll(columns.stream().map(Column::build).toList());
  }

  /** What a row says, and below it what it was where it changes. */
  private Column<ImportRow> compared(
      String title,
      double width,
      boolean number,
      Function<ImportRow, String> now,
      Function<ImportRow.Former, String> before) {
    return new Column<>(
        texts.get(title),
        null,
        width,
        number,
        row -> {
          Label words = label(now.apply(row), "master-text");
          String former = row.former() == null ? null : before.apply(row.former());
          if (former == null || former.equals(words.getText())) {
            return words;
          }
          VBox both = new VBox(words, label(texts.get("imports.was", former), "import-was"));
          both.getStyleClass().add(number ? "import-compared-figure" : "import-compared");
          return both;
        },
        now::apply);
  }

  private static Label label(String text, String styleClass) {
    Label label = Scripts.dress(new Label(text));
    label.getStyleClass().add(styleClass);
    return label;
  }

  private Label outcome(ImportRow row) {
    Label outcome = words.outcome(row.outcome());
    if (row.outcome() == ImportOutcome.PROBABLE_DUPLICATE) {
      outcome.setTooltip(
          new Tooltip(
              row.twinLine() == null
                  ? texts.get("imports.twin")
                  : texts.get("imports.twin-line", row.twinLine())));
    }
    return outcome;
  }

  /**
   * The table of rows, with those of one outcome.
   *
   * @param outcome null for all
   */
  Supplier<Node> rows(@Nullable ImportOutcome outcome) {
    return () -> {
      model.outcome().set(outcome);
      return rowsLook;
    };
  }

  Supplier<Node> rejections() {
    return () -> rejectionsLook;
  }

  void activate() {
    open.add(rowsLook.follow(model.rows().look()));
    open.add(rejectionsLook.follow(model.rejections().look()));
    open.add(model.reasons().subscribe(this::showReasons)::unsubscribe);
    open.add(
        reason.valueProperty().subscribe((_, now) -> model.reason().set(now == null ? "" : now))
            ::unsubscribe);
  }

  void deactivate() {
    Subscription.all(open).close();
    open.clear();
  }
}
