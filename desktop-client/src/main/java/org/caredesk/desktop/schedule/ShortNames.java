package org.caredesk.desktop.schedule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.caredesk.desktop.ui.Script;
import org.caredesk.desktop.ui.Scripts;

/** The forms of a name from whole to short, for places that may be narrow. */
public final class ShortNames {
  private static final Set<String> TITLES = Set.of("dr", "dr.", "prof", "prof.", "др.", "д-р");

  private ShortNames() {}

  /**
   * The whole name first, then with an initial, then the last part only; titles stay. Names in
   * scripts without a habit of initials come whole only.
   */
  public static List<String> of(String name) {
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

  /**
   * The forms of each of {@code names} by which it is not taken for another of them: of two with
   * one last part, the shortest has the initial.
   */
  static Map<String, List<String>> apart(Collection<String> names) {
    Map<String, Set<String>> meant = new HashMap<>();
    for (String name : names) {
      of(name).forEach(form -> meant.computeIfAbsent(form, _ -> new HashSet<>()).add(name));
    }
    Map<String, List<String>> apart = new HashMap<>();
    for (String name : names) {
      List<String> forms = of(name);
      List<String> own =
          forms.stream().filter(form -> Set.of(name).equals(meant.get(form))).toList();
      boolean isShared = !own.contains(forms.getLast());
      apart.put(
          name, isShared && own.size() > 1 ? with(own, untitled(own.getLast())) : List.copyOf(own));
    }
    return apart;
  }

  private static List<String> with(List<String> forms, String another) {
    List<String> all = new ArrayList<>(forms);
    all.add(another);
    return List.copyOf(all);
  }

  private static String untitled(String name) {
    int space = name.indexOf(' ');
    return TITLES.contains(name.substring(0, Math.max(0, space)).toLowerCase(Locale.ROOT))
        ? name.substring(space + 1)
        : name;
  }
}
