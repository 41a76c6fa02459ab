package org.caredesk.server.scheduling.series;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.World.Clinic;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a desk asks of series in these tests. */
final class SeriesCalls {
  /** A Tuesday at ten at the clinic, a day ahead. */
  static final Instant TEN = Instant.parse("2026-11-17T04:30:00Z");

  static final Duration WEEK = Duration.ofDays(7);

  private SeriesCalls() {}

  static Api.Answer preview(Clinic clinic, Map<String, Object> wish) {
    return clinic.desk().post("/appointment-series/preview", wish);
  }

  static Api.Answer pay(Clinic clinic, UUID series, Map<String, Object> payment) {
    return clinic.desk().once().post("/appointment-series/" + series + "/payments", payment);
  }

  static Api.Answer series(Clinic clinic, UUID id) {
    return clinic.desk().get("/appointment-series/" + id).expect(200);
  }

  static Api.Answer book(Clinic clinic, UUID patient, List<Instant> starts) {
    return clinic.desk().once().post("/appointment-series", request(clinic, patient, starts));
  }

  static Map<String, Object> request(Clinic clinic, UUID patient, List<Instant> starts) {
    return Map.of(
        "affiliationId",
        clinic.affiliation(),
        "patientId",
        patient,
        "minutes",
        30,
        "everyWeeks",
        1,
        "startsAt",
        starts.stream().map(Instant::toString).toList());
  }

  static Map<String, Object> wish(Clinic clinic, UUID patient, int count) {
    return Map.of(
        "affiliationId",
        clinic.affiliation(),
        "patientId",
        patient,
        "startsAt",
        TEN.toString(),
        "minutes",
        30,
        "everyWeeks",
        1,
        "count",
        count);
  }

  static List<Instant> weeks(int count) {
    var starts = new ArrayList<Instant>();
    for (var i = 0; i < count; i++) {
      starts.add(TEN.plus(WEEK.multipliedBy(i)));
    }
    return starts;
  }

  static List<Instant> plus(List<Instant> starts, Duration by) {
    return starts.stream().map(at -> at.plus(by)).toList();
  }

  static List<Instant> starts(Api.Answer series) {
    return texts(series, "/visits", "/startsAt").stream().map(Instant::parse).toList();
  }

  static List<String> texts(Api.Answer answer, String list, String pointer) {
    var texts = new ArrayList<String>();
    answer.body().at(list).forEach(each -> texts.add(each.at(pointer).asString()));
    return texts;
  }

  /** What came in for the visits of a series less what went back. */
  static long paidInLedger(JdbcClient jdbc, UUID series) {
    return jdbc.sql(
            """
            SELECT sum(CASE WHEN t.debit_account = 'CARD_TERMINAL' THEN t.amount_minor ELSE -t.amount_minor END)
            FROM ledger_transfer t JOIN journal_entry e ON e.id = t.entry_id
              JOIN appointment a ON a.id = e.appointment_id
            WHERE a.series_id = ? AND 'CARD_TERMINAL' IN (t.debit_account, t.credit_account)
            """)
        .param(series)
        .query(Long.class)
        .single();
  }
}
