package org.caredesk.desktop.ui;

import java.util.Locale;
import java.util.UUID;
import javafx.scene.control.Label;

/** A person's initials in a circle, tinted by a stable hash of the person's id. */
public final class Avatar extends Label {

  /** Where an avatar stands, which decides its size. */
  public enum Size {
    LIST,
    COLUMN,
    SHEET,
    PORTRAIT
  }

  public Avatar(UUID id, String name, Size size) {
    super(Initials.of(name));
    getStyleClass()
        .addAll(
            "cd-avatar",
            "cd-avatar-" + Initials.tint(id),
            "cd-avatar-" + size.name().toLowerCase(Locale.ROOT));
    Scripts.dress(this);
    setMouseTransparent(true);
  }
}
