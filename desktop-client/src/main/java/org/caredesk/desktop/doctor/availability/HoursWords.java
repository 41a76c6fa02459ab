package org.caredesk.desktop.doctor.availability;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.jspecify.annotations.Nullable;

/** What the week of hours says. */
record HoursWords(Texts texts, Formatting formats) {

  String title(Block block) {
    return switch (block.kind()) {
      case AWAY, AWAY_FRESH, AWAY_GONE, AWAY_ELSEWHERE -> texts.get("hours.away");
      default -> block.times();
    };
  }

  /** The line under the times. */
  String note(Block block) {
    Block.Clash clash = block.clash();
    if (clash != null) {
      return texts.get("hours.overlaps", clash.with(), clash.times());
    }
    return switch (block.kind()) {
      case HOURS -> slots(block.slots());
      case FRESH -> texts.get("hours.fresh", slots(block.slots()));
      case GONE -> texts.get("hours.gone", slots(block.slots()));
      case ELSEWHERE -> texts.get("hours.elsewhere", slots(block.slots()), placeName(block));
      case ONCE -> texts.get("hours.once", slots(block.slots()));
      case ONCE_FRESH -> texts.get("hours.once-fresh", slots(block.slots()));
      case ONCE_GONE -> texts.get("hours.once-gone");
      case AWAY -> block.times();
      case AWAY_FRESH -> texts.get("hours.away-fresh");
      case AWAY_GONE -> texts.get("hours.away-gone");
      case AWAY_ELSEWHERE -> texts.get("hours.away-elsewhere", block.times());
    };
  }

  /** The whole block in words, for tooltips and screen readers. */
  String spoken(Block block) {
    String day = dayName(block.column() + 1);
    String place = block.place() == null ? "" : placeName(block);
    return texts.get("hours.spoken", day, title(block), note(block), place).strip();
  }

  String styleClass(Block block) {
    return "kind-" + block.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What a day yields: 9 slots, 6 + 4 slots, Off; and what it was, where that differs. */
  String head(WeekPicture.Day day) {
    if (day.holiday() != null) {
      return day.holiday();
    }
    if (day.total() != day.was()) {
      return texts.get("hours.day-was", day.total(), day.was());
    }
    return day.total() == 0
        ? texts.get("hours.off")
        : texts.get(
            "hours.day-slots",
            day.slots().stream().map(String::valueOf).collect(Collectors.joining(" + ")));
  }

  String slots(int count) {
    return texts.get("hours.slots", count);
  }

  String signed(int count) {
    return count == 0 ? "0" : count < 0 ? "−" + -count : "+" + count;
  }

  String dayShort(int day) {
    return DayOfWeek.of(day).getDisplayName(TextStyle.SHORT_STANDALONE, texts.locale());
  }

  String dayName(int day) {
    return DayOfWeek.of(day).getDisplayName(TextStyle.FULL_STANDALONE, texts.locale());
  }

  private static String placeName(Block block) {
    Base.@Nullable Place place = block.place();
    return place == null ? "" : place.name();
  }
}
