package org.caredesk.desktop.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.animation.AnimationTimer;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** Carries a visit over the grid, by pointer or keys, and lets it go. */
public final class GridMoving {
  /** How near the pointer must be to an edge for the grid to scroll under it, in design pixels. */
  private static final double EDGE = 36;

  /** How fast it then scrolls at most, in minutes per frame. */
  private static final double FASTEST = 6;

  private static final String NOWHERE = MoveTarget.NOWHERE;

  private final DayGrid grid;
  private final ScheduleWords words;
  private final MovePreview preview;
  private final AnimationTimer edges =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          scrollAtEdge();
        }
      };
  private @Nullable Mover mover;
  private @Nullable Aside aside;
  private @Nullable MoveTarget target;
  private @Nullable Landing landing;
  private @Nullable Point2D pointer;
  private double grabbedMinutes;

  /** How long the visit was when it was picked up. */
  private Duration was = Duration.ZERO;

  /** Whether the pointer has its lower edge in hand and not the whole. */
  private boolean byEnd;

  GridMoving(DayGrid grid, ScheduleWords words) {
    this.grid = grid;
    this.words = words;
    this.preview = new MovePreview(words);
  }

  MovePreview preview() {
    return preview;
  }

  void setMover(@Nullable Mover deciding) {
    mover = deciding;
  }

  /** Lets visits be pulled onto something beside the grid. */
  public void setAside(Aside taking) {
    aside = taking;
  }

  /** Whether a visit is in hand. */
  public boolean active() {
    return target != null;
  }

  /** The visit on its way; null for none. */
  @Nullable MoveTarget target() {
    return target;
  }

  /** When what is in hand would begin; null for nothing. */
  public @Nullable Instant carriedTo() {
    return target == null ? null : target.start();
  }

  /** The id of the column over which it is; null for nothing. */
  public @Nullable String carriedOver() {
    return target == null ? null : target.column();
  }

  // --- by keys -----------------------------------------------------------------------------------

  /** Picks up the visit at the cursor, where there is one that may be moved. */
  boolean pickUp() {
    Cursor at = grid.selectionProperty().get();
    return at != null && begin(at);
  }

  void step(boolean down) {
    if (target != null) {
      MoveTarget next = target.stepped(grid.day(), down);
      ScheduleColumn column = grid.day().column(next.column());
      // Beyond the day there is nothing to land on.
      if (column != null
          && grid.geometry().axis().contains(grid.day().onAxis(column, next.start()))) {
        to(next);
        reveal();
      }
    }
  }

  void aside(int step) {
    if (target != null) {
      to(target.aside(grid.day(), step));
      reveal();
    }
  }

  /**
   * Gives the visit in hand, or the one at the cursor, the next length that it may have; it is then
   * in hand.
   */
  void stretch(boolean longer) {
    if (target == null && !pickUp()) {
      return;
    }
    if (mover != null && lengths().size() < 2) {
      cancel();
      mover.refused(new Landing(false, words.noOtherLength()));
      return;
    }
    long now = target == null ? 0 : target.length().toMinutes();
    lengths().stream()
        .filter(each -> longer ? each > now : each < now)
        .reduce((shorter, other) -> longer ? shorter : other)
        .ifPresent(this::last);
  }

  /** Those that the visit in hand may have; also its own. */
  private List<Integer> lengths() {
    ScheduleColumn column = target == null ? null : grid.day().column(target.column());
    if (target == null || column == null || mover == null) {
      return List.of();
    }
    Set<Integer> all = new TreeSet<>(mover.lengths(column, target.visit()));
    if (!all.isEmpty()) {
      all.add((int) was.toMinutes());
    }
    return List.copyOf(all);
  }

  private void last(int minutes) {
    if (target != null && target.length().toMinutes() != minutes) {
      to(target.lasting(Duration.ofMinutes(minutes)));
      reveal();
    }
  }

  // --- by pointer --------------------------------------------------------------------------------

  /** Whether the visit at {@code at} may be picked up and have another length. */
  boolean stretchable(@Nullable Cursor at) {
    ScheduleColumn column = at == null ? null : grid.day().column(at.columnId());
    return at != null
        && column != null
        && column.entry(at.entryId()) instanceof Visit visit
        && mover != null
        && mover.movable(column, visit)
        && mover.lengths(column, visit).size() > 1;
  }

  /** Takes the lower edge of the visit under the pointer in hand. */
  void grabEnd(Cursor at, MouseEvent press) {
    grab(at, press);
    byEnd = active();
  }

  /** Picks up the visit under the pointer. */
  void grab(Cursor at, MouseEvent press) {
    if (begin(at) && target != null) {
      GridGeometry geometry = grid.geometry();
      Point2D where = grid.body().sceneToLocal(press.getSceneX(), press.getSceneY());
      double minute = (where.getY() + geometry.scrollY()) / geometry.perMinute();
      grabbedMinutes = minute - geometry.axis().minutesAt(at.anchor());
      pointer = where;
      edges.start();
    }
  }

  /**
   * Takes a visit in hand that is not on the grid.
   *
   * @param column the id of the one over which it begins
   */
  public void carry(Visit visit, String column, Instant start) {
    if (mover == null
        || grid.day().column(column) == null
        || grid.staleSinceProperty().get() != null) {
      return;
    }
    grid.requestFocus();
    grabbedMinutes = 0;
    was = visit.length();
    to(new MoveTarget(visit, NOWHERE, column, start));
    reveal();
  }

  /** The same by the pointer, which pulls it onto the grid. */
  public void carry(Visit visit, String column, Instant start, MouseEvent pull) {
    carry(visit, column, start);
    if (active()) {
      edges.start();
      drag(pull);
    }
  }

  /** Lets go of what the pointer holds: on the grid, or on what is beside it. */
  public void release(MouseEvent where) {
    MoveTarget held = target;
    Aside beside = aside;
    double x = where.getSceneX();
    double y = where.getSceneY();
    if (held == null || held.isFromOutside() && !grid.contains(grid.sceneToLocal(x, y))) {
      cancel();
    } else if (!held.isFromOutside() && beside != null && beside.takes(held.visit(), x, y)) {
      cancel();
      beside.take(held.visit());
    } else {
      drop();
    }
  }

  /** Carries what is in hand to the pointer. */
  public void drag(MouseEvent event) {
    if (active()) {
      pointer = grid.body().sceneToLocal(event.getSceneX(), event.getSceneY());
      follow();
    }
  }

  private void follow() {
    Point2D where = pointer;
    ScheduleDay day = grid.day();
    if (where == null || target == null || day.columns().isEmpty()) {
      return;
    }
    GridGeometry geometry = grid.geometry();
    if (byEnd) {
      stretchTo((where.getY() + geometry.scrollY()) / geometry.perMinute());
      return;
    }
    int column = (int) Math.floor((where.getX() + geometry.scrollX()) / geometry.columnWidth());
    column = Math.clamp(column, 0, day.columns().size() - 1);
    double minute = (where.getY() + geometry.scrollY()) / geometry.perMinute() - grabbedMinutes;
    Instant line = geometry.axis().instantAt(minute);
    to(target.at(day, day.columns().get(column), line));
  }

  /** The length whose end is nearest to a minute of the grid. */
  private void stretchTo(double minute) {
    ScheduleColumn column = target == null ? null : grid.day().column(target.column());
    if (target != null && column != null) {
      double start = grid.geometry().axis().minutesAt(grid.day().onAxis(column, target.start()));
      lengths().stream()
          .min(Comparator.comparingDouble(each -> Math.abs(start + each - minute)))
          .ifPresent(this::last);
    }
  }

  private void scrollAtEdge() {
    Point2D where = pointer;
    if (where == null) {
      return;
    }
    GridGeometry geometry = grid.geometry();
    double edge = geometry.px(EDGE);
    double down = pull(where.getY(), geometry.height(), edge) * FASTEST;
    double on = pull(where.getX(), geometry.width(), edge) * 0.05;
    if (down != 0 || on != 0) {
      grid.scrollTo(geometry.topMinute() + down, geometry.leftColumn() + on);
      follow();
    }
  }

  /** From -1 at the near edge over 0 in the middle to 1 at the far edge. */
  private static double pull(double at, double length, double edge) {
    if (at < edge) {
      return -Math.min(1, (edge - at) / edge);
    }
    return at > length - edge ? Math.min(1, (at - length + edge) / edge) : 0;
  }

  // --- both --------------------------------------------------------------------------------------

  private boolean begin(Cursor at) {
    ScheduleColumn column = grid.day().column(at.columnId());
    ScheduleEntry entry = column == null ? null : column.entry(at.entryId());
    if (mover == null
        || column == null
        || !(entry instanceof Visit visit)
        || grid.staleSinceProperty().get() != null
        || !mover.movable(column, visit)) {
      return false;
    }
    grabbedMinutes = 0;
    was = visit.length();
    to(MoveTarget.pickUp(column.id(), visit));
    return true;
  }

  private void to(MoveTarget next) {
    ScheduleColumn column = grid.day().column(next.column());
    if (column == null || mover == null) {
      cancel();
      return;
    }
    if (!next.equals(target) || landing == null) {
      target = next;
      landing = mover.landing(next.visit(), column, next.start());
    }
    show();
  }

  private void reveal() {
    ScheduleColumn column = target == null ? null : grid.day().column(target.column());
    if (target != null && column != null) {
      GridGeometry geometry = grid.geometry();
      Instant from = grid.day().onAxis(column, target.start());
      grid.scrollTo(
          geometry.topRevealing(from, from.plus(target.length())),
          geometry.leftRevealing(grid.day().indexOf(column.id())));
      show();
    }
  }

  /** Puts the preview where the visit would land; also after the grid was laid out anew. */
  void show() {
    if (target != null && landing != null) {
      preview.show(target, landing, grid.day(), grid.geometry());
    } else {
      preview.hide();
    }
    grid.body().moving(target == null ? null : target.visit().id());
  }

  /** Another picture of the day: what is carried stays in hand while it is still there to move. */
  void dayChanged(ScheduleDay after) {
    if (target == null) {
      return;
    }
    if (target.isFromOutside()) {
      landing = null;
      to(target);
      return;
    }
    ScheduleColumn from = after.column(target.from());
    ScheduleEntry now = from == null ? null : from.entry(target.visit().id());
    if (now instanceof Visit visit
        && visit.startsAt().equals(target.visit().startsAt())
        && visit.length().equals(was)) {
      landing = null;
      to(
          new MoveTarget(
              visit.lasting(target.length()), target.from(), target.column(), target.start()));
    } else {
      cancel();
    }
  }

  /** Lets the visit go where it is. */
  void drop() {
    MoveTarget dropped = target;
    Landing outcome = landing;
    Mover deciding = mover;
    ScheduleColumn column = dropped == null ? null : grid.day().column(dropped.column());
    cancel();
    if (dropped == null || outcome == null || column == null || deciding == null) {
      return;
    }
    if (dropped.unmoved() && dropped.length().equals(was)) {
      return;
    }
    if (outcome.possible()) {
      grid.follow(dropped.visit().id());
      deciding.move(dropped.visit(), column, dropped.start());
    } else {
      deciding.refused(outcome);
    }
  }

  /** Puts the visit back where it was. */
  public void cancel() {
    target = null;
    landing = null;
    pointer = null;
    byEnd = false;
    edges.stop();
    show();
  }
}
