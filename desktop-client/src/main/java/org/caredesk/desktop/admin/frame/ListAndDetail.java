package org.caredesk.desktop.admin.frame;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The detail is as wide as it can be; with large letters it leaves the list a share. */
final class ListAndDetail extends HBox {
  private static final double SHARE_OF_DETAIL = 0.58;

  private final Region list;
  private final Region detail;

  ListAndDetail(Region list, Region detail) {
    super(list, detail);
    this.list = list;
    this.detail = detail;
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
    if (detail.isManaged()) {
      double least = Math.min(width, detail.minWidth(-1));
      beside =
          snapSizeX(
              Math.clamp(width * SHARE_OF_DETAIL, least, Math.max(least, detail.maxWidth(-1))));
      layoutInArea(detail, width - beside, 0, beside, getHeight(), 0, HPos.LEFT, VPos.TOP);
    }
    layoutInArea(list, 0, 0, width - beside, getHeight(), 0, HPos.LEFT, VPos.TOP);
  }
}
