package org.caredesk.server.billing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.directory.Doctors;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Amount;
import org.caredesk.server.kernel.Audited;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.paper.TablePaper;
import org.caredesk.server.kernel.paper.TablePaper.Column;
import org.caredesk.server.kernel.paper.TablePaper.Fact;
import org.caredesk.server.kernel.paper.TablePaper.Row;
import org.caredesk.server.kernel.persistence.Sql;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says on paper what a doctor earned in a month (SPEC M5): day by day at each hospital, each
 * currency by itself, as the ledger has it.
 */
@Service
public class Statements {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMMM", Locale.ENGLISH);

  // Days are each hospital's own: a month runs from the first place where it begins to the last.
  private static final ZoneOffset FIRST_TO_BEGIN = ZoneOffset.ofHours(14);
  private static final ZoneOffset LAST_TO_END = ZoneOffset.ofHours(-12);

  private static final List<Column> COLUMNS =
      List.of(
          new Column("Day", 0.24f, false),
          new Column("Paid", 0.08f, true),
          new Column("Back", 0.08f, true),
          new Column("Fees", 0.2f, true),
          new Column("Hospital's share", 0.2f, true),
          new Column("Your share", 0.2f, true));

  private final Doctors doctors;
  private final JdbcClient jdbc;
  private final TablePaper paper;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Statements(
      Doctors doctors,
      JdbcClient jdbc,
      TablePaper paper,
      ApplicationEventPublisher events,
      Clock clock) {
    this.doctors = doctors;
    this.jdbc = jdbc;
    this.paper = paper;
    this.events = events;
    this.clock = clock;
  }

  /** One day, or several together, at a hospital. */
  record Earned(
      UUID hospital,
      String name,
      String currency,
      LocalDate day,
      long payments,
      long refunds,
      long doctor,
      long own) {
    Earned plus(Earned o) {
      return new Earned(
          hospital,
          name,
          currency,
          day,
          payments + o.payments,
          refunds + o.refunds,
          doctor + o.doctor,
          own + o.own);
    }

    Row row(String label, boolean isStrong) {
      return new Row(
          List.of(
              label,
              String.valueOf(payments),
              String.valueOf(refunds),
              text(doctor + own),
              text(own),
              text(doctor)),
          isStrong);
    }

    private String text(long minor) {
      return Figures.text(Amount.of(minor, currency));
    }
  }

  /**
   * A PDF.
   *
   * @throws Refusal doctor-not-found; forbidden unless the doctor or a super admin;
   *     month-not-begun, where it has begun nowhere on earth
   */
  @Transactional
  public byte[] of(Actor actor, DoctorId id, YearMonth month) {
    if (!actor.isDoctor(id)) {
      actor.require(Role.SUPER_ADMIN);
    }
    var doctor = doctors.get(id);
    if (month.isAfter(YearMonth.from(clock.instant().atOffset(FIRST_TO_BEGIN)))) {
      throw Refusal.broken("month-not-begun", "This month has not begun yet.");
    }
    events.publishEvent(
        new Audited(
            actor,
            "print-statement",
            "doctor",
            id.value(),
            null,
            Map.of("month", month.toString())));
    return paper.draw(sheet(doctor.name(), month, earned(id, month)));
  }

  List<Earned> earned(DoctorId id, YearMonth month) {
    return jdbc.sql(
            """
            SELECT r.hospital_id, h.name, r.currency, r.day, sum(r.payments) AS payments, sum(r.refunds) AS refunds,
              sum(r.doctor_minor) AS doctor, sum(r.hospital_minor) AS own
            FROM revenue_day r JOIN hospital h ON h.id = r.hospital_id
            WHERE r.doctor_id = ? AND r.day BETWEEN ? AND ?
            GROUP BY r.hospital_id, h.name, r.currency, r.day ORDER BY h.name, r.hospital_id, r.day
            """)
        .params(id.value(), month.atDay(1), month.atEndOfMonth())
        .query(
            (row, n) ->
                new Earned(
                    Sql.uuid(row, "hospital_id"),
                    row.getString("name"),
                    row.getString("currency"),
                    row.getObject("day", LocalDate.class),
                    row.getLong("payments"),
                    row.getLong("refunds"),
                    row.getLong("doctor"),
                    row.getLong("own")))
        .list();
  }

  TablePaper.Sheet sheet(String doctor, YearMonth month, List<Earned> earned) {
    var byHospital = new LinkedHashMap<UUID, List<Earned>>();
    earned.forEach(
        one -> byHospital.computeIfAbsent(one.hospital(), h -> new ArrayList<>()).add(one));
    var byCurrency = new TreeMap<String, Earned>();
    earned.forEach(one -> byCurrency.merge(one.currency(), one, Earned::plus));
    var rows = new ArrayList<Row>();
    for (var days : byHospital.values()) {
      rows.add(new Row(List.of(days.getFirst().name(), "", "", "", "", ""), true));
      days.forEach(day -> rows.add(day.row(DAY.format(day.day()), false)));
      rows.add(days.stream().reduce(Earned::plus).orElseThrow().row("Together", true));
    }
    if (byHospital.size() > 1) {
      byCurrency.forEach((code, sum) -> rows.add(sum.row("All in " + code, true)));
    }
    if (rows.isEmpty()) {
      rows.add(new Row(List.of("Nothing was paid.", "", "", "", "", ""), false));
    }
    return new TablePaper.Sheet(
        "Statement, " + named(month),
        doctor,
        List.of(
            new Fact("Doctor", doctor),
            new Fact("Month", named(month)),
            new Fact("Issued", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString())),
        COLUMNS,
        rows,
        "Days are each hospital's own, of when money was paid or paid back. What is paid back later"
            + " stands on that later day.");
  }

  private String named(YearMonth month) {
    var isOver = month.isBefore(YearMonth.from(clock.instant().atOffset(LAST_TO_END)));
    return MONTH.format(month) + (isOver ? "" : ", so far");
  }
}
