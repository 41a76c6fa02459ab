package org.caredesk.server.insights;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caredesk.dto.billing.PaymentMethod;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.persistence.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the figures of days that the ledger keeps. Days are each hospital's own, of when the money
 * moved. A statement each.
 */
@Repository
class RevenueFigures {
  private static final int MOST_CORRECTIONS = 200;

  // The whole of a day that is closed is one row that never changes; the others are added up. Until
  // when days are closed is asked once for a hospital, not once for a row.
  private static final String DAYS =
      """
      (SELECT c.hospital_id, c.day, c.paid_minor, c.refunded_minor, c.doctor_minor, c.hospital_minor, c.payments,
          c.refunds, c.entries
        FROM closed_day c WHERE c.hospital_id IN (:hospitals) AND c.day BETWEEN :from AND :to
      UNION ALL
      SELECT r.hospital_id, r.day, r.paid_minor, r.refunded_minor, r.doctor_minor, r.hospital_minor, r.payments,
          r.refunds, r.entries
        FROM (SELECT h.id, coalesce(max(c.day), DATE '1970-01-01') AS closed FROM hospital h
            LEFT JOIN closed_day c ON c.hospital_id = h.id WHERE h.id IN (:hospitals) GROUP BY h.id) h
          JOIN revenue_day r ON r.hospital_id = h.id AND r.day > h.closed
        WHERE r.day BETWEEN :from AND :to) days
      """;

  private final JdbcClient jdbc;

  RevenueFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What a doctor brought in for a department. */
  record OfDoctor(
      UUID doctor, String name, UUID department, String departmentName, Takings takings) {}

  /** What was moved on a day for an earlier one. */
  record Corrected(LocalDate day, LocalDate corrects, long minor, long entries) {}

  /** What one doctor brought in at a hospital on a day. */
  record OfDoctorsDay(UUID hospital, LocalDate day, Takings takings) {}

  /** Which entries are meant; null for all. */
  record Filter(@Nullable UUID doctor, @Nullable UUID department, @Nullable PaymentMethod method) {}

  Map<LocalDate, Takings> byDay(HospitalId hospital, Period period) {
    var days = new HashMap<LocalDate, Takings>();
    jdbc.sql("SELECT day, " + Takings.SUMS + "FROM " + DAYS + " GROUP BY day")
        .param("hospitals", List.of(hospital.value()))
        .param("from", period.from())
        .param("to", period.to())
        .query(
            row -> {
              days.put(row.getObject("day", LocalDate.class), Takings.of(row));
            });
    return days;
  }

  Map<UUID, Takings> byHospital(Collection<UUID> hospitals, Period period) {
    var all = new HashMap<UUID, Takings>();
    if (hospitals.isEmpty()) {
      return all;
    }
    jdbc.sql("SELECT hospital_id, " + Takings.SUMS + "FROM " + DAYS + " GROUP BY hospital_id")
        .param("hospitals", hospitals)
        .param("from", period.from())
        .param("to", period.to())
        .query(
            row -> {
              all.put(Sql.uuid(row, "hospital_id"), Takings.of(row));
            });
    return all;
  }

  List<OfDoctor> byDoctor(HospitalId hospital, Period period) {
    return jdbc.sql(
            "SELECT s.*, d.name AS doctor_name, p.name AS department_name FROM (SELECT doctor_id,"
                + " department_id, "
                + Takings.SUMS
                + """
                FROM revenue_day WHERE hospital_id = ? AND day BETWEEN ? AND ? GROUP BY doctor_id, department_id) s
                  JOIN doctor d ON d.id = s.doctor_id JOIN department p ON p.id = s.department_id
                """)
        .params(hospital.value(), period.from(), period.to())
        .query(
            (row, n) ->
                new OfDoctor(
                    Sql.uuid(row, "doctor_id"),
                    row.getString("doctor_name"),
                    Sql.uuid(row, "department_id"),
                    row.getString("department_name"),
                    Takings.of(row)))
        .list();
  }

