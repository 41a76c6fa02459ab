package org.caredesk.desktop.schedule;

import java.time.Instant;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.States;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.kordamp.ikonli.javafx.FontIcon;

/** What shows while a visit is carried: its card, where it would land, and whether it may. */
final class MovePreview extends Pane {
  private static final PseudoClass POSSIBLE = PseudoClass.getPseudoClass("possible");

  private final ScheduleWords words;
  private final Region mark = new Region();
  private final VisitCell card;
  private final Label hint = new Label();
  private final FontIcon hintIcon = Icons.of("fth-check");

  MovePreview(ScheduleWords words) {
    this.words = words;
    card = new VisitCell(words);
    card.getStyleClass().add("carried");
    // Before it ever shows: without a state it would have no colours.
    States.dress(card, AppointmentStatus.CONFIRMED);
    mark.getStyleClass().add("landing-mark");
    hint.getStyleClass().add("move-hint");
    hint.setGraphic(hintIcon);
    for (Region part : new Region[] {mark, card, hint}) {
      part.setManaged(false);
      part.setMouseTransparent(true);
    }
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
    getChildren().addAll(mark, card, hint);
  }

  void hide() {
    setVisible(false);
  }

  void show(MoveTarget target, Landing landing, ScheduleDay day, GridGeometry geometry) {
    int index = day.indexOf(target.column());
    ScheduleColumn column = day.columns().get(index);
    setVisible(true);
    pseudoClassStateChanged(POSSIBLE, landing.possible());
    Instant from = day.onAxis(column, target.start());
    double inset = Math.round(geometry.px(4));
    double x = geometry.x(index) + inset;
    double width = geometry.x(index + 1) - geometry.x(index) - 1 - 2 * inset;
    double y = geometry.y(from) + 1;
    double height = geometry.y(from.plus(target.length())) - geometry.y(from) - 2;
    mark.resizeRelocate(x, y, width, height);
    double lift = Math.round(geometry.px(5));
    Visit moved = moved(target);
    card.setWas(words.was(target.visit()));
    card.show(
        column,
        new ColumnPlan.Placed(moved, from, from, LaneLayout.Place.WHOLE),
        new EntryCell.CellLook(
            geometry.em(),
            geometry.lines(height + 2),
            geometry.narrow(),
            false,
            geometry.wide(width),
            false),
        words);
    card.resizeRelocate(x + lift, y - lift, width, height);
    hintIcon.setIconLiteral(landing.possible() ? "fth-check" : "fth-slash");
    hint.setText(landing.words());
    hint.autosize();
    double below = y + height + Math.round(geometry.px(6));
    double bottom = geometry.scrollY() + geometry.height();
    double hintY = below + hint.getHeight() > bottom ? y - hint.getHeight() - lift - 6 : below;
    double right = geometry.scrollX() + geometry.width() - hint.getWidth() - inset;
    hint.relocate(Math.max(geometry.scrollX() + inset, Math.min(x, right)), hintY);
  }

  /** What is told, for tests and for screen readers. */
  String words() {
    return hint.getText();
  }

  private static Visit moved(MoveTarget target) {
    Visit visit = target.visit();
    return new Visit(
        visit.id(),
        visit.version(),
        visit.status(),
        target.start(),
        target.end(),
        visit.lane(),
        visit.name(),
        visit.mode(),
        visit.payment(),
        visit.note(),
        null,
        null,
        false,
        visit.place(),
        null);
  }
}
