package org.caredesk.desktop.doctor.availability;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Seven days beside each other from midnight to midnight, with their blocks. */
final class WeekSheet extends Pane {
  static final int DAYS = 7;
  static final int MINUTES = 24 * 60;
  private static final double HOUR = 55 / 14.0;

  private final HoursWords words;
  private final List<Region> days = new ArrayList<>();
  private final List<Region> lines = new ArrayList<>();
  private final List<BlockCell> cells = new ArrayList<>();
  private final Pane blocks = new Pane();
  private final Region cursor = mark("week-cursor");
  private final Label stroke = new Label();
  private @Nullable WeekPicture picture;
  private @Nullable Mark cursorAt;
  private @Nullable Mark strokeAt;
  private double em = 14;

  /** A stretch of a day. */
  record Mark(int column, int from, int to) {}

  WeekSheet(HoursWords words) {
    this.words = words;
    getStyleClass().add("week-sheet");
    for (int i = 0; i < DAYS; i++) {
      days.add(part("week-day"));
    }
    for (int i = 1; i < 24; i++) {
      lines.add(part("week-line"));
    }
    getChildren().addAll(days);
    getChildren().addAll(lines);
    stroke.getStyleClass().add("week-stroke");
    stroke.setMouseTransparent(true);
    stroke.setManaged(false);
    stroke.setVisible(false);
    blocks.setPickOnBounds(false);
    getChildren().addAll(blocks, stroke, cursor);
  }

  private static Region part(String styleClass) {
    Region region = new Region();
    region.getStyleClass().add(styleClass);
    region.setMouseTransparent(true);
    return region;
  }

  private static Region mark(String styleClass) {
    Region region = part(styleClass);
    region.setManaged(false);
    region.setVisible(false);
    return region;
  }

  void setEm(double size) {
    em = size;
    requestLayout();
  }

  void show(@Nullable WeekPicture shown) {
    picture = shown;
    List<Block> all = shown == null ? List.of() : shown.blocks();
    while (cells.size() < all.size()) {
      BlockCell cell = new BlockCell(words);
      cell.setManaged(false);
      cells.add(cell);
      blocks.getChildren().add(cell);
    }
    for (int i = 0; i < cells.size(); i++) {
      cells.get(i).setVisible(i < all.size());
      if (i < all.size()) {
        cells.get(i).show(all.get(i), perMinute());
      }
    }
    for (int i = 0; i < DAYS; i++) {
      WeekPicture.Day day = shown == null ? null : shown.days().get(i);
      toggle(days.get(i), "closed", day != null && (day.holiday() != null || !day.inScope()));
      toggle(days.get(i), "off", day != null && day.total() == 0 && day.was() == 0);
    }
    requestLayout();
  }

  private static void toggle(Region node, String styleClass, boolean on) {
    node.getStyleClass().remove(styleClass);
    if (on) {
      node.getStyleClass().add(styleClass);
    }
  }

  /** The stretch that is being painted or pulled; null for none. */
  void stroke(@Nullable Mark mark, String text, boolean bad) {
    strokeAt = mark;
    stroke.setText(text);
    stroke.setVisible(mark != null);
    toggle(stroke, "bad", bad);
    requestLayout();
  }

  /** Where the keys are; null for nowhere. */
  void cursor(@Nullable Mark mark) {
    cursorAt = mark;
    cursor.setVisible(mark != null);
    requestLayout();
  }

  double perMinute() {
    return HOUR * em / 60;
  }

  double y(int minute) {
    return Math.round(minute * perMinute());
  }

  double x(int column) {
    return Math.round(column * getWidth() / DAYS);
  }

  int columnAt(double x) {
    return Math.clamp((int) Math.floor(x / (getWidth() / DAYS)), 0, DAYS - 1);
  }

  double minuteAt(double y) {
    return Math.clamp(y / perMinute(), 0, MINUTES);
  }

  /** The block at a place, the topmost one; null for none. */
  @Nullable Block blockAt(int column, double minute) {
    WeekPicture shown = picture;
    Block found = null;
    if (shown != null) {
      for (Block block : shown.blocks()) {
        if (block.column() == column && block.from() <= minute && minute < block.to()) {
          found = block;
        }
      }
    }
    return found;
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.ceil(MINUTES * perMinute());
  }

  @Override
  protected void layoutChildren() {
    double height = getHeight();
    for (int i = 0; i < DAYS; i++) {
      days.get(i).resizeRelocate(x(i), 0, x(i + 1) - x(i), height);
    }
    for (int i = 0; i < lines.size(); i++) {
      lines.get(i).resizeRelocate(0, y((i + 1) * 60), getWidth(), 1);
    }
    blocks.resizeRelocate(0, 0, getWidth(), height);
    double inset = Math.round(em * 5 / 14);
    for (BlockCell cell : cells) {
      Block block = cell.block();
      if (block != null && cell.isVisible()) {
        place(cell, new Mark(block.column(), block.from(), block.to()), inset);
      }
    }
    if (strokeAt != null) {
      place(stroke, strokeAt, inset);
    }
    if (cursorAt != null) {
      place(cursor, cursorAt, 1);
    }
  }

  private void place(Region node, Mark mark, double inset) {
    double x = x(mark.column()) + inset;
    node.resizeRelocate(
        x,
        y(mark.from()) + 1,
        Math.max(0, x(mark.column() + 1) - inset - x),
        Math.max(1, y(mark.to()) - y(mark.from()) - 1));
  }
}
