package org.caredesk.server.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.StatementCount;
import org.caredesk.server.support.TestClock;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clock stands at Monday 16 November 2026, 09:00 in Kolkata. */
@DatabaseTest
class ReportsTest {
  private static final String NOVEMBER = "&from=2026-11-01&to=2026-11-30";

  private final World world;
  private final TestClock clock;
  private final JdbcClient jdbc;
  private final StatementCount statements;

  ReportsTest(World world, TestClock clock, JdbcClient jdbc, StatementCount statements) {
    this.world = world;
    this.clock = clock;
    this.jdbc = jdbc;
    this.statements = statements;
  }

  @Test
  void aDashboardSumsUpWhatWasPaidAndWhatWasGivenBack() {
    var clinic = world.clinic();
    var seen = paid(clinic, "2026-11-16T04:30:00Z");
    paid(clinic, "2026-11-16T05:00:00Z");
    var cancelled = paid(clinic, "2026-11-17T05:00:00Z");
    cancel(clinic, cancelled);
    complete(clinic, seen);

    var board = dashboard(clinic.admin(), clinic);
    assertThat(board.text("/revenue/amount")).isEqualTo("2400.00");
    assertThat(board.text("/revenue/currency")).isEqualTo("INR");
    assertThat(board.text("/doctorShare/amount")).isEqualTo("1440.00");
    assertThat(board.text("/hospitalShare/amount")).isEqualTo("960.00");
    assertThat(board.text("/figures/paid/amount")).isEqualTo("3600.00");
    assertThat(board.text("/figures/refunded/amount")).isEqualTo("1200.00");
    assertThat(board.body().at("/figures/payments").asInt()).isEqualTo(3);
    assertThat(board.body().at("/figures/refunds").asInt()).isEqualTo(1);
    assertThat(board.body().at("/consultationsBooked").asInt()).isEqualTo(2);
    assertThat(board.body().at("/consultationsCompleted").asInt()).isEqualTo(1);
    assertThat(board.body().at("/visits/cancelled").asInt()).isEqualTo(1);
    assertThat(board.body().at("/doctors").asInt()).isEqualTo(1);
    assertThat(board.text("/byDoctor/0/doctorId")).isEqualTo(clinic.doctor().toString());
    assertThat(board.text("/byDoctor/0/figures/revenue/amount")).isEqualTo("2400.00");
    assertThat(board.text("/byDepartment/0/name")).isEqualTo("Cardiology");
    assertThat(board.text("/byDepartment/0/figures/revenue/amount")).isEqualTo("2400.00");
    assertThat(board.body().at("/byDay").size()).isEqualTo(30);
    assertThat(board.text("/byDay/15/day")).isEqualTo("2026-11-16");
    assertThat(board.text("/byDay/15/figures/revenue/amount")).isEqualTo("2400.00");
    assertThat(board.text("/byDay/16/figures/revenue/amount")).isEqualTo("0.00");
    assertThat(board.text("/byMethod/1/method")).isEqualTo("CARD");
    assertThat(board.text("/byMethod/1/percent")).isEqualTo("100.0");
    assertThat(board.text("/previous/figures/revenue/amount")).isEqualTo("0.00");
    assertThat(board.text("/previous/from")).isEqualTo("2026-10-02");
  }

  @Test
  void moneyGivenBackOnALaterDayIsACorrectionOfThatDay() {
    var clinic = world.clinic();
    var appointment = paid(clinic, "2026-11-18T04:30:00Z");
    clock.advance(Duration.ofDays(1));
    clinic = again(clinic);
    cancel(clinic, appointment);

    var board = dashboard(clinic.admin(), clinic);
    assertThat(board.text("/byDay/15/figures/revenue/amount")).isEqualTo("1200.00");
    assertThat(board.text("/byDay/16/figures/revenue/amount")).isEqualTo("-1200.00");
    assertThat(board.text("/corrections/0/day")).isEqualTo("2026-11-17");
    assertThat(board.text("/corrections/0/corrects")).isEqualTo("2026-11-16");
    assertThat(board.text("/corrections/0/amount/amount")).isEqualTo("-1200.00");
  }

