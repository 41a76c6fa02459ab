package org.caredesk.server.scheduling.series;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentRequest;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.SeriesPlace;
import org.caredesk.dto.scheduling.SeriesPreviewRequest;
import org.caredesk.dto.scheduling.SeriesPreviewResponse;
import org.caredesk.dto.scheduling.SeriesRequest;
import org.caredesk.dto.scheduling.SeriesResponse;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.Amount;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.Ids;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.SeriesId;
import org.caredesk.server.scheduling.appointments.Access;
import org.caredesk.server.scheduling.appointments.Appointment;
import org.caredesk.server.scheduling.appointments.AppointmentViews;
import org.caredesk.server.scheduling.appointments.Appointments;
import org.caredesk.server.scheduling.appointments.Transition;
import org.caredesk.server.scheduling.booking.Booking;
import org.caredesk.server.scheduling.moves.AppointmentMoves;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Holds the visits of a series, all or none, and confirms them together (SPEC B7). */
@Service
@NamedInterface("contract")
public class SeriesBooking {
  private final SeriesCheck check;
  private final SeriesRows rows;
  private final TermsOfAffiliations termsOf;
  private final AppointmentViews views;
  private final Holding holding;
  private final Sources sources;

  /** What holds and moves single visits. */
  @Component
  record Holding(Appointments appointments, Booking booking, AppointmentMoves moves) {}

  /** Where ids and the time come from. */
  @Component
  record Sources(Ids ids, Clock clock) {}

  SeriesBooking(
      SeriesCheck check,
      SeriesRows rows,
      TermsOfAffiliations termsOf,
      AppointmentViews views,
      Holding holding,
      Sources sources) {
    this.check = check;
    this.rows = rows;
    this.termsOf = termsOf;
    this.views = views;
    this.holding = holding;
    this.sources = sources;
  }

  /**
   * Says of every visit whether it can be booked and what is free near it.
   *
   * @throws Refusal affiliation-not-found; forbidden but for the desk; invalid
   */
  @Transactional(readOnly = true)
  public SeriesPreviewResponse preview(Actor actor, SeriesPreviewRequest request) {
    var terms = terms(actor, request.affiliationId());
    var minutes = Objects.requireNonNullElse(request.minutes(), terms.slotMinutes());
    var visits =
        Rhythm.starts(request, terms.zone()).stream()
            .map(start -> new SeriesCheck.Visit(start, minutes, null))
            .toList();
    var wish =
        new SeriesCheck.Wish(
            terms,
            request.patientId() == null ? null : new PatientId(request.patientId()),
            Objects.requireNonNullElse(request.visitMode(), terms.visitModes().getFirst()),
            request.holdId() == null ? Set.of() : Set.of(request.holdId()),
            Rhythm.reachDays(request.everyWeeks()));
    return new SeriesPreviewResponse(
        terms.zone().getId(), terms.fee().toMoney(), check.of(wish, visits));
  }

