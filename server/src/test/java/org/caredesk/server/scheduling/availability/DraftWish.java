package org.caredesk.server.scheduling.availability;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caredesk.server.support.World;

/** Drafts of hours, as they are sent. */
final class DraftWish {
  static final List<String> WEEKDAYS =
      List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY");

  private DraftWish() {}

  static Map<String, Object> draft(Object... parts) {
    var draft = new HashMap<String, Object>();
    for (var i = 0; i < parts.length; i += 2) {
      draft.put((String) parts[i], parts[i + 1]);
    }
    return draft;
  }

  static Map<String, Object> weekly(World.Clinic clinic, UUID affiliation, String from, String to) {
    return weekly(version(clinic), affiliation, from, to);
  }

  static Map<String, Object> weekly(int version, UUID affiliation, String from, String to) {
    return Map.of(
        "affiliationId",
        affiliation,
        "version",
        version,
        "hours",
        hours(rules(WEEKDAYS, from, to)));
  }

  static Map<String, Object> weekly(
      World.Clinic clinic, UUID affiliation, List<Map<String, String>> rules) {
    return Map.of("affiliationId", affiliation, "version", version(clinic), "hours", hours(rules));
  }

  static Map<String, Object> hours(List<Map<String, String>> rules) {
    return Map.of("validFrom", "2026-11-17", "rules", rules);
  }

  static List<Map<String, String>> rules(List<String> days, String from, String to) {
    return days.stream().map(day -> Map.of("dayOfWeek", day, "from", from, "to", to)).toList();
  }

  static Map<String, Object> window(UUID affiliation, String date, String from, String to) {
    return Map.of(
        "affiliationId", affiliation, "hours", Map.of("date", date, "from", from, "to", to));
  }

  static Map<String, String> off(String date) {
    return Map.of("from", date + "T00:00:00", "to", date + "T23:00:00");
  }

  static String path(UUID doctor) {
    return "/doctors/" + doctor + "/availability-changes";
  }

  static int version(World.Clinic clinic) {
    return clinic
        .doctorApi()
        .get("/affiliations/" + clinic.affiliation())
        .body()
        .at("/version")
        .asInt();
  }
}
