package org.caredesk.desktop.admin.frame;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * The detail is as wide as it can be; with large letters it leaves the list a share. Where it is
 * too low for its head, something of its content and its foot, it scrolls as a whole.
 */
final class ListAndDetail extends HBox {
  private static final double SHARE_OF_DETAIL = 0.58;

  private final Region list;
  private final Region detail;
  private final ScrollPane frame;

  ListAndDetail(Region list, Region detail) {
    this.list = list;
    this.detail = detail;
    frame = new ScrollPane(detail);
    frame.setFitToWidth(true);
    frame.setFitToHeight(true);
    frame.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    frame.setFocusTraversable(false);
    frame.visibleProperty().bind(detail.visibleProperty());
    frame.managedProperty().bind(frame.visibleProperty());
    getChildren().addAll(list, frame);
    getStyleClass().add("master-both");
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double beside = 0;
    if (frame.isManaged()) {
      double least = Math.min(width, detail.minWidth(-1));
      beside =
          snapSizeX(
              Math.clamp(width * SHARE_OF_DETAIL, least, Math.max(least, detail.maxWidth(-1))));
      layoutInArea(frame, width - beside, 0, beside, getHeight(), 0, HPos.LEFT, VPos.TOP);
    }
    layoutInArea(list, 0, 0, width - beside, getHeight(), 0, HPos.LEFT, VPos.TOP);
  }
}
