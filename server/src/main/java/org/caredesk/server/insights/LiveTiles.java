package org.caredesk.server.insights;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.caredesk.dto.insights.LiveFigures;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.directory.Hospital;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.persistence.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Counts what happens at a hospital at this moment (SPEC I3). */
@Service
public class LiveTiles {
  private final Reach reach;
  private final TermsOfAffiliations termsOf;
  private final OpenTime openTime;
  private final RevenueFigures revenue;
  private final JdbcClient jdbc;
  private final Clock clock;

  LiveTiles(
      Reach reach,
      TermsOfAffiliations termsOf,
      OpenTime openTime,
      RevenueFigures revenue,
      JdbcClient jdbc,
      Clock clock) {
    this.reach = reach;
    this.termsOf = termsOf;
    this.openTime = openTime;
    this.revenue = revenue;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Visit(
      UUID doctor, AppointmentStatus status, Slot slot, @Nullable Instant checkedInAt) {}

  /**
   * @throws Refusal hospital-not-found; forbidden
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public LiveFigures of(Actor actor, HospitalId id) {
    var hospital = reach.hospital(actor, id);
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, hospital.zone());
    var day = new Period(today, today);
    var visits = visits(hospital, day);
    var terms = termsOf.at(id);
    var open = openTime.of(terms, day);
    var waiting =
        visits.stream()
            .filter(v -> v.status() == AppointmentStatus.CHECKED_IN && v.checkedInAt() != null)
            .map(v -> Duration.between(Objects.requireNonNull(v.checkedInAt()), now).toMinutes())
            .toList();
    var slots = 0L;
    var doctors = new HashSet<UUID>();
    for (var t : terms) {
      var minutes = Objects.requireNonNull(open.get(t.affiliation()));
      slots +=
          minutes.stream().mapToLong(s -> OpenTime.minutes(List.of(s)) / t.slotMinutes()).sum();
      if (!minutes.isEmpty()) {
        doctors.add(t.doctor().value());
      }
    }
    visits.forEach(v -> doctors.add(v.doctor()));
    var takings = revenue.byDay(id, day).getOrDefault(today, Takings.NONE);
    return new LiveFigures(
        id.value(),
        now,
        today,
        visits.size(),
        slots,
        VisitCount.percent(
            OpenTime.minutes(visits.stream().map(Visit::slot).toList()),
            open.values().stream().mapToLong(OpenTime::minutes).sum()),
        waiting.size(),
        waiting.isEmpty() ? null : Math.round(10 * mean(waiting)) / 10.0,
        waiting.stream().max(Long::compare).orElse(null),
        waiting.stream().filter(minutes -> minutes > 15).count(),
        waiting.stream().filter(minutes -> minutes > 30).count(),
        count(visits, AppointmentStatus.IN_CONSULTATION),
        doctors.size(),
        Takings.money(takings.paid(), hospital.currency()),
        takings.payments(),
        count(visits, AppointmentStatus.NO_SHOW),
        visits.stream().filter(v -> isToCome(v, now)).count());
  }

  private static boolean isToCome(Visit visit, Instant now) {
    return (visit.status() == AppointmentStatus.CONFIRMED
            || visit.status() == AppointmentStatus.REQUESTED)
        && visit.slot().startsAt().isAfter(now);
  }

  private static long count(List<Visit> visits, AppointmentStatus status) {
    return visits.stream().filter(visit -> visit.status() == status).count();
  }

  private static double mean(List<Long> minutes) {
    return minutes.stream().mapToLong(Long::longValue).average().orElse(0);
  }

  private List<Visit> visits(Hospital hospital, Period day) {
    return jdbc.sql(
            """
            SELECT doctor_id, status, starts_at, ends_at, checked_in_at FROM appointment
            WHERE hospital_id = ? AND starts_at >= ? AND starts_at < ?
              AND status IN ('REQUESTED', 'CONFIRMED', 'CHECKED_IN', 'IN_CONSULTATION', 'COMPLETED', 'NO_SHOW')
            """)
        .params(hospital.id().value(), day.begins(hospital.zone()), day.ends(hospital.zone()))
        .query(
            (row, n) ->
                new Visit(
                    Sql.uuid(row, "doctor_id"),
                    AppointmentStatus.valueOf(row.getString("status")),
                    new Slot(Sql.instant(row, "starts_at"), Sql.instant(row, "ends_at")),
                    Sql.instantOrNull(row, "checked_in_at")))
        .list();
  }
}
