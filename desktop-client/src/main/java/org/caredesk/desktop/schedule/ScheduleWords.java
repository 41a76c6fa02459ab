package org.caredesk.desktop.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.PaymentState;
import org.jspecify.annotations.Nullable;

/** What the grid says, in the language of the texts and the zone of the day. */
final class ScheduleWords {
  private final Texts texts;
  private final Formatting formatting;
  private ZoneId zone = ZoneOffset.UTC;

  ScheduleWords(Texts texts, Formatting formatting) {
    this.texts = texts;
    this.formatting = formatting;
  }

  /** The zone of the day that is shown from now on. */
  void setZone(ZoneId zone) {
    this.zone = zone;
  }

  String time(Instant instant) {
    return formatting.time(instant, zone);
  }

  String range(Instant from, Instant to) {
    return formatting.timeRange(from, to, zone);
  }

  /** A mark of the axis; with its offset where the hour comes twice that day. */
  String mark(TimeAxis.Mark mark) {
    return mark.ambiguous()
        ? formatting.time(mark.time()) + formatting.zoneOffset(zone, mark.at())
        : formatting.time(mark.time());
  }

  String zoneName(Instant at) {
    return formatting.zoneName(zone, at);
  }

  String zoneOffset(Instant at) {
    return formatting.zoneOffset(zone, at);
  }

  String free() {
    return texts.get("schedule.free");
  }

  String wasFree() {
    return texts.get("schedule.was-free");
  }

  String notUsed() {
    return texts.get("schedule.not-used");
  }

  String enterKey() {
    return texts.get("schedule.enter-key");
  }

  String state(AppointmentStatus status) {
    return texts.word(status);
  }

  String mode(VisitMode mode) {
    return texts.word(mode);
  }

  String note(String note) {
    return texts.get("schedule.note", note);
  }

  String load(int booked, int capacity) {
    return texts.get("schedule.load", booked, capacity);
  }

  String loadSpoken(int booked, int capacity) {
    return texts.get("schedule.load-spoken", booked, capacity);
  }

  /** A room that is only a number gets the word for it. */
  String room(String room) {
    return Character.isDigit(room.codePointAt(0)) ? texts.get("schedule.room", room) : room;
  }

  String delay(int minutes) {
    return minutes <= 0 ? texts.get("schedule.on-time") : texts.get("schedule.late", minutes);
  }

  String countdown(Instant now, Instant until) {
    return formatting.countDown(Duration.between(now, until));
  }

  /** The second line of a card: the patient, or whose hold it is. */
  String title(Visit visit) {
    if (visit.name() != null) {
      return visit.name();
    }
    if (visit.ours()) {
      return texts.get("schedule.held-by-you");
    }
    return Objects.requireNonNullElseGet(visit.heldBy(), () -> texts.get("schedule.no-patient"));
  }

  /** What closed time says; null where nothing need be said. */
  @Nullable String closed(ClosedStretch stretch) {
    return switch (stretch.kind()) {
      case BEFORE ->
          stretch.opensAt() == null ? null : texts.get("schedule.starts", time(stretch.opensAt()));
      case BREAK ->
          stretch.opensAt() == null
              ? null
              : texts.get("schedule.break-until", time(stretch.opensAt()));
      case AFTER -> null;
      case CLOSURE -> stretch.label();
    };
  }

  /** The whole cell in words, for tooltips and screen readers. */
  String describe(ScheduleColumn column, ScheduleEntry entry, boolean stale) {
    return switch (entry) {
      case FreeTime free ->
          texts.get(
              free.use() == FreeTime.Use.NOT_USED
                  ? "schedule.describe.not-used"
                  : stale ? "schedule.describe.was-free" : "schedule.describe.free",
              range(free.startsAt(), free.endsAt()),
              column.title());
      case Visit visit ->
          texts.get(
              "schedule.describe.visit",
              range(visit.startsAt(), visit.endsAt()),
              title(visit),
              state(visit.status()),
              mode(visit.mode()),
              payment(visit),
              column.title());
    };
  }

  private String payment(Visit visit) {
    return visit.payment() == PaymentState.UNPAID && visit.heldBy() != null
        ? texts.get("schedule.held-at", visit.heldBy())
        : texts.word(visit.payment());
  }
}
