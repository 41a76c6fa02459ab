package org.caredesk.server.scheduling.appointments;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.persistence.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All appointments. */
@Repository
public class Appointments {
  private static final long LONGEST_SECONDS = 4 * 3600L;

  private final JdbcClient jdbc;
  private final TermsOfAffiliations terms;
  private final Agendas agendas;
  private final MoveRows story;

  Appointments(JdbcClient jdbc, TermsOfAffiliations terms, Agendas agendas, MoveRows story) {
    this.jdbc = jdbc;
    this.terms = terms;
    this.agendas = agendas;
    this.story = story;
  }

  /**
   * Locks the agendas of a doctor and a patient, in the order of their ids, until the transaction
   * ends.
   */
  public void lockAgendas(DoctorId doctor, @Nullable PatientId patient) {
    lockAgendas(List.of(doctor), patient == null ? List.of() : List.of(patient));
  }

  /** The same for several at once: who needs more than one agenda must not lock them one by one. */
  public void lockAgendas(Collection<DoctorId> doctors, Collection<PatientId> patients) {
    agendas.lock(doctors, patients);
  }

  /**
   * What is in the way of a slot: a live appointment, or, with {@code hasLeft}, that the doctor
   * works at the hospital no more.
   *
   * @param ofDoctor false for a visit of the patient to somebody else
   * @param isHere whether it is at the hospital of the slot
   */
  public record Occupied(
      AppointmentId id,
      boolean ofDoctor,
      int lane,
      boolean isHere,
      boolean isExpiredHold,
      boolean hasLeft) {}

  /**
   * What is in the way of a slot now that the agendas are locked. The range looked at is closed on
   * both sides.
   */
  public List<Occupied> occupied(Terms terms, @Nullable PatientId patient, Slot slot, Instant now) {
    var of =
        """
        SELECT id, lane, hospital_id, hold_expires_at, FALSE AS has_left, %s AS of_doctor FROM appointment
        WHERE %s = ? AND starts_at > ? AND starts_at < ? AND ends_at > ?
          AND status IN ('HELD', 'REQUESTED', 'CONFIRMED', 'CHECKED_IN', 'IN_CONSULTATION', 'COMPLETED')
        """;
    // The terms were read before the lock, and the doctor may have left since.
    var left =
        " UNION ALL SELECT id, 0, hospital_id, NULL, TRUE, TRUE FROM affiliation"
            + " WHERE id = ? AND retired";
    var sql =
        of.formatted("TRUE", "doctor_id")
            + (patient == null ? "" : " UNION " + of.formatted("FALSE", "patient_id"))
            + left;
    var range =
        List.of(
            Sql.at(slot.startsAt().minusSeconds(LONGEST_SECONDS)),
            Sql.at(slot.endsAt()),
            Sql.at(slot.startsAt()));
    var query = jdbc.sql(sql).param(terms.doctor().value()).params(range);
    if (patient != null) {
      query = query.param(patient.value()).params(range);
    }
    return query
        .param(terms.affiliation().value())
        .query(
            (row, n) -> {
              var expires = Sql.instantOrNull(row, "hold_expires_at");
              return new Occupied(
                  new AppointmentId(Sql.uuid(row, "id")),
                  row.getBoolean("of_doctor"),
                  row.getInt("lane"),
                  terms.hospital().value().equals(Sql.uuid(row, "hospital_id")),
                  expires != null && !expires.isAfter(now),
                  row.getBoolean("has_left"));
            })
        .list();
  }

