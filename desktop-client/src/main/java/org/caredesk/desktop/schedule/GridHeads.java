package org.caredesk.desktop.schedule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.caredesk.desktop.ui.Faces;

/** The heads of the columns: they scroll sideways with the body and stay in place downwards. */
final class GridHeads extends Region {
  private final Pane content = new Pane();
  private final NodePool<String, ColumnHead> heads;
  private Consumer<ScheduleColumn> onClicked = _ -> {};

  GridHeads(ScheduleWords words, Faces faces) {
    getStyleClass().add("grid-heads");
    content.setManaged(false);
    getChildren().add(content);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    heads = new NodePool<>(content.getChildren(), () -> clickable(new ColumnHead(words, faces)));
  }

  /** What a click on a head does; nothing before. */
  void setOnClicked(Consumer<ScheduleColumn> handler) {
    onClicked = handler;
    getStyleClass().add("clickable");
  }

  private ColumnHead clickable(ColumnHead head) {
    head.setOnMouseClicked(
        _ -> {
          ScheduleColumn column = head.shown();
          if (column != null) {
            onClicked.accept(column);
          }
        });
    return head;
  }

  void populate(List<ColumnPlan> plans, GridGeometry geometry, GridMoments moments) {
    content.relocate(-geometry.scrollX(), 0);
    Set<String> keys = new HashSet<>();
    for (int i = geometry.firstColumn(); i <= geometry.lastColumn(); i++) {
      ScheduleColumn column = plans.get(i).column();
      keys.add(column.id());
      ColumnHead head = heads.take(column.id());
      head.show(column, geometry.em());
      head.setToday(moments.nowSpot() != null && moments.nowSpot().column() == i);
      double x = geometry.x(i);
      head.resizeRelocate(x, 0, geometry.x(i + 1) - x, getHeight());
    }
    heads.retain(keys);
  }
}
