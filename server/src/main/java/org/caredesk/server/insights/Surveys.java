package org.caredesk.server.insights;

import java.time.LocalDate;
import java.util.List;
import org.caredesk.dto.insights.RatingReport;
import org.caredesk.server.kernel.HospitalId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Answers of surveys elsewhere, as imports tell them. A survey is about some days, mostly a month,
 * and counts as a cost does: its answers lie on each of its days alike, so that what is counted of
 * periods that follow each other adds up to the whole. Its score is that of all its days, and
 * weighs as much as it has answers; where only some of these days are asked for, the report says
 * so.
 */
@Repository
class Surveys {
  private static final int LONGEST_DAYS = 366;

  // Whoever answered for a department may be among those who answered for the hospital.
  private static final String BY_DAYS =
      """
      SELECT day_from, day_to, level, sum(score_thousandths * CAST(answers AS bigint)) AS score, sum(answers) AS answers
      FROM (SELECT day_from, day_to, score_thousandths, answers,
          CASE WHEN doctor_id IS NOT NULL THEN 2 WHEN department_id IS NOT NULL THEN 1 ELSE 0 END AS level
        FROM satisfaction_fact
        WHERE hospital_id = :hospital AND day_from BETWEEN :earliest AND :to AND day_to >= :from) facts
      GROUP BY day_from, day_to, level ORDER BY level, day_from
      """;

  private final JdbcClient jdbc;

  Surveys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Surveys about the same days.
   *
   * @param score thousandths, of all answers together
   */
  private record Asked(Period days, int level, long score, long answers) {
    /** Answers that lie in a period, without rounding: a small share weighs little, not nothing. */
    private double weight(Period period) {
      var first = days.from().isAfter(period.from()) ? days.from() : period.from();
      var last = days.to().isBefore(period.to()) ? days.to() : period.to();
      return (double) answers * new Period(first, last).days() / days.days();
    }

    private boolean touches(Period period) {
      return !days.from().isAfter(period.to()) && !days.to().isBefore(period.from());
    }
  }

  /**
   * The surveys of a hospital about days of a period; null where none was imported. Those of the
   * hospital as a whole go before those of departments, and these before those of doctors: they are
   * never added together.
   *
   * @param parts the points that are wanted, which make up the period
   */
  RatingReport.@Nullable Survey of(HospitalId hospital, Period period, List<Period> parts) {
    var all =
        jdbc.sql(BY_DAYS)
            .param("hospital", hospital.value())
            .param("earliest", period.from().minusDays(LONGEST_DAYS))
            .param("from", period.from())
            .param("to", period.to())
            .query(
                (row, n) ->
                    new Asked(
                        new Period(
                            row.getObject("day_from", LocalDate.class),
                            row.getObject("day_to", LocalDate.class)),
                        row.getInt("level"),
                        row.getLong("score"),
                        row.getLong("answers")))
            .list();
    if (all.isEmpty()) {
      return null;
    }
    var level = all.getFirst().level();
    var asked = all.stream().filter(one -> one.level() == level).toList();
    var whole = point(asked, period);
    return new RatingReport.Survey(
        RatingReport.SurveyOf.values()[level],
        java.util.Objects.requireNonNull(whole.average()),
        whole.answers(),
        whole.inPart(),
        parts.stream().map(part -> point(asked, part)).toList());
  }

  private static RatingReport.SurveyPoint point(List<Asked> all, Period days) {
    var asked = all.stream().filter(one -> one.touches(days)).toList();
    var weight = asked.stream().mapToDouble(one -> one.weight(days)).sum();
    var score =
        asked.stream().mapToDouble(one -> one.weight(days) * one.score() / one.answers()).sum();
    return new RatingReport.SurveyPoint(
        days.from(),
        days.to(),
        asked.isEmpty() ? null : Math.round(score / weight / 10) / 100.0,
        asked.stream().mapToLong(one -> one.days().part(one.answers(), days)).sum(),
        asked.stream().anyMatch(one -> !days.has(one.days().from()) || !days.has(one.days().to())));
  }
}
