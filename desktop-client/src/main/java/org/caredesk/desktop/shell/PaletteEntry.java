package org.caredesk.desktop.shell;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the command palette.
 *
 * @param person whose initials stand before it; null for an action, which has its icon there
 * @param icon literal such as {@code fth-plus}
 * @param shortcut shown at the end; null for none
 */
public record PaletteEntry(
    Group group,
    @Nullable UUID person,
    String icon,
    String title,
    String subtitle,
    @Nullable String shortcut,
    Runnable run) {

  /** The headings, in the order in which they are shown. */
  public enum Group {
    PATIENTS,
    DOCTORS,
    ACTIONS
  }
}
