package org.caredesk.desktop.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.PaymentState;
import org.caredesk.dto.scheduling.Slot;

/** Small days for tests, in UTC unless said otherwise. */
final class Days {
  static final LocalDate DATE = LocalDate.of(2026, 11, 16);
  static final ZoneId ZONE = ZoneId.of("UTC");

  private Days() {}

  static Instant at(String time) {
    return Instant.parse(DATE + "T" + time + ":00Z");
  }

  static ScheduleDay day(ScheduleColumn... columns) {
    return new ScheduleDay(DATE, ZONE, Arrays.asList(columns));
  }

  static ScheduleColumn column(String id, ScheduleEntry... entries) {
    return column(id, List.of(new Slot(at("09:00"), at("17:00"))), entries);
  }

  static ScheduleColumn column(String id, List<Slot> open, ScheduleEntry... entries) {
    return new ScheduleColumn(
        id,
        new UUID(1, id.hashCode()),
        "Dr. " + id,
        "Cardiology",
        "204",
        entries.length,
        16,
        null,
        open,
        List.of(),
        Arrays.asList(entries));
  }

  static FreeTime free(String time, int minutes) {
    return new FreeTime(
        "free " + time,
        at(time),
        at(time).plus(Duration.ofMinutes(minutes)),
        FreeTime.Use.BOOKABLE);
  }

  static Visit visit(String id, String time, int minutes) {
    return visit(id, 1, AppointmentStatus.CONFIRMED, time, minutes, 0);
  }

  static Visit visit(
      String id, int version, AppointmentStatus status, String time, int minutes, int lane) {
    boolean held = status == AppointmentStatus.HELD;
    return new Visit(
        id,
        version,
        status,
        at(time),
        at(time).plus(Duration.ofMinutes(minutes)),
        lane,
        held ? null : "Nandini Furtado",
        VisitMode.IN_PERSON,
        held ? PaymentState.UNPAID : PaymentState.PAID,
        null,
        held ? at(time).plus(Duration.ofMinutes(15)) : null,
        held ? "Desk 3" : null,
        false,
        null,
        null);
  }

  static Cursor cursor(String column, ScheduleEntry entry) {
    return new Cursor(column, entry.id(), entry.startsAt());
  }
}
