package org.caredesk.desktop.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Faces;
import org.jspecify.annotations.Nullable;

/**
 * A day in columns. Shows a {@link ScheduleDay} at a moment, keeps cursor and scroll position over
 * every change of it, and tells which cell the user opened. To be used on the UI thread.
 *
 * <p>Longer than other classes because it is the one place that knows all parts of the grid; each
 * part is a class of its own.
 */
public final class DayGrid extends Region {

  /** How many whole columns show, of how many. */
  public record Extent(int shown, int total) {}

  private final ObjectProperty<ScheduleDay> day =
      new SimpleObjectProperty<>(
          new ScheduleDay(java.time.LocalDate.EPOCH, ZoneOffset.UTC, List.of()));
  private final ObjectProperty<Instant> now = new SimpleObjectProperty<>(Instant.EPOCH);
  private final ObjectProperty<@Nullable Instant> staleSince = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Cursor> cursor = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable String> engaged = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<Extent> extent =
      new ReadOnlyObjectWrapper<>(new Extent(0, 0));

  private final ScheduleWords words;
  private final GridHeads heads;
  private final TimeGutter gutter;
  private final GridBody body;
  private final Label probe = new Label();
  private final GridCorner corner;
  private final GridStyle style;
  private final GridKeys keys;
  private final GridMoving moving;
  private final GridBars bars =
      new GridBars(
          minute -> scrollTo(minute, geometry().leftColumn()),
          column -> scrollTo(geometry().topMinute(), column));

  private final GridScroll scroll = new GridScroll(day.get());
  private final GridZoom zoom = new GridZoom(this, scroll);
  private @Nullable String dropped;
  private boolean settling;
  private Set<String> flashPending = Set.of();
  private BiConsumer<ScheduleColumn, ScheduleEntry> onOpen = (_, _) -> {};

  /** A grid with a column per doctor, whose photo is among {@code faces}. */
  public DayGrid(Texts texts, Formatting formatting, Faces faces) {
    this(texts, formatting, GridStyle.DOCTORS, faces);
  }

