package org.caredesk.desktop.schedule;

import java.time.Instant;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.desktop.ui.States;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.kordamp.ikonli.javafx.FontIcon;

/** The outline of a visit that may come: a time that was offered and is not agreed yet. */
final class OfferedCell extends EntryCell {
  private static final double ICON = 12;

  private final ScheduleWords words;
  private static final String OFFERED = "fth-corner-up-right";

  // Any but the one that is shown: the icon takes its font only when its literal changes.
  private final FontIcon icon = Icons.of("fth-circle");
  private final Label time = label("cell-time");
  private final Label state = label("cell-state");
  private final Label name = Scripts.follow(label("cell-name"));
  private final PlaceMark placeMark = new PlaceMark();
  private Instant lastTick = Instant.EPOCH;
  private int lines = 2;
  private boolean wide;

  OfferedCell(ScheduleWords words) {
    super("offered-cell");
    this.words = words;
    // A name in another script gets another font one pulse after its text.
    name.fontProperty().subscribe(_ -> requestLayout());
    icon.layoutBoundsProperty().subscribe(_ -> requestLayout());
    icon.getStyleClass().add("cell-state-icon");
    icon.setManaged(false);
    States.dress(this, AppointmentStatus.REQUESTED);
    getChildren().addAll(icon, time, state, name, placeMark);
  }

  @Override
  void refresh(CellLook look) {
    if (shown() instanceof OfferedTime offer) {
      lines = Math.max(1, look.lines());
      wide = look.wide() && lines > 1;
      Icons.size(icon, ICON * look.em() / 14);
      icon.setIconLiteral(OFFERED);
      time.setText(lines == 3 || look.wide() ? words.range(offer) : words.time(offer));
      name.setText(offer.name());
      state.setVisible(lines > 1);
      placeMark.show(offer.place(), look.wide());
      write(offer);
    }
  }

  /** Writes how long the time is still held. */
  void tick(Instant now) {
    lastTick = now;
    if (shown() instanceof OfferedTime offer) {
      write(offer);
    }
  }

  private void write(OfferedTime offer) {
    String text = words.offered(offer, lastTick);
    if (!text.equals(state.getText())) {
      state.setText(text);
      requestLayout();
    }
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    double x = snappedLeftInset();
    double line = lineHeight();
    double end = getWidth() - snappedRightInset();
    int rows = wide ? 2 : lines;
    double y =
        Math.max(
            snappedTopInset() / 2, Math.min(snappedTopInset(), (getHeight() - rows * line) / 2));
    double iconWidth = icon.getLayoutBounds().getWidth();
    if (rows == 1) {
      put(icon, x, y, line);
      double at = x + iconWidth + 4;
      at += put(time, at, y, end - at, line) + 5;
      put(name, at, y, placeMark.layout(end, y, line) - at, line);
      return;
    }
    double free = placeMark.layout(end, y, line);
    double timeEnd = x + put(time, x, y, free - x, line);
    if (wide) {
      double nameX = Math.max(x + Math.round(line * VisitCell.WIDE_TIME_LINES), timeEnd + 8);
      put(name, nameX, y, free - nameX, line);
      putState(x, y + line, end, line);
    } else if (rows == 2) {
      putState(timeEnd + 8, y, free, line);
      put(name, x, y + line, end - x, line);
    } else {
      put(name, x, y + line, end - x, line);
      putState(x, y + 2 * line, end, line);
    }
  }

  private void putState(double x, double y, double end, double line) {
    put(icon, x, y, line);
    double words = x + icon.getLayoutBounds().getWidth() + 4;
    put(state, words, y, end - words, line);
  }

  private static double put(Label label, double x, double y, double room, double line) {
    double width = label.isVisible() ? Math.max(0, Math.min(label.prefWidth(-1), room)) : 0;
    label.resizeRelocate(x, y, width, line);
    return width;
  }

  private static void put(Node icon, double x, double y, double line) {
    var bounds = icon.getLayoutBounds();
    icon.relocate(Math.round(x), Math.round(y + (line - bounds.getHeight()) / 2));
  }
}
