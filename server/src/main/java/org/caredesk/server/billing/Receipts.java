package org.caredesk.server.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Amount;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.paper.TablePaper;
import org.caredesk.server.kernel.paper.TablePaper.Column;
import org.caredesk.server.kernel.paper.TablePaper.Fact;
import org.caredesk.server.kernel.paper.TablePaper.Row;
import org.caredesk.server.kernel.persistence.Sql;
import org.caredesk.server.scheduling.moves.AppointmentMoves;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says on paper what was paid for a visit (SPEC M5), from the entries of the ledger: also what was
 * given back, and what is left.
 */
@Service
public class Receipts {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

  private static final List<Column> COLUMNS =
      List.of(
          new Column("Date", 0.34f, false),
          new Column("What", 0.41f, false),
          new Column("Amount", 0.25f, true));

  private final AppointmentMoves moves;
  private final JdbcClient jdbc;
  private final TablePaper paper;
  private final Clock clock;

  Receipts(AppointmentMoves moves, JdbcClient jdbc, TablePaper paper, Clock clock) {
    this.moves = moves;
    this.jdbc = jdbc;
    this.paper = paper;
    this.clock = clock;
  }

  /** A receipt as a PDF, with the number it is filed under. */
  public record Receipt(String number, byte[] pdf) {}

  private record Paid(
      String number,
      String hospital,
      String address,
      ZoneId zone,
      String patient,
      String doctor,
      String department,
      String appointment,
      LocalDateTime start,
      String method) {}

  private record Entry(String type, Instant at, Amount amount) {}

  /**
   * @throws Refusal appointment-not-found, also for who may not see it; forbidden for a
   *     receptionist or admin of another hospital; not-paid (409)
   */
  @Transactional(readOnly = true)
  public Receipt of(Actor actor, AppointmentId id) {
    var appointment = moves.get(actor, id);
    var patient = appointment.patient();
    if (patient == null || !actor.isPatient(patient)) {
      actor.requireAt(
          appointment.agreement().terms().hospital(), Role.RECEPTIONIST, Role.HOSPITAL_ADMIN);
    }
    var paid =
        jdbc.sql(
                """
                SELECT m.receipt_number, m.method, h.name AS hospital, h.line1, h.postal_code, h.city, h.time_zone,
                  c.name AS patient, d.name AS doctor, p.name AS department, a.number, a.local_start
                FROM payment m
                  JOIN appointment a ON a.id = m.appointment_id
                  JOIN hospital h ON h.id = a.hospital_id
                  JOIN patient c ON c.id = a.patient_id
                  JOIN doctor d ON d.id = a.doctor_id
                  JOIN department p ON p.id = a.department_id
                WHERE m.appointment_id = ?
                """)
            .param(id.value())
            .query(Receipts::paid)
            .optional()
            .orElseThrow(
                () -> Refusal.conflict("not-paid", "Nothing was paid for this appointment yet."));
    return new Receipt(paid.number(), paper.draw(sheet(paid, entries(id), clock.instant())));
  }

  /**
   * What the patient sees of the entries: a visit that went to a colleague, or a share put right
   * between doctor and hospital, moved no money of theirs.
   */
  private List<Entry> entries(AppointmentId id) {
    return jdbc.sql(
            """
            SELECT source_type, posted_at, doctor_minor + hospital_minor AS minor, currency FROM journal_entry
            WHERE appointment_id = ? AND source_type NOT LIKE 'TRANSFER%'
              AND (source_type <> 'ADJUSTMENT' OR doctor_minor + hospital_minor <> 0) ORDER BY posted_at, id
            """)
        .param(id.value())
        .query(
            (row, n) ->
                new Entry(
                    row.getString("source_type"),
                    Sql.instant(row, "posted_at"),
                    Amount.of(row.getLong("minor"), row.getString("currency"))))
        .list();
  }

  static TablePaper.Sheet sheet(Paid paid, List<Entry> entries, Instant now) {
    var rows = new ArrayList<Row>();
    for (var entry : entries) {
      rows.add(
          new Row(
              List.of(
                  WHEN.format(entry.at().atZone(paid.zone())),
                  what(entry, paid.method()),
                  Figures.text(entry.amount())),
              false));
    }
    var currency = entries.getFirst().amount().currency();
    var left = entries.stream().mapToLong(entry -> entry.amount().minor()).sum();
    rows.add(new Row(List.of("", "Paid", Figures.text(new Amount(left, currency))), true));
    return new TablePaper.Sheet(
        "Receipt " + paid.number(),
        paid.hospital() + ", " + paid.address(),
        List.of(
            new Fact("Patient", paid.patient()),
            new Fact("Doctor", paid.doctor() + ", " + paid.department()),
            new Fact("Appointment", paid.appointment()),
            new Fact("Visit", WHEN.format(paid.start()))),
        COLUMNS,
        rows,
        "Issued " + WHEN.format(now.atZone(paid.zone())) + ". All times are the hospital's.");
  }

  private static String what(Entry entry, String method) {
    return switch (entry.type()) {
      case "PAYMENT" ->
          switch (method) {
            case "CARD" -> "Consultation, paid by card";
            case "CASH" -> "Consultation, paid in cash";
            default -> "Consultation, paid online";
          };
      case "REFUND" -> "Paid back";
      case "ADJUSTMENT" ->
          entry.amount().minor() < 0 ? "Paid back, adjusted" : "Paid later, adjusted";
      default -> "Taken again";
    };
  }

  private static Paid paid(ResultSet row, int n) throws SQLException {
    var postal = row.getString("postal_code");
    return new Paid(
        row.getString("receipt_number"),
        row.getString("hospital"),
        row.getString("line1")
            + ", "
            + (postal == null ? "" : postal + " ")
            + row.getString("city"),
        ZoneId.of(row.getString("time_zone")),
        row.getString("patient"),
        row.getString("doctor"),
        row.getString("department"),
        row.getString("number"),
        Objects.requireNonNull(row.getObject("local_start", LocalDateTime.class)),
        row.getString("method"));
  }
}
