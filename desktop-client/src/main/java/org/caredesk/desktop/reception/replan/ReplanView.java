package org.caredesk.desktop.reception.replan;

import java.util.List;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Banner;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.FormField;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.KeyCap;
import org.caredesk.desktop.ui.LookPane;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.desktop.ui.Skeleton;
import org.caredesk.desktop.work.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The plan over the day: who is away and when, a line per visit, one button. It fills the window,
 * so that a click beside the card does not lose a plan.
 */
final class ReplanView extends StackPane {
  private static final double ALL = 100_000;

  private final WorkplaceContext context;
  private final Texts texts;
  private final ReplanViewModel model;
  private final Runnable onEnd;
  private final ListView<ReplanRow> list = new ListView<>();
  private final DatePicker fromDay = new DatePicker();
  private final DatePicker toDay = new DatePicker();
  private final VBox card = new VBox();
  private final Action carryOut;
  private final Subscription following;
  private @Nullable UUID selected;

  /**
   * @param onEnd what closes it without doing anything
   */
  ReplanView(WorkplaceContext context, ReplanViewModel model, Runnable onEnd) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    this.onEnd = onEnd;
    carryOut =
        new Action("replan.carry-out", "", "fth-check", "Ctrl+Enter", this::carryOut)
            .textFrom(model.verbProperty())
            .enabledWhen(model.readyProperty());
    list.getStyleClass().add("replan-list");
    list.setId("replan-list");
    list.setAccessibleText(texts.get("replan.list"));
    list.setCellFactory(_ -> new ReplanCell(context, model));
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInList);
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            row -> {
              if (row != null) {
                selected = row.id();
              }
            });
    LookPane look =
        new LookPane(texts, context.work().timers(), new VBox(captions(), list), Skeleton.rows(6));
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox.setVgrow(look, Priority.ALWAYS);
    look.setMinHeight(0);
    look.getStyleClass().add("replan-plan");
    card.getChildren().setAll(head(), period(), holds(), look, foot());
    card.getStyleClass().add("replan-card");
    getStyleClass().add("replan-layer");
    setId("replan");
    setPrefSize(ALL, ALL);
    getChildren().add(card);
    card.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    // What means nothing here must not start something behind it.
    card.addEventHandler(KeyEvent.KEY_PRESSED, KeyEvent::consume);
    following =
        Subscription.all(
            List.of(
                look.follow(model.lookProperty()),
                model.lookProperty().subscribe(_ -> focusPlan())::unsubscribe,
                model.rowsProperty().subscribe(this::show)::unsubscribe));
  }

  private Node head() {
    StackPane disc = new StackPane(Icons.of("fth-user-minus"));
    disc.getStyleClass().add("replan-disc");
    Label title =
        Scripts.follow(new Label(texts.get("replan.title", model.absence().doctorName())));
    title.getStyleClass().add("cd-title");
    Label line = new Label(texts.get("replan.subtitle"));
    line.getStyleClass().add("cd-secondary");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Action close = new Action("replan.close", texts.get("replan.close"), "fth-x", "Esc", onEnd);
    HBox head = new HBox(disc, new VBox(title, line), gap, Buttons.icon(close));
    head.getStyleClass().add("replan-head");
    return head;
  }

  private Node period() {
    Region gap = new Region();
    gap.getStyleClass().add("replan-between");
    FormField<TextField> reason =
        new FormField<>(texts.get("replan.reason"), new TextField())
            .optional(texts.get("replan.optional"));
    reason.control().setId("replan-reason");
    reason.control().textProperty().bindBidirectional(model.reasonProperty());
    HBox.setHgrow(reason, Priority.ALWAYS);
    HBox fields =
        new HBox(
            day("replan.from", "replan-from-day", fromDay, model.period().fromDay()),
            time("replan-from", model.period().fromTime(), model.period().fromError()),
            day("replan.to", "replan-to-day", toDay, model.period().toDay()),
            time("replan-to", model.period().toTime(), model.period().toError()),
            gap,
            reason);
    fields.getStyleClass().add("replan-period");
    return fields;
  }

  private Node day(
      String textKey,
      String id,
      DatePicker picker,
      ObjectProperty<java.time.@Nullable LocalDate> day) {
    picker.setId(id);
    picker.setShowWeekNumbers(false);
    picker.setConverter(new TypedDays(context, picker::getValue));
    picker.valueProperty().bindBidirectional(day);
    FormField<DatePicker> field = new FormField<>(texts.get(textKey), picker);
    field.getStyleClass().add("replan-day");
    return field;
  }

  private Node time(String id, StringProperty time, ObservableValue<String> error) {
    FormField<TextField> field = new FormField<>(texts.get("replan.time"), new TextField());
    field.control().setId(id);
    field.control().textProperty().bindBidirectional(time);
    field.errorProperty().bind(error);
    field.getStyleClass().add("replan-time");
    return field;
  }

  private Node holds() {
    Banner banner = new Banner(Banner.Kind.WARNING, "fth-lock", "");
    model.holdsProperty().subscribe(banner::setText);
    banner.visibleProperty().bind(model.holdsProperty().isNotEmpty());
    StackPane box = new StackPane(banner);
    box.getStyleClass().add("replan-holds");
    box.managedProperty().bind(banner.visibleProperty());
    return box;
  }

  private Node captions() {
    HBox captions =
        new HBox(
            caption("replan.was", "replan-was"),
            caption("replan.patient", "replan-patient"),
            caption("replan.becomes", "replan-kind"),
            caption("replan.where", "replan-where"));
    captions.getStyleClass().add("replan-captions");
    return captions;
  }

  private Node caption(String textKey, String styleClass) {
    Label caption = new Label(texts.get(textKey));
    caption.getStyleClass().addAll("replan-caption", styleClass);
    return caption;
  }

  private Node foot() {
    Label totals = new Label();
    totals.getStyleClass().add("cd-strong");
    totals.textProperty().bind(model.totalsProperty());
    totals.setWrapText(true);
    Label problem = new Label();
    problem.getStyleClass().add("cd-field-error");
    problem.setGraphic(Icons.of("fth-alert-circle"));
    problem.setWrapText(true);
    problem.textProperty().bind(model.problemProperty());
    problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    HBox keys =
        new HBox(
            hint("↑ ↓", "replan.hint-visit"),
            hint("← →", "replan.hint-other"),
            hint("P", "replan.hint-pin"));
    keys.getStyleClass().add("replan-keys");
    VBox words = new VBox(totals, problem, keys);
    words.getStyleClass().add("replan-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    Button button = Buttons.primary(carryOut);
    HBox foot = new HBox(words, button);
    foot.getStyleClass().add("replan-foot");
    return foot;
  }

  private Node hint(String key, String textKey) {
    Label words = new Label(texts.get(textKey));
    words.getStyleClass().add("cd-secondary");
    HBox hint = new HBox(new KeyCap(key), words);
    hint.getStyleClass().add("hint");
    return hint;
  }

  /** Puts the focus into the plan as soon as there is one. */
  void focus() {
    card.setFocusTraversable(true);
    card.requestFocus();
    focusPlan();
  }

  private void focusPlan() {
    if (card.isFocused() && list.getScene() != null) {
      list.requestFocus();
    }
  }

  /** Another plan stands at the same visit, wherever that now is. */
  private void show(List<ReplanRow> rows) {
    UUID before = selected;
    int at = Math.max(0, list.getSelectionModel().getSelectedIndex());
    list.getItems().setAll(rows);
    for (int i = 0; i < rows.size(); i++) {
      at = rows.get(i).id().equals(before) ? i : at;
    }
    if (!rows.isEmpty()) {
      list.getSelectionModel().select(Math.min(at, rows.size() - 1));
    }
  }

  // --- keys --------------------------------------------------------------------------------------

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      if (!fromDay.isShowing() && !toDay.isShowing()) {
        onEnd.run();
        key.consume();
      }
    } else if (key.getCode() == KeyCode.ENTER && key.isShortcutDown()) {
      carryOut();
      key.consume();
    } else if (key.getCode() == KeyCode.ENTER
        && !list.isFocused()
        && !(key.getTarget() instanceof Button)) {
      takeDays();
      list.requestFocus();
      key.consume();
    }
  }

  private void pressedInList(KeyEvent key) {
    int at = list.getSelectionModel().getSelectedIndex();
    if (at < 0 || key.isShortcutDown()) {
      return;
    }
    switch (key.getCode()) {
      case LEFT -> model.walk(at, -1);
      case RIGHT -> model.walk(at, 1);
      case P -> model.pin(at);
      default -> {
        return;
      }
    }
    key.consume();
  }

  private void carryOut() {
    takeDays();
    if (model.readyProperty().get()) {
      model.carryOut();
    }
  }

  /** A day that was typed counts without leaving its field. */
  private void takeDays() {
    for (DatePicker picker : List.of(fromDay, toDay)) {
      picker.setValue(picker.getConverter().fromString(picker.getEditor().getText()));
    }
  }

  void close() {
    following.close();
  }
}
