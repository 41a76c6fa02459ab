package org.caredesk.desktop.reception.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.caredesk.desktop.schedule.NodePool;
import org.caredesk.desktop.ui.Icons;
import org.jspecify.annotations.Nullable;

/**
 * One lane. Only what is in the window has a node; another picture keeps the first visit in the
 * window where it stands.
 */
final class LaneView extends Region {
  private static final double HEAD = 3.1;
  private static final double HEADING = 1.9;
  private static final double CARD = 4.1;
  private static final double GAP = 0.43;
  private static final double SIDE = 0.6;

  /** So that names can be read beside their marks. */
  private static final double NARROWEST = 18.5;

  /** A row and where it begins, from the top of the lane's first. */
  private record Placed(BoardRow row, double y, double height) {}

  private final BoardLane lane;
  private final BoardWords words;
  private final HBox head = new HBox();
  private final Label title = new Label();
  private final Label count = new Label();
  private final Label figure = new Label();
  private final Label empty = new Label();
  private final Pane rows = new Pane();
  private final Rectangle clip = new Rectangle();
  private final ScrollBar bar = new ScrollBar();
  private @Nullable Region foot;
  private final NodePool<String, CardCell> cards;
  private final NodePool<String, Label> headings;
  private List<BoardRow> shown = List.of();
  private List<Placed> placed = List.of();
  private Set<String> soon = Set.of();
  private @Nullable String selected;
  private Instant now = Instant.EPOCH;
  private double em = 14;

  /**
   * @param select hears of the visit that is clicked
   * @param open hears of the visit that is clicked twice
   */
  LaneView(
      BoardLane lane,
      BoardWords words,
      Consumer<String> select,
      Consumer<String> open,
      Consumer<String> arrive) {
    this.lane = lane;
    this.words = words;
    getStyleClass().add("board-lane");
    setId("board-" + lane.name().toLowerCase(java.util.Locale.ROOT));
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    title.setText(words.lane(lane));
    title.getStyleClass().add("board-lane-title");
    title.setGraphic(
        Icons.of(
            switch (lane) {
              case EXPECTED -> "fth-check";
              case WAITING -> "fth-log-in";
              case WITH_DOCTOR -> "fth-activity";
              case DONE -> "fth-check-circle";
            }));
    count.getStyleClass().add("board-count");
    count.setMinWidth(USE_PREF_SIZE);
    title.setMinWidth(USE_PREF_SIZE);
    figure.getStyleClass().add("cd-secondary");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    head.getStyleClass().add("board-lane-head");
    head.getChildren().addAll(title, count, gap, figure);
    empty.getStyleClass().addAll("cd-secondary", "board-empty");
    empty.setText(words.empty(lane));
    empty.setWrapText(true);
    rows.setClip(clip);
    bar.setOrientation(Orientation.VERTICAL);
    bar.getStyleClass().add("board-bar");
    bar.valueProperty().subscribe(_ -> requestLayout());
    cards =
        new NodePool<>(
            rows.getChildren(),
            () -> {
              CardCell cell = new CardCell(words, arrive);
              cell.setOnMouseClicked(
                  event -> {
                    BoardCard card = cell.shown();
                    if (card != null) {
                      select.accept(card.id());
                      if (event.getClickCount() == 2) {
                        open.accept(card.id());
                      }
                    }
                  });
              return cell;
            });
    headings =
        new NodePool<>(
            rows.getChildren(),
            () -> {
              Label label = new Label();
              label.getStyleClass().add("board-heading");
              return label;
            });
    addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    getChildren().addAll(head, rows, empty, bar);
    // The size of the text may change with the user's choice.
    title.fontProperty().subscribe(_ -> requestLayout());
  }

  private void scrolled(ScrollEvent event) {
    if (bar.isVisible() && event.getDeltaY() != 0) {
      bar.setValue(clamp(bar.getValue() - event.getDeltaY()));
      event.consume();
    }
  }

  private double clamp(double value) {
    return Math.max(0, Math.min(value, bar.getMax()));
  }

  /** Takes a picture in; what is first in the window stays there. */
  void show(BoardPicture picture, Instant at) {
    now = at;
    count.setText(Integer.toString(picture.counts().getOrDefault(lane, 0)));
    figure.setText(words.figure(lane, picture));
    setAccessibleText(words.lane(lane) + " " + count.getText());
    List<BoardRow> fresh = picture.rows(lane);
    empty.setVisible(fresh.isEmpty());
    if (!fresh.equals(shown)) {
      Placed anchor = firstInWindow();
      shown = fresh;
      measure();
      if (anchor != null) {
        placed.stream()
            .filter(each -> each.row().key().equals(anchor.row().key()))
            .findFirst()
            .ifPresent(same -> bar.setValue(clamp(bar.getValue() + same.y() - anchor.y())));
      }
    }
    requestLayout();
  }

