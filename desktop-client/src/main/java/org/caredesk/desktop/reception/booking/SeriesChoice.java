package org.caredesk.desktop.reception.booking;

import java.time.ZoneId;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Days;
import org.caredesk.desktop.ui.FormField;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.KeyCap;
import org.caredesk.desktop.ui.LookPane;
import org.caredesk.desktop.ui.SegmentedChoice;
import org.caredesk.desktop.ui.Skeleton;
import org.caredesk.dto.Money;
import org.caredesk.dto.scheduling.SeriesVisit;
import org.caredesk.dto.scheduling.Slot;
import org.jspecify.annotations.Nullable;

/** Once or repeated, and if so which visits. */
public final class SeriesChoice extends VBox {
  private static final int MOST_ROWS = 6;

  /** Heights of a row that is free, and of one that says why not; in em. */
  private static final double ONE_LINE = 3;

  private static final double TWO_LINES = 4.3;

  /** What stands beside the words of a row, the scroll bar included; in em. */
  private static final double BESIDE_WORDS = 5;

  private final WorkplaceContext context;
  private final Texts texts;
  private final SeriesModel model;
  private final SeriesWords words;
  private final SegmentedChoice<Boolean> repeat;
  private final FormField<TextField> weeks;
  private final FormField<TextField> count;
  private final DatePicker until = new DatePicker();
  private final ListView<SeriesRow> list;
  private final Label summary = new Label();
  private final VBox details;

