package org.caredesk.server.scheduling.appointments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentMove;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.Proposal;
import org.caredesk.dto.scheduling.SeriesPlace;
import org.caredesk.server.kernel.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** What an appointment looks like to the one who looks. */
@Component
@NamedInterface("contract")
public class AppointmentViews {
  private final MoveRows story;
  private final MoneyOfMoves money;
  private final GivenRatings ratings;
  private final Clock clock;

  AppointmentViews(MoveRows story, MoneyOfMoves money, GivenRatings ratings, Clock clock) {
    this.story = story;
    this.money = money;
    this.ratings = ratings;
    this.clock = clock;
  }

  /** One appointment with all its moves. */
  public AppointmentResponse of(Actor actor, Appointment appointment) {
    var told = story.of(appointment.id());
    // Why the desk did it is for those at work.
    var isOwn = appointment.patient() != null && actor.isPatient(appointment.patient());
    return view(
        actor,
        appointment,
        told.patientName(),
        money.with(appointment.id(), told.moves()),
        told.series(),
        isOwn ? null : told.anywayReason(),
        isOwn ? toRate(List.of(appointment)) : Set.of());
  }

  /** Those that took place and that the patient has not rated yet. */
  Set<UUID> toRate(List<Appointment> own) {
    var completed = new HashSet<UUID>();
    for (var each : own) {
      if (each.status() == AppointmentStatus.COMPLETED) {
        completed.add(each.id().value());
      }
    }
    if (!completed.isEmpty()) {
      completed.removeAll(ratings.among(completed));
    }
    return completed;
  }

  /**
   * One of a person's own, without its moves.
   *
   * @param toRate those that may be rated
   */
  AppointmentResponse inHistory(
      Actor actor, Appointment appointment, @Nullable String patientName, Set<UUID> toRate) {
    return view(actor, appointment, patientName, List.of(), null, null, toRate);
  }

  /** One of many in a list, without its moves. */
  public AppointmentResponse inList(
      Actor actor, Appointment appointment, @Nullable String patientName) {
    return view(actor, appointment, patientName, List.of(), null, null, Set.of());
  }

  /** One of a series, without its moves. */
  public AppointmentResponse inSeries(
      Actor actor, Appointment appointment, @Nullable String patientName, SeriesPlace place) {
    return view(actor, appointment, patientName, List.of(), place, null, Set.of());
  }

  private AppointmentResponse view(
      Actor actor,
      Appointment appointment,
      @Nullable String patientName,
      List<AppointmentMove> moves,
      @Nullable SeriesPlace series,
      @Nullable String anywayReason,
      Set<UUID> toRate) {
    var now = clock.instant();
    var a = appointment.agreement();
    var terms = a.terms();
    var readsReasons = Access.readsReasons(actor, appointment);
    var patient = appointment.patient();
    return new AppointmentResponse(
        a.id().value(),
        a.number(),
        appointment.status(),
        terms.affiliation().value(),
        terms.hospital().value(),
        terms.hospitalName(),
        terms.zone().getId(),
        terms.department().value(),
        terms.doctor().value(),
        terms.doctorName(),
        patient == null ? null : patient.value(),
        patientName,
        a.slot().startsAt(),
        a.slot().endsAt(),
        (int) Duration.between(a.slot().startsAt(), a.slot().endsAt()).toMinutes(),
        appointment.visitMode(),
        readsReasons ? appointment.texts().reason() : null,
        readsReasons ? appointment.texts().symptoms() : null,
        readsReasons ? appointment.texts().notes() : null,
        a.fee().toMoney(),
        appointment.paymentState(),
        appointment.holdExpiresAt(),
        appointment.heldBy(),
        a.lane(),
        appointment.progress(),
        proposal(appointment, now),
        appointment.version(),
        actions(appointment.allowedActions(actor, now), toRate.contains(a.id().value())),
        moves,
        appointment.place().token(),
        appointment.place().priority(),
        series,
        anywayReason);
  }

  private static List<AppointmentAction> actions(List<AppointmentAction> moves, boolean mayRate) {
    if (!mayRate) {
      return moves;
    }
    var all = new ArrayList<>(moves);
    all.add(AppointmentAction.RATE);
    return List.copyOf(all);
  }

  /** The offered other time, while it waits for the booker. */
  public static @Nullable Proposal proposal(Appointment appointment, Instant now) {
    var offer = appointment.standingOffer(now);
    return offer == null
        ? null
        : new Proposal(
            offer.slot().startsAt(),
            offer.slot().endsAt(),
            offer.by(),
            offer.at(),
            appointment.offerEnds(offer));
  }
}
