package org.caredesk.server.scheduling.availability;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.Ids;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.persistence.Sql;
import org.caredesk.server.scheduling.timetable.RecurringHours;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stored working hours: weekly rules and dated windows. */
@Repository
class AvailabilityRules {
  private static final String HOURS =
      """
      SELECT id, affiliation_id, FALSE AS dated, day_of_week, opens, closes, valid_from, valid_to
        FROM weekly_rule WHERE affiliation_id IN (:affiliations)
      UNION ALL
      SELECT id, affiliation_id, TRUE, 0, opens, closes, day, day
        FROM availability_window WHERE affiliation_id IN (:affiliations) AND day >= :from
      ORDER BY valid_from, day_of_week, opens, id
      """;

  private final JdbcClient jdbc;
  private final Ids ids;

  AvailabilityRules(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /**
   * All weekly rules of affiliations and their windows from a date on, by first day and time. One
   * statement.
   */
  List<KeptHours> of(Collection<Terms> all, LocalDate windowsFrom) {
    if (all.isEmpty()) {
      return List.of();
    }
    var terms =
        all.stream().collect(Collectors.toMap(t -> t.affiliation().value(), Function.identity()));
    return jdbc.sql(HOURS)
        .param("affiliations", terms.keySet())
        .param("from", windowsFrom)
        .query((row, n) -> kept(row, terms))
        .list();
  }

  /** Removes weekly rules. */
  void remove(Collection<UUID> weekly) {
    if (!weekly.isEmpty()) {
      jdbc.sql("DELETE FROM weekly_rule WHERE id IN (:ids)").param("ids", weekly).update();
    }
  }

  /**
   * Adds weekly hours.
   *
   * @throws Refusal availability-overlap (409) when the database itself finds one
   */
  void add(Terms terms, Collection<RecurringHours> weekly) {
    refuseOverlap(() -> weekly.forEach(hours -> insert(terms, hours)));
  }

  private void insert(Terms terms, RecurringHours hours) {
    jdbc.sql(
            """
            INSERT INTO weekly_rule (id, affiliation_id, doctor_id, day_of_week, opens, closes, valid_from, valid_to)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            ids.next(),
            terms.affiliation().value(),
            terms.doctor().value(),
            hours.day().getValue(),
            hours.opens(),
            hours.closes(),
            hours.from())
        .params(Arrays.asList(hours.to()))
        .update();
  }

  /**
   * Adds hours of one date.
   *
   * @return their id
   * @throws Refusal availability-overlap (409) when the database itself finds one
   */
  UUID addWindow(Terms terms, RecurringHours hours) {
    var id = ids.next();
    refuseOverlap(
        () ->
            jdbc.sql(
                    "INSERT INTO availability_window (id, affiliation_id, doctor_id, day, opens,"
                        + " closes) VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                    id,
                    terms.affiliation().value(),
                    terms.doctor().value(),
                    hours.from(),
                    hours.opens(),
                    hours.closes())
                .update());
    return id;
  }

  void removeWindow(UUID id) {
    jdbc.sql("DELETE FROM availability_window WHERE id = ?").param(id).update();
  }

  /** Ends all hours before a day; what was open until then is history and stays. */
  void endBefore(AffiliationId id, LocalDate day) {
    jdbc.sql("DELETE FROM weekly_rule WHERE affiliation_id = ? AND valid_from >= ?")
        .params(id.value(), day)
        .update();
    jdbc.sql(
            "UPDATE weekly_rule SET valid_to = ? WHERE affiliation_id = ? AND (valid_to IS NULL OR"
                + " valid_to >= ?)")
        .params(day.minusDays(1), id.value(), day)
        .update();
    jdbc.sql("DELETE FROM availability_window WHERE affiliation_id = ? AND day >= ?")
        .params(id.value(), day)
        .update();
  }

  void bumpVersion(AffiliationId id) {
    jdbc.sql("UPDATE affiliation SET version = version + 1 WHERE id = ?")
        .param(id.value())
        .update();
  }

  private static void refuseOverlap(Runnable write) {
    try {
      write.run();
    } catch (DataIntegrityViolationException e) {
      if (Sql.isAvailabilityOverlap(e)) {
        throw Refusal.conflict(
            "availability-overlap", "The doctor already works somewhere else at that time.");
      }
      throw e;
    }
  }

  private static KeptHours kept(ResultSet row, Map<UUID, Terms> all) throws SQLException {
    var terms = all.get(Sql.uuid(row, "affiliation_id"));
    if (terms == null) {
      throw new IllegalStateException("Hours of an affiliation that was not asked for");
    }
    var from = row.getObject("valid_from", LocalDate.class);
    var isDated = row.getBoolean("dated");
    return new KeptHours(
        Sql.uuid(row, "id"),
        terms.affiliation(),
        isDated,
        new RecurringHours(
            terms.zone(),
            isDated ? from.getDayOfWeek() : DayOfWeek.of(row.getInt("day_of_week")),
            row.getObject("opens", LocalTime.class),
            row.getObject("closes", LocalTime.class),
            from,
            row.getObject("valid_to", LocalDate.class)));
  }
}
