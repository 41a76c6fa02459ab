package org.caredesk.desktop.schedule.why;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.dto.scheduling.SlotExplanation.Reason;
import org.jspecify.annotations.Nullable;

/** Says the server's reasons in sentences, with times at the hospital. */
final class ReasonWords {
  private final Texts texts;
  private final Formatting formats;

  ReasonWords(Texts texts, Formatting formats) {
    this.texts = texts;
    this.formats = formats;
  }

  Answer.Line line(Reason reason, Question question, int minutes) {
    return new Answer.Line(
        icon(reason),
        sentence(reason, question, minutes),
        hint(reason, question),
        reason.appointmentId());
  }

  private static String icon(Reason reason) {
    return switch (reason.code()) {
      case NOT_BOOKABLE -> "fth-user-x";
      case LENGTH_NOT_ALLOWED, OFF_GRID -> "fth-grid";
      case PAST -> "fth-rewind";
      case LEAD_TIME, BEYOND_HORIZON -> "fth-fast-forward";
      case HOLIDAY -> "fth-flag";
      case OUTSIDE_HOURS, RULE_ENDED, RULE_NOT_BEGUN -> "fth-moon";
      case TIME_OFF -> "fth-coffee";
      case BOOKED -> "fth-calendar";
      case HELD -> "fth-clock";
      case BUFFER -> "fth-pause-circle";
    };
  }

  private String sentence(Reason reason, Question question, int minutes) {
    ZoneId zone = question.zone();
    String key = "why.reason." + reason.code().name();
    return switch (reason.code()) {
      case NOT_BOOKABLE, PAST, OUTSIDE_HOURS -> texts.get(key);
      case LENGTH_NOT_ALLOWED -> texts.get(key, minutes);
      case LEAD_TIME -> texts.get(key, length(number(reason)), moment(reason.from(), zone));
      case BEYOND_HORIZON -> texts.get(key, number(reason), day(reason.date()));
      case HOLIDAY -> texts.get(key, day(reason.date()), word(reason.label()));
      case RULE_ENDED, RULE_NOT_BEGUN -> texts.get(key, day(reason.date()));
      case TIME_OFF -> texts.get(key, moment(reason.from(), zone), moment(reason.to(), zone));
      case BOOKED -> booked(reason, zone);
      case HELD -> texts.get(key, range(reason, zone), time(reason.until(), zone));
      case BUFFER -> texts.get(key, number(reason), range(reason, zone));
      case OFF_GRID -> texts.get(key, minutes);
    };
  }

  private String booked(Reason reason, ZoneId zone) {
    return reason.hospitalName() == null
        ? texts.get("why.reason.BOOKED", range(reason, zone))
        : texts.get("why.booked-elsewhere", range(reason, zone), reason.hospitalName());
  }

  private @Nullable String hint(Reason reason, Question question) {
    ZoneId zone = question.zone();
    return switch (reason.code()) {
      case OUTSIDE_HOURS -> hours(reason.nearest(), question);
      case OFF_GRID ->
          reason.nearest().isEmpty()
              ? null
              : texts.get(
                  "why.starts",
                  reason.nearest().stream()
                      .map(slot -> formats.time(slot.startsAt(), zone))
                      .collect(Collectors.joining(", ")));
      case TIME_OFF -> reason.label();
      case BOOKED, HELD, BUFFER -> reason.appointmentNumber();
      default -> null;
    };
  }

  private String hours(List<Slot> nearest, Question question) {
    if (nearest.isEmpty()) {
      return texts.get("why.no-hours");
    }
    LocalDate asked = date(question.at(), question.zone());
    return nearest.stream()
        .map(
            slot -> {
              String range = formats.timeRange(slot.startsAt(), slot.endsAt(), question.zone());
              LocalDate day = date(slot.startsAt(), question.zone());
              String said =
                  day.equals(asked) ? range : texts.get("why.on-day", formats.dayShort(day), range);
              return texts.get(
                  slot.startsAt().isAfter(question.at()) ? "why.hours-next" : "why.hours-before",
                  said);
            })
        .collect(Collectors.joining(" "));
  }

  private String length(int minutes) {
    return minutes % 60 == 0
        ? texts.get("why.hours", minutes / 60)
        : texts.get("why.minutes", minutes);
  }

  private String range(Reason reason, ZoneId zone) {
    Instant from = reason.from();
    Instant to = reason.to();
    return from == null || to == null ? "" : formats.timeRange(from, to, zone);
  }

  private String moment(@Nullable Instant at, ZoneId zone) {
    return at == null ? "" : formats.dayAndTime(at, zone);
  }

  private String time(@Nullable Instant at, ZoneId zone) {
    return at == null ? "" : formats.time(at, zone);
  }

  private String day(@Nullable LocalDate date) {
    return date == null ? "" : formats.dayShort(date);
  }

  private static String word(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static int number(Reason reason) {
    Integer minutes = reason.minutes();
    return minutes == null ? 0 : minutes;
  }

  private static LocalDate date(Instant at, ZoneId zone) {
    return LocalDate.ofInstant(at, zone);
  }
}
