package org.caredesk.desktop.reception.replan;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.ReplanChoice;
import org.caredesk.dto.scheduling.ReplanPreviewResponse;
import org.caredesk.dto.scheduling.ReplanPreviewResponse.Item;
import org.caredesk.dto.scheduling.ReplanPreviewResponse.Option;

/** Plans as the server proposes them for a Monday. */
final class Plans {
  static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
  static final Option PINBOARD = new Option(ReplanChoice.PINBOARD, null, null, null);
  static final Option LEAVE = new Option(ReplanChoice.LEAVE, null, null, null);
  static final LocalDateTime FROM = LocalDateTime.of(2026, 11, 16, 10, 49);
  static final LocalDateTime TO = LocalDateTime.of(2026, 11, 16, 17, 0);

  private Plans() {}

  static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  static Instant at(String time) {
    return LocalDateTime.parse("2026-11-16T" + time).atZone(ZONE).toInstant();
  }

  static Option mehta(String time) {
    return new Option(ReplanChoice.COLLEAGUE, id("Mehta"), "Dr. Rohan Mehta", at(time));
  }

  static Option qureshi(String time) {
    return new Option(ReplanChoice.COLLEAGUE, id("Qureshi"), "Dr. Farah Qureshi", at(time));
  }

  static Option tomorrow(String time) {
    return new Option(
        ReplanChoice.SAME_DOCTOR,
        id("Deshpande"),
        "Dr. Ananya Deshpande",
        at(time).plusSeconds(86_400));
  }

  /** A visit of half an hour; its patient is the first word of its name. */
  static Item visit(String name, int version, String time, Option... options) {
    boolean waits = List.of(options).contains(LEAVE);
    return new Item(
        id(name),
        version,
        "AP-2026-000001",
        waits ? AppointmentStatus.CHECKED_IN : AppointmentStatus.CONFIRMED,
        id(name.split(" ")[0]),
        name,
        null,
        false,
        at(time),
        at(time).plusSeconds(1800),
        List.of(options));
  }

  static ReplanPreviewResponse of(Item... items) {
    return new ReplanPreviewResponse(
        id("Deshpande"),
        "Dr. Ananya Deshpande",
        id("hospital"),
        ZONE.getId(),
        FROM,
        TO,
        at("10:49"),
        List.of(items),
        List.of());
  }
}
