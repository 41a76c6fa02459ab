package org.caredesk.desktop.admin.frame;

import java.util.Locale;
import org.caredesk.desktop.i18n.Texts;

/** Says what the audit trail's own words mean; one that is not known is shown as it is. */
public final class AuditWords {

  private AuditWords() {}

  /** Such as "Retired" for {@code retire}. */
  public static String action(Texts texts, String action) {
    String known = texts.find("audit.action." + action);
    return known == null ? plain(action) : known;
  }

  /** Such as "Department" for {@code department}. */
  public static String object(Texts texts, String type) {
    String known = texts.find("audit.object." + type);
    return known == null ? plain(type) : known;
  }

  /** Such as "late fee percent" for {@code lateFeePercent}. */
  public static String field(String name) {
    return name.replaceAll("([a-z])([A-Z])", "$1 $2").replace('-', ' ').toLowerCase(Locale.ROOT);
  }

  private static String plain(String word) {
    String spaced = word.replace('-', ' ');
    return spaced.isEmpty()
        ? ""
        : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
  }
}
