package org.caredesk.server.scheduling.slips;

import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.Throttle;
import org.caredesk.server.scheduling.appointments.Appointment;
import org.caredesk.server.scheduling.appointments.Appointments;
import org.caredesk.server.scheduling.moves.AppointmentMoves;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks in whoever brings a slip. */
@Service
public class ArrivingWithSlip {
  private static final int MOST_MISSES = 20;
  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEEE d MMMM 'at' HH:mm", Locale.ENGLISH);

  private final SlipTokens tokens;
  private final Appointments appointments;
  private final AppointmentMoves moves;
  private final Clock clock;
  private final Throttle misses;

  ArrivingWithSlip(
      SlipTokens tokens, Appointments appointments, AppointmentMoves moves, Clock clock) {
    this.tokens = tokens;
    this.appointments = appointments;
    this.moves = moves;
    this.clock = clock;
    this.misses = new Throttle(MOST_MISSES, WINDOW, clock);
  }

  /**
   * Checks in the one appointment that the slip is for; one that is checked in already stays as it
   * is. What the slip cannot open by itself is refused with {@code appointmentId}, so that the desk
   * can look.
   *
   * @param typed as scanned or typed by hand
   * @throws Refusal forbidden; too-many-requests (429) after many codes that there are not;
   *     slip-not-found (404), also for another hospital's; slip-expired, slip-void, slip-outdated,
   *     check-in-too-early, payment-due, transition-not-allowed (409)
   */
  @Transactional
  public Appointment checkIn(Actor actor, HospitalId hospital, String typed) {
    actor.requireAt(hospital, Role.RECEPTIONIST);
    var account = actor.id().toString();
    misses
        .take(account)
        .ifPresent(
            pause -> {
              throw Refusal.tooMany("Too many slips were not known. Try again later.")
                  .with("retryAfterSeconds", pause.plusMillis(999).toSeconds());
            });
    var printed = tokens.find(SlipCode.read(typed)).orElseThrow(() -> Refusal.notFound("slip"));
    var appointment = appointments.lock(printed.appointment());
    if (!appointment.agreement().terms().hospital().equals(hospital)) {
      throw Refusal.notFound("slip");
    }
    misses.giveBack(account);
    try {
      return checkIn(actor, printed, appointment);
    } catch (Refusal refusal) {
      throw refusal.with("appointmentId", appointment.id().value());
    }
  }

  private Appointment checkIn(Actor actor, SlipTokens.Printed printed, Appointment appointment) {
    if (!printed.expiresAt().isAfter(clock.instant())) {
      throw Refusal.conflict(
          "slip-expired",
          "This slip was for "
              + DAY.format(printed.startsAt().atZone(appointment.agreement().terms().zone()))
              + ".");
    }
    var agreement = appointment.agreement();
    return switch (appointment.status()) {
      case CHECKED_IN, IN_CONSULTATION, COMPLETED -> appointment;
      case PARKED ->
          throw Refusal.conflict(
              "slip-outdated", "The time of this appointment was given up: find a new one.");
      case CANCELLED, REJECTED, EXPIRED ->
          throw Refusal.conflict("slip-void", "This appointment was called off.");
      case HELD, REQUESTED, CONFIRMED, NO_SHOW -> {
        if (!agreement.slot().startsAt().equals(printed.startsAt())) {
          throw Refusal.conflict(
              "slip-outdated",
              "The appointment was moved since: it is on "
                  + TIME.format(agreement.localStart())
                  + ".");
        }
        if (!appointment.isDayReached(clock.instant())) {
          throw Refusal.conflict(
              "check-in-too-early", "This slip is for " + DAY.format(agreement.localStart()) + ".");
        }
        yield moves.move(actor, appointment.id(), AppointmentAction.CHECK_IN, null, null);
      }
    };
  }
}
