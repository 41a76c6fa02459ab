package org.caredesk.server.scheduling.waitlist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.dto.scheduling.WaitListPriority;
import org.caredesk.dto.scheduling.WaitListState;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.DepartmentId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.WaitListEntryId;
import org.caredesk.server.kernel.persistence.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the wait-list. Over 200 lines with its imports: all statements that write it. */
@Repository
class WaitListRows {
  /** Who comes first: the most urgent, then who wants this very doctor, then who waits longest. */
  static final String RANK =
      """
      CASE e.priority WHEN 'URGENT' THEN 0 WHEN 'SOON' THEN 1 ELSE 2 END,
      CASE WHEN e.affiliation_id IS NULL THEN 1 ELSE 0 END, e.created_at, e.id
      """;

  private static final String SELECT =
      """
      SELECT e.*, h.time_zone FROM wait_list_entry e JOIN hospital h ON h.id = e.hospital_id
      """;

  private final JdbcClient jdbc;

  WaitListRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Waiting entry, Actor by, Instant now) {
    var wish = entry.wish();
    jdbc.sql(
            """
            INSERT INTO wait_list_entry (id, hospital_id, patient_id, affiliation_id, department_id, specialty, minutes,
              visit_mode, from_day, to_day, days_of_week, time_from, time_to, priority, note, state, created_by,
              created_by_name, created_at, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?, ?, 0)
            """)
        .params(
            Arrays.asList(
                entry.id().value(),
                entry.hospital().value(),
                entry.patient().value(),
                wish.affiliation() == null ? null : wish.affiliation().value(),
                wish.department() == null ? null : wish.department().value(),
                wish.specialty(),
                wish.minutes(),
                wish.mode().name(),
                wish.from(),
                wish.to(),
                days(wish.days()),
                wish.timeFrom(),
                wish.timeTo(),
                entry.priority().name(),
                entry.note(),
                by.id(),
                by.name(),
                Sql.at(now)))
        .update();
  }

  /**
   * Reads and locks an entry until the transaction ends.
   *
   * @throws Refusal wait-list-entry-not-found
   */
  Waiting lock(WaitListEntryId id) {
    // Locked by itself: a join would lock hospital and patient too.
    var locked =
        jdbc.sql("SELECT id FROM wait_list_entry WHERE id = ? FOR UPDATE")
            .param(id.value())
            .query(UUID.class)
            .optional()
            .orElseThrow(() -> Refusal.notFound("wait-list-entry"));
    return jdbc.sql(SELECT + "WHERE e.id = ?").param(locked).query(WaitListRows::row).single();
  }

  /** Whether the patient waits for the same already. */
  boolean isWaiting(HospitalId hospital, PatientId patient, Wish wish) {
    return jdbc
        .sql(
            SELECT
                + "WHERE e.hospital_id = ? AND e.patient_id = ? AND e.state IN ('WAITING',"
                + " 'OFFERED')")
        .params(hospital.value(), patient.value())
        .query(WaitListRows::row)
        .list()
        .stream()
        .anyMatch(
            e ->
                Objects.equals(e.wish().affiliation(), wish.affiliation())
                    && Objects.equals(e.wish().department(), wish.department())
                    && Objects.equals(e.wish().specialty(), wish.specialty()));
  }

  /** Those at a hospital to whom something may be offered, by rank, at most {@code limit}. */
  List<Waiting> waiting(HospitalId hospital, Instant now, int limit) {
    return jdbc.sql(
            SELECT
                + """
                WHERE e.hospital_id = ? AND e.state = 'WAITING' AND (e.rest_until IS NULL OR e.rest_until <= ?)
                ORDER BY
                """
                + RANK
                + " LIMIT ?")
        .params(hospital.value(), Sql.at(now), limit)
        .query(WaitListRows::row)
        .list();
  }

  Set<HospitalId> hospitalsWithWaiting() {
    return new HashSet<>(
        jdbc.sql("SELECT DISTINCT hospital_id FROM wait_list_entry WHERE state = 'WAITING'")
            .query((row, n) -> new HospitalId(Sql.uuid(row, "hospital_id")))
            .list());
  }

  /** Open entries whose last day may be over; the zone decides. */
  List<Waiting> perhapsLapsed(Instant now) {
    return jdbc.sql(SELECT + "WHERE e.state = 'WAITING' AND e.to_day <= ?")
        .param(LocalDate.ofInstant(now, ZoneOffset.UTC))
        .query(WaitListRows::row)
        .list();
  }

  /** Entries whose offered hold is none any more. */
  List<WaitListEntryId> overOffers(int limit) {
    return jdbc.sql(
            """
            SELECT e.id FROM wait_list_entry e JOIN appointment a ON a.id = e.offered_appointment_id
            WHERE e.state = 'OFFERED' AND a.status <> 'HELD' LIMIT ?
            """)
        .param(limit)
        .query((row, n) -> new WaitListEntryId(Sql.uuid(row, "id")))
        .list();
  }

  /** What an offered hold is now. */
  record Offered(
      AppointmentId id,
      AppointmentStatus status,
      @Nullable PatientId patient,
      AffiliationId affiliation,
      Slot slot) {}

  Offered offered(AppointmentId id) {
    return jdbc.sql(
            """
            SELECT id, status, patient_id, affiliation_id, starts_at, ends_at FROM appointment WHERE id = ?
            """)
        .param(id.value())
        .query(
            (row, n) -> {
              var patient = Sql.uuidOrNull(row, "patient_id");
              return new Offered(
                  id,
                  AppointmentStatus.valueOf(row.getString("status")),
                  patient == null ? null : new PatientId(patient),
                  new AffiliationId(Sql.uuid(row, "affiliation_id")),
                  slot(row));
            })
        .single();
  }

  /** Takes an entry to another state. */
  void turn(
      Waiting entry,
      WaitListState state,
      @Nullable AppointmentId offered,
      @Nullable Instant restUntil) {
    jdbc.sql(
            """
            UPDATE wait_list_entry SET state = ?, offered_appointment_id = ?, rest_until = ?, version = version + 1
            WHERE id = ?
            """)
        .params(
            Arrays.asList(
                state.name(),
                offered == null ? null : offered.value(),
                Sql.atOrNull(restUntil),
                entry.id().value()))
        .update();
  }

  /** Stores another wish. */
  void change(Waiting entry, Wish wish, WaitListPriority priority, @Nullable String note) {
    jdbc.sql(
            """
            UPDATE wait_list_entry SET from_day = ?, to_day = ?, days_of_week = ?, time_from = ?, time_to = ?,
              priority = ?, note = ?, rest_until = NULL, version = version + 1 WHERE id = ?
            """)
        .params(
            Arrays.asList(
                wish.from(),
                wish.to(),
                days(wish.days()),
                wish.timeFrom(),
                wish.timeTo(),
                priority.name(),
                note,
                entry.id().value()))
        .update();
  }

  /** Remembers that an offer came to nothing. */
  void refused(Waiting entry, Offered offer, String outcome, Instant now) {
    forget(entry, offer.affiliation(), offer.slot());
    jdbc.sql(
            """
            INSERT INTO wait_list_refusal (entry_id, affiliation_id, starts_at, ends_at, outcome, ended_at)
            VALUES (?, ?, ?, ?, ?, ?)
            """)
        .params(
            entry.id().value(),
            offer.affiliation().value(),
            Sql.at(offer.slot().startsAt()),
            Sql.at(offer.slot().endsAt()),
            outcome,
            Sql.at(now))
        .update();
  }

  void forget(Waiting entry, AffiliationId affiliation, Slot slot) {
    jdbc.sql(
            "DELETE FROM wait_list_refusal WHERE entry_id = ? AND affiliation_id = ? AND starts_at"
                + " = ?")
        .params(entry.id().value(), affiliation.value(), Sql.at(slot.startsAt()))
        .update();
  }

  /** An offer that came to nothing. */
  record Refused(UUID entry, AffiliationId affiliation, Slot slot) {}

  Set<Refused> refusals(List<Waiting> entries) {
    return entries.isEmpty()
        ? Set.of()
        : new HashSet<>(
            jdbc.sql("SELECT * FROM wait_list_refusal WHERE entry_id IN (:ids)")
                .param("ids", entries.stream().map(e -> e.id().value()).toList())
                .query(WaitListRows::refused)
                .list());
  }

  /** The offer that was declined last. */
  Optional<Refused> lastDeclined(WaitListEntryId id, Instant since) {
    return jdbc.sql(
            """
            SELECT * FROM wait_list_refusal WHERE entry_id = ? AND outcome = 'DECLINED' AND ended_at >= ?
            ORDER BY ended_at DESC LIMIT 1
            """)
        .params(id.value(), Sql.at(since))
        .query(WaitListRows::refused)
        .optional();
  }

  private static Refused refused(ResultSet row, int n) throws SQLException {
    return new Refused(
        Sql.uuid(row, "entry_id"), new AffiliationId(Sql.uuid(row, "affiliation_id")), slot(row));
  }

  private static Slot slot(ResultSet row) throws SQLException {
    return new Slot(Sql.instant(row, "starts_at"), Sql.instant(row, "ends_at"));
  }

  private static String days(Set<DayOfWeek> days) {
    return Sql.joined(days.stream().sorted().map(DayOfWeek::getValue).toList());
  }

  static Waiting row(ResultSet row, int n) throws SQLException {
    var affiliation = Sql.uuidOrNull(row, "affiliation_id");
    var department = Sql.uuidOrNull(row, "department_id");
    var offered = Sql.uuidOrNull(row, "offered_appointment_id");
    var minutes = row.getInt("minutes");
    var wish =
        new Wish(
            affiliation == null ? null : new AffiliationId(affiliation),
            department == null ? null : new DepartmentId(department),
            row.getString("specialty"),
            minutes == 0 ? null : minutes,
            VisitMode.valueOf(row.getString("visit_mode")),
            row.getObject("from_day", LocalDate.class),
            row.getObject("to_day", LocalDate.class),
            Sql.list(row, "days_of_week").stream()
                .map(day -> DayOfWeek.of(Integer.parseInt(day)))
                .collect(Collectors.toSet()),
            row.getObject("time_from", LocalTime.class),
            row.getObject("time_to", LocalTime.class));
    return new Waiting(
        new WaitListEntryId(Sql.uuid(row, "id")),
        new HospitalId(Sql.uuid(row, "hospital_id")),
        ZoneId.of(row.getString("time_zone")),
        new PatientId(Sql.uuid(row, "patient_id")),
        wish,
        WaitListPriority.valueOf(row.getString("priority")),
        row.getString("note"),
        WaitListState.valueOf(row.getString("state")),
        Sql.instantOrNull(row, "rest_until"),
        offered == null ? null : new AppointmentId(offered),
        row.getInt("version"));
  }
}
