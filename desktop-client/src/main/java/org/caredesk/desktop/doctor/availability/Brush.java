package org.caredesk.desktop.doctor.availability;

import java.util.UUID;

/** What a stroke on the week makes. */
sealed interface Brush {
  /** Hours at a hospital. */
  record Hours(UUID affiliation) implements Brush {}

  /** Time off. */
  record Away() implements Brush {}

  /** Nothing: hours under the stroke go. */
  record Erase() implements Brush {}
}
