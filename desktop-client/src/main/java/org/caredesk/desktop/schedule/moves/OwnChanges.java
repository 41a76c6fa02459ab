package org.caredesk.desktop.schedule.moves;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;

/**
 * What was done here a moment ago, laid over pictures that were taken before it: without that a
 * moved card would jump back, and a held slot flicker free, until the next picture comes.
 */
public final class OwnChanges {
  /** After this long every picture asked for knows the change. */
  private static final Duration LASTS = Duration.ofSeconds(10);

  private record Change(AppointmentResponse appointment, Instant at) {}

  private final Map<UUID, Change> changes = new HashMap<>();

  public void add(AppointmentResponse appointment, Instant now) {
    changes.put(appointment.id(), new Change(appointment, now));
  }

  /**
   * {@code picture} with every change in it.
   *
   * @param with lays one change over a picture, which may know it already
   */
  public <P> P over(P picture, Instant now, BiFunction<P, AppointmentResponse, P> with) {
    changes.values().removeIf(change -> change.at().plus(LASTS).isBefore(now));
    P result = picture;
    for (Change change : changes.values()) {
      result = with.apply(result, change.appointment());
    }
    return result;
  }

  /** The appointment as a card of the day. */
  public static DayAppointment card(AppointmentResponse of) {
    return new DayAppointment(
        of.id(),
        of.number(),
        of.status(),
        of.startsAt(),
        of.endsAt(),
        of.patientId(),
        of.patientName(),
        of.visitMode(),
        of.reason(),
        of.paymentState(),
        of.holdExpiresAt(),
        of.heldBy(),
        of.lane(),
        of.progress(),
        of.proposal(),
        of.version(),
        of.allowedActions(),
        null,
        of.queueToken(),
        of.priority(),
        of.anywayReason());
  }
}
