package org.caredesk.server.insights;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.caredesk.server.kernel.persistence.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Adds up the ledger as one would by hand: line by line, and the day by the clock on the hospital's
 * wall. It looks at nothing that the reports look at but the lines and when they were posted.
 */
record NaiveLedger(JdbcClient jdbc) {

  /** One entry, from its lines. */
  record Fact(
      UUID id,
      String kind,
      LocalDate day,
      UUID doctor,
      String method,
      long doctorMinor,
      long hospitalMinor) {
    private Fact plus(long more, long moreOfHospital) {
      return new Fact(
          id, kind, day, doctor, method, doctorMinor + more, hospitalMinor + moreOfHospital);
    }
  }

  List<Fact> of(UUID hospital, ZoneId zone) {
    var facts = new LinkedHashMap<UUID, Fact>();
    jdbc.sql(
            """
            SELECT e.id, e.source_type, e.posted_at, e.doctor_id, p.method FROM journal_entry e
              JOIN payment p ON p.appointment_id = e.appointment_id WHERE e.hospital_id = ?
            """)
        .param(hospital)
        .query(
            row -> {
              var at = row.getObject("posted_at", OffsetDateTime.class);
              facts.put(
                  Sql.uuid(row, "id"),
                  new Fact(
                      Sql.uuid(row, "id"),
                      row.getString("source_type"),
                      at.atZoneSameInstant(zone).toLocalDate(),
                      Sql.uuid(row, "doctor_id"),
                      row.getString("method"),
                      0,
                      0));
            });
    jdbc.sql(
            """
            SELECT t.* FROM ledger_transfer t JOIN journal_entry e ON e.id = t.entry_id WHERE e.hospital_id = ?
            """)
        .param(hospital)
        .query(
            row -> {
              var minor = row.getLong("amount_minor");
              var debit = row.getString("debit_account");
              var credit = row.getString("credit_account");
              facts.computeIfPresent(
                  Sql.uuid(row, "entry_id"),
                  (id, fact) ->
                      fact.plus(
                          effect("DOCTOR_EARNINGS", debit, credit, minor),
                          effect("HOSPITAL_REVENUE", debit, credit, minor)));
            });
    return List.copyOf(facts.values());
  }

  /** Visits of which a doctor or the hospital has less than nothing. */
  List<UUID> belowNothing(UUID hospital) {
    return jdbc.sql(
            """
            SELECT DISTINCT appointment_id FROM journal_entry WHERE hospital_id = ?
            GROUP BY appointment_id, doctor_id HAVING sum(doctor_minor) < 0 OR sum(hospital_minor) < 0
            """)
        .param(hospital)
        .query(UUID.class)
        .list();
  }

  private static long effect(String account, String debit, String credit, long minor) {
    return account.equals(credit) ? minor : account.equals(debit) ? -minor : 0;
  }

  static Map<String, String> figures(List<Fact> facts, String currency) {
    return Map.of(
        "revenue", sum(facts, currency, f -> f.doctorMinor() + f.hospitalMinor()),
        "doctor", sum(facts, currency, Fact::doctorMinor),
        "hospital", sum(facts, currency, Fact::hospitalMinor),
        "paid", sum(facts, currency, f -> isRefund(f) ? 0 : f.doctorMinor() + f.hospitalMinor()),
        "refunded",
            sum(facts, currency, f -> isRefund(f) ? -f.doctorMinor() - f.hospitalMinor() : 0),
        "payments",
            String.valueOf(
                count(facts, "PAYMENT")
                    + count(facts, "TRANSFER_IN")
                    - count(facts, "TRANSFER_OUT")),
        "refunds", String.valueOf(count(facts, "REFUND") - count(facts, "REFUND_TAKEN_BACK")));
  }

  private static boolean isRefund(Fact fact) {
    return fact.kind().startsWith("REFUND")
        || fact.kind().equals("ADJUSTMENT") && fact.doctorMinor() + fact.hospitalMinor() < 0;
  }

  private static long count(List<Fact> facts, String kind) {
    return facts.stream().filter(fact -> fact.kind().equals(kind)).count();
  }

  private static String sum(List<Fact> facts, String currency, ToLongFunction<Fact> of) {
    return BigDecimal.valueOf(
            facts.stream().mapToLong(of).sum(),
            Currency.getInstance(currency).getDefaultFractionDigits())
        .toPlainString();
  }
}
