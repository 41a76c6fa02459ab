package org.caredesk.desktop.admin.imports;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Banner;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.dto.imports.DayOrder;
import org.caredesk.dto.imports.DecimalMark;
import org.caredesk.dto.imports.ImportAction;
import org.caredesk.dto.imports.ImportColumn;
import org.caredesk.dto.imports.ImportField;
import org.caredesk.dto.imports.ImportKind;
import org.caredesk.dto.imports.ImportMapping;
import org.caredesk.dto.imports.ImportResponse;

/** What each column means, with a few samples of what stands in it; a change is sent at once. */
final class MappingPane extends ScrollPane {

  private static final int SAMPLES = 3;
  private static final int NO_COLUMN = -1;

  private final Texts texts;
  private final ImportWords words;
  private final ImportDetailViewModel model;
  private final VBox content = new VBox();
  private boolean showing;

  MappingPane(Texts texts, ImportWords words, ImportDetailViewModel model) {
    this.texts = texts;
    this.words = words;
    this.model = model;
    content.getStyleClass().add("master-section");
    setContent(content);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
  }

  /** Shows how an import is read; the focus stays in the field in which it was. */
  void show(ImportResponse of) {
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    String focused = owner == null || owner.getId() == null ? "" : owner.getId();
    showing = true;
    boolean mayChange = of.allowedActions().contains(ImportAction.MAP);
    ImportMapping mapping = of.mapping();
    GridPane form = new GridPane();
    form.getStyleClass().add("import-mapping");
    form.getColumnConstraints().addAll(column(30, false), column(34, false), column(36, true));
    int row = 0;
    choice(
        form,
        row++,
        "map-kind",
        texts.get("imports.kind"),
        List.of(ImportKind.values()),
        mapping.kind(),
        words::kind,
        model::mapKind,
        mayChange);
    for (ImportField field : mapping.kind().fields()) {
      field(form, row++, of, field, mayChange);
    }
    choice(
        form,
        row++,
        "map-day-order",
        texts.get("imports.dates"),
        List.of(DayOrder.values()),
        mapping.dayOrder(),
        words::dayOrder,
        model::mapDayOrder,
        mayChange);
    choice(
        form,
        row,
        "map-decimal-mark",
        texts.get("imports.numbers"),
        List.of(DecimalMark.values()),
        mapping.decimalMark(),
        words::decimalMark,
        model::mapDecimalMark,
        mayChange);
    content.getChildren().setAll(notes(of).toList());
    content.getChildren().add(form);
    showing = false;
    if (!focused.isEmpty()) {
      form.getChildren().stream()
          .filter(node -> focused.equals(node.getId()))
          .findFirst()
          .ifPresent(Node::requestFocus);
    }
  }

  private static ColumnConstraints column(double percent, boolean grows) {
    ColumnConstraints column = new ColumnConstraints();
    column.setPercentWidth(percent);
    column.setHgrow(grows ? Priority.ALWAYS : Priority.NEVER);
    return column;
  }

  private Stream<Node> notes(ImportResponse of) {
    Stream.Builder<Node> notes = Stream.builder();
    if (!of.missing().isEmpty()) {
      notes.add(
          new Banner(
              Banner.Kind.WARNING,
              "fth-help-circle",
              texts.get(
                  "imports.missing",
                  String.join(", ", of.missing().stream().map(words::field).toList()))));
    }
    if (of.encodingGuessed()) {
      notes.add(
          new Banner(
              Banner.Kind.INFO, "fth-info", texts.get("imports.encoding-guessed", of.encoding())));
    }
    if (!of.ignored().isEmpty()) {
      Label ignored = new Label(texts.get("imports.ignored", String.join(", ", of.ignored())));
      ignored.getStyleClass().add("cd-secondary");
      ignored.setWrapText(true);
      notes.add(ignored);
    }
    return notes.build();
  }

  private void field(GridPane form, int row, ImportResponse of, ImportField field, boolean may) {
    boolean isNeeded = of.mapping().kind().required().contains(field);
    int chosen = of.mapping().columns().getOrDefault(field, NO_COLUMN);
    List<Integer> choices =
        Stream.concat(Stream.of(NO_COLUMN), of.columns().stream().map(ImportColumn::index))
            .toList();
    String title = words.field(field);
    choice(
        form,
        row,
        "map-" + field.name().toLowerCase(Locale.ROOT),
        isNeeded ? title : texts.get("imports.optional", title),
        choices,
        chosen,
        index -> index == NO_COLUMN ? texts.get("imports.no-column") : name(of, index),
        index -> model.mapField(field, index == NO_COLUMN ? null : index),
        may);
    if (of.missing().contains(field)) {
      form.getChildren().getLast().getStyleClass().add("import-needed");
    }
    Label samples = Scripts.dress(new Label(samples(of, chosen)));
    samples.getStyleClass().addAll("cd-secondary", "import-samples");
    samples.setMinWidth(0);
    if (!samples.getText().isEmpty()) {
      samples.setTooltip(new Tooltip(samples.getText()));
    }
    form.add(samples, 2, row);
  }

  private String name(ImportResponse of, int index) {
    String name = of.columns().get(index).name();
    if (name.isEmpty()) {
      return texts.get("imports.column", index + 1);
    }
    boolean isAlone =
        of.columns().stream().filter(each -> each.name().equalsIgnoreCase(name)).count() == 1;
    return isAlone ? name : texts.get("imports.column-of-name", name, index + 1);
  }

  private static String samples(ImportResponse of, int index) {
    return index == NO_COLUMN
        ? ""
        : String.join("  ·  ", of.columns().get(index).samples().stream().limit(SAMPLES).toList());
  }

  private <C> void choice(
      GridPane form,
      int row,
      String id,
      String title,
      List<C> choices,
      C chosen,
      Function<C, String> text,
      Consumer<C> take,
      boolean mayChange) {
    Label label = new Label(title);
    label.getStyleClass().add("cd-secondary");
    ComboBox<C> box = new ComboBox<>();
    box.setId(id);
    box.setMaxWidth(Double.MAX_VALUE);
    box.getItems().setAll(choices);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(C choice) {
            return text.apply(choice);
          }

          @Override
          @SuppressWarnings("NullAway") // it is never edited as text
          public C fromString(String words) {
            return null;
          }
        });
    box.setValue(chosen);
    box.setDisable(!mayChange);
    box.setAccessibleText(title);
    label.setLabelFor(box);
    box.valueProperty()
        .subscribe(
            (before, now) -> {
              if (!showing && !Objects.equals(before, now)) {
                take.accept(now);
              }
            });
    form.add(label, 0, row);
    form.add(box, 1, row);
  }
}
