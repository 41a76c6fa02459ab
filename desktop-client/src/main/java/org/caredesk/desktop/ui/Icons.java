package org.caredesk.desktop.ui;

import java.util.regex.Pattern;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.kordamp.ikonli.javafx.FontIcon;

/** Line icons of the Feather pack. Size and colour come from the style sheets. */
public final class Icons {

  private static final Pattern ICON_SIZE = Pattern.compile("-fx-(icon|font)-size:[^;]*;\\s*");

  private Icons() {}

  /** A new icon, such as {@code fth-lock}; screen readers pass over it. */
  public static FontIcon of(String literal) {
    FontIcon icon = new FontIcon(literal);
    icon.getStyleClass().add("cd-icon");
    icon.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    icon.setMouseTransparent(true);
    return icon;
  }

  /** A bank note, which the pack has not; of no currency. */
  public static Region bankNote() {
    Region note = new Region();
    note.getStyleClass().add("bank-note");
    note.setMouseTransparent(true);
    return note;
  }

  /**
   * Sizes an icon against the style sheets, which know pixels only. What else its style says, such
   * as the font of its pack, stays.
   */
  public static void size(FontIcon icon, double pixels) {
    String style = icon.getStyle() == null ? "" : icon.getStyle();
    icon.setStyle(
        ICON_SIZE.matcher(style).replaceAll("") + "-fx-icon-size: " + Math.round(pixels) + "px;");
  }

  /** The icon literal of an appointment's state. */
  public static String of(AppointmentStatus status) {
    return switch (status) {
      case HELD -> "fth-lock";
      case REQUESTED -> "fth-inbox";
      case CONFIRMED -> "fth-check";
      case PARKED -> "fth-bookmark";
      case CHECKED_IN -> "fth-log-in";
      case IN_CONSULTATION -> "fth-activity";
      case COMPLETED -> "fth-check-circle";
      case REJECTED -> "fth-x-circle";
      case CANCELLED -> "fth-slash";
      case EXPIRED -> "fth-watch";
      case NO_SHOW -> "fth-user-x";
    };
  }

  /** The icon literal of a visit mode. */
  public static String of(VisitMode mode) {
    return switch (mode) {
      case IN_PERSON -> "fth-user";
      case VIDEO -> "fth-video";
      case TELEPHONE -> "fth-phone";
    };
  }
}