  /**
   * Holds every visit, or none.
   *
   * @throws Refusal affiliation-not-found, patient-not-found; forbidden but for the desk;
   *     series-conflict (409) with the visits that cannot be; hold-expired (409), hold-differs
   *     (422) when the hold to be taken in is not what it should be; invalid
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public SeriesResponse book(Actor actor, SeriesRequest request) {
    var terms = terms(actor, request.affiliationId());
    var patient = new PatientId(request.patientId());
    if (new HashSet<>(request.startsAt()).size() < request.startsAt().size()) {
      throw Refusal.invalid("startsAt", "twice", "The same time is there twice.");
    }
    holding.appointments().lockAgendas(terms.doctor(), patient);
    var minutes = Objects.requireNonNullElse(request.minutes(), terms.slotMinutes());
    var mode = Objects.requireNonNullElse(request.visitMode(), terms.visitModes().getFirst());
    var starts = request.startsAt().stream().sorted().toList();
    var hold = request.holdId() == null ? null : hold(request, terms, patient, starts, minutes);
    var wish =
        new SeriesCheck.Wish(
            terms,
            patient,
            mode,
            hold == null ? Set.of() : Set.of(hold.id().value()),
            Rhythm.reachDays(request.everyWeeks()));
    var conflicts =
        check
            .of(
                wish,
                starts.stream()
                    .map(at -> new SeriesCheck.Visit(new Rhythm.Start(at, true), minutes, null))
                    .toList())
            .stream()
            .filter(visit -> !visit.free())
            .toList();
    if (!conflicts.isEmpty()) {
      throw SeriesCheck.conflict(conflicts);
    }
    var id = new SeriesId(sources.ids().next());
    rows.add(
        id,
        terms.affiliation(),
        request.everyWeeks(),
        starts.size(),
        actor,
        sources.clock().instant());
    for (var i = 0; i < starts.size(); i++) {
      var at = starts.get(i);
      var visit =
          hold != null && hold.agreement().slot().startsAt().equals(at)
              ? hold
              : holding.booking().hold(actor, single(request, at, minutes));
      rows.put(visit.id(), id, i + 1);
    }
    return response(actor, rows.get(id));
  }

  private static AppointmentRequest single(SeriesRequest series, Instant at, int minutes) {
    return new AppointmentRequest(
        series.affiliationId(),
        series.patientId(),
        at,
        minutes,
        series.visitMode(),
        series.reason(),
        series.symptoms(),
        series.notes(),
        series.desk());
  }

  private Appointment hold(
      SeriesRequest request, Terms terms, PatientId patient, List<Instant> starts, int minutes) {
    var hold =
        holding.appointments().lock(new AppointmentId(Objects.requireNonNull(request.holdId())));
    if (hold.status() == AppointmentStatus.EXPIRED || hold.isExpired(sources.clock().instant())) {
      throw Booking.holdExpired();
    }
    var a = hold.agreement();
    if (hold.status() != AppointmentStatus.HELD
        || a.keptFor() != null
        || !a.terms().affiliation().equals(terms.affiliation())
        || !patient.equals(hold.patient())
        || a.minutes() != minutes
        || !starts.contains(a.slot().startsAt())
        || rows.seriesOf(hold.id()).isPresent()) {
      throw Refusal.broken(
          "hold-differs",
          "holdId",
          "hold-differs",
          "This is not an open hold of one of these visits.");
    }
    return hold;
  }

  /**
   * @throws Refusal appointment-series-not-found for whoever may not know of it
   */
  @Transactional(readOnly = true)
  public SeriesResponse get(Actor actor, SeriesId id) {
    var series = rows.get(id);
    requireSight(actor, series);
    return response(actor, series);
  }

  /**
   * The visits of a series that are still to be confirmed, in order.
   *
   * @throws Refusal appointment-series-not-found; hold-expired (409) when one of them ran out;
   *     transition-not-allowed (409) when there are none
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Appointment> toConfirm(Actor actor, SeriesId id) {
    var series = rows.get(id);
    requireSight(actor, series);
    var now = sources.clock().instant();
    var all = series.members().stream().map(SeriesRows.Member::appointment).toList();
    if (all.stream()
        .anyMatch(each -> each.status() == AppointmentStatus.EXPIRED || each.isExpired(now))) {
      throw Booking.holdExpired();
    }
    var held = all.stream().filter(each -> each.status() == AppointmentStatus.HELD).toList();
    if (held.isEmpty()) {
      throw Access.notAllowed(actor, series.first(), now);
    }
    return held;
  }

  /**
   * Confirms every visit to be paid at its check-in.
   *
   * @throws Refusal as {@link #toConfirm}; pay-at-desk-not-offered (422); forbidden
   */
  @Transactional
  public SeriesResponse payAtDesk(Actor actor, SeriesId id) {
    for (var visit : toConfirm(actor, id)) {
      holding.moves().move(actor, visit.id(), AppointmentAction.PAY_AT_DESK, null, null);
    }
    return response(actor, rows.get(id));
  }

  private Terms terms(Actor actor, UUID affiliation) {
    var terms =
        termsOf
            .of(new AffiliationId(affiliation))
            .orElseThrow(() -> Refusal.notFound("affiliation"));
    if (!Access.moversOf(actor, terms, null).contains(Transition.Mover.DESK)) {
      throw Refusal.forbidden();
    }
    return terms;
  }

  static void requireSight(Actor actor, SeriesRows.Series series) {
    try {
      Access.requireSight(actor, series.first());
    } catch (Refusal unknown) {
      throw Refusal.notFound("appointment-series");
    }
  }

  private SeriesResponse response(Actor actor, SeriesRows.Series series) {
    var fee = series.first().agreement().fee();
    var total =
        series.members().stream()
            .map(SeriesRows.Member::appointment)
            .filter(SeriesBooking::isMeant)
            .mapToLong(each -> each.agreement().fee().minor())
            .sum();
    return new SeriesResponse(
        series.id().value(),
        series.everyWeeks(),
        series.first().agreement().terms().zone().getId(),
        new Amount(total, fee.currency()).toMoney(),
        series.members().stream()
            .map(
                each ->
                    views.inSeries(
                        actor,
                        each.appointment(),
                        each.patientName(),
                        new SeriesPlace(
                            series.id().value(), each.position(), series.members().size())))
            .toList());
  }

  private static boolean isMeant(Appointment visit) {
    return switch (visit.status()) {
      case CANCELLED, REJECTED, EXPIRED -> false;
      default -> true;
    };
  }
}
