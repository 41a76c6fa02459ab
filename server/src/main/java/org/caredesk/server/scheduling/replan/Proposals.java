package org.caredesk.server.scheduling.replan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.ReplanChoice;
import org.caredesk.dto.scheduling.ReplanPreviewResponse.Option;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.scheduling.replan.AffectedVisits.Affected;
import org.caredesk.server.scheduling.slots.FreeSlots;
import org.caredesk.server.scheduling.slots.SlotGrid;
import org.caredesk.server.scheduling.timetable.Hours;
import org.jspecify.annotations.Nullable;

/**
 * Finds places for visits, one after the other: first who waits in the house, then by start. In
 * this order:
 *
 * <ol>
 *   <li>a colleague of the same specialty who offers this kind of visit and this length, on the
 *       same day; the nearest time wins, then the same department, then who has least to do that
 *       day with what this plan gives them, then the name
 *   <li>the same doctor at the first free time after the absence, within {@link #DAYS_AFTER} days
 *   <li>the pinboard; a request and somebody who waits stay as they are
 * </ol>
 *
 * No place is proposed twice, none at which the patient is elsewhere, and none that another visit
 * of this plan gives up only now: the visits can be moved in any order. A request is never proposed
 * to a colleague, who was not asked. Pure: it knows only what it is given.
 */
final class Proposals {
  static final int DAYS_AFTER = 14;
  private static final int MOST_ALTERNATIVES = 3;

  /**
   * What is known of the days looked at.
   *
   * @param own the terms of the doctor who is away
   * @param absence when
   * @param colleagues in the order of their names
   * @param hours by affiliation's terms
   * @param taken of every doctor
   * @param elsewhere visits of the patients
   */
  record Known(
      Terms own,
      Slot absence,
      List<Terms> colleagues,
      Map<AffiliationId, Hours> hours,
      Map<DoctorId, List<Slot>> taken,
      Map<PatientId, List<Slot>> elsewhere,
      LocalDate first,
      LocalDate last) {}

  private record Place(Terms terms, Slot slot) {}

  private record Cut(DoctorId doctor, int minutes) {}

  private final Known known;
  private final FreeSlots freeSlots;
  private final Map<Cut, List<Slot>> free = new HashMap<>();
  private final Map<DoctorId, List<Slot>> given = new HashMap<>();
  private final Map<PatientId, List<Slot>> promised = new HashMap<>();

  Proposals(Known known, FreeSlots freeSlots) {
    this.known = known;
    this.freeSlots = freeSlots;
  }

  /** For each visit what can become of it, the proposed one first. */
  Map<AppointmentId, List<Option>> of(List<Affected> visits) {
    var order =
        visits.stream()
            .sorted(
                Comparator.comparing(
                        (Affected visit) -> visit.status() != AppointmentStatus.CHECKED_IN)
                    .thenComparing(visit -> visit.slot().startsAt()))
            .toList();
    var proposed = new LinkedHashMap<AppointmentId, Option>();
    for (var visit : order) {
      var place = colleagues(visit).stream().findFirst().orElseGet(() -> first(sameDoctor(visit)));
      if (place == null) {
        proposed.put(visit.id(), nowhere(visit));
      } else {
        take(visit, place);
        proposed.put(visit.id(), option(place));
      }
    }
    var all = new HashMap<AppointmentId, List<Option>>();
    for (var visit : order) {
      all.put(visit.id(), options(visit, Objects.requireNonNull(proposed.get(visit.id()))));
    }
    return all;
  }

  private List<Option> options(Affected visit, Option proposed) {
    var options = new ArrayList<>(List.of(proposed));
    var colleagues = colleagues(visit);
    var later = first(sameDoctor(visit));
    colleagues.stream()
        .limit(later == null ? MOST_ALTERNATIVES - 1 : MOST_ALTERNATIVES - 2)
        .map(this::option)
        .forEach(options::add);
    if (later != null) {
      options.add(option(later));
    }
    if (proposed.startsAt() != null) {
      options.add(nowhere(visit));
    }
    return options;
  }

