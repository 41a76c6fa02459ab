package org.caredesk.server.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.caredesk.server.directory.Ratings;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What ratings come to. The clock stands at Monday 16 November 2026, 09:00 in Kolkata. */
@DatabaseTest
class RatingReportTest {
  private static final String NOVEMBER = "&from=2026-11-01&to=2026-11-30";

  private final World world;
  private final RatedVisits visits;
  private final Ratings ratings;
  private final TransactionTemplate transaction;

  RatingReportTest(World world, Ratings ratings, TransactionTemplate transaction) {
    this.world = world;
    this.visits = new RatedVisits(world);
    this.ratings = ratings;
    this.transaction = transaction;
  }

  @Test
  void aRatingCountsAtOnceAndForGoodWhateverBecomesOfItsWords() {
    var clinic = world.clinic();
    var profile = "/doctors/" + clinic.doctor();
    visits.seen(clinic, 0).rate(5, null).expect(201);
    visits.seen(clinic, 1).rate(5, null).expect(201);
    var two = clinic.desk().get(profile).expect(200);
    assertThat(two.body().at("/averageRating").isNull()).isTrue();
    assertThat(two.body().at("/ratings").asInt()).isEqualTo(2);

    var low = visits.seen(clinic, 2).rate(1, "Bad").expect(201).id();
    assertThat(clinic.desk().get(profile).expect(200).text("/averageRating")).isEqualTo("3.7");
    RatedVisits.decide(clinic.admin(), low, 0, "HIDE", "Insulting").expect(200);

    assertThat(clinic.desk().get(profile).expect(200).text("/averageRating")).isEqualTo("3.7");
    assertThat(clinic.desk().get(profile + "/figures").expect(200).text("/averageRating"))
        .isEqualTo("3.7");
    var found = clinic.desk().get("/doctors?hospitalId=" + clinic.hospital()).expect(200);
    assertThat(found.text("/items/0/averageRating")).isEqualTo("3.7");
    assertThat(found.text("/items/0/ratings")).isEqualTo("3");
    var performance =
        clinic.admin().get("/reports/doctor-performance?doctorId=" + clinic.doctor() + NOVEMBER);
    assertThat(performance.expect(200).text("/averageRating")).isEqualTo("3.67");
    assertThat(performance.text("/ratings")).isEqualTo("3");
    var all = clinic.admin().get("/reports/performance?hospitalId=" + clinic.hospital() + NOVEMBER);
    assertThat(all.expect(200).text("/0/averageRating")).isEqualTo("3.67");
  }

  @Test
  void theReportComparesAPeriodWithTheYearBefore() {
    var clinic = world.clinic();
    rated(clinic, "2026-11-03", 4, 5, 5);
    rated(clinic, "2026-11-17", 2);
    rated(clinic, "2025-11-04", 3);
    rated(clinic, "2025-12-01", 1);

    var report =
        clinic
            .admin()
            .get("/reports/ratings?hospitalId=" + clinic.hospital() + NOVEMBER)
            .expect(200);
    assertThat(report.text("/step")).isEqualTo("WEEK");
    assertThat(report.text("/now/average")).isEqualTo("4.0");
    assertThat(report.text("/now/ratings")).isEqualTo("4");
    // The same weekdays: from 2 November to 1 December.
    assertThat(report.text("/yearBefore/average")).isEqualTo("2.0");
    assertThat(report.body().at("/stars").toString()).isEqualTo("[0,1,0,1,2]");
    // From Sunday 1 to Monday 30 November.
    assertThat(report.body().at("/points").size()).isEqualTo(6);
    assertThat(report.text("/points/0/from")).isEqualTo("2026-11-01");
    assertThat(report.text("/points/0/to")).isEqualTo("2026-11-01");
    assertThat(report.text("/points/5/to")).isEqualTo("2026-11-30");
    assertThat(report.text("/points/1/from")).isEqualTo("2026-11-02");
    assertThat(report.text("/points/1/now/average")).isEqualTo("4.67");
    assertThat(report.text("/points/1/yearBefore/average")).isEqualTo("3.0");
    assertThat(report.body().at("/points/2/now/average").isNull()).isTrue();
    assertThat(report.text("/byDoctor/0/doctorId")).isEqualTo(clinic.doctor().toString());
    assertThat(report.text("/byDoctor/0/now/ratings")).isEqualTo("4");
    assertThat(report.text("/byDoctor/0/yearBefore/ratings")).isEqualTo("2");

    var months =
        world
            .superAdmin()
            .get(
                "/reports/ratings?hospitalId="
                    + clinic.hospital()
                    + "&from=2026-11-01&to=2026-12-31&step=MONTH")
            .expect(200);
    assertThat(months.body().at("/points").size()).isEqualTo(2);
    assertThat(months.text("/points/0/now/ratings")).isEqualTo("4");
    assertThat(months.text("/points/1/yearBefore/average")).isEqualTo("1.0");
    world
        .clinic()
        .admin()
        .get("/reports/ratings?hospitalId=" + clinic.hospital() + NOVEMBER)
        .expect(403);
  }

  private void rated(World.Clinic clinic, String day, int... stars) {
    transaction.executeWithoutResult(
        status ->
            ratings.add(
                java.util.Arrays.stream(stars)
                    .mapToObj(
                        s ->
                            new Ratings.Rating(
                                new DoctorId(clinic.doctor()),
                                new HospitalId(clinic.hospital()),
                                LocalDate.parse(day),
                                s))
                    .toList()));
  }
}
