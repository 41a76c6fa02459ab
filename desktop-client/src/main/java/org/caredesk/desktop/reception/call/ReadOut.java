package org.caredesk.desktop.reception.call;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.dto.scheduling.Opening;

/** An opening in a sentence that can be read out to a caller as it stands. */
final class ReadOut {
  private static final int HOURS = 12;
  private static final int QUARTER = 15;
  private static final int HALF = 30;
  private static final int HOUR = 60;

  private final Texts texts;
  private final Formatting formats;

  ReadOut(Texts texts, Formatting formats) {
    this.texts = texts;
    this.formats = formats;
  }

  /** Such as: Tuesday the 17th, half past two, with Dr. Rao, room 204. The fee is ₹1,200. */
  String sentence(Opening opening, ZoneId zone) {
    var local = opening.startsAt().atZone(zone);
    String room = opening.room();
    return texts.get(
        "call.read-out",
        day(local.toLocalDate()),
        time(local.toLocalTime()),
        room == null || room.isBlank()
            ? opening.doctorName()
            : texts.get(
                Character.isDigit(room.codePointAt(0)) ? "call.in-room" : "call.in-place",
                opening.doctorName(),
                room),
        formats.moneyShort(opening.fee()));
  }

  private String day(LocalDate date) {
    return texts.get(
        "call.spoken.day",
        date.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, texts.locale()),
        list("call.spoken.ordinals").get(date.getDayOfMonth() - 1),
        date.getMonth().getDisplayName(TextStyle.FULL, texts.locale()));
  }

  /** As people say it on the phone: in the words of the quarters, else in figures. */
  String time(LocalTime time) {
    int minute = time.getMinute();
    return switch (minute) {
      case 0 -> texts.get("call.spoken.full", hour(time), half(time));
      case QUARTER -> texts.get("call.spoken.quarter-past", hour(time), half(time));
      case HALF -> texts.get("call.spoken.half-past", hour(time), half(time));
      case HOUR - QUARTER ->
          texts.get("call.spoken.quarter-to", hour(time.plusHours(1)), half(time));
      default ->
          minute % 5 != 0
              ? formats.time(time)
              : minute < HALF
                  ? texts.get("call.spoken.past", fives(minute), hour(time), half(time))
                  : texts.get(
                      "call.spoken.to", fives(HOUR - minute), hour(time.plusHours(1)), half(time));
    };
  }

  private String hour(LocalTime time) {
    return list("call.spoken.hours").get(time.getHour() % HOURS);
  }

  private String half(LocalTime time) {
    return texts.get(
        time.getHour() < HOURS
            ? "call.spoken.morning"
            : time.getHour() < 17 ? "call.spoken.afternoon" : "call.spoken.evening");
  }

  private String fives(int minutes) {
    return list("call.spoken.fives").get(minutes / 5 - 1);
  }

  private List<String> list(String key) {
    return List.of(texts.get(key).split(","));
  }
}
