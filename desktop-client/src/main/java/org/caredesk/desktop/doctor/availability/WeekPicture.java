package org.caredesk.desktop.doctor.availability;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caredesk.desktop.doctor.availability.Base.Place;
import org.caredesk.desktop.doctor.availability.Block.Handle;
import org.caredesk.desktop.doctor.availability.Block.Kind;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.dto.scheduling.AvailabilityWindowResponse;
import org.caredesk.dto.scheduling.TimeOffResponse;
import org.jspecify.annotations.Nullable;

/**
 * One week as it would be with the draft, on the clock of the hospital that is painted.
 *
 * @param days seven, from Monday
 */
record WeekPicture(Place painted, List<Day> days, List<Block> blocks) {

  /**
   * The head of a day.
   *
   * @param holiday at the painted hospital; null for none
   * @param slots at each hospital where there are any, by hospital
   * @param was all slots before the draft
   * @param inScope whether the weekly hours that are painted hold on this date
   */
  record Day(
      LocalDate date, @Nullable String holiday, List<Integer> slots, int was, boolean inScope) {
    int total() {
      return slots.stream().mapToInt(Integer::intValue).sum();
    }
  }

  /**
   * What the draft is for.
   *
   * @param week a Monday
   * @param to last day of the weekly hours; null for no end
   */
  record Scope(LocalDate week, LocalDate from, @Nullable LocalDate to) {
    /** A period with its first week in sight; an end before the beginning is the first day. */
    static Scope of(LocalDate from, @Nullable LocalDate to) {
      return new Scope(monday(from), from, to != null && to.isBefore(from) ? from : to);
    }

    /**
     * The same with another week in sight. A period without end and without changes begins there.
     */
    Scope showing(LocalDate day, LocalDate today, boolean isPainted) {
      LocalDate week = monday(day);
      LocalDate begin = week.isBefore(today) ? today : week;
      return new Scope(week, isPainted || to != null ? from : begin, to);
    }

    private static LocalDate monday(LocalDate day) {
      return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    boolean has(LocalDate date) {
      return !date.isBefore(from) && (to == null || !date.isAfter(to));
    }
  }

  /** What is painted and overlaps other hours this week. */
  List<Block> clashes() {
    return blocks.stream().filter(block -> block.clash() != null).toList();
  }

  static WeekPicture of(Base base, Draft draft, Scope scope, Place painted, Formatting formats) {
    return new Painter(base, draft, scope, painted, formats).paint();
  }

  private record Painter(Base base, Draft draft, Scope scope, Place painted, Formatting formats) {

    WeekPicture paint() {
      List<Block> blocks = new ArrayList<>();
      List<Day> days = new ArrayList<>();
      for (int column = 0; column < 7; column++) {
        LocalDate date = scope.week().plusDays(column);
        // The later ones lie above: what is painted must not hide under what is there.
        for (Place place : base.places()) {
          if (!place.equals(painted)) {
            elsewhere(place, date, column, blocks);
          }
        }
        own(date, column, blocks);
        away(date, column, blocks);
        days.add(day(date));
      }
      return new WeekPicture(painted, days, blocks.stream().map(b -> clashing(b, blocks)).toList());
    }

    private Day day(LocalDate date) {
      List<Integer> slots = new ArrayList<>();
      int was = 0;
      for (Place place : base.places()) {
        int now = slots(without(awayAsDrafted(date), hours(place, date), date), place);
        if (now > 0) {
          slots.add(now);
        }
        List<Span> before = new ArrayList<>(place.weeklyOn(date));
        before.addAll(stored(place, date));
        was += slots(without(awayAsStored(date), before, date), place);
      }
      return new Day(date, painted.holidayOn(date), slots, was, scope.has(date));
    }

    /** All hours of a date at a place with the draft, in order. */
    private List<Span> hours(Place place, LocalDate date) {
      List<Span> all = new ArrayList<>(weekly(place, date));
      for (AvailabilityWindowResponse window : place.windowsOn(date)) {
        if (!draft.takesBack(window)) {
          all.add(span(window));
        }
      }
      draft.once().stream()
          .filter(once -> once.affiliation().equals(place.id()) && once.date().equals(date))
          .forEach(once -> all.add(once.span()));
      return all.stream().sorted().toList();
    }