  private @Nullable Placed firstInWindow() {
    return placed.stream()
        .filter(
            each -> each.row() instanceof BoardCard && each.y() + each.height() > bar.getValue())
        .findFirst()
        .orElse(null);
  }

  private void measure() {
    List<Placed> all = new ArrayList<>();
    Set<String> inFirstGroup = new HashSet<>();
    boolean first = false;
    double y = 0;
    for (BoardRow row : shown) {
      double height = Math.round(em * (row instanceof BoardCard ? CARD : HEADING));
      all.add(new Placed(row, y, height));
      y += height + (row instanceof BoardCard ? Math.round(em * GAP) : 0);
      switch (row) {
        case BoardRow.Heading heading -> first = heading.group() == BoardRow.Group.UNTIL;
        case BoardCard card -> {
          if (first) {
            inFirstGroup.add(card.id());
          }
        }
      }
    }
    placed = List.copyOf(all);
    soon = Set.copyOf(inFirstGroup);
    double window = windowHeight(em);
    bar.setMax(Math.max(0, y - window));
    bar.setVisibleAmount(y <= 0 ? 1 : bar.getMax() * window / Math.max(y, 1));
    bar.setUnitIncrement(em * CARD);
    bar.setBlockIncrement(window);
    bar.setVisible(bar.getMax() > 0);
    bar.setValue(clamp(bar.getValue()));
  }

  /** What stands below the visits while it is visible. */
  void setFoot(Region below) {
    foot = below;
    below.setManaged(false);
    below.visibleProperty().subscribe(_ -> requestLayout());
    getChildren().add(below);
  }

  /** Writes the minutes anew. */
  void tick(Instant at) {
    now = at;
    cards.used().forEach(cell -> cell.tick(at));
  }

  /** Marks the visit of {@code id}, which may be in another lane. */
  void select(@Nullable String id, boolean reveal) {
    selected = id;
    if (reveal && id != null) {
      for (Placed each : placed) {
        if (each.row().key().equals(id)) {
          double window = rows.getHeight();
          // The first visit brings its heading along.
          double top = placed.indexOf(each) == 1 ? 0 : each.y();
          if (top < bar.getValue()) {
            bar.setValue(clamp(top));
          } else if (each.y() + each.height() > bar.getValue() + window) {
            bar.setValue(clamp(each.y() + each.height() - window));
          }
        }
      }
    }
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double size = title.getFont().getSize() / 1.143;
    if (size != em || rows.getHeight() != windowHeight(size) || placed.isEmpty()) {
      em = size;
      measure();
    }
    double side = Math.round(em * SIDE);
    double top = Math.round(em * HEAD);
    double width = getWidth() - 2 * side;
    double window = windowHeight(em);
    // Half a figure is none.
    figure.setVisible(head.prefWidth(-1) <= width);
    head.resizeRelocate(side, 0, width, top);
    rows.resizeRelocate(side, top, width, window);
    Region below = foot;
    if (below != null && below.isVisible()) {
      below.resizeRelocate(side, top + window + Math.round(em * GAP), width, footHeight());
    }
    clip.setWidth(width);
    clip.setHeight(window);
    double barWidth = Math.round(em * 0.6);
    bar.resizeRelocate(getWidth() - barWidth, top, barWidth, window);
    empty.resizeRelocate(side, top, width, empty.prefHeight(width));
    Set<String> wanted = new HashSet<>();
    List<Placed> inWindow =
        placed.stream()
            .filter(
                each ->
                    each.y() + each.height() > bar.getValue() && each.y() < bar.getValue() + window)
            .toList();
    inWindow.forEach(each -> wanted.add(each.row().key()));
    cards.retain(wanted);
    headings.retain(wanted);
    for (Placed each : inWindow) {
      double y = Math.round(each.y() - bar.getValue());
      switch (each.row()) {
        case BoardRow.Heading heading -> {
          Label label = headings.take(heading.key());
          label.setText(words.heading(heading));
          label.resizeRelocate(0, y, width, each.height());
        }
        case BoardCard card -> {
          CardCell cell = cards.take(card.id());
          cell.show(card, soon.contains(card.id()), card.id().equals(selected), now, em);
          cell.resizeRelocate(0, y, width, each.height());
        }
      }
    }
  }

  private double windowHeight(double size) {
    double gap = Math.round(size * GAP);
    double below = footHeight();
    return Math.max(0, getHeight() - Math.round(size * HEAD) - gap - (below > 0 ? below + gap : 0));
  }

  private double footHeight() {
    Region below = foot;
    return below == null || !below.isVisible()
        ? 0
        : Math.ceil(below.prefHeight(getWidth() - 2 * Math.round(em * SIDE)));
  }

  /** How many nodes there are for cards, in use or spare. */
  int nodes() {
    return cards.size();
  }

  double scroll() {
    return bar.getValue();
  }

  @Override
  protected double computePrefWidth(double height) {
    return 20 * em;
  }

  @Override
  protected double computeMinWidth(double height) {
    return NARROWEST * em;
  }
}
