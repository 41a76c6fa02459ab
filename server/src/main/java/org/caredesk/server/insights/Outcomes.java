package org.caredesk.server.insights;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caredesk.dto.insights.DeliveryKind;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.persistence.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what came of visits: births, as imports tell them, and how patients rated. */
@Repository
class Outcomes {
  private final JdbcClient jdbc;

  Outcomes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Births at a hospital, by doctor. */
  Map<UUID, Map<DeliveryKind, Long>> deliveries(HospitalId hospital, Period period) {
    var all = new HashMap<UUID, Map<DeliveryKind, Long>>();
    jdbc.sql(
            """
            SELECT doctor_id, kind, sum(births) AS births FROM delivery_fact
            WHERE hospital_id = ? AND day BETWEEN ? AND ? GROUP BY doctor_id, kind
            """)
        .params(hospital.value(), period.from(), period.to())
        .query(
            row -> {
              all.computeIfAbsent(
                      Sql.uuid(row, "doctor_id"), doctor -> new EnumMap<>(DeliveryKind.class))
                  .put(DeliveryKind.valueOf(row.getString("kind")), row.getLong("births"));
            });
    return all;
  }

  /** Ratings of the visits of a period at a hospital, by doctor. */
  Map<UUID, Stars> ratings(HospitalId hospital, Period period) {
    var all = new HashMap<UUID, Stars>();
    ratedDays(hospital, period)
        .forEach(rated -> all.merge(rated.doctor(), rated.stars(), Stars::plus));
    return all;
  }

  /** How a doctor's visits of one day were rated. */
  record RatedDay(UUID doctor, LocalDate day, Stars stars) {}

  List<RatedDay> ratedDays(HospitalId hospital, Period period) {
    return jdbc.sql(
            """
            SELECT doctor_id, day, stars, ratings FROM rating_day WHERE hospital_id = ? AND day BETWEEN ? AND ?
            """)
        .params(hospital.value(), period.from(), period.to())
        .query(
            (row, n) ->
                new RatedDay(
                    Sql.uuid(row, "doctor_id"),
                    row.getObject("day", LocalDate.class),
                    Stars.of(row.getInt("stars"), row.getLong("ratings"))))
        .list();
  }
}
