package org.caredesk.desktop.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** The moving part of the grid: closed time, lines, cells and the now line. */
final class GridBody extends Region {
  private static final double CARD_INSET = 4;

  private final ScheduleWords words;
  private static final double SHADE = 4;

  private final Pane content = new Pane();

  /** The shadow of the heads, painted: an effect on them would be made anew with every scroll. */
  private final Region shade = mark("heads-shade");

  private final Region nowLine = mark("now-line");
  private final Region nowHairline = mark("now-hairline");
  private final Region staleLine = mark("stale-line");
  private final Region cursorRing = mark("cell-ring");
  private final Region engagedRing = mark("cell-ring");
  private final MovePreview preview;
  private final NodePool<String, Region> backs;
  private final NodePool<String, ClosedTime> closed;
  private final NodePool<Instant, Region> lines;
  private final NodePool<String, FreeCell> freeCells;
  private final NodePool<String, VisitCell> visitCells;
  private final NodePool<String, OfferedCell> offeredCells;
  private Predicate<ScheduleEntry> matters = _ -> true;

  GridBody(ScheduleWords words, GridHands hands) {
    this.words = words;
    this.preview = hands.preview();
    getStyleClass().add("grid-body");
    Pane back = new Pane();
    Pane closedLayer = new Pane();
    Pane lineLayer = new Pane();
    Pane cells = new Pane();
    Pane over = new Pane(nowHairline, cursorRing, engagedRing, preview);
    over.setMouseTransparent(true);
    engagedRing.getStyleClass().add("engaged");
    lineLayer.getChildren().addAll(nowLine, staleLine);
    lineLayer.setMouseTransparent(true);
    content.getChildren().addAll(back, closedLayer, lineLayer, cells, over);
    for (Node layer : List.of(content, back, closedLayer, lineLayer, cells, over)) {
      layer.setManaged(false);
    }
    getChildren().addAll(content, shade);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    backs = new NodePool<>(back.getChildren(), () -> styled("column-back"));
    closed = new NodePool<>(closedLayer.getChildren(), ClosedTime::new);
    lines = new NodePool<>(lineLayer.getChildren(), () -> styled("time-line"));
    freeCells = new NodePool<>(cells.getChildren(), () -> hands.on(new FreeCell(words)));
    visitCells = new NodePool<>(cells.getChildren(), () -> hands.on(new VisitCell(words)));
    offeredCells = new NodePool<>(cells.getChildren(), () -> hands.on(new OfferedCell(words)));
  }

  private static Region styled(String styleClass) {
    Region region = new Region();
    region.getStyleClass().add(styleClass);
    return region;
  }

  private static Region mark(String styleClass) {
    Region region = styled(styleClass);
    region.setManaged(false);
    region.setMouseTransparent(true);
    region.setVisible(false);
    return region;
  }

  /** Dims every entry but those that {@code wanted} holds for, from the next layout on. */
  void emphasize(Predicate<ScheduleEntry> wanted) {
    matters = wanted;
  }

  /** Shows what lies in the window and puts away the rest. */
  void populate(List<ColumnPlan> plans, GridGeometry geometry, boolean stale) {
    content.relocate(-geometry.scrollX(), -geometry.scrollY());
    shade.setVisible(GridGeometry.headHeight(geometry.style(), geometry.em()) > 0);
    shade.resizeRelocate(0, 0, geometry.width(), geometry.px(SHADE));
    Set<String> columnKeys = new HashSet<>();
    Set<String> closedKeys = new HashSet<>();
    Set<String> cellKeys = new HashSet<>();
    for (int i = geometry.firstColumn(); i <= geometry.lastColumn(); i++) {
      ColumnPlan plan = plans.get(i);
      double x = geometry.x(i);
      double width = geometry.x(i + 1) - x;
      columnKeys.add(plan.column().id());
      backs
          .take(plan.column().id())
          .resizeRelocate(x, 0, width, Math.max(geometry.contentHeight(), geometry.height()));
      populateClosed(plan, geometry, x, width, closedKeys);
      for (ColumnPlan.Placed placed : plan.entries()) {
        if (geometry.shows(placed.from(), placed.to())) {
          String key = plan.column().id() + '/' + placed.entry().id();
          cellKeys.add(key);
          EntryCell cell =
              switch (placed.entry()) {
                case FreeTime _ -> freeCells.take(key);
                case OfferedTime _ -> offeredCells.take(key);
                case Visit _ -> visitCells.take(key);
              };
          place(cell, plan, placed, geometry, x, width, stale);
        }
      }
    }
    backs.retain(columnKeys);
    closed.retain(closedKeys);
    for (NodePool<String, ?> cells : List.of(freeCells, offeredCells, visitCells)) {
      cells.retain(cellKeys);
    }
    populateLines(geometry);
  }

  private void populateClosed(
      ColumnPlan plan, GridGeometry geometry, double x, double width, Set<String> keys) {
    int index = 0;
    for (ClosedStretch stretch : plan.closed()) {
      String key = plan.column().id() + '/' + index++;
      if (geometry.shows(stretch.startsAt(), stretch.endsAt())) {
        keys.add(key);
        ClosedTime node = closed.take(key);
        double y = geometry.y(stretch.startsAt());
        node.show(words.closed(stretch), geometry.scrollY() - y);
        double bottom =
            stretch.kind() == ClosedStretch.Kind.AFTER
                ? Math.max(geometry.contentHeight(), geometry.height())
                : geometry.y(stretch.endsAt());
        node.resizeRelocate(x, y, width - 1, bottom - y);
      }
    }
  }

