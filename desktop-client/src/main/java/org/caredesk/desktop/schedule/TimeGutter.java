package org.caredesk.desktop.schedule;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** The times beside the body: they scroll downwards with it and stay in place sideways. */
final class TimeGutter extends Region {
  private static final PseudoClass HOUR = PseudoClass.getPseudoClass("hour");

  private final ScheduleWords words;
  private final NodePool<Instant, Label> labels;
  private final Label now = pill("now-pill");
  private final Label stale = pill("stale-pill");

  TimeGutter(ScheduleWords words) {
    this.words = words;
    getStyleClass().add("time-gutter");
    setMouseTransparent(true);
    labels = new NodePool<>(getChildren(), TimeGutter::timeLabel);
    now.setViewOrder(-2);
    stale.setViewOrder(-1);
    getChildren().addAll(now, stale);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
  }

  private static Label timeLabel() {
    Label label = EntryCell.label("gutter-time");
    label.setAlignment(Pos.CENTER_RIGHT);
    return label;
  }

  private static Label pill(String styleClass) {
    Label pill = EntryCell.label(styleClass);
    pill.setVisible(false);
    return pill;
  }

  void populate(GridGeometry geometry) {
    Set<Instant> keys = new HashSet<>();
    double height = Math.round(geometry.px(16));
    double margin = Math.round(geometry.px(8));
    for (TimeAxis.Mark mark : geometry.axis().marks()) {
      if ((mark.hour() || geometry.labelsHalfHours())
          && geometry.shows(mark.at().minusSeconds(600), mark.at().plusSeconds(600))) {
        keys.add(mark.at());
        Label label = labels.take(mark.at());
        label.setText(words.mark(mark));
        label.pseudoClassStateChanged(HOUR, mark.hour());
        label.resizeRelocate(
            0,
            geometry.y(mark.at()) - geometry.scrollY() - height / 2,
            getWidth() - margin,
            height);
      }
    }
    labels.retain(keys);
  }

  void tick(GridMoments moments, GridGeometry geometry) {
    place(now, moments.nowSpot(), geometry);
    place(stale, moments.staleSpot(), geometry);
  }

  private void place(Label pill, GridMoments.@Nullable Spot spot, GridGeometry geometry) {
    pill.setVisible(spot != null);
    if (spot != null) {
      pill.setText(words.time(spot.line()));
      double width = Math.min(getWidth(), pill.prefWidth(-1));
      double height = pill.prefHeight(-1);
      pill.resizeRelocate(
          Math.max(0, getWidth() - width - Math.round(geometry.px(6))),
          geometry.y(spot.line()) - geometry.scrollY() - Math.round(height / 2),
          width,
          height);
    }
  }
}
