package org.caredesk.server.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.persistence.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How patients rate doctors, added up as ratings come in: by day, for reports, and as a whole, for
 * profiles (SPEC I6). Written in the transaction of the feedback, so the two never differ.
 */
@Component
public class Ratings {
  /** With fewer, one patient's rating could be read off the average. */
  private static final int FEWEST_FOR_AVERAGE = 3;

  private static final String OF_DAY =
      """
      UPDATE rating_day SET ratings = ratings + ?
      WHERE hospital_id = ? AND day = ? AND doctor_id = ? AND stars = ?
      """;
  private static final String BEGIN_DAY =
      """
      INSERT INTO rating_day (hospital_id, day, doctor_id, stars) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
      """;
  private static final String OF_DOCTOR =
      """
      UPDATE doctor_rating SET ratings = ratings + ?, stars = stars + ? WHERE doctor_id = ? AND hospital_id = ?
      """;
  private static final String BEGIN_DOCTOR =
      """
      INSERT INTO doctor_rating (doctor_id, hospital_id) VALUES (?, ?) ON CONFLICT DO NOTHING
      """;

  private final JdbcTemplate jdbc;
  private final JdbcClient client;

  Ratings(JdbcTemplate jdbc, JdbcClient client) {
    this.jdbc = jdbc;
    this.client = client;
  }

  /**
   * One rating of a visit.
   *
   * @param day of the visit, at the hospital
   * @param stars 1 to 5
   */
  public record Rating(DoctorId doctor, HospitalId hospital, LocalDate day, int stars) {}

  /**
   * What a profile shows.
   *
   * @param average 1 to 5, to one decimal; null while there are fewer than three ratings
   */
  public record Standing(@Nullable Double average, long ratings) {
    static final Standing NONE = new Standing(null, 0);
  }

  private record OfDoctor(DoctorId doctor, HospitalId hospital) {}

  // Rows that others write too: always in the same order, so that two never wait for each other.
  private static final Comparator<Rating> BY_DAY =
      Comparator.comparing((Rating r) -> r.hospital().value())
          .thenComparing(Rating::day)
          .thenComparing(r -> r.doctor().value())
          .thenComparing(Rating::stars);
  private static final Comparator<OfDoctor> BY_DOCTOR =
      Comparator.comparing((OfDoctor of) -> of.doctor().value())
          .thenComparing(of -> of.hospital().value());

  /** Counts ratings that this transaction has stored. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(List<Rating> ratings) {
    var days = new TreeMap<Rating, Long>(BY_DAY);
    var doctors = new TreeMap<OfDoctor, long[]>(BY_DOCTOR);
    for (var rating : ratings) {
      days.merge(rating, 1L, Long::sum);
      doctors.merge(
          new OfDoctor(rating.doctor(), rating.hospital()),
          new long[] {1, rating.stars()},
          (a, b) -> new long[] {a[0] + b[0], a[1] + b[1]});
    }
    count(
        OF_DOCTOR,
        BEGIN_DOCTOR,
        doctors.entrySet().stream()
            .map(
                sum ->
                    new Object[] {
                      sum.getValue()[0],
                      sum.getValue()[1],
                      sum.getKey().doctor().value(),
                      sum.getKey().hospital().value()
                    })
            .toList(),
        2);
    count(
        OF_DAY,
        BEGIN_DAY,
        days.entrySet().stream()
            .map(
                sum ->
                    new Object[] {
                      sum.getValue(),
                      sum.getKey().hospital().value(),
                      sum.getKey().day(),
                      sum.getKey().doctor().value(),
                      sum.getKey().stars()
                    })
            .toList(),
        1);
  }

  /**
   * Adds to each row; where there is none yet, two may begin it at once, and both are added.
   *
   * @param sums how many of the parameters are added, the others being the key
   */
  private void count(String update, String begin, List<Object[]> rows, int sums) {
    var updated = jdbc.batchUpdate(update, rows);
    var missing = new ArrayList<Object[]>();
    for (var i = 0; i < updated.length; i++) {
      if (updated[i] == 0) {
        missing.add(rows.get(i));
      }
    }
    if (!missing.isEmpty()) {
      jdbc.batchUpdate(
          begin,
          missing.stream()
              .map(row -> java.util.Arrays.copyOfRange(row, sums, row.length))
              .toList());
      jdbc.batchUpdate(update, missing);
    }
  }

  /** Over all hospitals; one statement, however many doctors. */
  public Standing of(DoctorId doctor) {
    return of(List.of(doctor)).getOrDefault(doctor, Standing.NONE);
  }

  /** The same of several doctors, those who were never rated too. */
  public Map<DoctorId, Standing> of(Collection<DoctorId> doctors) {
    var all = new HashMap<DoctorId, Standing>();
    if (!doctors.isEmpty()) {
      doctors.forEach(doctor -> all.put(doctor, Standing.NONE));
      client
          .sql(
              """
              SELECT doctor_id, sum(ratings) AS ratings, sum(stars) AS stars FROM doctor_rating
              WHERE doctor_id IN (:doctors) GROUP BY doctor_id
              """)
          .param("doctors", doctors.stream().map(DoctorId::value).toList())
          .query(
              row -> {
                all.put(
                    new DoctorId(Sql.uuid(row, "doctor_id")),
                    standing(row.getLong("ratings"), row.getLong("stars")));
              });
    }
    return all;
  }

  private static Standing standing(long ratings, long stars) {
    return new Standing(
        ratings < FEWEST_FOR_AVERAGE ? null : Math.round(10.0 * stars / ratings) / 10.0, ratings);
  }
}
