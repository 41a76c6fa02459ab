package org.caredesk.desktop.admin.frame;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.caredesk.desktop.i18n.Texts;

/** Says what the audit trail's own words mean; one that is not known is shown as it is. */
public final class AuditWords {

  private static final String UUID_LETTERS = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final Pattern ID = Pattern.compile(UUID_LETTERS);
  private static final Pattern GRANT = Pattern.compile("([A-Z_]+)(?:@" + UUID_LETTERS + ")");

  /** Four letters at least: three are a currency. */
  private static final Pattern CONSTANTS = Pattern.compile("[A-Z_]{4,}(?:, [A-Z_]{4,})*");

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

  /**
   * Such as "Cardiology" for {@code CARDIOLOGY}, and "Reception" for a role at a hospital. Ids and
   * all else stay as they are.
   */
  public static String value(Texts texts, String value) {
    Matcher grant = GRANT.matcher(value);
    if (grant.matches()) {
      String role = texts.find("word.Role." + grant.group(1));
      return role == null ? plain(grant.group(1).toLowerCase(Locale.ROOT)) : role;
    }
    return CONSTANTS.matcher(value).matches()
        ? plain(value.toLowerCase(Locale.ROOT).replace('_', ' '))
        : value;
  }

  /** What a list says of an event: without ids, which say nothing to who reads. */
  public static String summary(Texts texts, Map<String, String> detail) {
    return detail.entrySet().stream()
        .filter(field -> !ID.matcher(field.getValue()).matches())
        .map(field -> field(field.getKey()) + " " + value(texts, field.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String plain(String word) {
    String spaced = word.replace('-', ' ');
    return spaced.isEmpty()
        ? ""
        : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
  }
}
