package org.caredesk.server.scheduling.timetable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.kernel.persistence.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;

/** Reads working hours and taken time of any number of doctors, each in one statement. */
@Repository
@NamedInterface("contract")
public class Timetable {
  private static final int LONGEST_HOURS = 4;

  private static final String HOURS =
      """
      SELECT 'WEEKLY' AS kind, affiliation_id AS owner_id, day_of_week, opens, closes, valid_from AS day_from,
             valid_to AS day_to, CAST(NULL AS timestamp) AS starts, CAST(NULL AS timestamp) AS ends,
             CAST(NULL AS varchar(400)) AS label
        FROM weekly_rule
        WHERE doctor_id IN (:doctors) AND valid_from <= :to AND (valid_to IS NULL OR valid_to >= :from)
      UNION ALL
      SELECT 'DATED', affiliation_id, 0, opens, closes, day, day, NULL, NULL, NULL
        FROM availability_window WHERE doctor_id IN (:doctors) AND day BETWEEN :from AND :to
      UNION ALL
      SELECT 'OFF', doctor_id, 0, NULL, NULL, NULL, NULL, starts, ends, reason
        FROM time_off WHERE doctor_id IN (:doctors) AND starts < :after AND ends > :before
      UNION ALL
      SELECT 'HOLIDAY', hospital_id, 0, NULL, NULL, day, day, NULL, NULL, name
        FROM hospital_holiday WHERE hospital_id IN (:hospitals) AND day BETWEEN :from AND :to
      """;

  // What takes time, for everybody who asks: the free slots, and why a time is none of them.
  private static final String TAKEN =
      """
      WHERE a.doctor_id IN (:doctors) AND a.starts_at > :closed AND a.starts_at < :to AND a.ends_at > :from
        AND a.status IN ('HELD', 'REQUESTED', 'CONFIRMED', 'CHECKED_IN', 'IN_CONSULTATION', 'COMPLETED')
        AND (a.hold_expires_at IS NULL OR a.hold_expires_at > :now)
      """;

  private final JdbcClient jdbc;

  Timetable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Line(
      String kind,
      UUID owner,
      int dayOfWeek,
      LocalTime opens,
      LocalTime closes,
      LocalDate from,
      LocalDate to,
      LocalDateTime starts,
      LocalDateTime ends,
      String label) {}

  /** The hours of each affiliation over local dates, both inclusive. One statement. */
  public Map<AffiliationId, Hours> hours(Collection<Terms> terms, LocalDate from, LocalDate to) {
    if (terms.isEmpty()) {
      return Map.of();
    }
    var lines = new HashMap<UUID, List<Line>>();
    jdbc.sql(HOURS)
        .param("doctors", terms.stream().map(t -> t.doctor().value()).distinct().toList())
        .param("hospitals", terms.stream().map(t -> t.hospital().value()).distinct().toList())
        .param("from", from)
        .param("to", to)
        .param("before", from.atStartOfDay())
        .param("after", to.plusDays(1).atStartOfDay())
        .query(Timetable::line)
        .list()
        .forEach(line -> lines.computeIfAbsent(line.owner(), owner -> new ArrayList<>()).add(line));
    var hours = new HashMap<AffiliationId, Hours>();
    terms.forEach(t -> hours.put(t.affiliation(), hours(t, lines)));
    return hours;
  }

  private static Hours hours(Terms terms, Map<UUID, List<Line>> lines) {
    var own = lines.getOrDefault(terms.affiliation().value(), List.of());
    var holidays = new HashMap<LocalDate, String>();
    lines
        .getOrDefault(terms.hospital().value(), List.of())
        .forEach(line -> holidays.put(line.from(), line.label()));
    return new Hours(
        terms.zone(),
        own.stream()
            .filter(line -> line.kind().equals("WEEKLY"))
            .map(
                l ->
                    new Hours.Weekly(
                        DayOfWeek.of(l.dayOfWeek()), l.opens(), l.closes(), l.from(), l.to()))
            .toList(),
        own.stream()
            .filter(line -> line.kind().equals("DATED"))
            .map(line -> new Hours.Dated(line.from(), line.opens(), line.closes()))
            .toList(),
        lines.getOrDefault(terms.doctor().value(), List.of()).stream()
            .map(line -> new Hours.TimeOff(line.starts(), line.ends(), line.label()))
            .toList(),
        holidays);
  }

  /**
   * When each doctor is taken, at any hospital, by live appointments and holds that overlap a
   * range. One statement.
   */
  public Map<DoctorId, List<Slot>> taken(
      Collection<DoctorId> doctors, Instant from, Instant to, Instant now) {
    if (doctors.isEmpty()) {
      return Map.of();
    }
    var taken = new HashMap<DoctorId, List<Slot>>();
    jdbc.sql(
            """
            SELECT a.doctor_id, a.starts_at, a.ends_at FROM appointment a
            """
                + TAKEN)
        .params(taken(doctors.stream().map(DoctorId::value).toList(), from, to, now))
        .query(
            row -> {
              taken
                  .computeIfAbsent(
                      new DoctorId(Sql.uuid(row, "doctor_id")), doctor -> new ArrayList<>())
                  .add(new Slot(Sql.instant(row, "starts_at"), Sql.instant(row, "ends_at")));
            });
    return taken;
  }

  /**
   * An appointment or live hold that takes a doctor's time.
   *
   * @param until when a hold runs out; null for an appointment
   */
  public record Taken(
      AppointmentId id,
      String number,
      HospitalId hospital,
      String hospitalName,
      Slot slot,
      @Nullable Instant until,
      @Nullable PatientId patient) {}

  /** What {@link #taken} is made of, for one doctor, by time. One statement. */
  public List<Taken> whatTakes(DoctorId doctor, Instant from, Instant to, Instant now) {
    return jdbc.sql(
            """
            SELECT a.id, a.number, a.hospital_id, h.name, a.starts_at, a.ends_at, a.hold_expires_at, a.patient_id
            FROM appointment a JOIN hospital h ON h.id = a.hospital_id
            """
                + TAKEN
                + " ORDER BY a.starts_at, a.id")
        .params(taken(List.of(doctor.value()), from, to, now))
        .query(
            (row, n) -> {
              var patient = Sql.uuidOrNull(row, "patient_id");
              return new Taken(
                  new AppointmentId(Sql.uuid(row, "id")),
                  row.getString("number"),
                  new HospitalId(Sql.uuid(row, "hospital_id")),
                  row.getString("name"),
                  new Slot(Sql.instant(row, "starts_at"), Sql.instant(row, "ends_at")),
                  Sql.instantOrNull(row, "hold_expires_at"),
                  patient == null ? null : new PatientId(patient));
            })
        .list();
  }

  private static Map<String, Object> taken(
      List<UUID> doctors, Instant from, Instant to, Instant now) {
    return Map.of(
        "doctors", doctors,
        "closed", Sql.at(from.minusSeconds(LONGEST_HOURS * 3600L)),
        "from", Sql.at(from),
        "to", Sql.at(to),
        "now", Sql.at(now));
  }

  @SuppressWarnings("NullAway") // which columns are null follows from the kind
  private static Line line(ResultSet row, int n) throws SQLException {
    return new Line(
        row.getString("kind"),
        Sql.uuid(row, "owner_id"),
        row.getInt("day_of_week"),
        row.getObject("opens", LocalTime.class),
        row.getObject("closes", LocalTime.class),
        row.getObject("day_from", LocalDate.class),
        row.getObject("day_to", LocalDate.class),
        row.getObject("starts", LocalDateTime.class),
        row.getObject("ends", LocalDateTime.class),
        row.getString("label"));
  }
}
