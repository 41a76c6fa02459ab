package org.caredesk.desktop.schedule;

import java.time.Instant;
import javafx.animation.FadeTransition;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** A pooled node that shows one entry. Lays its parts out by hand: there are hundreds of it. */
abstract class EntryCell extends Region {
  static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass TINY = PseudoClass.getPseudoClass("tiny");
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
  static final PseudoClass MOVING = PseudoClass.getPseudoClass("moving");
  static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");
  static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
  private static final Duration FLASH = Duration.millis(1200);

  private final Region flash = new Region();
  private final FadeTransition fade = new FadeTransition(FLASH, flash);
  private final Rectangle clip = new Rectangle();
  private @Nullable Tooltip tooltip;
  private @Nullable ScheduleEntry shown;
  private @Nullable CellLook look;
  private String columnId = "";
  private Instant anchor = Instant.EPOCH;

  EntryCell(String styleClass) {
    getStyleClass().addAll("entry-cell", styleClass);
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    setFocusTraversable(false);
    flash.getStyleClass().add("cell-flash");
    flash.setMouseTransparent(true);
    flash.setManaged(false);
    flash.setVisible(false);
    fade.setFromValue(0.6);
    fade.setToValue(0);
    fade.setOnFinished(_ -> flash.setVisible(false));
    getChildren().add(flash);
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
  }

  /** Shows {@code entry}; does nothing where neither the entry nor its look is another. */
  final void show(
      ScheduleColumn column, ColumnPlan.Placed placed, CellLook newLook, ScheduleWords words) {
    columnId = column.id();
    anchor = placed.from();
    ScheduleEntry entry = placed.entry();
    if (entry.equals(shown) && newLook.equals(look)) {
      return;
    }
    if (shown != null && !entry.id().equals(shown.id())) {
      fade.stop();
      flash.setVisible(false);
    }
    shown = entry;
    look = newLook;
    String description = words.describe(column, entry, newLook.stale());
    setAccessibleText(description);
    if (tooltip != null) {
      tooltip.setText(description);
    } else {
      // Made when the pointer first comes: most cells are never pointed at.
      setOnMouseEntered(
          _ -> {
            Tooltip made = new Tooltip(getAccessibleText());
            tooltip = made;
            Tooltip.install(this, made);
            setOnMouseEntered(null);
          });
    }
    pseudoClassStateChanged(TINY, newLook.lines() == 0);
    pseudoClassStateChanged(NARROW, newLook.narrow());
    refresh(newLook);
    requestLayout();
  }

  final @Nullable ScheduleEntry shown() {
    return shown;
  }

  /** The cursor on this cell; null while it shows nothing. */
  final @Nullable Cursor cursor() {
    return shown == null ? null : new Cursor(columnId, shown.id(), anchor);
  }

  /** Lights the cell up for a moment: somebody else changed it. */
  final void flash() {
    flash.setVisible(true);
    fade.playFromStart();
  }

  final boolean flashing() {
    return flash.isVisible();
  }

  /** Takes what it shows into its parts. */
  abstract void refresh(CellLook look);

  /** The height of a line of text. */
  final double lineHeight() {
    return look == null ? 0 : Math.round(look.em() * 16 / 14);
  }

  @Override
  protected void layoutChildren() {
    flash.resizeRelocate(0, 0, getWidth(), getHeight());
  }

  static Label label(String styleClass) {
    Label label = new Label();
    label.getStyleClass().add(styleClass);
    label.setMinWidth(0);
    label.setMouseTransparent(true);
    label.setManaged(false);
    return label;
  }

  /**
   * How cells look at the moment, beside what they show.
   *
   * @param lines how many lines of text there is room for; 0 leaves the colours only
   * @param narrow whether what matters least is left out
   * @param shared whether a column is shared with what is booked beside it
   * @param wide whether name and note stand beside time and state
   * @param stale whether the picture may be out of date
   */
  record CellLook(
      double em, int lines, boolean narrow, boolean shared, boolean wide, boolean stale) {}
}
