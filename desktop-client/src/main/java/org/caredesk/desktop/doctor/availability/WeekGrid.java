package org.caredesk.desktop.doctor.availability;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The week to paint on: heads that say what each day yields, the clock, and the sheet. */
final class WeekGrid extends Region {
  private static final double BASE = 14.0;
  private static final double HEAD = 50 / BASE;
  private static final double GUTTER = 52 / BASE;
  private static final double OPENS_AT = 7 * 60 + 40.0;

  private final HoursWords words;
  private final WeekSheet sheet;
  private final Pane clock = new Pane();
  private final ScrollPane scroll = new ScrollPane();
  private final List<VBox> heads = new ArrayList<>();
  private final List<Label> marks = new ArrayList<>();
  private final Label zone = new Label();
  private final Label offset = new Label();
  private final VBox corner = new VBox(zone, offset);
  private final Label probe = new Label();
  private final ObjectProperty<@Nullable WeekPicture> picture = new SimpleObjectProperty<>();
  private double topMinute = OPENS_AT;
  private boolean isPlacing;

  WeekGrid(HoursWords words) {
    this.words = words;
    this.sheet = new WeekSheet(words);
    getStyleClass().add("week-grid");
    setId("week-grid");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setAccessibleText(words.texts().get("hours.grid"));
    probe.setVisible(false);
    corner.getStyleClass().add("week-corner");
    for (int hour = 1; hour < 24; hour++) {
      Label mark = new Label(words.formats().time(LocalTime.of(hour, 0)));
      mark.getStyleClass().add("week-mark");
      marks.add(mark);
    }
    clock.getChildren().addAll(marks);
    clock.setMouseTransparent(true);
    Pane both =
        new Pane(clock, sheet) {
          @Override
          protected double computePrefHeight(double width) {
            return sheet.prefHeight(-1);
          }

          @Override
          protected void layoutChildren() {
            layoutSheet(getWidth(), getHeight());
          }
        };
    scroll.setContent(both);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("week-scroll");
    for (int i = 0; i < WeekSheet.DAYS; i++) {
      VBox head = new VBox(new Label(), new Label());
      head.getStyleClass().add("week-head");
      head.getChildren().getFirst().getStyleClass().add("week-head-day");
      head.getChildren().getLast().getStyleClass().add("week-head-slots");
      heads.add(head);
    }
    getChildren().addAll(probe, scroll, corner);
    getChildren().addAll(heads);
    probe.fontProperty().subscribe(font -> sheet.setEm(font.getSize()));
    picture.subscribe(this::show);
    scroll.vvalueProperty().addListener((_, _, part) -> scrolled(part.doubleValue()));
    scroll.viewportBoundsProperty().addListener((_, _, _) -> requestLayout());
  }

  /** The week that shows; null for none yet. */
  ObjectProperty<@Nullable WeekPicture> pictureProperty() {
    return picture;
  }

  WeekSheet sheet() {
    return sheet;
  }

  /** Scrolls so that a minute is in sight. */
  void reveal(int minute) {
    double room = sheet.getHeight() - scroll.getViewportBounds().getHeight();
    if (room <= 0) {
      return;
    }
    double top = scroll.getVvalue() * room;
    double y = sheet.y(minute);
    double margin = 60 * sheet.perMinute();
    double bottom = top + scroll.getViewportBounds().getHeight();
    if (y < top + margin) {
      scroll.setVvalue(Math.clamp((y - margin) / room, 0, 1));
    } else if (y > bottom - margin) {
      scroll.setVvalue(
          Math.clamp((y + margin - scroll.getViewportBounds().getHeight()) / room, 0, 1));
    }
  }

  private void show(@Nullable WeekPicture shown) {
    sheet.show(shown);
    if (shown == null) {
      return;
    }
    for (int i = 0; i < heads.size(); i++) {
      WeekPicture.Day day = shown.days().get(i);
      Label title = (Label) heads.get(i).getChildren().getFirst();
      Label slots = (Label) heads.get(i).getChildren().getLast();
      title.setText(words.formats().dayShort(day.date()));
      slots.setText(words.head(day));
      heads.get(i).getStyleClass().removeAll("closed", "changed");
      if (day.holiday() != null) {
        heads.get(i).getStyleClass().add("closed");
      } else if (day.total() != day.was()) {
        heads.get(i).getStyleClass().add("changed");
      }
    }
    var noon = shown.days().getFirst().date().atTime(12, 0).atZone(shown.painted().zone());
    zone.setText(words.formats().zoneName(shown.painted().zone(), noon.toInstant()));
    offset.setText(words.formats().zoneOffset(shown.painted().zone(), noon.toInstant()));
    requestLayout();
  }

  /** How much of the sheet is out of sight. */
  private double hidden() {
    return sheet.prefHeight(-1) - scroll.getViewportBounds().getHeight();
  }

  private void scrolled(double part) {
    if (!isPlacing) {
      topMinute = part * Math.max(0, hidden()) / sheet.perMinute();
    }
  }

  private double em() {
    return probe.getFont().getSize();
  }

  private void layoutSheet(double width, double height) {
    double gutter = Math.round(GUTTER * em());
    clock.resizeRelocate(0, 0, gutter, height);
    sheet.resizeRelocate(gutter, 0, Math.max(0, width - gutter), height);
    for (int i = 0; i < marks.size(); i++) {
      Label mark = marks.get(i);
      double line = mark.prefHeight(-1);
      double wide = mark.prefWidth(-1);
      mark.resizeRelocate(gutter - wide - 6, sheet.y((i + 1) * 60) - line / 2, wide, line);
    }
  }

  @Override
  protected void layoutChildren() {
    double gutter = Math.round(GUTTER * em());
    double head = Math.round(HEAD * em());
    corner.resizeRelocate(0, 0, gutter, head);
    scroll.resizeRelocate(0, head, getWidth(), Math.max(0, getHeight() - head));
    scroll.applyCss();
    scroll.layout();
    double sheetWidth = Math.max(0, scroll.getViewportBounds().getWidth() - gutter);
    for (int i = 0; i < heads.size(); i++) {
      double x = gutter + Math.round(i * sheetWidth / heads.size());
      double next = gutter + Math.round((i + 1) * sheetWidth / heads.size());
      boolean isLast = i == heads.size() - 1;
      heads.get(i).resizeRelocate(x, 0, (isLast ? getWidth() : next) - x, head);
    }
    // The same time stays at the top whatever the size of the window.
    double room = hidden();
    isPlacing = true;
    scroll.setVvalue(room <= 0 ? 0 : Math.clamp(topMinute * sheet.perMinute() / room, 0, 1));
    isPlacing = false;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 40 * em();
  }

  @Override
  protected double computePrefWidth(double height) {
    return 60 * em();
  }

  /** The picture, where there is one. */
  WeekPicture shown() {
    return Objects.requireNonNull(picture.get());
  }
}
