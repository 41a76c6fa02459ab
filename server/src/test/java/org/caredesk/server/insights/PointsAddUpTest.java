package org.caredesk.server.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.caredesk.server.directory.Ratings;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Whatever the days, also where they begin or end within a week or month: what a report says of
 * days, weeks, months, doctors, departments, categories and ways of paying adds up to what it says
 * of the whole.
 */
@DatabaseTest
class PointsAddUpTest {
  private static final LocalDate FIRST = LocalDate.of(2025, 8, 1);
  private static final int DAYS = 500;
  private static final int PERIODS = 8;

  private final World world;
  private final JdbcClient jdbc;
  private final Ratings ratings;
  private final TransactionTemplate transaction;
  private final Random random = new Random(20261116);

  PointsAddUpTest(World world, JdbcClient jdbc, Ratings ratings, TransactionTemplate transaction) {
    this.world = world;
    this.jdbc = jdbc;
    this.ratings = ratings;
    this.transaction = transaction;
  }

  @Test
  void thePointsOfEveryReportAddUpToItsTotal() {
    var clinic = world.clinic();
    try {
      for (var i = 0; i < DAYS; i += 1 + random.nextInt(3)) {
        happen(clinic, FIRST.plusDays(i));
      }
      for (var from = FIRST; from.isBefore(FIRST.plusDays(DAYS)); from = from.plusMonths(1)) {
        spend(clinic, from, from.plusMonths(1).minusDays(1));
        survey(clinic, from, 1_000 + random.nextInt(4_000), 1 + random.nextInt(50));
      }
      for (var i = 0; i < PERIODS; i++) {
        var from = FIRST.plusDays(380 + random.nextInt(40));
        var to = from.plusDays(7 + random.nextInt(75));
        compare(clinic, "&from=" + from + "&to=" + to + "&hospitalId=" + clinic.hospital());
      }
    } finally {
      // No visit and no entry stands behind these figures: who compares them would say so.
      for (var table : List.of("visit_day", "revenue_day")) {
        jdbc.sql("DELETE FROM " + table + " WHERE hospital_id = ?")
            .param(clinic.hospital())
            .update();
      }
    }
  }

  /** September has 30 days: 10 answers are one in three days. */
  @Test
  void aSurveyOfAMonthCountsByDaysWhereOnlySomeAreAskedForAndTheReportSaysSo() {
    var clinic = world.clinic();
    survey(clinic, LocalDate.of(2026, 9, 1), 3_000, 10);
    survey(clinic, LocalDate.of(2026, 10, 1), 4_000, 31);
    var path = "ratings?hospitalId=" + clinic.hospital();

    var report = get(clinic, path + "&from=2026-09-16&to=2026-10-05").at("/survey");
    assertThat(report.at("/answers").asInt()).isEqualTo(10);
    assertThat(report.at("/average").asDouble()).isEqualTo(3.5);
    assertThat(report.at("/inPart").asBoolean()).isTrue();
    // From Monday 28 September to Sunday 4 October: three days of one month and four of the other.
    assertThat(report.at("/points/2/from").asString()).isEqualTo("2026-09-28");
    assertThat(report.at("/points/2/average").asDouble()).isEqualTo(3.8);
    assertThat(report.at("/points/2/answers").asInt()).isEqualTo(5);

    var whole = get(clinic, path + "&from=2026-09-01&to=2026-09-30").at("/survey");
    assertThat(whole.at("/answers").asInt()).isEqualTo(10);
    assertThat(whole.at("/inPart").asBoolean()).isFalse();
    assertThat(whole.at("/points/1/inPart").asBoolean()).isTrue();
    assertThat(get(clinic, path + "&from=2026-08-01&to=2026-08-31").at("/survey").isNull())
        .isTrue();
  }

  private void compare(World.Clinic clinic, String range) {
    var board = get(clinic, "hospital-dashboard?" + range);
    for (var figure : List.of("revenue", "paid", "refunded", "doctorShare", "hospitalShare")) {
      Function<JsonNode, BigDecimal> of = row -> money(row.at("/figures/" + figure));
      for (var parts : List.of("/byDay", "/byDoctor", "/byDepartment", "/byMethod")) {
        assertThat(sum(board.at(parts), of))
            .as(parts + range)
            .isEqualByComparingTo(of.apply(board));
      }
    }
    for (var count : List.of("booked", "completed", "cancelled", "noShows")) {
      Function<JsonNode, BigDecimal> of = row -> number(row.at("/visits/" + count));
      for (var parts : List.of("/byDay", "/byDoctor", "/byDepartment")) {
        assertThat(sum(board.at(parts), of))
            .as(parts + range)
            .isEqualByComparingTo(of.apply(board));
      }
    }
    var revenue = get(clinic, "revenue?" + range);
    for (var figure : List.of("revenue", "doctorShare", "hospitalShare", "cost", "profit")) {
      var total = money(revenue.at("/total/" + figure));
      for (var parts : List.of("/byMonth", "/departmentBreakdown")) {
        assertThat(sum(revenue.at(parts), row -> money(row.at("/margin/" + figure))))
            .as(parts + range)
            .isEqualByComparingTo(total);
      }
    }
    assertThat(sum(revenue.at("/costByCategory"), row -> money(row.at("/cost"))))
        .isEqualByComparingTo(money(revenue.at("/totalCost")));
    missed(board, get(clinic, "no-shows?" + range), range);
    rated(get(clinic, "ratings?step=WEEK" + range), range);
    rated(get(clinic, "ratings?step=MONTH" + range), range);
  }