  /**
   * Stores a new hold. The only code that inserts appointments.
   *
   * @throws Refusal slot-taken (409) when the database itself finds an overlap
   */
  public void add(Appointment appointment, Instant now) {
    var a = appointment.agreement();
    var patient = appointment.patient();
    refuseOverlap(
        () ->
            jdbc.sql(
                    """
                    INSERT INTO appointment (id, number, status, affiliation_id, hospital_id, department_id, doctor_id,
                      patient_id, local_start, time_zone, starts_at, ends_at, lane, visit_mode, reason, symptoms,
                      notes, fee_minor, currency, booking_policy, doctor_share_bp, payment_state, hold_expires_at,
                      held_by, created_by, created_at, kept_for, cancel_free_hours, late_fee_percent,
                      no_show_fee_percent)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                      ?, ?, ?)
                    """)
                .params(
                    nullable(
                        a.id().value(),
                        a.number(),
                        appointment.status().name(),
                        a.terms().affiliation().value(),
                        a.terms().hospital().value(),
                        a.terms().department().value(),
                        a.terms().doctor().value(),
                        patient == null ? null : patient.value(),
                        a.localStart(),
                        a.terms().zone().getId(),
                        Sql.at(a.slot().startsAt()),
                        Sql.at(a.slot().endsAt()),
                        a.lane(),
                        appointment.visitMode().name(),
                        appointment.texts().reason(),
                        appointment.texts().symptoms(),
                        appointment.texts().notes(),
                        a.fee().minor(),
                        a.fee().currency().getCurrencyCode(),
                        a.terms().policy().name(),
                        a.terms().doctorShareBasisPoints(),
                        appointment.paymentState().name(),
                        Sql.atOrNull(appointment.holdExpiresAt()),
                        appointment.heldBy(),
                        a.bookedBy(),
                        Sql.at(now),
                        a.keptFor() == null ? null : a.keptFor().value(),
                        a.terms().cancellation().freeHours(),
                        a.terms().cancellation().lateFeePercent(),
                        a.terms().cancellation().noShowFeePercent()))
                .update());
    story.add(appointment);
  }

  /**
   * Stores what changed.
   *
   * @throws Refusal slot-taken (409) when the patient named is booked elsewhere at that time
   */
  public void save(Appointment appointment, int readVersion) {
    var updated =
        refuseOverlap(
            () ->
                jdbc.sql(
                        """
                        UPDATE appointment SET status = ?, payment_state = ?, patient_id = ?, visit_mode = ?,
                          reason = ?, symptoms = ?, notes = ?, hold_expires_at = ?, version = ?,
                          local_start = ?, starts_at = ?, ends_at = ?, requested_at = ?, answer_by = ?,
                          checked_in_at = ?, started_at = ?, completed_at = ?,
                          offered_start = ?, offered_by = ?, offered_at = ?,
                          undo_status = ?, undo_start = ?, undo_end = ?, undo_until = ?,
                          undo_affiliation_id = ?, undo_share_bp = ?, undo_queue_day = ?, undo_queue_token = ?,
                          queue_day = ?, queue_token = ?, priority = ?,
                          affiliation_id = ?, department_id = ?, doctor_id = ?, doctor_share_bp = ?, lane = ?
                        WHERE id = ? AND version = ?
                        """)
                    .params(values(appointment))
                    .params(appointment.id().value(), readVersion)
                    .update());
    if (updated == 0) {
      throw Refusal.stale();
    }
    story.add(appointment);
  }

  private static List<Object> values(Appointment appointment) {
    var patient = appointment.patient();
    var slot = appointment.agreement().slot();
    var progress = appointment.progress();
    var offer = appointment.offer();
    var undo = appointment.undo();
    var back = undo == null ? null : undo.slot();
    var former = undo == null ? null : undo.former();
    var terms = appointment.agreement().terms();
    return nullable(
        appointment.status().name(),
        appointment.paymentState().name(),
        patient == null ? null : patient.value(),
        appointment.visitMode().name(),
        appointment.texts().reason(),
        appointment.texts().symptoms(),
        appointment.texts().notes(),
        Sql.atOrNull(appointment.holdExpiresAt()),
        appointment.version(),
        appointment.agreement().localStart(),
        Sql.at(slot.startsAt()),
        Sql.at(slot.endsAt()),
        Sql.atOrNull(progress.requestedAt()),
        Sql.atOrNull(progress.answerBy()),
        Sql.atOrNull(progress.checkedInAt()),
        Sql.atOrNull(progress.startedAt()),
        Sql.atOrNull(progress.completedAt()),
        offer == null ? null : Sql.at(offer.slot().startsAt()),
        offer == null ? null : offer.by(),
        offer == null ? null : Sql.at(offer.at()),
        undo == null ? null : undo.status().name(),
        back == null ? null : Sql.at(back.startsAt()),
        back == null ? null : Sql.at(back.endsAt()),
        undo == null ? null : Sql.at(undo.until()),
        former == null ? null : former.affiliation().value(),
        former == null ? null : former.shareBasisPoints(),
        former == null ? null : former.place().day(),
        former == null ? null : former.place().token(),
        appointment.place().day(),
        appointment.place().token(),
        appointment.place().priority().name(),
        terms.affiliation().value(),
        terms.department().value(),
        terms.doctor().value(),
        terms.doctorShareBasisPoints(),
        appointment.agreement().lane());
  }

  /**
   * @throws Refusal appointment-not-found
   */
  public Appointment get(AppointmentId id) {
    return read(id, "").orElseThrow(() -> Refusal.notFound("appointment"));
  }

