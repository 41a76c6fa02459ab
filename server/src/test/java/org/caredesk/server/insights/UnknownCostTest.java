package org.caredesk.server.insights;

import static org.assertj.core.api.Assertions.assertThat;

import org.caredesk.dto.identity.Role;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clock stands at Monday 16 November 2026, 09:00 in Kolkata. */
@DatabaseTest
class UnknownCostTest {
  private static final String NOVEMBER = "&from=2026-11-01&to=2026-11-30";

  private final World world;
  private final JdbcClient jdbc;

  UnknownCostTest(World world, JdbcClient jdbc) {
    this.world = world;
    this.jdbc = jdbc;
  }

  /** A margin of 100 % would say that nothing was spent, where only nobody has told yet. */
  @Test
  void without_a_known_cost_it_says_that_profit_and_margin_are_not_known() {
    var clinic = world.clinic();
    var visit =
        world
            .hold(clinic.desk(), clinic, world.patient(clinic.desk()), "2026-11-16T04:30:00Z")
            .expect(201)
            .id();
    world.pay(clinic.desk(), visit, "1200.00").expect(201);
    KnownCosts.add(jdbc, clinic, null, "2026-10-01", "2026-10-31", 10_000);
    var path = "/reports/revenue?hospitalId=" + clinic.hospital();

    var november = clinic.admin().get(path + NOVEMBER).expect(200);
    assertThat(known(november, "/total")).isFalse();
    assertThat(november.text("/totalCost/amount")).isEqualTo("0.00");
    assertThat(november.text("/total/hospitalShare/amount")).isEqualTo("480.00");
    assertThat(known(november, "/departmentBreakdown/0/margin")).isFalse();

    var both = clinic.admin().get(path + "&from=2026-10-01&to=2026-11-30").expect(200);
    assertThat(both.text("/totalProfit/amount")).isEqualTo("380.00");
    assertThat(both.text("/byMonth/0/margin/cost/amount")).isEqualTo("100.00");
    assertThat(known(both, "/total")).isTrue();
    assertThat(known(both, "/byMonth/0/margin")).isTrue();
    assertThat(known(both, "/byMonth/1/margin")).isFalse();
    assertThat(known(both, "/departmentBreakdown/0/margin")).isFalse();

    // A cost of nothing is known.
    KnownCosts.add(jdbc, clinic, clinic.department(), "2026-11-01", "2026-11-30", 0);
    var told = clinic.admin().get(path + NOVEMBER).expect(200);
    assertThat(told.text("/totalCost/amount")).isEqualTo("0.00");
    assertThat(told.text("/profitMargin")).isEqualTo("100.0");
    assertThat(known(told, "/total")).isTrue();

    var stakeholder = world.signIn(Role.STAKEHOLDER, clinic.hospital(), null, null);
    var group = stakeholder.get("/reports/group?" + NOVEMBER.substring(1)).expect(200);
    assertThat(group.body().at("/totals/0/hospitalsWithCost").asInt()).isEqualTo(1);
    var before = stakeholder.get("/reports/group?from=2026-09-01&to=2026-09-30").expect(200);
    assertThat(before.body().at("/totals/0/hospitalsWithCost").asInt()).isZero();
    assertThat(known(before, "/totals/0/margin")).isFalse();
    assertThat(known(before, "/hospitals/0/margin")).isFalse();
  }

  private static boolean known(Api.Answer answer, String margin) {
    return answer.body().at(margin + "/costKnown").asBoolean();
  }
}
