package org.caredesk.desktop.insights.live;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.revenue.RevenueWords;
import org.caredesk.desktop.revenue.Span;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.dto.Money;
import org.jspecify.annotations.Nullable;

/** How figures are written on the live screen. */
final class LiveWords {
  private final WorkplaceContext context;
  private final Texts texts;
  private final RevenueWords money;

  LiveWords(WorkplaceContext context) {
    this.context = context;
    this.texts = context.texts();
    this.money = new RevenueWords(context);
  }

  Texts texts() {
    return texts;
  }

  /** Such as October 2026. */
  String span(Span span) {
    return money.span(span);
  }

  String money(Money amount) {
    return context.formats().moneyShort(amount);
  }

  /** One digit, such as 6.5 %; a dash where there is none. */
  String percent(@Nullable Double percent) {
    return percent == null
        ? texts.get("insights.none")
        : money.percent(BigDecimal.valueOf(percent).setScale(1, RoundingMode.HALF_UP));
  }

  /** As it stands on an axis, such as 6 % or 2.5 %. */
  String axis(double percent) {
    return texts.get("insights.percent-axis", percent);
  }

  /** As it stands on an axis, such as 4.5. */
  String stars(double average) {
    return texts.get("insights.rating", average);
  }

  /** Such as 4.6; a dash where nobody has rated. */
  String rating(@Nullable Double average) {
    return average == null ? texts.get("insights.none") : stars(average);
  }

  /** Whole, such as 76. */
  static long whole(double percent) {
    return Math.round(percent);
  }

  String time(Instant at) {
    return context.formats().time(at, context.desk().hospital().zone());
  }

  /** Such as 31 Aug. */
  String day(LocalDate day) {
    return DateTimeFormatter.ofPattern(texts.get("insights.day-axis"), texts.locale()).format(day);
  }

  String weekday(DayOfWeek weekday, TextStyle style) {
    return weekday.getDisplayName(style, texts.locale());
  }
}
