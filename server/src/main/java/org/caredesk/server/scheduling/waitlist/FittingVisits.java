package org.caredesk.server.scheduling.waitlist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.dto.scheduling.WaitListEntry;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.kernel.WaitListEntryId;
import org.caredesk.server.kernel.persistence.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Visits that were booked otherwise and meet what their patient waits for. Two statements for any
 * number of entries.
 */
@Component
class FittingVisits {
  private final JdbcClient jdbc;
  private final TermsOfAffiliations termsOf;
  private final Clock clock;

  FittingVisits(JdbcClient jdbc, TermsOfAffiliations termsOf, Clock clock) {
    this.jdbc = jdbc;
    this.termsOf = termsOf;
    this.clock = clock;
  }

  private record Booked(
      UUID id, PatientId patient, AffiliationId affiliation, LocalDateTime localStart, Slot slot) {}

  /** The first one of each entry that has one. */
  Map<WaitListEntryId, WaitListEntry.Visit> of(List<Waiting> entries) {
    var found = new HashMap<WaitListEntryId, WaitListEntry.Visit>();
    if (entries.isEmpty()) {
      return found;
    }
    var last = entries.stream().map(e -> e.wish().to()).max(LocalDate::compareTo).orElseThrow();
    var booked = booked(entries, last.plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC));
    var terms = termsOf.of(booked.stream().map(Booked::affiliation).collect(Collectors.toSet()));
    for (var entry : entries) {
      for (var visit : booked) {
        var t = terms.get(visit.affiliation());
        if (t != null
            && visit.patient().equals(entry.patient())
            && t.hospital().equals(entry.hospital())
            && entry.wish().fits(t)
            && entry.wish().fits(visit.localStart())) {
          found.putIfAbsent(
              entry.id(),
              new WaitListEntry.Visit(
                  visit.id(),
                  visit.affiliation().value(),
                  t.doctorName(),
                  visit.slot().startsAt(),
                  visit.slot().endsAt(),
                  null));
        }
      }
    }
    return found;
  }

  private List<Booked> booked(List<Waiting> entries, Instant until) {
    return jdbc.sql(
            """
            SELECT id, patient_id, affiliation_id, local_start, starts_at, ends_at FROM appointment
            WHERE patient_id IN (:patients) AND starts_at > :now AND starts_at < :until
              AND status IN ('REQUESTED', 'CONFIRMED')
            ORDER BY starts_at, id
            """)
        .param("patients", entries.stream().map(e -> e.patient().value()).distinct().toList())
        .param("now", Sql.at(clock.instant()))
        .param("until", Sql.at(until))
        .query(FittingVisits::row)
        .list();
  }

  private static Booked row(ResultSet row, int n) throws SQLException {
    return new Booked(
        Sql.uuid(row, "id"),
        new PatientId(Sql.uuid(row, "patient_id")),
        new AffiliationId(Sql.uuid(row, "affiliation_id")),
        row.getObject("local_start", LocalDateTime.class),
        new Slot(Sql.instant(row, "starts_at"), Sql.instant(row, "ends_at")));
  }
}
