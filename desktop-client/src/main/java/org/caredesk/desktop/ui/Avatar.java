package org.caredesk.desktop.ui;

import java.util.Locale;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;

/**
 * A person in a circle: the photo, or the initials, tinted by a stable hash of the person's id. Its
 * size is the same with both, so that nothing moves when a photo comes.
 */
public final class Avatar extends Label {

  private static final String PHOTO = "cd-avatar-photo";

  /** Where an avatar stands, which decides its size. */
  public enum Size {
    LIST,
    COLUMN,
    SHEET,
    PORTRAIT
  }

  private final Size size;
  private final ObjectProperty<@Nullable Face> face = new SimpleObjectProperty<>();

  /** Initials for good. */
  public Avatar(UUID id, String name, Size size) {
    super(Initials.of(name));
    this.size = size;
    getStyleClass()
        .addAll(
            "cd-avatar",
            "cd-avatar-" + Initials.tint(id),
            "cd-avatar-" + size.name().toLowerCase(Locale.ROOT));
    Scripts.dress(this);
    setMouseTransparent(true);
  }

  /** Initials until there is a photo, and again when there is none any more. */
  public Avatar(UUID id, String name, Size size, ObservableValue<@Nullable Face> photo) {
    this(id, name, size);
    face.bind(photo);
    face.subscribe(this::show);
  }

  private void show(@Nullable Face photo) {
    getStyleClass().remove(PHOTO);
    if (photo == null) {
      setContentDisplay(ContentDisplay.TEXT_ONLY);
      setGraphic(null);
      return;
    }
    setGraphic(circle(size == Size.PORTRAIT ? photo.large() : photo.small()));
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    getStyleClass().add(PHOTO);
  }

  /** The middle of the picture: in tall ones, faces are in the upper half. */
  private ImageView circle(Image image) {
    double side = Math.min(image.getWidth(), image.getHeight());
    ImageView view = new ImageView(image);
    view.setViewport(
        new Rectangle2D((image.getWidth() - side) / 2, (image.getHeight() - side) / 3, side, side));
    view.fitWidthProperty().bind(widthProperty());
    view.fitHeightProperty().bind(heightProperty());
    view.setSmooth(true);
    Circle clip = new Circle();
    clip.centerXProperty().bind(widthProperty().divide(2));
    clip.centerYProperty().bind(heightProperty().divide(2));
    clip.radiusProperty().bind(widthProperty().divide(2));
    view.setClip(clip);
    return view;
  }
}