  private static void missed(JsonNode board, JsonNode trend, String range) {
    for (var count : List.of("/noShows", "/over")) {
      assertThat(sum(trend.at("/weeks"), row -> number(row.at(count))))
          .as(range)
          .isEqualByComparingTo(number(trend.at("/total" + count)));
    }
    var visits = board.at("/visits");
    assertThat(trend.at("/total/noShows")).isEqualTo(visits.at("/noShows"));
    assertThat(trend.at("/total/over").asLong())
        .isEqualTo(visits.at("/noShows").asLong() + visits.at("/completed").asLong());
    assertThat(trend.at("/weeks/0/from")).isEqualTo(trend.at("/from"));
    assertThat(trend.at("/weeks").get(trend.at("/weeks").size() - 1).at("/to"))
        .isEqualTo(trend.at("/to"));
  }

  private static void rated(JsonNode report, String range) {
    for (var when : List.of("/now", "/yearBefore")) {
      assertThat(number(report.at(when + "/ratings")).signum()).as(when + range).isPositive();
      for (var parts : List.of("/points", "/byDoctor")) {
        assertThat(sum(report.at(parts), row -> number(row.at(when + "/ratings"))))
            .as(parts + when + range)
            .isEqualByComparingTo(number(report.at(when + "/ratings")));
      }
    }
    assertThat(sum(report.at("/stars"), PointsAddUpTest::number))
        .isEqualByComparingTo(number(report.at("/now/ratings")));
    assertThat(sum(report.at("/survey/points"), row -> number(row.at("/answers"))))
        .as(range)
        .isEqualByComparingTo(number(report.at("/survey/answers")));
  }

  private static JsonNode get(World.Clinic clinic, String report) {
    return clinic.admin().get("/reports/" + report).expect(200).body();
  }

  private static BigDecimal sum(JsonNode rows, Function<JsonNode, BigDecimal> of) {
    var sum = BigDecimal.ZERO;
    for (var row : rows) {
      sum = sum.add(of.apply(row));
    }
    return sum;
  }

  private static BigDecimal money(JsonNode money) {
    return new BigDecimal(money.at("/amount").asString());
  }

  private static BigDecimal number(JsonNode count) {
    return new BigDecimal(count.asString());
  }

  private void happen(World.Clinic clinic, LocalDate day) {
    var missed = random.nextInt(4);
    jdbc.sql(
            """
            INSERT INTO visit_day (hospital_id, day, doctor_id, department_id, booked, completed, cancelled, no_shows)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            clinic.hospital(), day, clinic.doctor(), clinic.department(), 9 + missed, 9, 1, missed)
        .update();
    var paid = 1 + random.nextInt(100_000);
    var back = random.nextInt(paid);
    var own = (paid - back) / 3;
    jdbc.sql(
            """
            INSERT INTO revenue_day (hospital_id, day, doctor_id, department_id, account, currency, corrects_day,
              paid_minor, refunded_minor, doctor_minor, hospital_minor, payments, refunds, entries)
            VALUES (?, ?, ?, ?, ?, 'INR', ?, ?, ?, ?, ?, 2, 1, 3)
            """)
        .params(
            clinic.hospital(),
            day,
            clinic.doctor(),
            clinic.department(),
            List.of("GATEWAY", "CARD_TERMINAL", "CASH_DESK").get(random.nextInt(3)),
            day,
            paid,
            back,
            paid - back - own,
            own)
        .update();
    transaction.executeWithoutResult(
        status ->
            ratings.add(
                List.of(
                    new Ratings.Rating(
                        new DoctorId(clinic.doctor()),
                        new HospitalId(clinic.hospital()),
                        day,
                        1 + random.nextInt(5)))));
  }

  private void spend(World.Clinic clinic, LocalDate from, LocalDate to) {
    jdbc.sql(
            """
            INSERT INTO cost_item (id, hospital_id, category, day_from, day_to, amount_minor, currency, source_key)
            VALUES (?, ?, ?, ?, ?, ?, 'INR', ?)
            """)
        .params(
            UUID.randomUUID(),
            clinic.hospital(),
            List.of("Rent", "Salaries").get(random.nextInt(2)),
            from,
            to,
            1 + random.nextInt(100_000),
            from.toString())
        .update();
  }

  /** Of a month. */
  private void survey(World.Clinic clinic, LocalDate from, int thousandths, int answers) {
    jdbc.sql(
            """
            INSERT INTO satisfaction_fact (id, hospital_id, day_from, day_to, score_thousandths, answers, source_key)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            UUID.randomUUID(),
            clinic.hospital(),
            from,
            from.plusMonths(1).minusDays(1),
            thousandths,
            answers,
            from.toString())
        .update();
  }
}
