package org.caredesk.server.insights;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caredesk.server.kernel.persistence.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what hospitals spent, as imports told it. */
@Repository
class Costs {
  private static final int LONGEST_DAYS = 366;

  private final JdbcClient jdbc;

  Costs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What was spent from a day to a day, the same on each of them.
   *
   * @param department null for the hospital as a whole
   */
  record Cost(
      UUID hospital,
      @Nullable UUID department,
      @Nullable String departmentName,
      String category,
      LocalDate from,
      LocalDate to,
      long minor) {

    boolean touches(Period period) {
      return !from.isAfter(period.to()) && !to.isBefore(period.from());
    }

    /** The part of it that falls into a period, to the minor unit. */
    long within(Period period) {
      return new Period(from, to).part(minor, period);
    }
  }

  /** All that touch a period at one of these hospitals. One statement. */
  List<Cost> of(Collection<UUID> hospitals, Period period) {
    if (hospitals.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            SELECT c.*, d.name FROM (SELECT hospital_id, department_id, category, day_from, day_to,
                sum(amount_minor) AS minor
              FROM cost_item WHERE hospital_id IN (:hospitals) AND day_from BETWEEN :earliest AND :to AND day_to >= :from
              GROUP BY hospital_id, department_id, category, day_from, day_to) c
              LEFT JOIN department d ON d.id = c.department_id
            """)
        .param("hospitals", hospitals)
        .param("earliest", period.from().minusDays(LONGEST_DAYS))
        .param("from", period.from())
        .param("to", period.to())
        .query(
            (row, n) ->
                new Cost(
                    Sql.uuid(row, "hospital_id"),
                    Sql.uuidOrNull(row, "department_id"),
                    row.getString("name"),
                    row.getString("category"),
                    row.getObject("day_from", LocalDate.class),
                    row.getObject("day_to", LocalDate.class),
                    row.getLong("minor")))
        .list();
  }

  /** What falls into a period; null where none of them touches it, which is no cost of nothing. */
  static @Nullable Long sum(List<Cost> costs, Period period) {
    var touching = costs.stream().filter(cost -> cost.touches(period)).toList();
    return touching.isEmpty()
        ? null
        : (Long) touching.stream().mapToLong(cost -> cost.within(period)).sum();
  }

  /** Without the hospitals of which no cost is known. */
  static Map<UUID, Long> byHospital(List<Cost> costs, Period period) {
    var sums = new HashMap<UUID, Long>();
    costs.forEach(cost -> sums.merge(cost.hospital(), cost.within(period), Long::sum));
    return sums;
  }
}
