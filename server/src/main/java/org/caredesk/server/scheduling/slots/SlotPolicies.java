package org.caredesk.server.scheduling.slots;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.scheduling.timetable.Hours;

/**
 * The rules a slot must meet before anybody looks whether it is taken. Each answers nothing, or why
 * not.
 */
public final class SlotPolicies {
  /** What is asked for. */
  public record Wish(
      Terms terms, Hours hours, Slot slot, int minutes, VisitMode mode, Instant now) {
    LocalDate date() {
      return LocalDate.ofInstant(slot.startsAt(), terms.zone());
    }
  }

  @FunctionalInterface
  private interface Policy {
    Optional<Refusal> check(Wish wish);
  }

  private static final List<Policy> ALL =
      List.of(
          SlotPolicies::doctorIsBookable,
          SlotPolicies::lengthIsAllowed,
          SlotPolicies::modeIsOffered,
          SlotPolicies::notInThePast,
          SlotPolicies::leadTimeIsKept,
          SlotPolicies::withinHorizon,
          SlotPolicies::notOnHoliday,
          SlotPolicies::insideOpeningHours,
          SlotPolicies::doctorIsNotAway,
          SlotPolicies::onTheGrid);

  /** What closes a time that was promised before. */
  private static final List<Policy> CLOSING =
      List.of(
          SlotPolicies::notInThePast, SlotPolicies::notOnHoliday, SlotPolicies::doctorIsNotAway);

  /** What a deliberate double booking keeps to all the same: the doctor is there at all. */
  private static final List<Policy> ANYWAY =
      List.of(
          SlotPolicies::doctorIsBookable,
          SlotPolicies::lengthIsAllowed,
          SlotPolicies::modeIsOffered,
          SlotPolicies::notInThePast,
          SlotPolicies::withinHorizon,
          SlotPolicies::notOnHoliday,
          SlotPolicies::doctorIsNotAway);

  private SlotPolicies() {}

  /**
   * @throws Refusal the first rule that is broken (422), naming the field
   */
  public static void require(Wish wish) {
    require(ALL, wish);
  }

  /**
   * For a time that was promised before: hours, grid and lead time were asked then.
   *
   * @throws Refusal slot-in-past, slot-on-holiday, slot-in-time-off (422)
   */
  public static void requireOpen(Wish wish) {
    require(CLOSING, wish);
  }

  /**
   * For a time that is booked though it is taken or closed (SPEC B12).
   *
   * @throws Refusal the first rule that is broken (422), naming the field
   */
  public static void requireAnyway(Wish wish) {
    require(ANYWAY, wish);
  }

  /**
   * Only what does not depend on the time.
   *
   * @throws Refusal doctor-not-bookable, visit-mode-not-offered (422)
   */
  public static void requireDoctor(Wish wish) {
    require(List.of(SlotPolicies::doctorIsBookable, SlotPolicies::modeIsOffered), wish);
  }

  private static void require(List<Policy> policies, Wish wish) {
    policies.stream()
        .flatMap(policy -> policy.check(wish).stream())
        .findFirst()
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }

  /** Every rule that is broken. */
  public static List<Refusal> broken(Wish wish) {
    return ALL.stream().flatMap(policy -> policy.check(wish).stream()).toList();
  }

  private static Optional<Refusal> doctorIsBookable(Wish wish) {
    return wish.terms().isBookable() ? Optional.empty() : Optional.of(doctorNotBookable());
  }

  public static Refusal doctorNotBookable() {
    return Refusal.broken(
        "doctor-not-bookable",
        "affiliationId",
        "doctor-not-bookable",
        "This doctor cannot be booked here at present.");
  }

  private static Optional<Refusal> lengthIsAllowed(Wish wish) {
    return when(
        !wish.terms().allowedSlotMinutes().contains(wish.minutes()),
        "length-not-allowed",
        "minutes",
        "Visits with this doctor last " + join(wish.terms().allowedSlotMinutes()) + " minutes.");
  }

  private static Optional<Refusal> modeIsOffered(Wish wish) {
    return when(
        !wish.terms().visitModes().contains(wish.mode()),
        "visit-mode-not-offered",
        "visitMode",
        "This doctor does not offer this kind of visit here.");
  }

  private static Optional<Refusal> notInThePast(Wish wish) {
    return when(
        wish.slot().startsAt().isBefore(wish.now()),
        "slot-in-past",
        "startsAt",
        "This time has passed.");
  }

  private static Optional<Refusal> leadTimeIsKept(Wish wish) {
    return when(
        wish.slot().startsAt().isBefore(SlotGrid.earliest(wish.terms(), wish.now())),
        "slot-too-soon",
        "startsAt",
        "This doctor is booked at least " + wish.terms().leadMinutes() + " minutes ahead.");
  }

  private static Optional<Refusal> withinHorizon(Wish wish) {
    return when(
        wish.date().isAfter(SlotGrid.latest(wish.terms(), wish.now())),
        "slot-beyond-horizon",
        "startsAt",
        "This doctor is booked at most " + wish.terms().horizonDays() + " days ahead.");
  }

  private static Optional<Refusal> notOnHoliday(Wish wish) {
    var holiday = wish.hours().holidays().get(wish.date());
    return when(
        holiday != null,
        "slot-on-holiday",
        "startsAt",
        "The hospital is closed that day: " + holiday + ".");
  }

  private static Optional<Refusal> insideOpeningHours(Wish wish) {
    return when(
        wish.hours().openAt(wish.slot()).isEmpty(),
        "slot-outside-availability",
        "startsAt",
        "The doctor does not work here at that time.");
  }

  private static Optional<Refusal> doctorIsNotAway(Wish wish) {
    return when(
        wish.hours().away().stream().anyMatch(wish.slot()::overlaps),
        "slot-in-time-off",
        "startsAt",
        "The doctor is away at that time.");
  }

  private static Optional<Refusal> onTheGrid(Wish wish) {
    return when(
        !SlotGrid.of(wish.terms(), wish.hours(), wish.date(), wish.minutes()).contains(wish.slot()),
        "slot-off-grid",
        "startsAt",
        "No visit starts at that minute. Choose one of the free slots.");
  }

  private static Optional<Refusal> when(
      boolean isBroken, String code, String field, String sentence) {
    return isBroken ? Optional.of(Refusal.broken(code, field, code, sentence)) : Optional.empty();
  }

  private static String join(List<Integer> minutes) {
    return String.join(", ", minutes.stream().map(String::valueOf).toList());
  }
}
