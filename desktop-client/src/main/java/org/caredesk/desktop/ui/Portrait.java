package org.caredesk.desktop.ui;

import java.io.ByteArrayInputStream;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;

/** A person's photo in a circle, or the initials where there is none. */
public final class Portrait extends StackPane {

  private final double size;
  private final Avatar initials;
  private final ObjectProperty<byte @Nullable []> picture = new SimpleObjectProperty<>();

  /**
   * @param size diameter in pixels
   */
  public Portrait(UUID id, String name, double size) {
    this.size = size;
    this.initials = new Avatar(id, name, Avatar.Size.PORTRAIT);
    getStyleClass().add("cd-portrait");
    setMinSize(size, size);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setPrefSize(size, size);
    initials.setMinSize(size, size);
    initials.setMaxSize(size, size);
    setAccessibleText(name);
    picture.subscribe(this::show);
  }

  /** An encoded picture; null for the initials. */
  public ObjectProperty<byte @Nullable []> pictureProperty() {
    return picture;
  }

  private void show(byte @Nullable [] picture) {
    if (picture == null) {
      getChildren().setAll(initials);
      return;
    }
    Image image = new Image(new ByteArrayInputStream(picture), 0, 0, true, true);
    if (image.isError()) {
      getChildren().setAll(initials);
      return;
    }
    // The middle of the picture, as a circle: faces are in the upper half of tall ones.
    double side = Math.min(image.getWidth(), image.getHeight());
    ImageView view = new ImageView(image);
    view.setViewport(
        new javafx.geometry.Rectangle2D(
            (image.getWidth() - side) / 2, (image.getHeight() - side) / 3, side, side));
    view.setFitWidth(size);
    view.setFitHeight(size);
    view.setSmooth(true);
    view.setClip(new Circle(size / 2, size / 2, size / 2));
    getChildren().setAll(view);
  }
}
