package org.caredesk.server.scheduling.slots;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.scheduling.timetable.Hours;

/**
 * Free slots as somebody with a clock on the wall would find them, who knows nothing of intervals,
 * offsets or searches: it walks through time minute by minute, reads the wall clock, and asks of
 * each minute whether the doctor is there, away or busy.
 */
final class MinuteModel {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Terms terms;
  private final Hours hours;
  private final List<Slot> taken;
  private final Instant now;
  // The wall clock at every minute, and the first minute at which it showed a time or a later one.
  private final Map<Instant, LocalDateTime> wall = new HashMap<>();
  private final List<Instant> minutes = new ArrayList<>();
  private final Map<LocalDateTime, Instant> firstShowings = new HashMap<>();

  MinuteModel(Terms terms, Hours hours, List<Slot> taken, Instant now) {
    this.terms = terms;
    this.hours = hours;
    this.taken = taken;
    this.now = now;
  }

  List<Slot> free(LocalDate from, LocalDate to, int length) {
    minutes.clear();
    wall.clear();
    firstShowings.clear();
    var start = from.minusDays(2).atStartOfDay(terms.zone()).toInstant();
    var end = to.plusDays(3).atStartOfDay(terms.zone()).toInstant();
    for (var t = start; t.isBefore(end); t = t.plus(MINUTE)) {
      minutes.add(t);
      wall.put(t, t.atZone(terms.zone()).toLocalDateTime());
    }
    var free = new ArrayList<Slot>();
    LocalDateTime latestShown = LocalDateTime.MIN;
    for (var t : minutes) {
      var local = wall(t);
      var isShownAgain = !local.isAfter(latestShown);
      latestShown = isShownAgain ? latestShown : local;
      if (!isShownAgain
          && !local.toLocalDate().isBefore(from)
          && !local.toLocalDate().isAfter(to)
          && isFree(t, local, length)) {
        free.add(new Slot(t, t.plus(Duration.ofMinutes(length))));
      }
    }
    return free;
  }

  private boolean isFree(Instant t, LocalDateTime local, int length) {
    var today = now.atZone(terms.zone()).toLocalDate();
    var date = local.toLocalDate();
    if (t.isBefore(now.plus(Duration.ofMinutes(terms.leadMinutes())))
        || date.isAfter(today.plusDays(terms.horizonDays()))
        || hours.holidays().containsKey(date)) {
      return false;
    }
    return windows(date).stream().anyMatch(window -> fits(window, t, local, length))
        && isUndisturbed(t, length);
  }

  // Starts at the opening or a whole number of steps later, and is over when the hours are.
  private boolean fits(LocalTime[] window, Instant t, LocalDateTime local, int length) {
    var sinceOpening = ChronoUnit.MINUTES.between(window[0], local.toLocalTime());
    var closing = firstShowing(local.toLocalDate().atTime(window[1]));
    return sinceOpening >= 0
        && local.toLocalTime().isBefore(window[1])
        && sinceOpening % Math.min(terms.slotMinutes(), length) == 0
        && !t.plus(Duration.ofMinutes(length)).isAfter(closing);
  }

  private boolean isUndisturbed(Instant t, int length) {
    var gap = terms.bufferBeforeMinutes() + terms.bufferAfterMinutes();
    for (var m = t; m.isBefore(t.plus(Duration.ofMinutes(length))); m = m.plus(MINUTE)) {
      for (var off : hours.timeOff()) {
        if (!m.isBefore(firstShowing(off.starts())) && m.isBefore(firstShowing(off.ends()))) {
          return false;
        }
      }
    }
    for (var m = t.minus(Duration.ofMinutes(gap));
        m.isBefore(t.plus(Duration.ofMinutes(length + (long) gap)));
        m = m.plus(MINUTE)) {
      for (var busy : taken) {
        if (!m.isBefore(busy.startsAt()) && m.isBefore(busy.endsAt())) {
          return false;
        }
      }
    }
    return true;
  }

  private List<LocalTime[]> windows(LocalDate date) {
    var windows = new ArrayList<LocalTime[]>();
    for (var rule : hours.weekly()) {
      var isOver = rule.validTo() != null && date.isAfter(rule.validTo());
      if (date.getDayOfWeek() == rule.day() && !date.isBefore(rule.validFrom()) && !isOver) {
        windows.add(new LocalTime[] {rule.opens(), rule.closes()});
      }
    }
    for (var window : hours.dated()) {
      if (window.date().equals(date)) {
        windows.add(new LocalTime[] {window.opens(), window.closes()});
      }
    }
    return windows;
  }

  // The first minute at which the wall clock shows this time or a later one.
  private Instant firstShowing(LocalDateTime local) {
    return firstShowings.computeIfAbsent(local, this::lookForFirst);
  }

  private Instant lookForFirst(LocalDateTime local) {
    for (var t : minutes) {
      if (!wall(t).isBefore(local)) {
        return t;
      }
    }
    return minutes.getLast().plus(MINUTE);
  }

  private LocalDateTime wall(Instant t) {
    var shown = wall.get(t);
    if (shown == null) {
      throw new IllegalStateException("A minute outside the model");
    }
    return shown;
  }
}