  /** Half past midnight in Kolkata is still the day before in Greenwich. */
  @Test
  void aDayIsTheHospitalsOwn() {
    var clinic = world.clinic();
    clock.set(Instant.parse("2026-11-16T18:29:00Z"));
    clinic = again(clinic);
    paid(clinic, "2026-11-18T04:30:00Z");
    clock.set(Instant.parse("2026-11-16T18:30:00Z"));
    paid(clinic, "2026-11-18T05:00:00Z");

    var board = dashboard(clinic.admin(), clinic);
    assertThat(board.text("/byDay/15/figures/revenue/amount")).isEqualTo("1200.00");
    assertThat(board.text("/byDay/16/figures/revenue/amount")).isEqualTo("1200.00");
  }

  @Test
  void theEntriesBehindABarAddUpToIt() {
    var clinic = world.clinic();
    paid(clinic, "2026-11-16T04:30:00Z");
    cancel(clinic, paid(clinic, "2026-11-17T04:30:00Z"));

    var path = "/reports/entries?hospitalId=" + clinic.hospital() + NOVEMBER;
    var entries = clinic.admin().get(path + "&doctorId=" + clinic.doctor()).expect(200);
    assertThat(entries.body().at("/total").asInt()).isEqualTo(3);
    assertThat(entries.body().at("/balanced").asBoolean()).isTrue();
    assertThat(entries.text("/figures/revenue/amount")).isEqualTo("1200.00");
    var sum = BigDecimal.ZERO;
    for (var item : entries.body().at("/items")) {
      sum = sum.add(new BigDecimal(item.at("/amount/amount").asString()));
    }
    assertThat(sum).isEqualByComparingTo("1200.00");
    assertThat(entries.text("/items/0/kind")).isEqualTo("PAYMENT");
    assertThat(entries.text("/items/0/method")).isEqualTo("CARD");
    assertThat(entries.text("/items/0/patientName")).isEqualTo("Nandini Furtado");
    assertThat(entries.text("/items/0/startsAt")).isEqualTo("2026-11-16T10:00:00");
    assertThat(entries.text("/items/2/kind")).isEqualTo("REFUND");
    assertThat(entries.text("/items/2/amount/amount")).isEqualTo("-1200.00");

    var nobodys = clinic.admin().get(path + "&doctorId=" + UUID.randomUUID()).expect(200);
    assertThat(nobodys.body().at("/total").asInt()).isZero();
    var cash = clinic.admin().get(path + "&method=CASH").expect(200);
    assertThat(cash.body().at("/total").asInt()).isZero();
    var one = clinic.admin().get(path + "&page=1&size=1").expect(200);
    assertThat(one.body().at("/items").size()).isEqualTo(1);
    assertThat(one.text("/items/0/id")).isEqualTo(entries.text("/items/1/id"));
  }

  @Test
  void aStakeholderSeesMoneyAndNoPatients() {
    var clinic = world.clinic();
    paid(clinic, "2026-11-16T04:30:00Z");
    var head = world.signIn(Role.STAKEHOLDER, null, null, null);

    assertThat(dashboard(head, clinic).text("/revenue/amount")).isEqualTo("1200.00");
    var entries =
        head.get("/reports/entries?hospitalId=" + clinic.hospital() + NOVEMBER).expect(200);
    assertThat(entries.text("/items/0/amount/amount")).isEqualTo("1200.00");
    assertThat(entries.body().at("/items/0/patientName").isNull()).isTrue();
    assertThat(entries.raw().body()).doesNotContain("Furtado");
  }

  @Test
  void anAdminSeesNoOtherHospital() {
    var clinic = world.clinic();
    var other = world.clinic();
    paid(clinic, "2026-11-16T04:30:00Z");

    for (var report :
        new String[] {
          "hospital-dashboard",
          "revenue",
          "entries",
          "performance",
          "utilisation",
          "no-shows",
          "live",
          "reconciliation"
        }) {
      var path = "/reports/" + report + "?hospitalId=" + clinic.hospital() + NOVEMBER;
      assertThat(other.admin().get(path).status()).as(report).isEqualTo(403);
      assertThat(clinic.admin().get(path).status()).as(report).isEqualTo(200);
    }
    var doctors = NOVEMBER + "&doctorId=" + clinic.doctor();
    for (var report : new String[] {"doctor-dashboard", "doctor-performance"}) {
      assertThat(other.admin().get("/reports/" + report + "?" + doctors).status())
          .as(report)
          .isEqualTo(404);
      assertThat(other.doctorApi().get("/reports/" + report + "?" + doctors).status())
          .as(report)
          .isEqualTo(403);
      assertThat(clinic.doctorApi().get("/reports/" + report + "?" + doctors).status())
          .as(report)
          .isEqualTo(200);
    }
  }

