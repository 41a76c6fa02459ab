package org.caredesk.desktop.admin.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.dto.audit.AuditEvent;

/** Says of each event of one object what it changed, not all that is noted of the object. */
final class AuditChanges {

  private AuditChanges() {}

  /**
   * A sentence for each event; empty for one that changed no field.
   *
   * @param events of one object, the newest first
   */
  static List<String> of(Texts texts, List<AuditEvent> events) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      Map<String, String> before =
          i + 1 < events.size() ? events.get(i + 1).detail() : Map.<String, String>of();
      all.add(line(texts, before, events.get(i).detail()));
    }
    return all;
  }

  private static String line(Texts texts, Map<String, String> before, Map<String, String> after) {
    List<String> parts = new ArrayList<>();
    after.forEach(
        (field, value) -> {
          String old = before.get(field);
          if (value.equals(old)) {
            return;
          }
          String name = AuditWords.field(field);
          String now = AuditWords.value(texts, value);
          parts.add(
              old == null
                  ? texts.get("console.history-field", name, now)
                  : texts.get("console.history-change", name, AuditWords.value(texts, old), now));
        });
    return String.join(", ", parts);
  }
}