  Map<PaymentMethod, Takings> byMethod(HospitalId hospital, Period period) {
    var methods = new HashMap<PaymentMethod, Takings>();
    jdbc.sql(
            "SELECT account, "
                + Takings.SUMS
                + "FROM revenue_day WHERE hospital_id = ? AND day BETWEEN ? AND ? GROUP BY account")
        .params(hospital.value(), period.from(), period.to())
        .query(
            row -> {
              methods.put(method(row.getString("account")), Takings.of(row));
            });
    return methods;
  }

  /** The latest ones. */
  List<Corrected> corrections(HospitalId hospital, Period period) {
    return jdbc.sql(
            """
            SELECT day, corrects_day, sum(doctor_minor + hospital_minor) AS minor, sum(entries) AS entries
            FROM revenue_day WHERE hospital_id = ? AND day BETWEEN ? AND ? AND corrects_day <> day
            GROUP BY day, corrects_day ORDER BY day DESC, corrects_day DESC LIMIT ?
            """)
        .params(hospital.value(), period.from(), period.to(), MOST_CORRECTIONS)
        .query(
            (row, n) ->
                new Corrected(
                    row.getObject("day", LocalDate.class),
                    row.getObject("corrects_day", LocalDate.class),
                    row.getLong("minor"),
                    row.getLong("entries")))
        .list();
  }

  List<OfDoctorsDay> ofDoctor(UUID doctor, Period period) {
    return jdbc.sql(
            "SELECT hospital_id, day, "
                + Takings.SUMS
                + "FROM revenue_day WHERE doctor_id = ? AND day BETWEEN ? AND ? GROUP BY"
                + " hospital_id, day ORDER BY day, hospital_id")
        .params(doctor, period.from(), period.to())
        .query(
            (row, n) ->
                new OfDoctorsDay(
                    Sql.uuid(row, "hospital_id"),
                    row.getObject("day", LocalDate.class),
                    Takings.of(row)))
        .list();
  }

  /** Of what a filter leaves. */
  Takings of(HospitalId hospital, Period period, Filter filter) {
    var params = new ArrayList<Object>(List.of(hospital.value(), period.from(), period.to()));
    return jdbc.sql(
            "SELECT "
                + Takings.SUMS
                + "FROM revenue_day e WHERE e.hospital_id = ? AND e.day BETWEEN ? AND ?"
                + and(filter, params))
        .params(params)
        .query((row, n) -> Takings.of(row))
        .single();
  }

  /** What a filter asks of a row {@code e}; adds its parameters. */
  static String and(Filter filter, List<Object> params) {
    var and = new StringBuilder();
    if (filter.doctor() != null) {
      and.append(" AND e.doctor_id = ?");
      params.add(filter.doctor());
    }
    if (filter.department() != null) {
      and.append(" AND e.department_id = ?");
      params.add(filter.department());
    }
    if (filter.method() != null) {
      and.append(" AND e.account = ?");
      params.add(account(filter.method()));
    }
    return and.toString();
  }

  /** The last day that is closed; null when none is. */
  @Nullable LocalDate closedThrough(HospitalId hospital) {
    record Last(@Nullable LocalDate day) {}
    return jdbc.sql("SELECT max(day) AS day FROM closed_day WHERE hospital_id = ?")
        .param(hospital.value())
        .query((row, n) -> new Last(row.getObject("day", LocalDate.class)))
        .single()
        .day();
  }

  static PaymentMethod method(String account) {
    return switch (account) {
      case "CARD_TERMINAL" -> PaymentMethod.CARD;
      case "CASH_DESK" -> PaymentMethod.CASH;
      default -> PaymentMethod.GATEWAY;
    };
  }

  private static String account(PaymentMethod method) {
    return switch (method) {
      case CARD -> "CARD_TERMINAL";
      case CASH -> "CASH_DESK";
      case GATEWAY -> "GATEWAY";
    };
  }
}
