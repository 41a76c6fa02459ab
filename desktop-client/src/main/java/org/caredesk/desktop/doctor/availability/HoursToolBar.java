package org.caredesk.desktop.doctor.availability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Days;
import org.caredesk.desktop.ui.HospitalSign;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.KeyCap;
import org.caredesk.desktop.ui.SegmentedChoice;
import org.jspecify.annotations.Nullable;

/** Which week, from when, with what, and back. */
final class HoursToolBar extends VBox {
  private final AvailabilityViewModel model;
  private final Texts texts;
  private final Formatting formats;
  private final Label week = new Label();
  private final DatePicker from = picker("hours.valid-from");
  private final DatePicker to = picker("hours.valid-to");
  private final HBox brushes = new HBox();
  private final HBox period = new HBox();
  private final List<Runnable> brushRefreshers = new ArrayList<>();
  private boolean isShowing;

  HoursToolBar(AvailabilityViewModel model, HoursActions actions, Texts texts, Formatting formats) {
    this.model = model;
    this.texts = texts;
    this.formats = formats;
    getStyleClass().add("hours-tool-bar");
    week.getStyleClass().add("hours-week");
    week.setMinWidth(Region.USE_PREF_SIZE);
    brushes.getStyleClass().addAll("cd-segments", "hours-brushes");
    period.getStyleClass().add("hours-period");
    Days.in(from, formats);
    Days.in(to, formats);
    to.setPromptText(texts.get("hours.no-end"));
    period.getChildren().addAll(muted("hours.valid-from"), from, muted("hours.valid-to"), to);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox when =
        new HBox(
            Buttons.icon(actions.earlier()),
            week,
            Buttons.icon(actions.later()),
            kinds(),
            period,
            gap,
            Buttons.icon(actions.asText()),
            Buttons.icon(actions.copyDay()),
            Buttons.plain(actions.undo()),
            Buttons.icon(actions.redo()));
    when.getStyleClass().add("day-tool-bar");
    HBox with = new HBox(muted("hours.brushes"), brushes);
    with.getStyleClass().add("hours-brush-bar");
    getChildren().addAll(when, with);
    from.valueProperty().subscribe(_ -> periodPicked());
    to.valueProperty().subscribe(_ -> periodPicked());
    model.scopeProperty().subscribe(this::show);
    model.baseProperty().subscribe(this::showBrushes);
    model.brushProperty().subscribe(_ -> brushRefreshers.forEach(Runnable::run));
  }

  private SegmentedChoice<Boolean> kinds() {
    SegmentedChoice<Boolean> kinds =
        new SegmentedChoice<>(
            List.of(false, true), once -> texts.get(once ? "hours.this-week" : "hours.every-week"));
    kinds.setId("hours-kind");
    kinds.valueProperty().bindBidirectional(model.onceProperty());
    model
        .onceProperty()
        .subscribe(
            once -> {
              period.setVisible(!once);
              period.setManaged(!once);
            });
    return kinds;
  }

  private void show(WeekPicture.Scope scope) {
    isShowing = true;
    week.setText(
        texts.get(
            "hours.week", formats.dayShort(scope.week()), formats.day(scope.week().plusDays(6))));
    from.setValue(scope.from());
    to.setValue(scope.to());
    isShowing = false;
  }

  private void periodPicked() {
    LocalDate first = from.getValue();
    if (!isShowing && first != null) {
      model.setPeriod(first, to.getValue());
    }
  }

  private void showBrushes(@Nullable Base base) {
    brushes.getChildren().clear();
    brushRefreshers.clear();
    if (base == null) {
      return;
    }
    ToggleGroup group = new ToggleGroup();
    int key = 1;
    for (Base.Place place : base.places()) {
      Region spot = new Region();
      spot.getStyleClass().add("hours-spot");
      spot.getStyleClass().addAll(HospitalSign.classes(place.mark()));
      addBrush(group, place.name(), spot, String.valueOf(key++), new Brush.Hours(place.id()));
    }
    addBrush(group, texts.get("hours.away"), Icons.of("fth-coffee"), "T", new Brush.Away());
    addBrush(group, texts.get("hours.erase"), Icons.of("fth-scissors"), "0", new Brush.Erase());
    brushRefreshers.forEach(Runnable::run);
  }

  private void addBrush(ToggleGroup group, String name, Node icon, String key, Brush brush) {
    ToggleButton button = new ToggleButton();
    Label text = new Label(name);
    text.setGraphic(icon);
    HBox content = new HBox(text, new KeyCap(key));
    content.getStyleClass().add("cd-button-content");
    content.setAlignment(javafx.geometry.Pos.CENTER);
    button.setGraphic(content);
    button.getStyleClass().add("cd-segment");
    button.setToggleGroup(group);
    button.setAccessibleText(texts.get("hours.paint-with", name));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new javafx.scene.control.Tooltip(texts.get("hours.paint-with", name)));
    button.setId("brush-" + key);
    button.setOnAction(
        _ -> {
          button.setSelected(true);
          model.brushProperty().set(brush);
        });
    brushRefreshers.add(() -> button.setSelected(brush.equals(model.brushProperty().get())));
    brushes.getChildren().add(button);
  }

  private DatePicker picker(String id) {
    DatePicker picker = new DatePicker();
    picker.setId(id);
    picker.setEditable(false);
    picker.setShowWeekNumbers(false);
    picker.getStyleClass().add("hours-date");
    return picker;
  }

  private Label muted(String key) {
    Label label = new Label(texts.get(key));
    label.getStyleClass().add("cd-secondary");
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }
}
