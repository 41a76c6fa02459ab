package org.caredesk.desktop.reception.call;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads days to come and times of day from figures. */
final class CallDates {
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[./](\\d{1,2})(?:[./](\\d{4})?)?");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:\\.|st|nd|rd|th)?");
  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2})(?:[:.h](\\d{2})|h)?(am|pm)?|(\\d{2})(\\d{2})(am|pm)?");

  /** Nobody is open before: "at 3" is in the afternoon. */
  private static final int EARLIEST_HOUR = 7;

  private static final int HALF_DAY = 12;

  private CallDates() {}

  /** Such as 17.11., 17.11.2026, 17/11, 2026-11-17; null for anything else. */
  static @Nullable LocalDate numeric(String token, LocalDate today) {
    Matcher iso = ISO.matcher(token);
    if (iso.matches()) {
      return date(number(iso, 1), number(iso, 2), number(iso, 3));
    }
    Matcher day = DAY_FIRST.matcher(token);
    if (!day.matches()) {
      return null;
    }
    return day.group(3) == null
        ? coming(number(day, 1), number(day, 2), today)
        : date(number(day, 3), number(day, 2), number(day, 1));
  }

  /** A day of a month, such as 17, 17. or 17th. */
  static @Nullable LocalDate of(String token, int month, LocalDate today) {
    Matcher day = DAY.matcher(token);
    return day.matches() ? coming(number(day, 1), month, today) : null;
  }

  /** A day in the past with its year, such as 3.4.1980, 03/04/1980 or 1980-04-03. */
  static @Nullable LocalDate born(String token) {
    Matcher iso = ISO.matcher(token);
    if (iso.matches()) {
      return date(number(iso, 1), number(iso, 2), number(iso, 3));
    }
    Matcher day = DAY_FIRST.matcher(token);
    if (!day.matches() || day.group(3) == null) {
      return null;
    }
    LocalDate read = date(number(day, 3), number(day, 2), number(day, 1));
    // What cannot be a month is a day, wherever it stands.
    return read == null ? date(number(day, 3), number(day, 1), number(day, 2)) : read;
  }

  /** Without a year it is the next such day. */
  private static @Nullable LocalDate coming(int day, int month, LocalDate today) {
    LocalDate thisYear = date(today.getYear(), month, day);
    return thisYear != null && thisYear.isBefore(today)
        ? date(today.getYear() + 1, month, day)
        : thisYear;
  }

  private static @Nullable LocalDate date(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  /** Such as 10, 14:30, 14.30, 1430, 2pm; null for anything else. */
  static @Nullable LocalTime time(String token) {
    Matcher time = TIME.matcher(token);
    if (!time.matches()) {
      return null;
    }
    boolean joined = time.group(4) != null;
    int hour = number(time, joined ? 4 : 1);
    String minutes = time.group(joined ? 5 : 2);
    String half = time.group(joined ? 6 : 3);
    try {
      LocalTime read = LocalTime.of(hour, minutes == null ? 0 : Integer.parseInt(minutes));
      if (half != null) {
        return half.equals("pm") ? pm(read) : am(read);
      }
      return hour > 0 && hour < EARLIEST_HOUR ? read.plusHours(HALF_DAY) : read;
    } catch (DateTimeException noSuchTime) {
      return null;
    }
  }

  static LocalTime pm(LocalTime time) {
    return time.getHour() < HALF_DAY ? time.plusHours(HALF_DAY) : time;
  }

  static LocalTime am(LocalTime time) {
    return time.getHour() >= HALF_DAY ? time.minusHours(HALF_DAY) : time;
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
