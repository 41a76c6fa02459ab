package org.caredesk.server.scheduling.series;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.CancellationRequest;
import org.caredesk.dto.scheduling.FollowingReschedulingRequest;
import org.caredesk.dto.scheduling.ReschedulingRequest;
import org.caredesk.dto.scheduling.SeriesReversalRequest;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.SeriesId;
import org.caredesk.server.scheduling.appointments.Access;
import org.caredesk.server.scheduling.appointments.Appointment;
import org.caredesk.server.scheduling.appointments.Appointments;
import org.caredesk.server.scheduling.moves.Cancelling;
import org.caredesk.server.scheduling.moves.Rescheduling;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves or cancels a visit of a series and all later ones, all or none (SPEC B7). */
@Service
@NamedInterface("contract")
public class FollowingVisits {
  private final SeriesRows rows;
  private final SeriesCheck check;
  private final Appointments appointments;
  private final Rescheduling rescheduling;
  private final Cancelling cancelling;
  private final Clock clock;

  FollowingVisits(
      SeriesRows rows,
      SeriesCheck check,
      Appointments appointments,
      Rescheduling rescheduling,
      Cancelling cancelling,
      Clock clock) {
    this.rows = rows;
    this.check = check;
    this.appointments = appointments;
    this.rescheduling = rescheduling;
    this.cancelling = cancelling;
    this.clock = clock;
  }

  /**
   * This visit and the later ones of its series for which the actor may do this now.
   *
   * @throws Refusal appointment-not-found; not-in-series (409); transition-not-allowed (409) when
   *     it is not allowed for this one
   */
  @Transactional(readOnly = true)
  public List<Appointment> from(Actor actor, AppointmentId id, AppointmentAction action) {
    var named = appointments.get(id);
    Access.requireSight(actor, named);
    var series =
        rows.get(
            rows.seriesOf(id)
                .orElseThrow(
                    () ->
                        Refusal.conflict("not-in-series", "This visit is not part of a series.")));
    var now = clock.instant();
    if (!named.allowedActions(actor, now).contains(action)) {
      throw Access.notAllowed(actor, named, now);
    }
    return series.members().stream()
        .dropWhile(member -> !member.appointment().id().equals(id))
        .map(SeriesRows.Member::appointment)
        .filter(each -> isSame(each, named))
        .filter(each -> each.allowedActions(actor, now).contains(action))
        .toList();
  }

  /**
   * One that went to another doctor, or whose record was parted from this, is no longer of them.
   */
  private static boolean isSame(Appointment one, Appointment other) {
    return one.agreement().terms().affiliation().equals(other.agreement().terms().affiliation())
        && Objects.equals(one.patient(), other.patient());
  }

  /**
   * Moves them by as many local days and minutes as the named one.
   *
   * @return those that were moved, in order
   * @throws Refusal as {@link #from}; forbidden; series-conflict (409) with those that cannot be
   */
  @Transactional
  public List<Appointment> reschedule(
      Actor actor, AppointmentId id, FollowingReschedulingRequest request) {
    var seen = appointments.get(id);
    Access.requireSight(actor, seen);
    var terms = seen.agreement().terms();
    appointments.lockAgendas(terms.doctor(), seen.patient());
    var stay = Objects.requireNonNullElse(request.leave(), List.<UUID>of());
    var moving =
        from(actor, id, AppointmentAction.RESCHEDULE).stream()
            .filter(each -> each.id().equals(id) || !stay.contains(each.id().value()))
            .toList();
    var shift =
        Duration.between(
            moving.getFirst().agreement().localStart(),
            LocalDateTime.ofInstant(request.startsAt(), terms.zone()));
    if (shift.isZero()) {
      return moving; // there already: the answer to the first try was lost
    }
    var visits =
        moving.stream()
            .map(
                each ->
                    new SeriesCheck.Visit(
                        Rhythm.Start.of(each.agreement().localStart().plus(shift), terms.zone()),
                        each.agreement().minutes(),
                        each.id().value()))
            .toList();
    var wish =
        new SeriesCheck.Wish(
            terms,
            seen.patient(),
            seen.visitMode(),
            moving.stream().map(each -> each.id().value()).collect(Collectors.toSet()),
            Rhythm.reachDays(1));
    var conflicts = check.of(wish, visits).stream().filter(visit -> !visit.free()).toList();
    if (!conflicts.isEmpty()) {
      throw SeriesCheck.conflict(conflicts);
    }
    var moved = new HashMap<UUID, Appointment>();
    // The one at the far end first, so that none meets another that has not moved yet.
    for (var visit : inOrder(visits, shift.isNegative())) {
      var which = new AppointmentId(Objects.requireNonNull(visit.appointment()));
      moved.put(
          which.value(),
          rescheduling.reschedule(
              actor,
              which,
              null,
              new ReschedulingRequest(visit.start().at(), null, request.reason())));
    }
    return moving.stream()
        .map(each -> Objects.requireNonNull(moved.get(each.id().value())))
        .toList();
  }

  private static List<SeriesCheck.Visit> inOrder(
      List<SeriesCheck.Visit> visits, boolean earliestFirst) {
    Comparator<SeriesCheck.Visit> byTime = Comparator.comparing(visit -> visit.start().at());
    return visits.stream().sorted(earliestFirst ? byTime : byTime.reversed()).toList();
  }

  /**
   * Takes a common move back.
   *
   * @throws Refusal appointment-series-not-found, appointment-not-found; stale-version; what taking
   *     a single move back may be refused for
   */
  @Transactional
  public List<Appointment> undo(Actor actor, SeriesId id, SeriesReversalRequest request) {
    var series = rows.get(id);
    SeriesBooking.requireSight(actor, series);
    var known = new HashMap<UUID, Appointment>();
    series
        .members()
        .forEach(each -> known.put(each.appointment().id().value(), each.appointment()));
    var back = new ArrayList<>(request.visits());
    if (back.stream().anyMatch(each -> !known.containsKey(each.id()))) {
      throw Refusal.notFound("appointment");
    }
    appointments.lockAgendas(series.first().agreement().terms().doctor(), series.first().patient());
    Comparator<SeriesReversalRequest.Moved> byTime =
        Comparator.comparing(each -> start(known, each.id()));
    back.sort(byTime);
    var earliest = Objects.requireNonNull(known.get(back.getFirst().id()));
    var undo = earliest.undo();
    if (undo != null
        && undo.slot() != null
        && undo.slot().startsAt().isAfter(earliest.agreement().slot().startsAt())) {
      Collections.reverse(back);
    }
    return back.stream()
        .map(each -> rescheduling.undo(actor, new AppointmentId(each.id()), each.version()))
        .toList();
  }

  private static java.time.Instant start(java.util.Map<UUID, Appointment> known, UUID id) {
    return Objects.requireNonNull(known.get(id)).agreement().slot().startsAt();
  }

  /**
   * Cancels them, each by its own terms.
   *
   * @throws Refusal as {@link #from}; what a single cancellation may be refused for
   */
  @Transactional
  public List<Appointment> cancel(Actor actor, AppointmentId id, CancellationRequest request) {
    return from(actor, id, AppointmentAction.CANCEL).stream()
        .map(each -> cancelling.cancel(actor, each.id(), null, request))
        .toList();
  }
}
