package org.caredesk.server.scheduling.slots;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.dto.scheduling.SlotExplanation.Code;
import org.caredesk.dto.scheduling.SlotExplanation.Reason;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.scheduling.timetable.Timetable;

/**
 * Turns what a booking would be refused for into reasons with facts (SPEC A6). It judges nothing
 * itself: the rules are those of {@link SlotPolicies}, what is too close those of {@link SlotGrid}.
 */
final class SlotObstacles {
  private final SlotPolicies.Wish wish;
  private final Sight sight;

  /** What the one who asks may know. */
  record Sight(boolean seesTimeOff, Predicate<Timetable.Taken> seesAppointment) {}

  SlotObstacles(SlotPolicies.Wish wish, Sight sight) {
    this.wish = wish;
    this.sight = sight;
  }

  /** All reasons; none exactly when the slot can be booked. */
  List<Reason> of(List<Timetable.Taken> taken) {
    var codes = SlotPolicies.broken(wish).stream().map(Refusal::code).toList();
    return Stream.concat(
            codes.stream().filter(code -> !isImplied(code, codes)).flatMap(this::reasons),
            taken.stream().flatMap(this::tooClose))
        .toList();
  }

  // What follows from another reason is no news.
  private static boolean isImplied(String code, List<String> all) {
    return switch (code) {
      case "slot-too-soon" -> all.contains("slot-in-past");
      case "slot-off-grid" ->
          all.contains("slot-outside-availability")
              || all.contains("slot-on-holiday")
              || all.contains("slot-in-time-off");
      default -> false;
    };
  }

  private Stream<Reason> reasons(String code) {
    var terms = wish.terms();
    return switch (code) {
      case "doctor-not-bookable" -> Stream.of(Reason.of(Code.NOT_BOOKABLE));
      case "length-not-allowed" -> Stream.of(Reason.of(Code.LENGTH_NOT_ALLOWED));
      case "slot-in-past" -> Stream.of(Reason.of(Code.PAST));
      case "slot-too-soon" ->
          Stream.of(
              Reason.of(Code.LEAD_TIME)
                  .minutes(terms.leadMinutes())
                  .between(SlotGrid.earliest(terms, wish.now()), null));
      case "slot-beyond-horizon" ->
          Stream.of(
              Reason.of(Code.BEYOND_HORIZON)
                  .minutes(terms.horizonDays())
                  .on(SlotGrid.latest(terms, wish.now()), null));
      case "slot-on-holiday" ->
          Stream.of(
              Reason.of(Code.HOLIDAY).on(wish.date(), wish.hours().holidays().get(wish.date())));
      case "slot-outside-availability" -> outside();
      case "slot-in-time-off" -> away();
      case "slot-off-grid" -> Stream.of(Reason.of(Code.OFF_GRID).nearest(nearestStarts()));
      default -> throw new IllegalStateException("No reason for " + code);
    };
  }

  // On a holiday the hours that are planned do not hold; the holiday says it already.
  private Stream<Reason> outside() {
    var hours = wish.hours();
    var isHoliday = hours.holidays().containsKey(wish.date());
    if (isHoliday
        && hours.plannedSlots(wish.date()).stream().anyMatch(open -> holds(open, wish.slot()))) {
      return Stream.empty();
    }
    var reasons = new ArrayList<Reason>();
    var starts = LocalTime.ofInstant(wish.slot().startsAt(), hours.zone());
    for (var rule : hours.weekly()) {
      var isThen =
          rule.day() == wish.date().getDayOfWeek()
              && !starts.isBefore(rule.opens())
              && starts.isBefore(rule.closes());
      if (isThen && rule.validTo() != null && rule.validTo().isBefore(wish.date())) {
        reasons.add(Reason.of(Code.RULE_ENDED).on(rule.validTo(), null));
      } else if (isThen && rule.validFrom().isAfter(wish.date())) {
        reasons.add(Reason.of(Code.RULE_NOT_BEGUN).on(rule.validFrom(), null));
      }
    }
    var ended =
        reasons.stream()
            .filter(reason -> reason.code() == Code.RULE_ENDED)
            .max(Comparator.comparing(reason -> Objects.requireNonNull(reason.date())));
    var begins =
        reasons.stream()
            .filter(reason -> reason.code() == Code.RULE_NOT_BEGUN)
            .min(Comparator.comparing(reason -> Objects.requireNonNull(reason.date())));
    return Stream.concat(
        Stream.of(Reason.of(Code.OUTSIDE_HOURS).nearest(nearestHours())),
        Stream.concat(ended.stream(), begins.stream()));
  }

  private Stream<Reason> away() {
    return wish.hours().timeOff().stream()
        .filter(off -> off.in(wish.hours().zone()).overlaps(wish.slot()))
        .map(
            off ->
                Reason.of(Code.TIME_OFF)
                    .between(
                        off.in(wish.hours().zone()).startsAt(),
                        off.in(wish.hours().zone()).endsAt())
                    .on(null, sight.seesTimeOff() ? off.reason() : null));
  }

  private Stream<Reason> tooClose(Timetable.Taken taken) {
    if (!SlotGrid.isTaken(wish.terms(), wish.slot(), List.of(taken.slot()))) {
      return Stream.empty();
    }
    var overlaps = taken.slot().overlaps(wish.slot());
    var code = !overlaps ? Code.BUFFER : taken.until() == null ? Code.BOOKED : Code.HELD;
    var reason =
        Reason.of(code)
            .between(taken.slot().startsAt(), taken.slot().endsAt())
            .until(taken.until());
    if (code == Code.BUFFER) {
      reason = reason.minutes((int) SlotGrid.gapMinutes(wish.terms()));
    }
    if (sight.seesAppointment().test(taken)) {
      var isElsewhere = !taken.hospital().equals(wish.terms().hospital());
      reason =
          reason.naming(
              taken.id().value(), taken.number(), isElsewhere ? taken.hospitalName() : null);
    }
    return Stream.of(reason);
  }

  private List<Slot> nearestHours() {
    var open = new ArrayList<Slot>();
    for (var date = wish.date().minusDays(1);
        !date.isAfter(wish.date().plusDays(SlotExplanations.DAYS_AHEAD));
        date = date.plusDays(1)) {
      open.addAll(wish.hours().openSlots(date));
    }
    return around(open, slot -> slot.startsAt().isAfter(wish.slot().startsAt()));
  }

  private List<Slot> nearestStarts() {
    return around(
        SlotGrid.of(wish.terms(), wish.hours(), wish.date(), wish.minutes()),
        slot -> slot.startsAt().isAfter(wish.slot().startsAt()));
  }

  // The last that is not later, if it is of the same day, and the first that is.
  private List<Slot> around(List<Slot> all, Predicate<Slot> isLater) {
    return Stream.concat(
            all.stream()
                .filter(isLater.negate())
                .filter(slot -> date(slot.startsAt()).equals(wish.date()))
                .reduce((first, second) -> second)
                .stream(),
            all.stream().filter(isLater).limit(1))
        .toList();
  }

  private LocalDate date(Instant instant) {
    return LocalDate.ofInstant(instant, wish.hours().zone());
  }

  private static boolean holds(Slot outer, Slot inner) {
    return !inner.startsAt().isBefore(outer.startsAt()) && !inner.endsAt().isAfter(outer.endsAt());
  }
}