  private static Option nowhere(Affected visit) {
    return new Option(
        visit.status() == AppointmentStatus.CONFIRMED ? ReplanChoice.PINBOARD : ReplanChoice.LEAVE,
        null,
        null,
        null);
  }

  private Option option(Place place) {
    var isOwn = place.terms().doctor().equals(known.own().doctor());
    return new Option(
        isOwn ? ReplanChoice.SAME_DOCTOR : ReplanChoice.COLLEAGUE,
        place.terms().affiliation().value(),
        place.terms().doctorName(),
        place.slot().startsAt());
  }

  private static @Nullable Place first(List<Place> places) {
    return places.isEmpty() ? null : places.getFirst();
  }

  /** The nearest place at each colleague, the best colleague first. */
  private List<Place> colleagues(Affected visit) {
    if (visit.status() == AppointmentStatus.REQUESTED) {
      return List.of();
    }
    var day = LocalDate.ofInstant(visit.slot().startsAt(), known.own().zone());
    var places = new ArrayList<Place>();
    for (var t : known.colleagues()) {
      if (t.visitModes().contains(visit.mode())) {
        free(t, visit.minutes()).stream()
            .filter(slot -> LocalDate.ofInstant(slot.startsAt(), t.zone()).equals(day))
            .filter(slot -> isOpen(visit, t, slot))
            .min(Comparator.comparing(slot -> distance(visit, slot)))
            .ifPresent(slot -> places.add(new Place(t, slot)));
      }
    }
    places.sort(
        Comparator.comparing((Place place) -> distance(visit, place.slot()))
            .thenComparing(place -> !place.terms().department().equals(known.own().department()))
            .thenComparing(place -> load(place.terms().doctor(), day)));
    return places;
  }

  private List<Place> sameDoctor(Affected visit) {
    // Who is in the house is not sent away by a machine.
    if (visit.status() == AppointmentStatus.CHECKED_IN) {
      return List.of();
    }
    return free(known.own(), visit.minutes()).stream()
        .filter(slot -> !slot.startsAt().isBefore(known.absence().endsAt()))
        .filter(slot -> isOpen(visit, known.own(), slot))
        .limit(1)
        .map(slot -> new Place(known.own(), slot))
        .toList();
  }

  private List<Slot> free(Terms t, int minutes) {
    return free.computeIfAbsent(
        new Cut(t.doctor(), minutes),
        cut ->
            !t.allowedSlotMinutes().contains(minutes)
                ? List.of()
                : freeSlots.free(
                    t,
                    Objects.requireNonNull(known.hours().get(t.affiliation())),
                    known.taken().getOrDefault(t.doctor(), List.of()),
                    known.first(),
                    known.last(),
                    minutes));
  }

  private boolean isOpen(Affected visit, Terms t, Slot slot) {
    var patient = visit.patient();
    return !SlotGrid.isTaken(t, slot, given.getOrDefault(t.doctor(), List.of()))
        && (patient == null
            || isFree(known.elsewhere().get(patient), visit.slot(), slot)
                && isFree(promised.get(patient), null, slot));
  }

  /** Its own former time is in nobody's way. */
  private static boolean isFree(@Nullable List<Slot> busy, @Nullable Slot own, Slot slot) {
    return busy == null
        || busy.stream().filter(each -> !each.equals(own)).noneMatch(slot::overlaps);
  }

  private void take(Affected visit, Place place) {
    given.computeIfAbsent(place.terms().doctor(), doctor -> new ArrayList<>()).add(place.slot());
    if (visit.patient() != null) {
      promised.computeIfAbsent(visit.patient(), patient -> new ArrayList<>()).add(place.slot());
    }
  }

  private static Duration distance(Affected visit, Slot slot) {
    return Duration.between(visit.slot().startsAt(), slot.startsAt()).abs();
  }

  private long load(DoctorId doctor, LocalDate day) {
    return count(known.taken().get(doctor), day) + count(given.get(doctor), day);
  }

  private long count(@Nullable List<Slot> slots, LocalDate day) {
    return slots == null
        ? 0
        : slots.stream().filter(slot -> date(slot.startsAt()).equals(day)).count();
  }

  private LocalDate date(Instant instant) {
    return LocalDate.ofInstant(instant, known.own().zone());
  }
}
