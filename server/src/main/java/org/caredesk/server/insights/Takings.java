package org.caredesk.server.insights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Currency;
import org.caredesk.dto.Money;
import org.caredesk.dto.insights.Figures;
import org.caredesk.server.kernel.Amount;

/**
 * Money over some days, in minor units of one currency: {@code paid - refunded} is always {@code
 * doctor + hospital}.
 */
record Takings(
    long paid,
    long refunded,
    long doctor,
    long hospital,
    long payments,
    long refunds,
    long entries) {
  static final Takings NONE = new Takings(0, 0, 0, 0, 0, 0, 0);

  /** Columns that {@link #of} reads, added up. */
  static final String SUMS =
      """
      sum(paid_minor) AS paid, sum(refunded_minor) AS refunded, sum(doctor_minor) AS doctor,
        sum(hospital_minor) AS hospital, sum(payments) AS payments, sum(refunds) AS refunds, sum(entries) AS entries
      """;

  static Takings of(ResultSet row) throws SQLException {
    return new Takings(
        row.getLong("paid"),
        row.getLong("refunded"),
        row.getLong("doctor"),
        row.getLong("hospital"),
        row.getLong("payments"),
        row.getLong("refunds"),
        row.getLong("entries"));
  }

  static Takings sum(Collection<Takings> all) {
    return all.stream().reduce(NONE, Takings::plus);
  }

  Takings plus(Takings o) {
    return new Takings(
        paid + o.paid,
        refunded + o.refunded,
        doctor + o.doctor,
        hospital + o.hospital,
        payments + o.payments,
        refunds + o.refunds,
        entries + o.entries);
  }

  long revenue() {
    return doctor + hospital;
  }

  Figures in(Currency currency) {
    return new Figures(
        money(revenue(), currency),
        money(doctor, currency),
        money(hospital, currency),
        money(paid, currency),
        money(refunded, currency),
        payments,
        refunds);
  }

  static Money money(long minor, Currency currency) {
    return new Amount(minor, currency).toMoney();
  }
}
