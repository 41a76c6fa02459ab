package org.caredesk.desktop.schedule.why;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.schedule.DayGrid;
import org.caredesk.desktop.schedule.EmptyTimes;
import org.caredesk.desktop.schedule.ScheduleColumn;
import org.caredesk.desktop.ui.Action;
import org.jspecify.annotations.Nullable;

/**
 * "Why is this time not free?" for a grid (SPEC A6): a click on empty time, or a key at the cursor,
 * opens a card beside it. Put {@link #view} where the grid would stand, and {@link #action} among
 * the screen's commands.
 */
public final class WhyNotFree {
  private static final double GAP = 4;

  private final DayGrid grid;
  private final Function<ScheduleColumn, @Nullable Subject> subjects;
  private final WhyViewModel model;
  private final Texts texts;
  private final Supplier<WhyCard> cards;
  private final StackPane view = new StackPane();
  private final Pane above =
      new Pane() {
        @Override
        protected void layoutChildren() {
          place();
        }
      };
  private Point2D anchor = Point2D.ZERO;
  private Function<Question, @Nullable Action> offer = _ -> null;

  /** Null until the first question: most days need none. */
  private @Nullable WhyCard card;

  /** Whose column it is, and where. */
  public record Subject(UUID affiliationId, String who, java.time.ZoneId zone) {}

  /**
   * @param subjects answers null for a column about which nothing can be asked
   * @param onOpen opens an appointment that stands in the way
   */
  public WhyNotFree(
      DayGrid grid,
      WhyViewModel model,
      Texts texts,
      Formatting formats,
      Function<ScheduleColumn, @Nullable Subject> subjects,
      Consumer<UUID> onOpen) {
    this.grid = grid;
    this.model = model;
    this.texts = texts;
    this.subjects = subjects;
    this.cards = () -> new WhyCard(model, texts, formats, onOpen, this.offer);
    above.setPickOnBounds(false);
    above.setPrefSize(0, 0);
    view.getChildren().addAll(grid, above);
    EmptyTimes.listen(grid, this::ask);
    model.answerProperty().subscribe(this::show);
    grid.dayProperty()
        .subscribe(
            (before, after) -> {
              if (!before.date().equals(after.date())) {
                close();
              }
            });
  }

  /**
   * What can be done about a time that is not free.
   *
   * @param offer answers null where nothing can
   */
  public void offer(Function<Question, @Nullable Action> offer) {
    this.offer = offer;
  }

  /** The grid with room for the card. */
  public Region view() {
    return view;
  }

  /** Asks about the selected cell's time, on W. */
  public Action action() {
    return new Action(
        "why.ask",
        texts.get("why.action"),
        "fth-help-circle",
        "W",
        () -> EmptyTimes.tellOfCursor(grid, this::ask));
  }

  /** Takes the card away, as when the screen is left or another day is shown. */
  public void close() {
    model.close();
  }

  private void ask(ScheduleColumn column, Instant at) {
    Subject subject = subjects.apply(column);
    if (subject != null) {
      anchor = EmptyTimes.inScene(grid, column, at);
      model.ask(new Question(subject.affiliationId(), subject.who(), subject.zone(), at));
    }
  }

  private void show(Answer answer) {
    boolean isOpen = !(answer instanceof Answer.None);
    WhyCard shown = card;
    if (shown == null) {
      if (!isOpen) {
        return;
      }
      shown = cards.get();
      shown.setVisible(false);
      above.getChildren().add(shown);
      card = shown;
    }
    boolean changes = isOpen != shown.isVisible();
    shown.setVisible(isOpen);
    shown.applyCss();
    above.requestLayout();
    if (changes) {
      (isOpen ? shown : grid).requestFocus();
    }
  }

  /** Beside the time, on the side that has room, whole inside the grid. */
  private void place() {
    WhyCard shown = card;
    if (shown == null || !shown.isVisible()) {
      return;
    }
    // As wide as its row of buttons at least: what hangs out of it cannot be read.
    double width = Math.max(shown.prefWidth(-1), shown.minWidth(-1));
    double height = shown.prefHeight(width);
    Point2D at = view.sceneToLocal(anchor);
    double right = at.getX() + GAP;
    double x = right + width <= view.getWidth() ? right : at.getX() - GAP - width;
    double y = at.getY() - GAP;
    shown.resizeRelocate(
        Math.clamp(x, 0, Math.max(0, view.getWidth() - width)),
        Math.clamp(y, 0, Math.max(0, view.getHeight() - height)),
        width,
        height);
  }
}