  public SeriesChoice(WorkplaceContext context, SeriesModel model) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    this.words = new SeriesWords(texts, context.formats());
    getStyleClass().addAll("cd-field", "series");
    Label label = new Label(texts.get("series.repeat"));
    label.getStyleClass().add("cd-field-label");
    repeat =
        new SegmentedChoice<>(
            List.of(false, true), on -> texts.get(on ? "series.repeats" : "series.once"));
    repeat.valueProperty().subscribe((_, on) -> model.repeatingProperty().set(on));
    model.repeatingProperty().subscribe(on -> repeat.valueProperty().set(on));
    HBox head = new HBox(repeat, new KeyCap("Alt R"));
    head.getStyleClass().add("series-head");
    weeks = number("series.weeks", model.weeksProperty(), 12);
    count = number("series.count", model.countProperty(), 52);
    Label untilLabel = new Label(texts.get("series.until"));
    untilLabel.getStyleClass().add("cd-field-label");
    untilLabel.setLabelFor(until);
    Days.in(until, context.formats()).setId("series-until");
    until.setPromptText(texts.get("series.until-none"));
    until.valueProperty().bindBidirectional(model.untilProperty());
    VBox last = new VBox(untilLabel, until);
    last.getStyleClass().add("cd-field");
    HBox.setHgrow(last, Priority.ALWAYS);
    until.setMaxWidth(Double.MAX_VALUE);
    HBox fields = new HBox(weeks, count, last);
    fields.getStyleClass().add("series-fields");
    count.disableProperty().bind(model.untilProperty().isNotNull());
    list = list();
    summary.getStyleClass().add("cd-strong");
    summary.setWrapText(true);
    Label keys = new Label(texts.get("series.keys"));
    keys.getStyleClass().add("cd-secondary");
    keys.setWrapText(true);
    LookPane look =
        new LookPane(
            texts, context.work().timers(), new VBox(summary, list, keys), Skeleton.rows(3));
    look.getStyleClass().add("series-look");
    look.follow(model.lookProperty());
    Label error = new Label();
    error.getStyleClass().add("cd-field-error");
    error.setGraphic(Icons.of("fth-alert-circle"));
    error.textProperty().bind(model.errorProperty());
    error.visibleProperty().bind(model.errorProperty().isNotEmpty());
    error.managedProperty().bind(error.visibleProperty());
    look.visibleProperty().bind(model.errorProperty().isEmpty());
    look.managedProperty().bind(look.visibleProperty());
    details = new VBox(fields, error, look);
    details.getStyleClass().add("series-details");
    details.visibleProperty().bind(model.repeatingProperty());
    details.managedProperty().bind(details.visibleProperty());
    getChildren().setAll(label, head, details);
    model.rows().subscribe(this::summarise);
    summarise();
  }

  private FormField<TextField> number(String key, StringProperty value, int most) {
    TextField field = new TextField();
    field.setId(key.replace('.', '-'));
    field.setPrefColumnCount(3);
    field.textProperty().bindBidirectional(value);
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        pressed -> {
          int step =
              switch (pressed.getCode()) {
                case UP -> 1;
                case DOWN -> -1;
                default -> 0;
              };
          if (step != 0 && value.get().matches("\\d{1,2}")) {
            value.set(
                String.valueOf(Math.clamp(Integer.parseInt(value.get()) + (long) step, 1, most)));
            pressed.consume();
          }
        });
    return new FormField<>(texts.get(key), field);
  }

  private ListView<SeriesRow> list() {
    ListView<SeriesRow> view = new ListView<>(model.rows());
    view.setId("series-visits");
    view.setAccessibleText(texts.get("series.visits"));
    view.getStyleClass().add("series-list");
    view.setCellFactory(_ -> new Cell());
    model
        .rows()
        .subscribe(
            () -> {
              double height =
                  model.rows().stream()
                      .limit(MOST_ROWS)
                      .mapToDouble(row -> row.visit().free() ? ONE_LINE : TWO_LINES)
                      .sum();
              view.setStyle("-fx-pref-height: %sem;".formatted(Math.max(ONE_LINE, height)));
            });
    view.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    return view;
  }

  private void pressed(KeyEvent key) {
    int index = list.getSelectionModel().getSelectedIndex();
    if (index < 0 || key.isAltDown() || key.isShortcutDown()) {
      return;
    }
    if (key.getCode() == KeyCode.SPACE) {
      model.turn(index);
    } else if (key.getCode() == KeyCode.RIGHT) {
      model.other(index, 1);
    } else if (key.getCode() == KeyCode.LEFT) {
      model.other(index, -1);
    } else {
      return;
    }
    list.getSelectionModel().select(index);
    key.consume();
  }

  /** Turns the repetition on or off, and goes to where it is said how often. */
  public void turn() {
    boolean on = !model.repeatingProperty().get();
    model.repeatingProperty().set(on);
    if (on) {
      context
          .work()
          .later(
              () -> {
                weeks.control().requestFocus();
                reveal();
              });
    }
  }

  /** The list is below the edge of the sheet otherwise. */
  private void reveal() {
    for (Node each = this; each != null; each = each.getParent()) {
      if (each instanceof ScrollPane scroll) {
        Node content = scroll.getContent();
        double hidden =
            content.getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
        double top = content.sceneToLocal(localToScene(0, 0)).getY();
        scroll.setVvalue(hidden <= 0 ? 0 : Math.clamp(top / hidden, 0, 1));
        return;
      }
    }
  }

  private void summarise() {
    Money total = model.total();
    int visits = model.chosen().size();
    summary.setText(
        total == null ? "" : texts.get("series.summary", visits, context.formats().money(total)));
    int out = model.leftOut();
    if (out > 0) {
      summary.setText(
          texts.get("series.summary-open", summary.getText(), out, model.rows().size()));
    }
  }

  /** One visit: a tick, when it is, and why not then. */
  private final class Cell extends ListCell<SeriesRow> {
    private final Label day = new Label();
    private final Label why = new Label();
    private final HBox tick = new HBox();
    private final HBox line;

    Cell() {
      day.getStyleClass().add("series-day");
      why.getStyleClass().add("cd-secondary");
      why.setWrapText(true);
      why.prefWidthProperty()
          .bind(
              Bindings.createDoubleBinding(
                  () -> Math.max(0, list.getWidth() - BESIDE_WORDS * getFont().getSize()),
                  list.widthProperty(),
                  fontProperty()));
      VBox text = new VBox(day, why);
      HBox.setHgrow(text, Priority.ALWAYS);
      text.setMinWidth(0);
      text.getStyleClass().add("series-text");
      tick.getStyleClass().add("series-tick");
      line = new HBox(tick, text);
      line.getStyleClass().add("series-line");
      line.setMaxWidth(Region.USE_PREF_SIZE);
      addEventHandler(
          MouseEvent.MOUSE_CLICKED,
          _ -> {
            if (!isEmpty()) {
              model.turn(getIndex());
            }
          });
    }

    @Override
    protected void updateItem(@Nullable SeriesRow row, boolean empty) {
      super.updateItem(row, empty);
      if (empty || row == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      ZoneId zone = context.desk().hospital().zone();
      SeriesVisit visit = row.visit();
      Slot slot = row.slot();
      String when = words.when(row.in() && slot != null ? slot.startsAt() : visit.startsAt(), zone);
      day.setText(when);
      String note = note(row, zone);
      why.setText(note);
      why.setVisible(!note.isEmpty());
      why.setManaged(!note.isEmpty());
      tick.getChildren().setAll(Icons.of(icon(row)));
      setGraphic(line);
      setAccessibleText(texts.get(row.in() ? "series.row-in" : "series.row-out", when, note));
    }

    private String icon(SeriesRow row) {
      if (row.held()) {
        return "fth-lock";
      }
      return row.in() ? "fth-check-square" : "fth-square";
    }

    private String note(SeriesRow row, ZoneId zone) {
      SeriesVisit visit = row.visit();
      if (row.held()) {
        return texts.get("series.held");
      }
      if (visit.free()) {
        return row.in() ? "" : texts.get("series.free-left-out");
      }
      Slot slot = row.slot();
      if (slot == null) {
        return texts.get("series.nothing-near", words.why(visit));
      }
      return row.in()
          ? texts.get(
              "series.instead",
              words.when(visit.startsAt(), zone),
              row.choice() + 1,
              visit.nearest().size())
          : texts.get("series.offer", words.why(visit), words.when(slot.startsAt(), zone));
    }
  }
}
