package org.caredesk.desktop.schedule;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Faces;

/** The heads of the columns: they scroll sideways with the body and stay in place downwards. */
final class GridHeads extends Region {
  private final Pane content = new Pane();
  private final NodePool<String, ColumnHead> heads;
  private final ContextMenu menu = new ContextMenu();
  private Function<ScheduleColumn, List<Action>> actions = _ -> List.of();
  private List<String> named = List.of();
  private Map<String, List<String>> names = Map.of();

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

  /** What the menu of a head offers, and first what a click on it does; nothing before. */
  void setActions(Function<ScheduleColumn, List<Action>> ofHead) {
    actions = ofHead;
    getStyleClass().add("clickable");
  }

  private ColumnHead clickable(ColumnHead head) {
    head.setOnMouseClicked(
        click -> {
          if (click.getButton() == MouseButton.PRIMARY) {
            actionsOf(head).stream().findFirst().ifPresent(Action::run);
          }
        });
    head.setOnContextMenuRequested(
        asked -> {
          menu.hide();
          menu.getItems().setAll(actionsOf(head).stream().map(Buttons::menuItem).toList());
          if (!menu.getItems().isEmpty()) {
            menu.show(head, asked.getScreenX(), asked.getScreenY());
          }
          asked.consume();
        });
    return head;
  }

  private List<Action> actionsOf(ColumnHead head) {
    ScheduleColumn column = head.shown();
    return column == null ? List.of() : actions.apply(column);
  }

  void populate(List<ColumnPlan> plans, GridGeometry geometry, GridMoments moments) {
    content.relocate(-geometry.scrollX(), 0);
    name(plans.stream().map(plan -> plan.column().title()).distinct().toList());
    Set<String> keys = new HashSet<>();
    for (int i = geometry.firstColumn(); i <= geometry.lastColumn(); i++) {
      ScheduleColumn column = plans.get(i).column();
      keys.add(column.id());
      ColumnHead head = heads.take(column.id());
      head.show(column, names.getOrDefault(column.title(), List.of()), geometry.em());
      head.setToday(moments.nowSpot() != null && moments.nowSpot().column() == i);
      double x = geometry.x(i);
      head.resizeRelocate(x, 0, geometry.x(i + 1) - x, getHeight());
    }
    heads.retain(keys);
  }

  private void name(List<String> titles) {
    if (!titles.equals(named)) {
      named = titles;
      names = ShortNames.apart(titles);
    }
  }
}
