package org.caredesk.desktop.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.caredesk.desktop.ui.Script;
import org.caredesk.desktop.ui.Scripts;

/** The forms of a name from whole to short, for places that may be narrow. */
final class ShortNames {
  private static final Set<String> TITLES = Set.of("dr", "dr.", "prof", "prof.", "др.", "д-р");

  private ShortNames() {}

  /**
   * The whole name first, then with an initial, then the last part only; titles stay. Names in
   * scripts without a habit of initials come whole only.
   */
  static List<String> of(String name) {
    List<String> parts = new ArrayList<>(List.of(name.strip().split("\\s+")));
    StringBuilder title = new StringBuilder();
    while (parts.size() > 1 && TITLES.contains(parts.getFirst().toLowerCase(Locale.ROOT))) {
      title.append(parts.removeFirst()).append(' ');
    }
    if (parts.size() < 2 || Scripts.of(name) != Script.LATIN) {
      return List.of(name);
    }
    String initial = Character.toString(parts.getFirst().codePointAt(0)) + ". ";
    return List.of(name, title + initial + parts.getLast(), title + parts.getLast());
  }
}
