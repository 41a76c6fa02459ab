package org.caredesk.server.scheduling.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.persistence.Numbers;
import org.caredesk.server.kernel.persistence.Sql;
import org.caredesk.server.scheduling.Visit;
import org.caredesk.server.scheduling.appointments.QueueTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in visits that were booked elsewhere, many at a time. It asks no booking rule, but the
 * database still refuses every overlap.
 */
@Component
@NamedInterface("contract")
public class VisitIntake {
  private static final int MOST_MINUTES_AGO = 34;

  private final JdbcTemplate jdbc;
  private final Numbers numbers;
  private final QueueTokens tokens;
  private final Clock clock;

  VisitIntake(JdbcTemplate jdbc, Numbers numbers, QueueTokens tokens, Clock clock) {
    this.jdbc = jdbc;
    this.numbers = numbers;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** A visit taken in before. */
  public record Known(UUID doctor, UUID patient, Slot slot) {}

  /** Visits taken in before, by source key. */
  public Map<String, Known> known() {
    var known = new HashMap<String, Known>();
    jdbc.query(
        "SELECT source_key, doctor_id, patient_id, starts_at, ends_at FROM appointment WHERE"
            + " source_key IS NOT NULL",
        row -> {
          known.put(
              row.getString("source_key"),
              new Known(
                  Sql.uuid(row, "doctor_id"),
                  Sql.uuid(row, "patient_id"),
                  new Slot(Sql.instant(row, "starts_at"), Sql.instant(row, "ends_at"))));
        });
    return known;
  }

  /**
   * @throws org.springframework.dao.DataIntegrityViolationException when one of them overlaps
   *     another appointment
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(Actor actor, List<Visit> visits) {
    jdbc.batchUpdate(
        """
        INSERT INTO appointment (id, number, status, affiliation_id, hospital_id, department_id, doctor_id, patient_id,
          local_start, time_zone, starts_at, ends_at, visit_mode, reason, fee_minor, currency, booking_policy,
          doctor_share_bp, payment_state, created_by, created_at, source_key, version,
          requested_at, answer_by, checked_in_at, started_at, completed_at, queue_day, queue_token,
          cancel_free_hours, late_fee_percent, no_show_fee_percent)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
          ?, ?, ?)
        """,
        visits.stream().map(visit -> row(actor, visit)).toList());
    jdbc.batchUpdate(
        """
        INSERT INTO appointment_move (appointment_id, version, moved_at, from_status, to_status, actor_id, actor_name)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        visits.stream().flatMap(visit -> moves(actor, visit).stream()).toList());
  }

  @SuppressWarnings("NullAway") // absent parts are null parameters
  private Object[] row(Actor actor, Visit visit) {
    var t = visit.terms();
    var localStart = LocalDateTime.ofInstant(visit.slot().startsAt(), t.zone());
    var isInTheHouse =
        visit.status() == AppointmentStatus.CHECKED_IN
            || visit.status() == AppointmentStatus.IN_CONSULTATION;
    var day = localStart.toLocalDate();
    return new Object[] {
      visit.id().value(),
      "AP-%d-%06d".formatted(localStart.getYear(), numbers.next("appointment_number")),
      visit.status().name(),
      t.affiliation().value(),
      t.hospital().value(),
      t.department().value(),
      t.doctor().value(),
      visit.patient().value(),
      localStart,
      t.zone().getId(),
      Sql.at(visit.slot().startsAt()),
      Sql.at(visit.slot().endsAt()),
      visit.mode().name(),
      visit.reason(),
      visit.fee().minor(),
      visit.fee().currency().getCurrencyCode(),
      t.policy().name(),
      t.doctorShareBasisPoints(),
      visit.paymentState().name(),
      actor.id(),
      Sql.at(visit.bookedAt()),
      visit.sourceKey(),
      path(visit.status()).size() - 1,
      reached(visit, AppointmentStatus.REQUESTED),
      visit.status() == AppointmentStatus.REQUESTED ? Sql.at(visit.slot().startsAt()) : null,
      reached(visit, AppointmentStatus.CHECKED_IN),
      reached(visit, AppointmentStatus.IN_CONSULTATION),
      reached(visit, AppointmentStatus.COMPLETED),
      isInTheHouse ? day : null,
      isInTheHouse ? tokens.next(t, day) : null,
      t.cancellation().freeHours(),
      t.cancellation().lateFeePercent(),
      t.cancellation().noShowFeePercent()
    };
  }

  private @Nullable OffsetDateTime reached(Visit visit, AppointmentStatus status) {
    return path(visit.status()).contains(status) ? Sql.at(at(visit, status)) : null;
  }

  private List<Object[]> moves(Actor actor, Visit visit) {
    var path = path(visit.status());
    var rows = new ArrayList<Object[]>();
    for (var i = 0; i < path.size(); i++) {
      rows.add(
          move(
              actor,
              visit.id().value(),
              i,
              at(visit, path.get(i)),
              i == 0 ? null : path.get(i - 1),
              path.get(i)));
    }
    return rows;
  }

  @SuppressWarnings("NullAway") // the first move comes from nowhere
  private static Object[] move(
      Actor actor,
      UUID id,
      int version,
      Instant at,
      @Nullable AppointmentStatus from,
      AppointmentStatus to) {
    return new Object[] {
      id,
      version,
      Sql.at(at),
      from == null ? null : from.name(),
      to.name(),
      actor.id(),
      actor.name()
    };
  }

  /** The states it went through, the first one first. */
  private static List<AppointmentStatus> path(AppointmentStatus status) {
    return switch (status) {
      case HELD -> List.of(AppointmentStatus.HELD);
      case REQUESTED, CONFIRMED, EXPIRED -> List.of(AppointmentStatus.HELD, status);
      case REJECTED -> List.of(AppointmentStatus.HELD, AppointmentStatus.REQUESTED, status);
      case CANCELLED, NO_SHOW, CHECKED_IN, PARKED ->
          List.of(AppointmentStatus.HELD, AppointmentStatus.CONFIRMED, status);
      case IN_CONSULTATION ->
          List.of(
              AppointmentStatus.HELD,
              AppointmentStatus.CONFIRMED,
              AppointmentStatus.CHECKED_IN,
              status);
      case COMPLETED ->
          List.of(
              AppointmentStatus.HELD,
              AppointmentStatus.CONFIRMED,
              AppointmentStatus.CHECKED_IN,
              AppointmentStatus.IN_CONSULTATION,
              status);
    };
  }

  private Instant at(Visit visit, AppointmentStatus status) {
    var starts = visit.slot().startsAt();
    return switch (status) {
      case HELD -> visit.bookedAt();
      case REQUESTED, CONFIRMED, REJECTED -> visit.bookedAt().plus(Duration.ofMinutes(3));
      case CANCELLED, PARKED -> visit.cancelledAt(clock.instant());
      case EXPIRED -> visit.bookedAt().plus(Duration.ofMinutes(15));
      case CHECKED_IN -> came(visit);
      case IN_CONSULTATION -> starts;
      case COMPLETED -> visit.slot().endsAt();
      case NO_SHOW -> starts.plus(Duration.ofMinutes(30));
    };
  }

  /** Eight minutes early; who still waits has come already, some minutes ago. */
  private Instant came(Visit visit) {
    var early = visit.slot().startsAt().minus(Duration.ofMinutes(8));
    if (visit.status() != AppointmentStatus.CHECKED_IN) {
      return early;
    }
    var minutesAgo = 1 + Math.floorMod(visit.id().value().hashCode(), MOST_MINUTES_AGO);
    var ago = clock.instant().minus(Duration.ofMinutes(minutesAgo));
    return early.isBefore(ago) ? early : ago;
  }
}