  public DayGrid(Texts texts, Formatting formatting, GridStyle style, Faces faces) {
    this.style = style;
    words = new ScheduleWords(texts, formatting);
    moving = new GridMoving(this, words);
    heads = new GridHeads(words, faces);
    gutter = new TimeGutter(words);
    body = new GridBody(words, new GridHands(this::clicked, moving));
    corner = new GridCorner(words);
    probe.setVisible(false);
    probe.setManaged(false);
    getStyleClass().addAll("day-grid", style.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setAccessibleText(texts.get("schedule.grid"));
    getChildren().addAll(probe, body, gutter, heads, corner, bars.down(), bars.across());
    keys = new GridKeys(this, moving);
    keys.install();
    addEventHandler(ScrollEvent.SCROLL, this::scroll);
    probe.fontProperty().addListener((_, _, _) -> requestLayout());
    day.addListener((_, before, after) -> dayChanged(before, after));
    now.addListener((_, _, _) -> tick());
    staleSince.addListener((_, _, _) -> requestLayout());
    engaged.addListener((_, _, _) -> ring());
    cursor.addListener((_, _, _) -> cursorMoved());
    focusedProperty().addListener((_, _, focused) -> focusChanged(focused));
  }

  // --- what it shows -----------------------------------------------------------------------------

  /** The day that shows. Another picture of the same day touches only what differs. */
  public ObjectProperty<ScheduleDay> dayProperty() {
    return day;
  }

  /** The moment of the now line and the countdowns. */
  public ObjectProperty<Instant> nowProperty() {
    return now;
  }

  /** Since when the picture may be out of date; null while it is live. */
  public ObjectProperty<@Nullable Instant> staleSinceProperty() {
    return staleSince;
  }

  /** The selected cell; null before the grid was used. */
  public ObjectProperty<@Nullable Cursor> selectionProperty() {
    return cursor;
  }

  /** The id of the entry that is open beside the grid; null for none. */
  public ObjectProperty<@Nullable String> engagedProperty() {
    return engaged;
  }

  /** How much of the day's width shows. */
  public ReadOnlyObjectProperty<Extent> extentProperty() {
    return extent.getReadOnlyProperty();
  }

  /** Who hears of a cell that is clicked, or activated by Enter. */
  public void setOnOpen(BiConsumer<ScheduleColumn, ScheduleEntry> handler) {
    onOpen = handler;
  }

  /** How tall the day is drawn. */
  public GridZoom zoom() {
    return zoom;
  }

  /** Dims every entry but those that {@code wanted} holds for. */
  public void emphasize(Predicate<ScheduleEntry> wanted) {
    body.emphasize(wanted);
    requestLayout();
  }

  /** What the menu of a column's head offers; the first is what a click on the head does. */
  public void setHeadActions(Function<ScheduleColumn, List<Action>> actions) {
    heads.setActions(actions);
  }

  /** Lets visits be carried to other times. */
  public void setMover(Mover mover) {
    moving.setMover(mover);
  }

  /** Leaves letters and the paging keys to the screen around the grid, which has its own use. */
  public void leaveKeysToScreen() {
    keys.leaveToScreen();
  }

  /**
   * Selects an entry and brings it into view.
   *
   * @param entryId null for the entry nearest to now
   * @return whether the column has such an entry
   */
  public boolean select(ScheduleColumn column, @Nullable String entryId) {
    ScheduleEntry entry = entryId == null ? null : column.entry(entryId);
    Cursor found =
        entry == null
            ? CellNavigator.first(
                new ScheduleDay(day.get().axisDate(), day.get().zone(), List.of(column)),
                startingPoint())
            : CellNavigator.at(day.get(), column, entry);
    if (found == null || entryId != null && entry == null) {
      return false;
    }
    cursor.set(found);
    return true;
  }

  /** Scrolls to where the day opens: the now line in the upper third, or the day's beginning. */
  public void revealNow() {
    scroll.reopen();
    requestLayout();
  }

  // --- the user's moves --------------------------------------------------------------------------

  void move(CellNavigator.Move move) {
    Cursor at = cursor.get();
    if (at == null) {
      cursor.set(CellNavigator.first(day.get(), startingPoint()));
    } else {
      Duration page = Duration.ofMinutes((long) (geometry().visibleMinutes() * 0.8));
      cursor.set(CellNavigator.move(day.get(), at, move, page));
    }
  }

  void openCursor() {
    Cursor at = cursor.get();
    ScheduleColumn column = at == null ? null : day.get().column(at.columnId());
    ScheduleEntry entry = at == null || column == null ? null : column.entry(at.entryId());
    if (column != null && entry != null) {
      onOpen.accept(column, entry);
    }
  }

  void scrollColumns(int columns) {
    GridGeometry geometry = geometry();
    scrollTo(geometry.topMinute(), Math.round(geometry.leftColumn()) + columns);
  }

  private void clicked(Cursor at) {
    requestFocus();
    cursor.set(at);
    openCursor();
  }

  private void scroll(ScrollEvent event) {
    GridGeometry at = geometry();
    if (event.isControlDown()) {
      zoom.turned(event);
    } else {
      scrollTo(
          at.topMinute() - event.getDeltaY() / at.perMinute(),
          at.leftColumn() - event.getDeltaX() / at.columnWidth());
    }
    event.consume();
  }

  private Instant startingPoint() {
    GridMoments.Spot spot = moments().nowSpot();
    return spot == null ? scroll.axis().start() : spot.line();
  }

  // --- changes -----------------------------------------------------------------------------------

  private void dayChanged(ScheduleDay before, ScheduleDay after) {
    words.setZone(after.zone());
    boolean sameDay = scroll.show(before, after);
    flashPending = sameDay ? ScheduleDiff.between(before, after).changed() : Set.of();
    Cursor at = cursor.get();
    if (at != null) {
      LocalTime local = LocalTime.ofInstant(at.anchor(), before.zone());
      Instant anchor =
          sameDay ? at.anchor() : after.axisDate().atTime(local).atZone(after.zone()).toInstant();
      settled(CellNavigator.settle(after, new Cursor(at.columnId(), at.entryId(), anchor)));
    }
    moving.dayChanged(after);
    followDropped(after);
    if (isFocused() && cursor.get() == null) {
      settled(CellNavigator.first(after, startingPoint()));
    }
    requestLayout();
  }

  /** The cursor goes with the visit that was let go, as soon as the picture has it there. */
  void follow(String entryId) {
    dropped = entryId;
    followDropped(day.get());
  }

  private void followDropped(ScheduleDay picture) {
    Cursor at = cursor.get();
    for (ScheduleColumn column : picture.columns()) {
      ScheduleEntry entry = dropped == null ? null : column.entry(dropped);
      Cursor there = entry == null ? null : CellNavigator.at(picture, column, entry);
      if (there != null && !there.equals(at)) {
        dropped = null;
        settled(there);
      }
    }
  }

  /** Takes a cursor that the data moved, not the user: nothing scrolls. */
  private void settled(@Nullable Cursor settled) {
    settling = true;
    cursor.set(settled);
    settling = false;
  }

  private void cursorMoved() {
    Cursor at = cursor.get();
    ScheduleColumn column = at == null ? null : day.get().column(at.columnId());
    ScheduleEntry entry = at == null || column == null ? null : column.entry(at.entryId());
    if (column != null && entry != null && !settling) {
      GridGeometry geometry = geometry();
      Instant from = day.get().onAxis(column, entry.startsAt());
      scrollTo(
          geometry.topRevealing(
              from, from.plus(Duration.between(entry.startsAt(), entry.endsAt()))),
          geometry.leftRevealing(day.get().indexOf(column.id())));
    }
    ring();
    notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
  }

  private void focusChanged(boolean focused) {
    if (!focused) {
      moving.cancel();
    }
    if (focused && cursor.get() == null) {
      settled(CellNavigator.first(day.get(), startingPoint()));
    }
    ring();
  }

  void scrollTo(double minute, double column) {
    GridGeometry geometry = geometry();
    if (scroll.to(minute, column, geometry)) {
      populate();
    }
  }

  private void tick() {
    GridGeometry geometry = geometry();
    GridMoments moments = moments();
    body.tick(moments, geometry);
    gutter.tick(moments, geometry);
  }

  private GridMoments moments() {
    return GridMoments.of(now.get(), staleSince.get(), day.get(), scroll.axis());
  }

  private void ring() {
    boolean hint = isFocused() && staleSince.get() == null;
    body.ring(cursor.get(), engaged.get(), hint);
  }

  // --- layout ------------------------------------------------------------------------------------

  GridBody body() {
    return body;
  }

  GridGeometry geometry() {
    return scroll.geometry(style, probe.getFont().getSize(), getWidth(), getHeight());
  }

  ScheduleDay day() {
    return day.get();
  }

  @Override
  protected void layoutChildren() {
    double em = probe.getFont().getSize();
    double gutterWidth = GridGeometry.gutterWidth(em);
    double headHeight = GridGeometry.headHeight(style, em);
    double edge = Math.round(style.edge() * em);
    double width = Math.max(0, getWidth() - gutterWidth - edge);
    double height = Math.max(0, getHeight() - headHeight);
    body.resizeRelocate(gutterWidth, headHeight, width, height);
    gutter.resizeRelocate(0, headHeight, gutterWidth, height);
    heads.resizeRelocate(gutterWidth, 0, width + edge, headHeight);
    corner.resizeRelocate(0, 0, gutterWidth, headHeight);
    corner.show(day.get(), headHeight > 0);
    scroll.settle(geometry(), now.get());
    populate();
    body.flash(flashPending);
    flashPending = Set.of();
  }

  private void populate() {
    GridGeometry geometry = geometry();
    List<ColumnPlan> plans = scroll.plans();
    heads.populate(plans, geometry, moments());
    gutter.populate(geometry);
    body.populate(plans, geometry, staleSince.get() != null);
    tick();
    ring();
    moving.show();
    extent.set(new Extent(geometry.wholeColumns(), plans.size()));
    bars.show(geometry, getWidth(), getHeight());
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    if (attribute == AccessibleAttribute.FOCUS_ITEM) {
      EntryCell cell = body.cellAt(cursor.get());
      if (cell != null) {
        return cell;
      }
    }
    return super.queryAccessibleAttribute(attribute, parameters);
  }

  public GridMoving moving() {
    return moving;
  }
}