  @Test
  void aDoctorsEarningsInTwoCurrenciesAreNeverOneSum() {
    var clinic = world.clinic();
    paid(clinic, "2026-11-16T04:30:00Z");
    var path = "/reports/doctor-dashboard?doctorId=" + clinic.doctor() + NOVEMBER;
    var one = clinic.doctorApi().get(path).expect(200);
    assertThat(one.text("/earnings/amount")).isEqualTo("720.00");
    assertThat(one.body().at("/byHospital").size()).isEqualTo(1);
    assertThat(one.text("/byHospital/0/earnings/amount")).isEqualTo("720.00");

    world.affiliation(clinic, "Asia/Tokyo", "JPY");
    var two = clinic.doctorApi().get(path).expect(200);
    assertThat(two.body().at("/earnings").isNull()).isTrue();
    assertThat(two.text("/earningsByCurrency/0/amount")).isEqualTo("720.00");
    assertThat(two.text("/earningsByCurrency/1/currency")).isEqualTo("JPY");
    assertThat(two.text("/earningsByCurrency/1/amount")).isEqualTo("0");
    assertThat(two.body().at("/byHospital").size()).isEqualTo(2);

    // The admin of one hospital sees what is earned there.
    var there = clinic.admin().get(path).expect(200);
    assertThat(there.text("/earnings/currency")).isEqualTo("INR");
    assertThat(there.body().at("/byHospital").size()).isEqualTo(1);
  }

  @Test
  void whatACostLeavesOfTheHospitalsShareIsProfit() {
    var clinic = world.clinic();
    paid(clinic, "2026-11-16T04:30:00Z");
    paid(clinic, "2026-11-17T04:30:00Z");
    KnownCosts.add(jdbc, clinic, clinic.department(), "2026-11-01", "2026-11-30", 30_000);
    KnownCosts.add(jdbc, clinic, null, "2026-11-30", "2026-12-01", 10_001);

    var report = clinic.admin().get("/reports/revenue?hospitalId=" + clinic.hospital() + NOVEMBER);
    report.expect(200);
    assertThat(report.text("/totalRevenue/amount")).isEqualTo("2400.00");
    assertThat(report.text("/totalCost/amount")).isEqualTo("350.00");
    assertThat(report.text("/totalProfit/amount")).isEqualTo("610.00");
    assertThat(report.text("/profitMargin")).isEqualTo("63.5");
    assertThat(report.text("/total/marginOfRevenue")).isEqualTo("25.4");
    assertThat(report.text("/departmentBreakdown/0/name")).isEqualTo("Cardiology");
    assertThat(report.text("/departmentBreakdown/0/margin/cost/amount")).isEqualTo("300.00");
    assertThat(report.text("/departmentBreakdown/0/margin/profit/amount")).isEqualTo("660.00");
    assertThat(report.body().at("/departmentBreakdown/1/departmentId").isNull()).isTrue();
    assertThat(report.text("/departmentBreakdown/1/margin/cost/amount")).isEqualTo("50.00");
    assertThat(report.body().at("/departmentsWithCost").asInt()).isEqualTo(1);

    // The day after carries the rest of it: nothing is lost between two periods.
    var december =
        clinic
            .admin()
            .get("/reports/revenue?from=2026-12-01&to=2026-12-31&hospitalId=" + clinic.hospital());
    assertThat(december.text("/totalCost/amount")).isEqualTo("50.01");
    assertThat(december.text("/previous/cost/amount")).isEqualTo("350.00");
  }

  @Test
  void aPeriodHasAnOrderAndAnEnd() {
    var clinic = world.clinic();
    var path = "/reports/hospital-dashboard?hospitalId=" + clinic.hospital();
    var backwards = clinic.admin().get(path + "&from=2026-11-02&to=2026-11-01").expect(400);
    assertThat(backwards.text("/violations/0/field")).isEqualTo("to");
    clinic.admin().get(path + "&from=2016-11-02&to=2026-11-01").expect(400);
    var against = path + "&from=2026-11-01&to=2026-11-02&against=";
    assertThat(clinic.admin().get(against + "soon").expect(400).text("/violations/0/field"))
        .isEqualTo("against");
    assertThat(
            clinic
                .admin()
                .get(against + "2025-11-01/2025-11-02")
                .expect(200)
                .text("/previous/from"))
        .isEqualTo("2025-11-01");
  }

