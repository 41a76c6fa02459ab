package org.caredesk.server.billing;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.persistence.BackgroundLoop;
import org.caredesk.server.kernel.persistence.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Closes a hospital's days, in order, some hours after their midnight there (SPEC X10). What a day
 * came to is kept, and from then on the database takes no entry for it, nor for one before it: who
 * gives money back later gives it back on that later day.
 */
@Component
public class ClosedDays {
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Duration after;
  private final BackgroundLoop loop;

  /** When days close. */
  @Component
  record Closing(
      @Value("${caredesk.billing.day-closes-after}") Duration after,
      @Value("${caredesk.billing.closing-interval}") Duration interval) {}

  ClosedDays(JdbcClient jdbc, TransactionTemplate transaction, Clock clock, Closing closing) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
    this.after = closing.after();
    this.loop =
        new BackgroundLoop(
            "closing-days", closing.interval(), Duration.ofSeconds(1), this::closeDue);
  }

  // Once the server is ready, and so never while demo data or a first import come in.
  @EventListener
  void start(ApplicationReadyEvent ready) {
    if (ready.getApplicationContext() instanceof WebServerApplicationContext) {
      loop.start();
      loop.wake();
    }
  }

  @PreDestroy
  void stop() {
    loop.close();
  }

  private record Due(UUID hospital, String currency, LocalDate last) {}

  /** Closes every day that is due, at every hospital that has taken money. */
  public void closeDue() {
    var now = clock.instant().minus(after);
    var hospitals =
        jdbc.sql(
                """
                SELECT h.id, h.time_zone, h.currency FROM hospital h
                WHERE EXISTS (SELECT 1 FROM revenue_day r WHERE r.hospital_id = h.id) ORDER BY h.id
                """)
            .query(
                (row, n) ->
                    new Due(
                        Sql.uuid(row, "id"),
                        row.getString("currency"),
                        LocalDate.ofInstant(now, ZoneId.of(row.getString("time_zone")))
                            .minusDays(1)))
            .list();
    for (var due : hospitals) {
      var closed = frontier(due.hospital());
      if (closed == null || closed.isBefore(due.last())) {
        transaction.executeWithoutResult(status -> close(due));
      }
    }
  }

  private void close(Due due) {
    // Whoever has posted but not committed holds the row shared; whoever comes later finds the day
    // closed.
    jdbc.sql("SELECT id FROM hospital WHERE id = ? FOR UPDATE")
        .param(due.hospital())
        .query(UUID.class)
        .single();
    var closed = frontier(due.hospital());
    if (closed != null && !closed.isBefore(due.last())) {
      return;
    }
    var at = Sql.at(clock.instant());
    jdbc.sql(
            """
            INSERT INTO closed_day (hospital_id, day, currency, paid_minor, refunded_minor, doctor_minor,
              hospital_minor, payments, refunds, entries, closed_at)
            SELECT hospital_id, day, currency, sum(paid_minor), sum(refunded_minor), sum(doctor_minor),
              sum(hospital_minor), sum(payments), sum(refunds), sum(entries), CAST(:at AS timestamp with time zone)
            FROM revenue_day
            WHERE hospital_id = :hospital AND day > :closed AND day <= :last GROUP BY hospital_id, day, currency
            """)
        .param("hospital", due.hospital())
        .param("closed", closed == null ? LocalDate.EPOCH : closed)
        .param("last", due.last())
        .param("at", at)
        .update();
    // The last one even without money: it says how far the hospital is closed.
    jdbc.sql(
            """
            INSERT INTO closed_day (hospital_id, day, currency, paid_minor, refunded_minor, doctor_minor,
              hospital_minor, payments, refunds, entries, closed_at)
            VALUES (?, ?, ?, 0, 0, 0, 0, 0, 0, 0, ?) ON CONFLICT DO NOTHING
            """)
        .params(due.hospital(), due.last(), due.currency(), at)
        .update();
  }

  /** The last closed day of a hospital; null when none is. */
  private @Nullable LocalDate frontier(UUID hospital) {
    return jdbc.sql("SELECT max(day) AS day FROM closed_day WHERE hospital_id = ?")
        .param(hospital)
        .query((row, n) -> new Frontier(row.getObject("day", LocalDate.class)))
        .single()
        .day();
  }

  private record Frontier(@Nullable LocalDate day) {}

  /** From when on something can be posted, for those of these hospitals that have closed days. */
  Map<HospitalId, Instant> openFrom(Collection<Terms> terms) {
    if (terms.isEmpty()) {
      return Map.of();
    }
    var zones =
        terms.stream().collect(Collectors.toMap(Terms::hospital, Terms::zone, (one, same) -> one));
    var open = new HashMap<HospitalId, Instant>();
    jdbc.sql(
            "SELECT hospital_id, max(day) AS day FROM closed_day WHERE hospital_id IN (:hospitals)"
                + " GROUP BY hospital_id")
        .param("hospitals", zones.keySet().stream().map(HospitalId::value).toList())
        .query(
            row -> {
              var hospital = new HospitalId(Sql.uuid(row, "hospital_id"));
              var zone = Objects.requireNonNull(zones.get(hospital));
              var day = row.getObject("day", LocalDate.class).plusDays(1);
              open.put(hospital, day.atStartOfDay(zone).toInstant());
            });
    return open;
  }
}
