package org.caredesk.desktop.reception;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.scheduling.HospitalDayResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;
import org.jspecify.annotations.Nullable;

/** The bar over the day: which day, what of it, its figures, and booking. */
final class DayToolBar extends HBox {
  private final Texts texts;
  private final DayViewModel model;
  private final WorkplaceContext context;
  private final MenuButton departments = filterButton();
  private final MenuButton modes = filterButton();
  private final Button todayButton;
  private final Button walkInButton;
  private final HBox figures = new HBox();
  private final HBox outage = new HBox();
  private final DatePicker picker = new DatePicker();
  private final Action pick;
  private Map<UUID, String> offered = Map.of();

  DayToolBar(WorkplaceContext context, FrontDesk desk, DayActions actions, DayFilters filters) {
    this.context = context;
    this.texts = context.texts();
    this.model = desk.day();
    this.pick =
        new Action(
            "day.pick-date", texts.get("reception.pick-date"), "fth-calendar", "D", picker::show);
    getStyleClass().add("day-tool-bar");
    setMinWidth(0);
    figures.getStyleClass().add("day-figures");
    figures.setMinWidth(0);
    todayButton = Buttons.plain(actions.today());
    walkInButton = Buttons.plain(actions.walkIn());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button back = Buttons.icon(actions.previous());
    Button on = Buttons.icon(actions.next());
    back.getStyleClass().add("cd-framed");
    on.getStyleClass().add("cd-framed");
    Button filter = Buttons.icon(filters.actions().getFirst());
    filter.getStyleClass().add("cd-framed");
    Button noted = Buttons.plain(desk.noting().reviewAction(desk::showNoted));
    noted.getStyleClass().add("noted-button");
    outage.getStyleClass().add("outage-signs");
    outage.setMinWidth(Region.USE_PREF_SIZE);
    outage.getChildren().addAll(copyLabel(), noted);
    outage.getChildren().forEach(sign -> sign.managedProperty().bind(sign.visibleProperty()));
    noted.visibleProperty().bind(noted.disabledProperty().not());
    getChildren()
        .addAll(
            back,
            dateButton(),
            on,
            todayButton,
            departments,
            modes,
            filter,
            outage,
            gap,
            figures,
            walkInButton,
            Buttons.primary(actions.book()));
    model.dayProperty().subscribe(this::offer);
    model.filterProperty().subscribe(_ -> drawFilters());
    model.countsProperty().subscribe(this::count);
  }

  /** Opens the calendar. */
  Action pickDate() {
    return pick;
  }

  /**
   * Gives up what matters least where the room is small, such as beside an open sheet. What is
   * shown is shown whole: a number without its word says nothing.
   */
  @Override
  protected void layoutChildren() {
    List<Node> choice = new ArrayList<>();
    choice.add(walkInButton);
    choice.addAll(figures.getChildren().reversed());
    choice.addAll(List.of(departments, todayButton, modes));
    choice.forEach(node -> show(node, false));
    double room = getWidth() - snappedLeftInset() - snappedRightInset();
    for (Node node : getManagedChildren()) {
      room -= node.prefWidth(-1) + getSpacing();
    }
    for (Node node : choice) {
      double width = node.prefWidth(-1) + getSpacing();
      boolean fits = width <= room;
      show(node, fits);
      room -= fits ? width : 0;
    }
    // Of who comes, waits and is inside all three are told, or none: one alone would mislead.
    List<Node> people = figures.getChildren().stream().limit(3).toList();
    if (!people.stream().allMatch(Node::isVisible)) {
      people.forEach(node -> show(node, false));
    }
    super.layoutChildren();
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private Label copyLabel() {
    Label label = new Label();
    label.getStyleClass().add("cd-secondary");
    label.setGraphic(Icons.of("fth-archive"));
    label.setMinWidth(Region.USE_PREF_SIZE);
    label
        .textProperty()
        .bind(
            model
                .copyOfProperty()
                .map(at -> texts.get("noted.copy", context.formats().time(at, model.zone())))
                .orElse(""));
    label.visibleProperty().bind(label.textProperty().isNotEmpty());
    return label;
  }

  /** A button that opens the calendar; the picker itself is never seen, only its pop-up. */
  private Node dateButton() {
    picker.valueProperty().bindBidirectional(model.dateProperty());
    picker.getStyleClass().add("day-picker");
    picker.setFocusTraversable(false);
    picker.setMouseTransparent(true);
    Button button = new Button();
    button.getStyleClass().addAll("cd-button", "cd-plain", "day-date");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> pick.run());
    button.setTooltip(Buttons.tooltip(pick));
    button.textProperty().bind(model.dateProperty().map(context.formats()::day));
    return new StackPane(picker, button);
  }