    private List<Span> weekly(Place place, LocalDate date) {
      WeekPattern pattern = draft.weekly().get(place.id());
      return pattern != null && scope.has(date)
          ? pattern.on(date.getDayOfWeek().getValue())
          : place.weeklyOn(date);
    }

    private static List<Span> stored(Place place, LocalDate date) {
      return place.windowsOn(date).stream().map(Painter::span).toList();
    }

    private void own(LocalDate date, int column, List<Block> blocks) {
      List<Span> old = painted.weeklyOn(date);
      List<Span> now = weekly(painted, date);
      for (Span span : now) {
        Kind kind = old.contains(span) ? Kind.HOURS : Kind.FRESH;
        blocks.add(block(kind, column, span, new Handle.Weekly(painted.id(), span)));
      }
      for (Span span : new WeekPattern(old).minus(new WeekPattern(now))) {
        blocks.add(block(Kind.GONE, column, span, new Handle.Weekly(painted.id(), span)));
      }
      for (AvailabilityWindowResponse window : painted.windowsOn(date)) {
        Kind kind = draft.takesBack(window) ? Kind.ONCE_GONE : Kind.ONCE;
        blocks.add(
            block(kind, column, span(window), new Handle.StoredOnce(painted.id(), window.id())));
      }
      for (Draft.Once once : draft.once()) {
        if (once.affiliation().equals(painted.id()) && once.date().equals(date)) {
          blocks.add(block(Kind.ONCE_FRESH, column, once.span(), new Handle.FreshOnce(once)));
        }
      }
    }

    private Block block(Kind kind, int column, Span span, Handle handle) {
      return new Block(
          kind,
          painted,
          column,
          span.from(),
          span.to(),
          times(span),
          span.minutes() / painted.slotMinutes(),
          handle,
          null);
    }

    /** Hours at another hospital, as much of them as falls on a date here. */
    private void elsewhere(Place place, LocalDate date, int column, List<Block> blocks) {
      boolean isSameZone = place.zone().equals(painted.zone());
      int apart = isSameZone ? 0 : 2;
      for (LocalDate there = date.minusDays(apart);
          !there.isAfter(date.plusDays(apart));
          there = there.plusDays(1)) {
        for (Span span : hours(place, there)) {
          LocalDateTime from = here(place, there, span.from());
          LocalDateTime to = here(place, there, span.to());
          int begin = minute(from, date);
          int end = minute(to, date);
          if (begin < end) {
            String times =
                isSameZone
                    ? times(span)
                    : times(span)
                        + " "
                        + formats.zoneName(
                            place.zone(), there.atStartOfDay(place.zone()).toInstant());
            blocks.add(
                new Block(
                    Kind.ELSEWHERE,
                    place,
                    column,
                    begin,
                    end,
                    times,
                    span.minutes() / place.slotMinutes(),
                    new Handle.Weekly(place.id(), span),
                    null));
          }
        }
      }
    }

    private LocalDateTime here(Place place, LocalDate there, int minute) {
      return here(place.zone(), there.atStartOfDay().plusMinutes(minute));
    }

    private LocalDateTime here(ZoneId zone, LocalDateTime there) {
      return there.atZone(zone).withZoneSameInstant(painted.zone()).toLocalDateTime();
    }

    /** The minute of a date that a moment is, clipped to the date. */
    private static int minute(LocalDateTime at, LocalDate date) {
      if (at.toLocalDate().isBefore(date)) {
        return 0;
      }
      return at.toLocalDate().isAfter(date) ? 24 * 60 : at.getHour() * 60 + at.getMinute();
    }

    /** A stretch of time off, by the clock of whichever hospital it meets. */
    private record Stretch(LocalDateTime from, LocalDateTime to) {}

    private List<Stretch> awayAsStored(LocalDate date) {
      return base.timeOffOn(date).stream().map(off -> new Stretch(off.from(), off.to())).toList();
    }

