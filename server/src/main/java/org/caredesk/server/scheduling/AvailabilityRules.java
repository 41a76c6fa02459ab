package org.caredesk.server.scheduling;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.scheduling.AvailabilityWindowRequest;
import org.caredesk.dto.scheduling.WeeklyAvailability;
import org.caredesk.dto.scheduling.WeeklyRule;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.Ids;
import org.caredesk.server.kernel.persistence.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stored working hours: weekly rules and dated windows. */
@Repository
class AvailabilityRules {
  private final JdbcClient jdbc;
  private final Ids ids;

  AvailabilityRules(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  private record Stored(
      UUID id,
      DayOfWeek day,
      LocalTime opens,
      LocalTime closes,
      LocalDate from,
      @Nullable LocalDate to) {
    boolean meets(LocalDate first, @Nullable LocalDate last) {
      return (to == null || !to.isBefore(first)) && (last == null || !from.isAfter(last));
    }

    WeeklyRule rule() {
      return new WeeklyRule(day, opens, closes);
    }
  }

  /** Whether other hours hold on days of the period, so that putting these would replace them. */
  boolean wouldReplace(AffiliationId id, WeeklyAvailability wish) {
    return stored(id).stream()
        .filter(rule -> rule.meets(wish.validFrom(), wish.validTo()))
        .anyMatch(rule -> !wish.rules().contains(rule.rule()));
  }

  void replaceWeekly(Terms terms, WeeklyAvailability wish) {
    for (var old : stored(terms.affiliation())) {
      if (old.meets(wish.validFrom(), wish.validTo())) {
        jdbc.sql("DELETE FROM weekly_rule WHERE id = ?").param(old.id()).update();
        if (old.from().isBefore(wish.validFrom())) {
          insert(terms, old.rule(), old.from(), wish.validFrom().minusDays(1));
        }
        if (wish.validTo() != null && (old.to() == null || old.to().isAfter(wish.validTo()))) {
          insert(terms, old.rule(), wish.validTo().plusDays(1), old.to());
        }
      }
    }
    wish.rules().forEach(rule -> insert(terms, rule, wish.validFrom(), wish.validTo()));
  }

  private void insert(Terms terms, WeeklyRule rule, LocalDate from, @Nullable LocalDate to) {
    jdbc.sql(
            """
            INSERT INTO weekly_rule (id, affiliation_id, doctor_id, day_of_week, opens, closes, valid_from, valid_to)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            ids.next(),
            terms.affiliation().value(),
            terms.doctor().value(),
            rule.dayOfWeek().getValue(),
            rule.from(),
            rule.to(),
            from)
        .params(Arrays.asList(to))
        .update();
  }

  void addWindow(UUID id, Terms terms, AvailabilityWindowRequest wish) {
    jdbc.sql(
            "INSERT INTO availability_window (id, affiliation_id, doctor_id, day, opens, closes)"
                + " VALUES (?, ?, ?, ?, ?, ?)")
        .params(
            id,
            terms.affiliation().value(),
            terms.doctor().value(),
            wish.date(),
            wish.from(),
            wish.to())
        .update();
  }

  void bumpVersion(AffiliationId id) {
    jdbc.sql("UPDATE affiliation SET version = version + 1 WHERE id = ?")
        .param(id.value())
        .update();
  }

  /** The periods of an affiliation with their rules, by first day. */
  List<WeeklyAvailability> weekly(AffiliationId id) {
    record Period(LocalDate from, @Nullable LocalDate to) {}
    var periods = new LinkedHashMap<Period, List<WeeklyRule>>();
    stored(id)
        .forEach(
            rule ->
                periods
                    .computeIfAbsent(new Period(rule.from(), rule.to()), p -> new ArrayList<>())
                    .add(rule.rule()));
    return periods.entrySet().stream()
        .map(e -> new WeeklyAvailability(e.getKey().from(), e.getKey().to(), e.getValue()))
        .toList();
  }

  private List<Stored> stored(AffiliationId id) {
    return jdbc.sql(
            "SELECT * FROM weekly_rule WHERE affiliation_id = ? ORDER BY valid_from, day_of_week,"
                + " opens, id")
        .param(id.value())
        .query(
            (row, n) ->
                new Stored(
                    Sql.uuid(row, "id"),
                    DayOfWeek.of(row.getInt("day_of_week")),
                    row.getObject("opens", LocalTime.class),
                    row.getObject("closes", LocalTime.class),
                    row.getObject("valid_from", LocalDate.class),
                    row.getObject("valid_to", LocalDate.class)))
        .list();
  }
}
