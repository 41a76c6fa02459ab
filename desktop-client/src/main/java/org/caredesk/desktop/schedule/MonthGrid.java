package org.caredesk.desktop.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;

/**
 * A month in six weeks. Each day shows how full it is and its first visits; the cells and their
 * lines are made once, whatever month they show. To be used on the UI thread.
 */
public final class MonthGrid extends Region {
  private static final int WEEK = 7;
  private static final int WEEKS = ScheduleMonth.DAYS / WEEK;

  private final ObjectProperty<ScheduleMonth> month;
  private final ObjectProperty<Instant> now = new SimpleObjectProperty<>(Instant.EPOCH);
  private final ReadOnlyObjectWrapper<LocalDate> selected;
  private final ScheduleWords words;
  private final Label probe = new Label();
  private final List<Label> weekdays = new ArrayList<>();
  private final List<MonthCell> cells = new ArrayList<>();
  private Consumer<LocalDate> onOpen = _ -> {};

  public MonthGrid(Texts texts, Formatting formatting) {
    words = new ScheduleWords(texts, formatting);
    month =
        new SimpleObjectProperty<>(ScheduleMonth.empty(LocalDate.EPOCH, java.time.ZoneOffset.UTC));
    selected = new ReadOnlyObjectWrapper<>(LocalDate.EPOCH);
    getStyleClass().add("month-grid");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setAccessibleText(texts.get("schedule.month"));
    probe.setVisible(false);
    probe.setManaged(false);
    getChildren().add(probe);
    for (int i = 0; i < WEEK; i++) {
      Label weekday = EntryCell.label("month-weekday");
      weekday.setText(
          DayOfWeek.of(i + 1).getDisplayName(TextStyle.SHORT_STANDALONE, texts.locale()));
      weekdays.add(weekday);
    }
    for (int i = 0; i < ScheduleMonth.DAYS; i++) {
      MonthCell cell = new MonthCell(words);
      cell.setOnMouseClicked(
          click -> {
            if (click.getButton() == MouseButton.PRIMARY) {
              requestFocus();
              selected.set(cell.date());
              if (click.getClickCount() == 2 || cell.moreWasClicked(click)) {
                onOpen.accept(cell.date());
              }
            }
          });
      cells.add(cell);
    }
    getChildren().addAll(weekdays);
    getChildren().addAll(cells);
    month.addListener((_, _, _) -> show());
    now.addListener((_, before, after) -> mark(before, after));
    selected.addListener((_, _, _) -> ring());
    focusedProperty().addListener((_, _, _) -> ring());
    probe.fontProperty().addListener((_, _, _) -> requestLayout());
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** The month that shows. Another picture of it touches only the days that differ. */
  public ObjectProperty<ScheduleMonth> monthProperty() {
    return month;
  }

  /** Tells today. */
  public ObjectProperty<Instant> nowProperty() {
    return now;
  }

  /** The day at the cursor; it may lie outside the month that shows until that follows. */
  public ReadOnlyObjectProperty<LocalDate> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /** Moves the cursor. */
  public void select(LocalDate date) {
    selected.set(date);
  }

  /** Who hears of a day that is opened, by Enter or a double click. */
  public void setOnOpen(Consumer<LocalDate> handler) {
    onOpen = handler;
  }

  private void show() {
    ScheduleMonth shown = month.get();
    words.setZone(shown.zone());
    for (int i = 0; i < ScheduleMonth.DAYS; i++) {
      ScheduleMonth.Day day = shown.days().get(i);
      boolean inside = day.date().getMonth() == shown.first().getMonth();
      cells.get(i).show(day, inside);
    }
    markToday();
    ring();
  }

  private void mark(Instant before, Instant after) {
    if (!LocalDate.ofInstant(before, month.get().zone())
        .equals(LocalDate.ofInstant(after, month.get().zone()))) {
      markToday();
    }
  }

  private void markToday() {
    LocalDate today = LocalDate.ofInstant(now.get(), month.get().zone());
    cells.forEach(cell -> cell.setToday(today.equals(cell.date())));
  }

  private void ring() {
    cells.forEach(cell -> cell.setSelected(selected.get().equals(cell.date())));
    notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
  }

  private void pressed(KeyEvent key) {
    if (key.isControlDown() || key.isAltDown() || key.isMetaDown()) {
      return;
    }
    boolean mirrored = getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    LocalDate at = selected.get();
    boolean handled = true;
    switch (key.getCode()) {
      case LEFT, KP_LEFT -> selected.set(at.plusDays(mirrored ? 1 : -1));
      case RIGHT, KP_RIGHT -> selected.set(at.plusDays(mirrored ? -1 : 1));
      case UP, KP_UP -> selected.set(at.minusWeeks(1));
      case DOWN, KP_DOWN -> selected.set(at.plusWeeks(1));
      case HOME -> selected.set(at.minusDays(at.getDayOfWeek().getValue() - 1L));
      case END -> selected.set(at.plusDays(WEEK - at.getDayOfWeek().getValue()));
      case ENTER, SPACE -> onOpen.accept(at);
      default -> handled = false;
    }
    if (handled) {
      key.consume();
    }
  }

  @Override
  protected void layoutChildren() {
    double em = probe.getFont().getSize();
    double head = Math.round(em * 2);
    double height = Math.max(0, getHeight() - head);
    for (int i = 0; i < WEEK; i++) {
      double x = x(i);
      weekdays.get(i).resizeRelocate(x, 0, x(i + 1) - x, head);
    }
    for (int i = 0; i < ScheduleMonth.DAYS; i++) {
      int week = i / WEEK;
      double x = x(i % WEEK);
      double y = head + Math.round(week * height / WEEKS);
      double bottom = head + Math.round((week + 1) * height / WEEKS);
      cells.get(i).setEm(em);
      cells.get(i).resizeRelocate(x, y, x(i % WEEK + 1) - x, bottom - y);
    }
  }

  private double x(int column) {
    return Math.round(column * getWidth() / WEEK);
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    if (attribute == AccessibleAttribute.FOCUS_ITEM) {
      int index = month.get().indexOf(selected.get());
      if (index >= 0) {
        return cells.get(index);
      }
    }
    return super.queryAccessibleAttribute(attribute, parameters);
  }

  /** The cells, in order: for tests. */
  List<MonthCell> cells() {
    return List.copyOf(cells);
  }
}
