package org.caredesk.desktop.reception.call;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.jspecify.annotations.Nullable;

/** Says how a wish was read, a few words for each part, so that a misreading is seen at once. */
final class WishWords {
  private final Texts texts;
  private final Formatting formats;

  WishWords(Texts texts, Formatting formats) {
    this.texts = texts;
    this.formats = formats;
  }

  List<String> of(CallWish wish, LocalDate today) {
    List<String> parts = new ArrayList<>();
    wish.fields().forEach(field -> parts.add(field.name()));
    wish.doctors().forEach(doctor -> parts.add(doctor.name()));
    LocalDate from = wish.from();
    if (from != null) {
      parts.add(days(from, wish.to(), today));
    }
    if (wish.startsFrom() != null || wish.startsTo() != null) {
      parts.add(times(wish.startsFrom(), wish.startsTo()));
    }
    if (wish.mode() != null) {
      parts.add(texts.word(wish.mode()));
    }
    boolean anybody = wish.fields().isEmpty() && wish.doctors().isEmpty();
    if (from == null) {
      parts.add(texts.get("call.any-day"));
    }
    if (anybody) {
      parts.add(texts.get("call.any-doctor"));
    }
    return parts;
  }

  private String days(LocalDate from, @Nullable LocalDate to, LocalDate today) {
    if (to != null && !to.equals(from)) {
      return texts.get("call.days", formats.dayShort(from), formats.dayShort(to));
    }
    String day = formats.dayShort(from);
    if (from.equals(today)) {
      return texts.get("call.day-today", day);
    }
    return from.equals(today.plusDays(1)) ? texts.get("call.day-tomorrow", day) : day;
  }

  private String times(@Nullable LocalTime from, @Nullable LocalTime to) {
    if (from == null) {
      return texts.get("call.times-before", formats.time(to == null ? LocalTime.MAX : to));
    }
    return to == null
        ? texts.get("call.times-from", formats.time(from))
        : texts.get("call.times-between", formats.time(from), formats.time(to));
  }
}
