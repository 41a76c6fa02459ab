package org.caredesk.desktop.schedule;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.desktop.ui.States;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A visit as one line of a month's day: its state's colour and sign, its time, its name. */
final class MonthLine extends Region {
  private final ScheduleWords words;
  private final FontIcon icon = Icons.of("fth-circle");
  private final Label time = EntryCell.label("month-time");
  private final Label name = Scripts.follow(EntryCell.label("month-name"));
  private final PlaceMark place = new PlaceMark();
  private @Nullable Visit shown;
  private double em;

  MonthLine(ScheduleWords words) {
    this.words = words;
    getStyleClass().add("month-line");
    setMouseTransparent(true);
    setManaged(false);
    icon.getStyleClass().add("month-icon");
    icon.setManaged(false);
    getChildren().addAll(icon, time, name, place);
  }

  void show(Visit visit, double newEm) {
    if (visit.equals(shown) && newEm == em) {
      return;
    }
    if (newEm != em) {
      Icons.size(icon, 11 * newEm / 14);
    }
    if (shown == null || shown.status() != visit.status()) {
      States.dress(this, visit.status());
      icon.setIconLiteral(Icons.of(visit.status()));
    }
    shown = visit;
    em = newEm;
    time.setText(words.time(visit));
    name.setText(words.title(visit));
    Place where = visit.place();
    place.show(where == null || where.home() ? null : where, false);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double height = getHeight();
    double end = place.layout(getWidth() - 4, 0, height);
    double x = Math.round(em * 5 / 14);
    var bounds = icon.getLayoutBounds();
    icon.relocate(x, Math.round((height - bounds.getHeight()) / 2));
    x += Math.round(em * 15 / 14);
    double timeWidth = Math.min(time.prefWidth(-1), Math.max(0, end - x));
    time.resizeRelocate(x, 0, timeWidth, height);
    x += timeWidth + Math.round(em * 4 / 14);
    double nameHeight = Math.max(height, name.prefHeight(-1));
    name.resizeRelocate(x, Math.round((height - nameHeight) / 2), Math.max(0, end - x), nameHeight);
  }
}
