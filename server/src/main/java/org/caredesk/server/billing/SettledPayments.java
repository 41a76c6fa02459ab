package org.caredesk.server.billing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caredesk.server.kernel.Amount;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.persistence.Sql;
import org.caredesk.server.scheduling.appointments.SettledMoney;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells those who show appointments what was paid and what went back, from the ledger. */
@Component
class SettledPayments implements SettledMoney {
  private final JdbcClient jdbc;

  SettledPayments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Line(Amount paid, Instant at, @Nullable Refund refund) {}

  @Override
  public Optional<Paid> of(AppointmentId appointment) {
    var lines =
        jdbc.sql(
                """
                SELECT p.amount_minor, p.currency, p.received_at, j.posted_at,
                  j.doctor_minor + j.hospital_minor AS owed_more
                FROM payment p LEFT JOIN journal_entry j
                  ON j.appointment_id = p.appointment_id AND j.source_type = 'REFUND'
                WHERE p.appointment_id = ? ORDER BY j.posted_at
                """)
            .param(appointment.value())
            .query(
                (row, n) -> {
                  var currency = row.getString("currency");
                  var refunded = Sql.instantOrNull(row, "posted_at");
                  return new Line(
                      Amount.of(row.getLong("amount_minor"), currency),
                      Sql.instant(row, "received_at"),
                      refunded == null
                          ? null
                          : new Refund(Amount.of(-row.getLong("owed_more"), currency), refunded));
                })
            .list();
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    var refunds = new ArrayList<Refund>();
    for (var line : lines) {
      if (line.refund() != null) {
        refunds.add(line.refund());
      }
    }
    var first = lines.getFirst();
    return Optional.of(new Paid(first.paid(), first.at(), List.copyOf(refunds)));
  }
}
