package org.caredesk.desktop.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
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

  /** The time of an entry, in its own place's zone and with the zone's name where it differs. */
  String time(ScheduleEntry entry) {
    ZoneId own = ownZone(entry);
    return own == null
        ? time(entry.startsAt())
        : zoned(formatting.time(entry.startsAt(), own), own, entry.startsAt());
  }

  /** The span of an entry, as {@link #time(ScheduleEntry)}. */
  String range(ScheduleEntry entry) {
    ZoneId own = ownZone(entry);
    return own == null
        ? range(entry.startsAt(), entry.endsAt())
        : zoned(formatting.timeRange(entry.startsAt(), entry.endsAt(), own), own, entry.startsAt());
  }

  private static @Nullable ZoneId ownZone(ScheduleEntry entry) {
    Place place = entry.place();
    return place == null ? null : place.zone();
  }

  private String zoned(String time, ZoneId own, Instant at) {
    return texts.get("schedule.zoned", time, formatting.zoneName(own, at));
  }

  /** When a visit that is being moved was. */
  String was(Visit visit) {
    return texts.get("schedule.was", time(visit));
  }

  /** Why a visit stays as long as it is. */
  String noOtherLength() {
    return texts.get("schedule.no-other-length");
  }

  /** A visit's state; of a request with the time that is left to answer it. */
  String state(Visit visit, Instant now) {
    return states(visit, now).getFirst();
  }

  /** What a card says of the state, from whole to short. What is left of a wait stays longest. */
  List<String> states(Visit visit, Instant now) {
    if (visit.unsent()) {
      return List.of(
          texts.get("schedule.unsent"),
          texts.get("schedule.unsent-here"),
          texts.get("schedule.unsent-short"));
    }
    Visit.Request request = visit.request();
    if (request == null || request.answerBy() == null) {
      return List.of(
          visit.anyway() == null
              ? state(visit.status())
              : texts.get("schedule.anyway-state", state(visit.status())));
    }
    String key = request.offered() == null ? "schedule.requested-left" : "schedule.offered-left";
    String what = request.offered() == null ? state(visit.status()) : time(request.offered());
    Duration left = Duration.between(now, request.answerBy());
    return List.of(
        texts.get(key, what, left(left)), texts.get(key, what, leftShort(left)), left(left));
  }

  /** That a time is offered, with what is left of the time it is held for. */
  String offered(OfferedTime offer, Instant now) {
    return offer.answerBy() == null
        ? texts.get("schedule.offered")
        : texts.get("schedule.offered-held", left(Duration.between(now, offer.answerBy())));
  }

  /** What is left of a wait in its largest sensible unit: minutes, hours or days. */
  String left(Duration left) {
    long minutes = Math.max(0, left.toMinutes());
    if (minutes < 60) {
      return texts.get("schedule.minutes-left", minutes);
    }
    return minutes < 48 * 60
        ? texts.get("schedule.hours-left", minutes / 60, minutes % 60)
        : texts.get("schedule.days-left", minutes / (24 * 60));
  }

  private String leftShort(Duration left) {
    long minutes = Math.max(0, left.toMinutes());
    if (minutes < 60) {
      return texts.get("schedule.minutes-short", minutes);
    }
    return minutes < 48 * 60
        ? texts.get("schedule.hours-short", minutes / 60)
        : texts.get("schedule.days-short", minutes / (24 * 60));
  }

  /** What of a day does not fit. */
  String more(int hidden) {
    return texts.get("schedule.more", hidden);
  }

  /** A day with its weekday. */
  String weekday(LocalDate date) {
    return formatting.dayShort(date);
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
              range(free),
              column.title());
      case OfferedTime offer ->
          texts.get("schedule.describe.offered", range(offer), offer.name(), column.title());
      case Visit visit -> {
        String words =
            texts.get(
                "schedule.describe.visit",
                range(visit),
                title(visit),
                visit.unsent() ? texts.get("schedule.unsent") : state(visit.status()),
                mode(visit.mode()),
                payment(visit),
                column.title());
        yield visit.anyway() == null
            ? words
            : texts.get("schedule.describe.anyway", words, visit.anyway());
      }
    };
  }

  private String payment(Visit visit) {
    return visit.payment() == PaymentState.UNPAID && visit.heldBy() != null
        ? texts.get("schedule.held-at", visit.heldBy())
        : texts.word(visit.payment());
  }
}
