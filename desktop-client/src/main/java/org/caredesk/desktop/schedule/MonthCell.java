package org.caredesk.desktop.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A day of the month. Keeps its lines whatever it shows: there are as many as once fitted. */
final class MonthCell extends Region {
  private static final PseudoClass TODAY = PseudoClass.getPseudoClass("today");
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass OUTSIDE = PseudoClass.getPseudoClass("outside");
  private static final PseudoClass CLOSED = PseudoClass.getPseudoClass("closed");

  private final ScheduleWords words;
  private final Label number = EntryCell.label("month-number");
  private final Label load = EntryCell.label("month-load");
  private final Label more = EntryCell.label("month-more");
  private final Region track = new Region();
  private final Region bar = new Region();
  private final List<MonthLine> lines = new ArrayList<>();
  private ScheduleMonth.@Nullable Day shown;
  private double em = 14;
  private int room;

  MonthCell(ScheduleWords words) {
    this.words = words;
    getStyleClass().add("month-cell");
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    track.getStyleClass().add("load-track");
    bar.getStyleClass().add("load-bar");
    for (Region part : List.of(track, bar)) {
      part.setManaged(false);
      part.setMouseTransparent(true);
    }
    getChildren().addAll(number, load, track, bar, more);
  }

  LocalDate date() {
    return shown == null ? LocalDate.EPOCH : shown.date();
  }

  /** Shows {@code day}; does nothing where it is the same as before. */
  void show(ScheduleMonth.Day day, boolean inside) {
    pseudoClassStateChanged(OUTSIDE, !inside);
    if (day.equals(shown)) {
      return;
    }
    shown = day;
    pseudoClassStateChanged(CLOSED, day.capacity() == 0 && day.booked() == 0);
    number.setText(Integer.toString(day.date().getDayOfMonth()));
    boolean counted = day.capacity() > 0 || day.booked() > 0;
    load.setText(
        !day.closed().isEmpty()
            ? day.closed()
            : counted ? words.load(day.booked(), day.capacity()) : "");
    track.setVisible(counted);
    bar.setVisible(counted);
    setAccessibleText(
        words.weekday(day.date())
            + ", "
            + (counted ? words.loadSpoken(day.booked(), day.capacity()) : day.closed()));
    fill();
    requestLayout();
  }

  void setToday(boolean today) {
    pseudoClassStateChanged(TODAY, today);
  }

  void setSelected(boolean selected) {
    pseudoClassStateChanged(SELECTED, selected);
  }

  void setEm(double size) {
    if (size != em) {
      em = size;
      fill();
      requestLayout();
    }
  }

  /** Whether the click was on the words for what does not fit. */
  boolean moreWasClicked(MouseEvent click) {
    return more.isVisible() && more.getBoundsInParent().contains(click.getX(), click.getY());
  }

  /** How many visits have a line of their own at the moment. */
  int shownLines() {
    return (int) lines.stream().filter(MonthLine::isVisible).count();
  }

  /** What is said about those that have none. */
  String more() {
    return more.getText();
  }

  @Override
  protected void layoutChildren() {
    ScheduleMonth.Day day = shown;
    if (day == null) {
      return;
    }
    double unit = em / 14;
    double x = Math.round(8 * unit);
    double width = Math.max(0, getWidth() - 2 * x);
    double line = Math.round(18 * unit);
    double circle = Math.round(22 * unit);
    double y = Math.round(5 * unit);
    double numberWidth = Math.max(circle, number.prefWidth(-1));
    number.resizeRelocate(x - Math.round(4 * unit), y, numberWidth, circle);
    double loadWidth = Math.min(load.prefWidth(-1), width - circle);
    load.resizeRelocate(x + width - loadWidth, y, loadWidth, circle);
    y += circle + Math.round(2 * unit);
    double thick = Math.round(4 * unit);
    track.resizeRelocate(x, y, width, thick);
    double part = day.capacity() == 0 ? 0 : Math.min(1, (double) day.booked() / day.capacity());
    bar.resizeRelocate(x, y, Math.round(width * part), thick);
    y += thick + Math.round(4 * unit);
    layoutLines(x, y, width, line);
  }

  /**
   * Puts the visits into the lines there is room for. Not left to the layout where it can be
   * helped: a node that changes its looks while its parent is laid out is styled at once, and again
   * for every further change.
   */
  private void fill() {
    List<Visit> visits = shown == null ? List.of() : shown.visits();
    int fit = visits.size() <= room ? visits.size() : Math.max(0, room - 1);
    for (int i = 0; i < fit; i++) {
      boolean fresh = i == lines.size();
      MonthLine line = fresh ? new MonthLine(words) : lines.get(i);
      line.show(visits.get(i), em);
      line.setVisible(true);
      if (fresh) {
        lines.add(line);
        getChildren().add(line);
      }
    }
    lines.stream().skip(fit).forEach(line -> line.setVisible(false));
    int hidden = visits.size() - fit;
    more.setVisible(hidden > 0 && room > 0);
    more.setText(more.isVisible() ? words.more(hidden) : "");
  }

  private void layoutLines(double x, double top, double width, double line) {
    int fitting = Math.max(0, (int) Math.floor((getHeight() - top - 3) / line));
    if (fitting != room) {
      room = fitting;
      fill();
    }
    int fit = shownLines();
    for (int i = 0; i < fit; i++) {
      lines.get(i).resizeRelocate(x, top + i * line, width, line - 1);
    }
    if (more.isVisible()) {
      more.resizeRelocate(x, top + fit * line, Math.min(width, more.prefWidth(-1)), line);
    }
  }
}
