package org.caredesk.desktop.schedule;

import java.time.Instant;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Times of a grid that no cell covers: where somebody points at one, and where one lies. */
public final class EmptyTimes {
  private static final long STEP_SECONDS = 15 * 60L;

  private EmptyTimes() {}

  /** Who hears of a click on empty time. */
  @FunctionalInterface
  public interface Listener {
    /**
     * @param at the quarter of an hour that was pointed at
     */
    void clicked(ScheduleColumn column, Instant at);
  }

  /** Tells {@code listener} of clicks on {@code grid} beside every cell. */
  public static void listen(DayGrid grid, Listener listener) {
    grid.body()
        .addEventHandler(
            MouseEvent.MOUSE_CLICKED,
            click -> {
              if (click.getButton() == MouseButton.PRIMARY
                  && click.isStillSincePress()
                  && !isOnCell(click)) {
                clicked(grid, click, listener);
              }
            });
  }

  /** Tells {@code listener} of the selected cell's time, where one is selected. */
  public static void tellOfCursor(DayGrid grid, Listener listener) {
    Cursor at = grid.selectionProperty().get();
    ScheduleColumn column = at == null ? null : grid.day().column(at.columnId());
    ScheduleEntry entry = at == null || column == null ? null : column.entry(at.entryId());
    if (column != null && entry != null) {
      listener.clicked(column, entry.startsAt());
    }
  }

  /** Where a time of a column stands in the scene, at the column's far side. */
  public static Point2D inScene(DayGrid grid, ScheduleColumn column, Instant at) {
    GridGeometry geometry = grid.geometry();
    int index = Math.max(0, grid.day().indexOf(column.id()));
    double x = geometry.x(index + 1) - geometry.scrollX();
    double y = geometry.y(grid.day().onAxis(column, at)) - geometry.scrollY();
    return grid.body().localToScene(x, Math.clamp(y, 0, grid.body().getHeight()));
  }

  private static void clicked(DayGrid grid, MouseEvent click, Listener listener) {
    ScheduleDay day = grid.day();
    if (day.columns().isEmpty()) {
      return;
    }
    GridGeometry geometry = grid.geometry();
    Point2D where = grid.body().sceneToLocal(click.getSceneX(), click.getSceneY());
    int index = (int) Math.floor((where.getX() + geometry.scrollX()) / geometry.columnWidth());
    if (index < 0 || index >= day.columns().size()) {
      return;
    }
    ScheduleColumn column = day.columns().get(index);
    double minute = (where.getY() + geometry.scrollY()) / geometry.perMinute();
    Instant at = day.offAxis(column, geometry.axis().instantAt(minute));
    // Zones differ by whole quarters of an hour, so a quarter is one on every wall clock.
    long whole = Math.floorDiv(at.getEpochSecond(), STEP_SECONDS) * STEP_SECONDS;
    listener.clicked(column, Instant.ofEpochSecond(whole));
  }

  private static boolean isOnCell(MouseEvent click) {
    Node node = click.getTarget() instanceof Node target ? target : null;
    while (node != null && !(node instanceof EntryCell)) {
      node = node.getParent();
    }
    return node != null;
  }
}