  private static MenuButton filterButton() {
    MenuButton button = new MenuButton();
    button.getStyleClass().addAll("cd-button", "cd-plain", "day-filter");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
    return button;
  }

  private void offer(@Nullable HospitalDayResponse day) {
    Map<UUID, String> found = new LinkedHashMap<>();
    List<DoctorDay> doctors = day == null ? List.of() : day.doctors();
    doctors.forEach(doctor -> found.put(doctor.departmentId(), doctor.departmentName()));
    // Rebuilding a menu that is open would close it; mostly nothing has changed.
    if (!found.equals(offered) || departments.getItems().isEmpty()) {
      offered = found;
      drawFilters();
    }
  }

  private void drawFilters() {
    DayFilter filter = model.filterProperty().get();
    Map<@Nullable UUID, String> names = new LinkedHashMap<>();
    names.put(null, texts.get("reception.all"));
    names.putAll(offered);
    fill(
        departments,
        texts.get("reception.department"),
        names,
        filter.departmentId(),
        id -> model.filterProperty().set(filter.withDepartment(id)));
    Map<@Nullable VisitMode, String> words = new LinkedHashMap<>();
    words.put(null, texts.get("reception.all"));
    for (VisitMode mode : VisitMode.values()) {
      words.put(mode, texts.word(mode));
    }
    fill(
        modes,
        texts.get("reception.mode"),
        words,
        filter.mode(),
        mode -> model.filterProperty().set(filter.withMode(mode)));
  }

  private static <T> void fill(
      MenuButton button,
      String title,
      Map<@Nullable T, String> choices,
      @Nullable T chosen,
      Consumer<@Nullable T> choose) {
    Label name = new Label(title);
    name.getStyleClass().add("cd-muted");
    Label value = new Label(choices.getOrDefault(chosen, ""));
    value.getStyleClass().add("cd-strong");
    HBox words = new HBox(name, value);
    words.getStyleClass().add("day-filter-words");
    button.setGraphic(words);
    button.setAccessibleText(title + " " + value.getText());
    button.getItems().clear();
    ToggleGroup group = new ToggleGroup();
    choices.forEach(
        (key, text) -> {
          RadioMenuItem item = new RadioMenuItem(text);
          item.setToggleGroup(group);
          item.setMnemonicParsing(false);
          item.setSelected(java.util.Objects.equals(key, chosen));
          item.setOnAction(_ -> choose.accept(key));
          button.getItems().add(item);
        });
  }

  private void count(DayCounts counts) {
    figures
        .getChildren()
        .setAll(
            figure(counts.expected(), "reception.expected"),
            figure(counts.waiting(), "reception.waiting"),
            figure(counts.withDoctor(), "reception.with-doctor"),
            figure(counts.free(), "reception.free"));
  }

  private Node figure(int count, String key) {
    Label number = new Label(Integer.toString(count));
    number.getStyleClass().add("cd-strong");
    Label word = new Label(texts.get(key));
    word.getStyleClass().add("cd-secondary");
    number.setMinWidth(Region.USE_PREF_SIZE);
    word.setMinWidth(Region.USE_PREF_SIZE);
    HBox figure = new HBox(number, word);
    figure.getStyleClass().add("day-figure");
    return figure;
  }
}