    private List<Stretch> awayAsDrafted(LocalDate date) {
      return Stream.concat(
              base.timeOffOn(date).stream()
                  .filter(off -> !draft.back().contains(off.id()))
                  .map(off -> new Stretch(off.from(), off.to())),
              draft.away().stream().map(off -> new Stretch(off.from(), off.to())))
          .toList();
    }

    /** What is left of a date's hours beside time off. */
    private static List<Span> without(List<Stretch> away, List<Span> hours, LocalDate date) {
      WeekPattern left = new WeekPattern(hours);
      for (Stretch off : away) {
        int from = minute(off.from(), date);
        int to = minute(off.to(), date);
        if (from < to) {
          left = left.erase(new Span(date.getDayOfWeek().getValue(), from, to));
        }
      }
      return left.spans();
    }

    private void away(LocalDate date, int column, List<Block> blocks) {
      // By the clock of another hospital, it may fall on the day before or after.
      List<TimeOffResponse> near =
          IntStream.rangeClosed(-1, 1)
              .mapToObj(days -> base.timeOffOn(date.plusDays(days)))
              .flatMap(List::stream)
              .distinct()
              .toList();
      for (TimeOffResponse off : near) {
        Kind kind = draft.back().contains(off.id()) ? Kind.AWAY_GONE : Kind.AWAY;
        if (minute(off.from(), date) < minute(off.to(), date)) {
          blocks.add(
              new Block(
                  kind,
                  null,
                  column,
                  minute(off.from(), date),
                  minute(off.to(), date),
                  off.reason() == null ? "" : off.reason(),
                  0,
                  new Handle.StoredAway(off.id()),
                  null));
        }
        if (kind == Kind.AWAY) {
          awayElsewhere(
              new Stretch(off.from(), off.to()),
              date,
              column,
              new Handle.StoredAway(off.id()),
              blocks);
        }
      }
      for (Draft.Away off : draft.away()) {
        if (minute(off.from(), date) < minute(off.to(), date)) {
          blocks.add(
              new Block(
                  Kind.AWAY_FRESH,
                  null,
                  column,
                  minute(off.from(), date),
                  minute(off.to(), date),
                  off.reason() == null ? "" : off.reason(),
                  0,
                  new Handle.FreshAway(off),
                  null));
        }
        awayElsewhere(
            new Stretch(off.from(), off.to()), date, column, new Handle.FreshAway(off), blocks);
      }
    }

    /** The same clock times at hospitals of other zones, where they fall on the clock here. */
    private void awayElsewhere(
        Stretch off, LocalDate date, int column, Handle handle, List<Block> blocks) {
      base.places().stream()
          .map(Place::zone)
          .distinct()
          .filter(zone -> !zone.equals(painted.zone()))
          .forEach(
              zone -> {
                LocalDateTime from = here(zone, off.from());
                LocalDateTime to = here(zone, off.to());
                if (minute(from, date) < minute(to, date)) {
                  blocks.add(
                      new Block(
                          Kind.AWAY_ELSEWHERE,
                          null,
                          column,
                          minute(from, date),
                          minute(to, date),
                          formats.zoneName(zone, off.from().atZone(zone).toInstant()),
                          0,
                          handle,
                          null));
                }
              });
    }

    private static Block clashing(Block block, List<Block> all) {
      if (!block.isWork() || block.kind() == Kind.ELSEWHERE) {
        return block;
      }
      for (Block other : all) {
        if (other != block && other.isWork() && other.place() != null && block.overlaps(other)) {
          return block.with(
              new Block.Clash(
                  Math.max(block.from(), other.from()),
                  Math.min(block.to(), other.to()),
                  other.place().name(),
                  other.times()));
        }
      }
      return block;
    }

    private String times(Span span) {
      return HoursText.write(span);
    }

    private static Span span(AvailabilityWindowResponse window) {
      return Span.of(window.date().getDayOfWeek().getValue(), window.from(), window.to());
    }

    private static int slots(List<Span> spans, Place place) {
      return spans.stream().mapToInt(span -> span.minutes() / place.slotMinutes()).sum();
    }
  }
}
