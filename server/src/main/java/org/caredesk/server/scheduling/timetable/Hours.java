package org.caredesk.server.scheduling.timetable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caredesk.dto.scheduling.Slot;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * When a doctor works at one hospital, in the hospital's local time: weekly rules and dated
 * windows, less time off and holidays.
 *
 * <p>A local time that a daylight-saving change skips is the instant of the change; one that exists
 * twice is the earlier.
 */
@NamedInterface("contract")
public record Hours(
    ZoneId zone,
    List<Weekly> weekly,
    List<Dated> dated,
    List<TimeOff> timeOff,
    Map<LocalDate, String> holidays) {

  /**
   * Hours of one day of the week.
   *
   * @param validTo inclusive; null for no end
   */
  public record Weekly(
      DayOfWeek day,
      LocalTime opens,
      LocalTime closes,
      LocalDate validFrom,
      @Nullable LocalDate validTo) {
    boolean holdsOn(LocalDate date) {
      return date.getDayOfWeek() == day
          && !date.isBefore(validFrom)
          && (validTo == null || !date.isAfter(validTo));
    }
  }

  /** Hours of one date. */
  public record Dated(LocalDate date, LocalTime opens, LocalTime closes) {}

  /** Local time in which the doctor is away; {@code ends} is exclusive. */
  public record TimeOff(LocalDateTime starts, LocalDateTime ends, @Nullable String reason) {
    public Slot in(ZoneId zone) {
      return new Slot(RecurringHours.instant(starts, zone), RecurringHours.instant(ends, zone));
    }
  }

  /** Local opening times on a date, in order, before holidays and time off are looked at. */
  public List<LocalTime[]> planned(LocalDate date) {
    var planned = new ArrayList<LocalTime[]>();
    weekly.stream()
        .filter(rule -> rule.holdsOn(date))
        .forEach(rule -> planned.add(new LocalTime[] {rule.opens(), rule.closes()}));
    dated.stream()
        .filter(window -> window.date().equals(date))
        .forEach(window -> planned.add(new LocalTime[] {window.opens(), window.closes()}));
    planned.sort(Comparator.comparing(window -> window[0]));
    return planned;
  }

  /** Local opening times on a date, in order; none on a holiday. */
  public List<LocalTime[]> open(LocalDate date) {
    return holidays.containsKey(date) ? List.of() : planned(date);
  }

  /** The planned hours of a date on the time line. */
  public List<Slot> plannedSlots(LocalDate date) {
    return planned(date).stream().map(window -> slot(date, window)).toList();
  }

  /** The open hours of a date on the time line. */
  public List<Slot> openSlots(LocalDate date) {
    return open(date).stream().map(window -> slot(date, window)).toList();
  }

  /** Time off on the time line. */
  public List<Slot> away() {
    return timeOff.stream().map(off -> off.in(zone)).toList();
  }

  /** Whether a stretch lies inside the open hours and outside time off. */
  public boolean covers(Slot slot) {
    return openAt(slot).isPresent() && away().stream().noneMatch(slot::overlaps);
  }

  /** The open window that a stretch lies in. */
  public Optional<Slot> openAt(Slot slot) {
    return openSlots(LocalDate.ofInstant(slot.startsAt(), zone)).stream()
        .filter(
            open ->
                !slot.startsAt().isBefore(open.startsAt()) && !slot.endsAt().isAfter(open.endsAt()))
        .findFirst();
  }

  /** The same with other weekly hours. */
  public Hours withWeekly(List<RecurringHours> rules) {
    return new Hours(
        zone,
        rules.stream()
            .map(r -> new Weekly(r.day(), r.opens(), r.closes(), r.from(), r.to()))
            .toList(),
        dated,
        timeOff,
        holidays);
  }

  /** The same with hours of one more date. */
  public Hours withDated(RecurringHours window) {
    var more = new ArrayList<>(dated);
    more.add(new Dated(window.from(), window.opens(), window.closes()));
    return new Hours(zone, weekly, more, timeOff, holidays);
  }

  /** The same without hours of one date. */
  public Hours withoutDated(RecurringHours window) {
    var fewer = new ArrayList<>(dated);
    fewer.remove(new Dated(window.from(), window.opens(), window.closes()));
    return new Hours(zone, weekly, fewer, timeOff, holidays);
  }

  public Hours withTimeOff(TimeOff off) {
    var more = new ArrayList<>(timeOff);
    more.add(off);
    return new Hours(zone, weekly, dated, more, holidays);
  }

  public Hours withoutTimeOff(TimeOff off) {
    var fewer = new ArrayList<>(timeOff);
    fewer.remove(off);
    return new Hours(zone, weekly, dated, fewer, holidays);
  }

  public Hours withHoliday(LocalDate date, String name) {
    var more = new HashMap<>(holidays);
    more.put(date, name);
    return new Hours(zone, weekly, dated, timeOff, more);
  }

  public Hours withoutHoliday(LocalDate date) {
    var fewer = new HashMap<>(holidays);
    fewer.remove(date);
    return new Hours(zone, weekly, dated, timeOff, fewer);
  }

  private Slot slot(LocalDate date, LocalTime[] window) {
    return new Slot(
        RecurringHours.instant(date.atTime(window[0]), zone),
        RecurringHours.instant(date.atTime(window[1]), zone));
  }
}
