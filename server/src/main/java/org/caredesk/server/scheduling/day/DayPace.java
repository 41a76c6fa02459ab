package org.caredesk.server.scheduling.day;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.QueuePriority;
import org.jspecify.annotations.Nullable;

/**
 * How a doctor's day runs, from arrivals, calls and ends (SPEC X5).
 *
 * <p>With a patient in the room, the doctor is free when that visit has had its planned length, but
 * not before now, and is late by what that lies beyond the start of the next patient who is or may
 * still come in time. With nobody in the room, the doctor is late by how long the first of those
 * who wait has waited since the planned start, or since coming where that was later: a late patient
 * does not make the doctor late.
 *
 * @param lateMinutes whole minutes, rounded down; null before the first visit is due
 * @param expectedStarts of those who still wait or are to come: each after the one before, and not
 *     before the planned start unless it is urgent; who has not come although the time is past
 *     takes no time
 */
record DayPace(@Nullable Integer lateMinutes, Map<UUID, Instant> expectedStarts) {

  /** In which those ahead are called: the urgent first, then as planned. */
  static final Comparator<DayAppointment> ORDER =
      Comparator.comparing((DayAppointment a) -> !isUrgent(a))
          .thenComparing(DayAppointment::startsAt)
          .thenComparing(DayAppointment::id);

  /** Called before those who came for their time; nobody is before they have come. */
  static boolean isUrgent(DayAppointment a) {
    return a.status() == AppointmentStatus.CHECKED_IN && a.priority() == QueuePriority.URGENT;
  }

  /** Of one doctor's appointments of a day, at one hospital or several. */
  static DayPace of(List<DayAppointment> day, Instant now) {
    var ahead =
        day.stream()
            .filter(
                a ->
                    a.status() == AppointmentStatus.CHECKED_IN
                        || a.status() == AppointmentStatus.CONFIRMED)
            .sorted(ORDER)
            .toList();
    var inRoom = day.stream().filter(a -> a.status() == AppointmentStatus.IN_CONSULTATION).toList();
    var freeAt =
        inRoom.stream()
            .map(a -> plannedEnd(a))
            .filter(end -> end.isAfter(now))
            .max(Comparator.naturalOrder())
            .orElse(now);
    var expected = new HashMap<UUID, Instant>();
    var at = freeAt;
    for (var a : ahead) {
      var starts = a.startsAt().isAfter(at) && !isUrgent(a) ? a.startsAt() : at;
      expected.put(a.id(), starts);
      at = isMissing(a, now) ? at : starts.plus(length(a));
    }
    var asPlanned = ahead.stream().sorted(Comparator.comparing(DayAppointment::startsAt)).toList();
    return new DayPace(late(day, inRoom, asPlanned, freeAt, now), expected);
  }

  private static @Nullable Integer late(
      List<DayAppointment> day,
      List<DayAppointment> inRoom,
      List<DayAppointment> ahead,
      Instant freeAt,
      Instant now) {
    var hasBegun =
        day.stream().anyMatch(a -> a.progress().startedAt() != null || !a.startsAt().isAfter(now));
    if (!hasBegun) {
      return null;
    }
    if (!inRoom.isEmpty()) {
      var due =
          ahead.stream()
              .filter(a -> !isMissing(a, now))
              .findFirst()
              .map(DayAppointment::startsAt)
              .orElse(inRoom.getLast().endsAt());
      return minutes(due, freeAt);
    }
    return ahead.stream()
        .filter(a -> a.status() == AppointmentStatus.CHECKED_IN)
        .findFirst()
        .map(a -> minutes(ready(a), now))
        .orElse(0);
  }

  /** Should have begun, and nobody came. */
  private static boolean isMissing(DayAppointment a, Instant now) {
    return a.status() == AppointmentStatus.CONFIRMED && !a.startsAt().isAfter(now);
  }

  private static Instant ready(DayAppointment waiting) {
    var came = waiting.progress().checkedInAt();
    return came != null && came.isAfter(waiting.startsAt()) ? came : waiting.startsAt();
  }

  private static Instant plannedEnd(DayAppointment inRoom) {
    var started = inRoom.progress().startedAt();
    return (started == null ? inRoom.startsAt() : started).plus(length(inRoom));
  }

  private static Duration length(DayAppointment a) {
    return Duration.between(a.startsAt(), a.endsAt());
  }

  private static int minutes(Instant due, Instant actual) {
    return (int) Math.max(0, Duration.between(due, actual).toMinutes());
  }
}
