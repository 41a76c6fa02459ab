package org.caredesk.desktop.ui;

import java.util.Locale;
import javafx.scene.Node;
import org.caredesk.dto.scheduling.AppointmentStatus;

/**
 * Dresses a node in an appointment state. The style class {@code cd-state-<state>} sets, for the
 * node and everything in it, the looked-up colours {@code -cd-state-stripe}, {@code -cd-state-fg},
 * {@code -cd-state-bg} and {@code -cd-state-border}; style sheets use only those.
 */
public final class States {

  private static final String PREFIX = "cd-state-";

  private States() {}

  /** The style class of a state, such as {@code cd-state-in-consultation}. */
  public static String styleClass(AppointmentStatus status) {
    return PREFIX + status.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Replaces whatever state {@code node} was dressed in. */
  public static void dress(Node node, AppointmentStatus status) {
    String wanted = styleClass(status);
    if (!node.getStyleClass().contains(wanted)) {
      node.getStyleClass().removeIf(name -> name.startsWith(PREFIX));
      node.getStyleClass().add(wanted);
    }
  }
}