  @Test
  void theGroupIsSummedUpByCurrency() {
    var clinic = world.clinic();
    var other = world.clinic();
    paid(clinic, "2026-11-16T04:30:00Z");
    paid(other, "2026-11-16T04:30:00Z");
    world.affiliation(clinic, "Asia/Tokyo", "JPY");
    var head = world.signIn(Role.STAKEHOLDER, clinic.hospital(), null, null);
    var own = head.get("/reports/group?" + NOVEMBER).expect(200);
    assertThat(own.body().at("/hospitals").size()).isEqualTo(1);
    assertThat(own.text("/totals/0/currency")).isEqualTo("INR");
    assertThat(own.text("/totals/0/figures/revenue/amount")).isEqualTo("1200.00");

    var all = world.superAdmin().get("/reports/group?" + NOVEMBER).expect(200);
    var totals = new HashMap<String, BigDecimal>();
    for (var total : all.body().at("/totals")) {
      totals.put(
          total.at("/currency").asString(),
          new BigDecimal(total.at("/figures/revenue/amount").asString()));
    }
    var sums = new HashMap<String, BigDecimal>();
    for (var hospital : all.body().at("/hospitals")) {
      sums.merge(
          hospital.at("/currency").asString(),
          new BigDecimal(hospital.at("/figures/revenue/amount").asString()),
          BigDecimal::add);
    }
    assertThat(totals).containsKeys("INR", "JPY").isEqualTo(sums);
  }

  @Test
  void howManyStatementsAReportTakesDoesNotDependOnWhatThereIs() {
    var clinic = world.clinic();
    var paths =
        new String[] {
          "/reports/hospital-dashboard?hospitalId=" + clinic.hospital() + NOVEMBER,
          "/reports/revenue?hospitalId=" + clinic.hospital() + NOVEMBER,
          "/reports/performance?hospitalId=" + clinic.hospital() + NOVEMBER,
          "/reports/entries?hospitalId=" + clinic.hospital() + NOVEMBER,
          "/reports/utilisation?hospitalId=" + clinic.hospital() + NOVEMBER,
          "/reports/live?hospitalId=" + clinic.hospital()
        };
    paid(clinic, "2026-11-16T04:30:00Z");
    var before = statements(clinic.admin(), paths);
    world.colleague(clinic);
    world.colleague(clinic);
    paid(clinic, "2026-11-17T04:30:00Z");
    cancel(clinic, paid(clinic, "2026-11-17T05:00:00Z"));

    assertThat(statements(clinic.admin(), paths)).isEqualTo(before);
    assertThat(before.values()).allMatch(count -> count <= 14);
  }

  private Map<String, Integer> statements(Api by, String... paths) {
    var counts = new TreeMap<String, Integer>();
    for (var path : paths) {
      by.get(path).expect(200);
      var before = statements.now();
      by.get(path).expect(200);
      counts.put(path, statements.now() - before);
    }
    return counts;
  }

  private Api.Answer dashboard(Api by, World.Clinic clinic) {
    return by.get("/reports/hospital-dashboard?hospitalId=" + clinic.hospital() + NOVEMBER)
        .expect(200);
  }

  /** The same people, signed in at this moment of the clock. */
  private World.Clinic again(World.Clinic c) {
    return new World.Clinic(
        c.hospital(),
        c.department(),
        c.doctor(),
        c.affiliation(),
        world.again(c.desk()),
        world.again(c.admin()),
        world.again(c.doctorApi()));
  }

  private UUID held(World.Clinic clinic, String startsAt) {
    return world
        .hold(clinic.desk(), clinic, world.patient(clinic.desk()), startsAt)
        .expect(201)
        .id();
  }

  private UUID paid(World.Clinic clinic, String startsAt) {
    var appointment = held(clinic, startsAt);
    world.pay(clinic.desk(), appointment, "1200.00").expect(201);
    return appointment;
  }

  private static void cancel(World.Clinic clinic, UUID appointment) {
    clinic
        .desk()
        .post("/appointments/" + appointment + "/cancellation", Map.of("reason", "Patient is ill"))
        .expect(200);
  }

  private static void complete(World.Clinic clinic, UUID appointment) {
    var path = "/appointments/" + appointment;
    clinic.desk().post(path + "/check-in", null).expect(200);
    clinic.doctorApi().post(path + "/consultation", null).expect(200);
    clinic.doctorApi().post(path + "/completion", null).expect(200);
  }
}
