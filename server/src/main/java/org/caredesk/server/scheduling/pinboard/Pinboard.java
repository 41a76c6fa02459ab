package org.caredesk.server.scheduling.pinboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.scheduling.PinboardResponse;
import org.caredesk.dto.scheduling.PinboardResponse.Parked;
import org.caredesk.server.directory.Hospitals;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.LivePosition;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.persistence.Sql;
import org.caredesk.server.scheduling.appointments.AppointmentRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a new time at a hospital. A constant number of statements. */
@Service
public class Pinboard {
  private static final int MOST = 500;

  private final JdbcClient jdbc;
  private final Hospitals hospitals;
  private final TermsOfAffiliations termsOf;
  private final LivePosition live;
  private final Clock clock;

  Pinboard(
      JdbcClient jdbc,
      Hospitals hospitals,
      TermsOfAffiliations termsOf,
      LivePosition live,
      Clock clock) {
    this.jdbc = jdbc;
    this.hospitals = hospitals;
    this.termsOf = termsOf;
    this.live = live;
    this.clock = clock;
  }

  private record Row(
      AppointmentRow appointment,
      String patientName,
      @Nullable String phone,
      Instant parkedAt,
      String parkedBy,
      @Nullable String because) {}

  /**
   * @throws Refusal hospital-not-found; forbidden unless reception or admin there
   */
  @Transactional(readOnly = true)
  public PinboardResponse of(Actor actor, HospitalId id) {
    var hospital = hospitals.get(id);
    actor.requireAt(id, Role.RECEPTIONIST, Role.HOSPITAL_ADMIN);
    var seq = live.seq();
    var now = clock.instant();
    var terms = new HashMap<AffiliationId, Terms>();
    termsOf.everAt(id).forEach(t -> terms.put(t.affiliation(), t));
    var items =
        jdbc
            .sql(
                """
                SELECT a.*, p.name AS patient_name, p.phone AS patient_phone, m.moved_at, m.actor_name,
                  m.reason AS parked_because
                FROM appointment a
                  JOIN patient p ON p.id = a.patient_id
                  JOIN appointment_move m ON m.appointment_id = a.id AND m.version =
                    (SELECT max(l.version) FROM appointment_move l
                     WHERE l.appointment_id = a.id AND l.to_status = 'PARKED' AND l.from_status <> 'PARKED')
                WHERE a.hospital_id = ? AND a.status = 'PARKED'
                ORDER BY a.starts_at, a.id LIMIT ?
                """)
            .params(id.value(), MOST)
            .query(Pinboard::row)
            .list()
            .stream()
            .map(row -> parked(actor, row, terms, now))
            .toList();
    return new PinboardResponse(id.value(), hospital.zone().getId(), seq, now, items);
  }

  private static Row row(ResultSet row, int n) throws SQLException {
    return new Row(
        new AppointmentRow(row),
        row.getString("patient_name"),
        row.getString("patient_phone"),
        Sql.instant(row, "moved_at"),
        row.getString("actor_name"),
        row.getString("parked_because"));
  }

  private static Parked parked(Actor actor, Row row, Map<AffiliationId, Terms> terms, Instant now) {
    var t = Objects.requireNonNull(terms.get(row.appointment().affiliation()));
    var appointment = row.appointment().appointment(t);
    var slot = appointment.agreement().slot();
    return new Parked(
        appointment.id().value(),
        appointment.agreement().number(),
        t.affiliation().value(),
        t.doctor().value(),
        t.doctorName(),
        Objects.requireNonNull(appointment.patient()).value(),
        row.patientName(),
        row.phone(),
        slot.startsAt(),
        slot.endsAt(),
        appointment.visitMode(),
        appointment.paymentState(),
        row.parkedAt(),
        row.parkedBy(),
        row.because(),
        !slot.startsAt().isAfter(now),
        appointment.version(),
        appointment.allowedActions(actor, now));
  }
}
