package org.caredesk.desktop.i18n;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import org.caredesk.dto.Money;
import org.jspecify.annotations.Nullable;

/** How times, days, ages and money are written in the language of {@link Texts}. */
public final class Formatting {

  private final Texts texts;
  private final Clock clock;
  private final MoneyWriter money;
  private final MoneyReader sums;

  /**
   * @param clock tells today, for ages
   */
  public Formatting(Texts texts, Clock clock) {
    this.texts = texts;
    this.clock = clock;
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(texts.locale());
    this.money = new MoneyWriter(symbols);
    this.sums = new MoneyReader(symbols);
  }

  /** The time of day at {@code zone}, such as 10:49. */
  public String time(Instant instant, ZoneId zone) {
    return write("format.time", instant.atZone(zone));
  }

  /** A local time of day, such as 10:49. */
  public String time(LocalTime time) {
    return write("format.time", time);
  }

  /** Such as 12:30–13:00, at {@code zone}. */
  public String timeRange(Instant from, Instant to, ZoneId zone) {
    return texts.get("format.range", time(from, zone), time(to, zone));
  }

  /** Such as Mon 16 Nov 2026. */
  public String day(LocalDate day) {
    return write("format.day", day);
  }

  /** Such as Mon 16 Nov. */
  public String dayShort(LocalDate day) {
    return write("format.day-short", day);
  }

  /**
   * Reads a date as {@link #date} writes it, or as 1980-03-03 or 3.3.1980. Null for all else, such
   * as 3/4/1980, of which nobody knows which is the month.
   */
  public @Nullable LocalDate readDate(String typed) {
    for (String pattern : List.of(texts.get("format.date"), "yyyy-M-d", "d.M.yyyy")) {
      try {
        return new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern(pattern.replace('y', 'u'))
            .toFormatter(texts.locale())
            .withResolverStyle(ResolverStyle.STRICT)
            .parse(typed.strip(), LocalDate::from);
      } catch (DateTimeParseException _) {
        // written in another way
      }
    }
    return null;
  }

  /** A date without its weekday, such as 3 Mar 1980. */
  public String date(LocalDate date) {
    return write("format.date", date);
  }

  /** Such as Mon 16 Nov, 12:30, at {@code zone}. */
  public String dayAndTime(Instant instant, ZoneId zone) {
    return dayAndTime(LocalDateTime.ofInstant(instant, zone));
  }

  /** The same, with the zone's name where its clock differs from the one {@code here}. */
  public String dayAndTime(Instant instant, ZoneId zone, ZoneId here) {
    String local = dayAndTime(instant, zone);
    return zone.getRules().getOffset(instant).equals(here.getRules().getOffset(instant))
        ? local
        : texts.get("format.with-zone", local, zoneName(zone, instant));
  }

  /** The same of a local time. */
  public String dayAndTime(LocalDateTime local) {
    return texts.get(
        "format.day-and-time", dayShort(local.toLocalDate()), time(local.toLocalTime()));
  }

  /** Whole years lived until today at {@code zone}. */
  public int age(LocalDate born, ZoneId zone) {
    return Period.between(born, LocalDate.now(clock.withZone(zone))).getYears();
  }

  /** What is left, such as 14:32; from an hour on 1:02:03; never below 0:00. */
  public String countDown(Duration left) {
    Duration shown = left.isNegative() ? Duration.ZERO : left;
    return shown.toHours() > 0
        ? "%d:%02d:%02d".formatted(shown.toHours(), shown.toMinutesPart(), shown.toSecondsPart())
        : "%02d:%02d".formatted(shown.toMinutes(), shown.toSecondsPart());
  }

  /** With the currency's sign, grouping and all its minor digits: ₹1,200.00, €85.00, ¥12,000. */
  public String money(Money amount) {
    return money.write(new BigDecimal(amount.amount()), amount.currency(), false);
  }

  /** As {@link #money}, without minor digits that are all zero: ₹1,200. For buttons. */
  public String moneyShort(Money amount) {
    return money.write(new BigDecimal(amount.amount()), amount.currency(), true);
  }

  /**
   * The sum that a person has typed, as {@link #money} writes it or without sign and grouping; null
   * where it cannot be told for certain or is below zero.
   */
  public @Nullable Money readMoney(String typed, String currency) {
    return sums.read(typed, currency);
  }

  /** The zone as a short name and offset, such as IST and +5:30, for the day it is asked for. */
  public String zoneName(ZoneId zone, Instant at) {
    String name = DateTimeFormatter.ofPattern("zzz", texts.locale()).format(at.atZone(zone));
    return name.isBlank() ? zone.getDisplayName(TextStyle.SHORT, texts.locale()) : name;
  }

  /** The zone's offset from UTC at {@code at}, such as +5:30 or −3. */
  public String zoneOffset(ZoneId zone, Instant at) {
    int minutes = zone.getRules().getOffset(at).getTotalSeconds() / 60;
    int absolute = Math.abs(minutes);
    return (minutes < 0 ? "−" : "+")
        + absolute / 60
        + (absolute % 60 == 0 ? "" : ":%02d".formatted(absolute % 60));
  }

  private String write(String patternKey, TemporalAccessor value) {
    return DateTimeFormatter.ofPattern(texts.get(patternKey), texts.locale()).format(value);
  }
}
