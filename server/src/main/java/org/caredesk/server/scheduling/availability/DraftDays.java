package org.caredesk.server.scheduling.availability;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The local dates on which a change of hours takes effect, all inclusive.
 *
 * @param counted the last on which slots are compared
 * @param booked the last on which appointments are looked at
 */
record DraftDays(LocalDate first, LocalDate counted, LocalDate booked) {
  private static final int COUNTED_DAYS = 56;
  // Nobody can book further ahead.
  private static final int BOOKED_DAYS = 1_100;

  static DraftDays one(LocalDate date) {
    return new DraftDays(date, date, date);
  }

  /** A stretch whose slots are compared on every day. */
  static DraftDays of(LocalDate first, LocalDate last) {
    var end = notBefore(first, earlier(first.plusDays(BOOKED_DAYS), last));
    return new DraftDays(first, end, end);
  }

  /** Hours that come again every week: eight weeks of slots stand for all. */
  static DraftDays weekly(LocalDate first, @Nullable LocalDate last) {
    var end = notBefore(first, earlier(first.plusDays(BOOKED_DAYS), last));
    return new DraftDays(first, earlier(first.plusDays(COUNTED_DAYS - 1L), end), end);
  }

  /** From the first day of the first to the last of the last, without a gap. */
  static DraftDays all(Collection<DraftDays> parts, LocalDate today) {
    return parts.stream().reduce(DraftDays::and).orElse(one(today));
  }

  private DraftDays and(DraftDays other) {
    var start = earlier(first, other.first);
    var end = start.plusDays(BOOKED_DAYS);
    return new DraftDays(
        start,
        earlier(notBefore(counted, other.counted), end),
        earlier(notBefore(booked, other.booked), end));
  }

  private static LocalDate earlier(LocalDate a, @Nullable LocalDate b) {
    return b != null && b.isBefore(a) ? b : a;
  }

  private static LocalDate notBefore(LocalDate a, LocalDate b) {
    return b.isBefore(a) ? a : b;
  }
}