  private void place(
      EntryCell cell,
      ColumnPlan plan,
      ColumnPlan.Placed placed,
      GridGeometry geometry,
      double x,
      double width,
      boolean stale) {
    LaneLayout.Place lanes = placed.lanes();
    double inset = Math.round(geometry.px(CARD_INSET));
    double room = width - 1 - 2 * inset;
    double lane = Math.floor(room / lanes.tracks());
    double y = geometry.y(placed.from());
    double slot = geometry.y(placed.to()) - y;
    cell.show(
        plan.column(),
        placed,
        new EntryCell.CellLook(
            geometry.em(),
            geometry.lines(slot),
            !geometry.wide(lane) && (geometry.narrow() || lanes.tracks() > 1),
            lanes.tracks() > 1 && !geometry.wide(lane),
            geometry.wide(lane),
            stale),
        words);
    cell.pseudoClassStateChanged(EntryCell.DIMMED, !matters.test(placed.entry()));
    cell.resizeRelocate(
        x + inset + lanes.track() * lane, y + 1, lane - (lanes.tracks() > 1 ? 2 : 0), slot - 2);
  }

  private void populateLines(GridGeometry geometry) {
    Set<Instant> keys = new HashSet<>();
    for (TimeAxis.Mark mark : geometry.axis().marks()) {
      if (geometry.shows(mark.at().minusSeconds(60), mark.at().plusSeconds(60))) {
        keys.add(mark.at());
        Region line = lines.take(mark.at());
        if (mark.hour() != line.getStyleClass().contains("hour")) {
          if (mark.hour()) {
            line.getStyleClass().add("hour");
          } else {
            line.getStyleClass().remove("hour");
          }
        }
        line.resizeRelocate(
            geometry.scrollX(),
            geometry.y(mark.at()),
            Math.min(geometry.contentWidth(), geometry.width()),
            1);
      }
    }
    lines.retain(keys);
  }

  /** Writes the countdowns and moves the now line: over all columns, or over that of today. */
  void tick(GridMoments moments, GridGeometry geometry) {
    line(nowLine, moments.nowSpot(), geometry, -1, 2);
    line(nowHairline, moments.nowSpot(), geometry, 0, 1);
    line(staleLine, moments.staleSpot(), geometry, 0, 2);
    visitCells.used().forEach(cell -> cell.tick(moments.now()));
    offeredCells.used().forEach(cell -> cell.tick(moments.now()));
  }

  private static void line(
      Region line, GridMoments.@Nullable Spot spot, GridGeometry geometry, int up, double height) {
    line.setVisible(spot != null);
    if (spot == null) {
      return;
    }
    double y = geometry.y(spot.line()) + up;
    if (spot.column() < 0) {
      double width = Math.min(geometry.contentWidth(), geometry.width());
      line.resizeRelocate(geometry.scrollX(), y, width, height);
    } else {
      double x = geometry.x(spot.column());
      line.resizeRelocate(x, y, geometry.x(spot.column() + 1) - x - 1, height);
    }
  }

  /** Rings the cells at the cursor and of the entry that is open beside the grid. */
  void ring(@Nullable Cursor cursor, @Nullable String engaged, boolean hint) {
    cursorRing.setVisible(false);
    engagedRing.setVisible(false);
    for (EntryCell cell : cells()) {
      Cursor at = cell.cursor();
      boolean selected =
          at != null
              && cursor != null
              && at.entryId().equals(cursor.entryId())
              && at.columnId().equals(cursor.columnId());
      cell.pseudoClassStateChanged(EntryCell.SELECTED, selected);
      if (cell instanceof FreeCell free) {
        free.setHinted(selected && hint);
      }
      if (selected) {
        surround(cursorRing, cell);
      }
      if (at != null && at.entryId().equals(engaged)) {
        surround(engagedRing, cell);
      }
    }
  }

  private static void surround(Region ring, EntryCell cell) {
    ring.resizeRelocate(
        cell.getLayoutX() - 2, cell.getLayoutY() - 2, cell.getWidth() + 4, cell.getHeight() + 4);
    ring.setVisible(true);
  }

  /** Dims the card of a visit that is being carried; null for none. */
  void moving(@Nullable String entryId) {
    for (VisitCell cell : visitCells.used()) {
      Cursor at = cell.cursor();
      cell.pseudoClassStateChanged(
          EntryCell.MOVING, entryId != null && at != null && entryId.equals(at.entryId()));
    }
  }

  /** Lights up the cells of these entries, as far as they show. */
  void flash(Set<String> entryIds) {
    for (EntryCell cell : cells()) {
      ScheduleEntry entry = cell.shown();
      if (entry != null && entryIds.contains(entry.id())) {
        cell.flash();
      }
    }
  }

  /** The cell of the entry at a cursor; null where it does not show. */
  @Nullable EntryCell cellAt(@Nullable Cursor cursor) {
    for (EntryCell cell : cells()) {
      Cursor here = cell.cursor();
      if (cursor != null && here != null && here.entryId().equals(cursor.entryId())) {
        return cell;
      }
    }
    return null;
  }

  /** The cells that show at the moment, in no order. */
  List<EntryCell> cells() {
    List<EntryCell> cells = new ArrayList<>(visitCells.used());
    cells.addAll(freeCells.used());
    cells.addAll(offeredCells.used());
    return cells;
  }

  /** How many cell nodes exist, seen or spare. */
  int cellNodes() {
    return visitCells.size() + freeCells.size() + offeredCells.size();
  }
}
