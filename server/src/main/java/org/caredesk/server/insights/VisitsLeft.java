package org.caredesk.server.insights;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caredesk.dto.insights.LedgerEntry;
import org.caredesk.server.kernel.persistence.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the visits behind entries have come to by now, with all that was adjusted. */
@Component
class VisitsLeft {
  private final JdbcClient jdbc;

  VisitsLeft(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Key(UUID appointment, UUID doctor) {}

  /**
   * @param kept what the visit had come to when it was over, in minor units
   */
  private record Left(long doctor, long hospital, long kept) {}

  /** The same entries; adjustable are those alone of whose visit something was kept. */
  List<LedgerEntry> in(List<LedgerEntry> entries, Currency currency) {
    if (entries.isEmpty()) {
      return entries;
    }
    var left = left(entries.stream().map(LedgerEntry::appointmentId).distinct().toList());
    return entries.stream()
        .map(
            each -> {
              var of = left.get(new Key(each.appointmentId(), each.doctorId()));
              return !each.adjustable() || of == null || of.kept() == 0
                  ? each.notAdjustable()
                  : each.left(
                      Takings.money(of.doctor(), currency), Takings.money(of.hospital(), currency));
            })
        .toList();
  }

  private Map<Key, Left> left(List<UUID> visits) {
    var left = new HashMap<Key, Left>();
    jdbc.sql(
            """
            SELECT appointment_id, doctor_id, sum(doctor_minor) AS doctor, sum(hospital_minor) AS hospital,
              sum(CASE WHEN source_type <> 'ADJUSTMENT' THEN doctor_minor + hospital_minor ELSE 0 END) AS kept
            FROM journal_entry WHERE appointment_id IN (:visits) GROUP BY appointment_id, doctor_id
            """)
        .param("visits", visits)
        .query(
            row -> {
              left.put(
                  new Key(Sql.uuid(row, "appointment_id"), Sql.uuid(row, "doctor_id")),
                  new Left(row.getLong("doctor"), row.getLong("hospital"), row.getLong("kept")));
            });
    return left;
  }
}