  /**
   * Reads and locks the row until the transaction ends.
   *
   * @throws Refusal appointment-not-found
   */
  public Appointment lock(AppointmentId id) {
    return read(id, " FOR UPDATE").orElseThrow(() -> Refusal.notFound("appointment"));
  }

  private Optional<Appointment> read(AppointmentId id, String lock) {
    return jdbc.sql("SELECT * FROM appointment WHERE id = ?" + lock)
        .param(id.value())
        .query((row, n) -> new AppointmentRow(row))
        .optional()
        .map(row -> row.appointment(terms.of(row.affiliation()).orElseThrow()));
  }

  /** Whether a visit was once with this doctor and went to another one. */
  public boolean wentFrom(DoctorId doctor, AppointmentId id) {
    return story.wentFrom(doctor, id);
  }

  /** Holds that keep an offered time free for an appointment. */
  public List<AppointmentId> keptFor(AppointmentId id) {
    return ids("kept_for = ? AND status = 'HELD'", id.value());
  }

  /** A doctor's visits of a stretch of time that are in the consulting room. */
  public List<AppointmentId> inConsultation(DoctorId doctor, Slot range) {
    return ids(
        "doctor_id = ? AND starts_at >= ? AND starts_at < ? AND status = 'IN_CONSULTATION'",
        doctor.value(),
        Sql.at(range.startsAt()),
        Sql.at(range.endsAt()));
  }

  /** Requests that nobody answered in time, the oldest first, at most {@code limit}. */
  public List<AppointmentId> unanswered(Instant now, int limit) {
    return ids(
        "status = 'REQUESTED' AND answer_by <= ? ORDER BY answer_by LIMIT ?", Sql.at(now), limit);
  }

  /**
   * Confirmed appointments that began before an instant, at most {@code limit}, none longer ago
   * than a week and none that somebody took back from no-show since it began.
   */
  public List<AppointmentId> notArrived(Instant begunBefore, int limit) {
    return ids(
        """
        status = 'CONFIRMED' AND starts_at <= ? AND starts_at > ?
          AND NOT EXISTS (SELECT 1 FROM appointment_move m WHERE m.appointment_id = appointment.id
            AND m.from_status = 'NO_SHOW' AND m.moved_at >= appointment.starts_at)
        ORDER BY starts_at LIMIT ?
        """,
        Sql.at(begunBefore),
        Sql.at(begunBefore.minus(Duration.ofDays(7))),
        limit);
  }

  private List<AppointmentId> ids(String condition, Object... values) {
    return jdbc.sql("SELECT id FROM appointment WHERE " + condition)
        .params(values)
        .query((row, n) -> new AppointmentId(Sql.uuid(row, "id")))
        .list();
  }

  /** Holds that ran out, the oldest first, at most {@code limit}. */
  public List<AppointmentId> expiredHolds(Instant now, int limit) {
    return ids(
        "status = 'HELD' AND hold_expires_at <= ? ORDER BY hold_expires_at LIMIT ?",
        Sql.at(now),
        limit);
  }

  private static int refuseOverlap(java.util.function.IntSupplier write) {
    try {
      return write.getAsInt();
    } catch (DataIntegrityViolationException e) {
      if (Sql.isOverlap(e)) {
        throw slotTaken();
      }
      throw e;
    }
  }

  /** The live visits of a patient, to whomever, that meet the time from one to the other. */
  public List<Slot> visitsOf(PatientId patient, Instant from, Instant to) {
    return jdbc.sql(
            """
            SELECT starts_at, ends_at FROM appointment
            WHERE patient_id = ? AND starts_at > ? AND starts_at < ? AND ends_at > ?
              AND status IN ('HELD', 'REQUESTED', 'CONFIRMED', 'CHECKED_IN', 'IN_CONSULTATION', 'COMPLETED')
            """)
        .params(
            patient.value(), Sql.at(from.minusSeconds(LONGEST_SECONDS)), Sql.at(to), Sql.at(from))
        .query((row, n) -> new Slot(Sql.instant(row, "starts_at"), Sql.instant(row, "ends_at")))
        .list();
  }

  public static Refusal slotTaken() {
    return Refusal.conflict("slot-taken", "Somebody else has just taken this time.");
  }

  @SuppressWarnings("NullAway") // null parameters are what it is for
  static List<Object> nullable(@Nullable Object... values) {
    return new ArrayList<>(Arrays.asList(values));
  }
}
