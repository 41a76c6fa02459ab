package org.caredesk.server.scheduling.replanning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.World;
import org.caredesk.server.support.World.Clinic;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two desks at one moment: one of them has it, the other hears why, and nothing is half done. */
@DatabaseTest
class ReplanRaceTest {
  private static final String TEN = "2026-11-17T04:30:00Z";

  private final World world;
  private final JdbcClient jdbc;

  ReplanRaceTest(World world, JdbcClient jdbc) {
    this.world = world;
    this.jdbc = jdbc;
  }

  @RepeatedTest(3)
  void onePlaceOfAColleagueGoesToOneOfTwoPlans() throws Exception {
    var first = world.clinic();
    var second = colleague(first);
    var colleague = colleague(first);
    var mine = booked(first, "1200.00");
    var theirs = booked(second, "900.00");
    var one = plan(first);
    var other = plan(second);
    assertThat(place(one)).isEqualTo(place(other)).contains(colleague.affiliation().toString());

    var answers = atOnce(() -> carryOut(first, one), () -> carryOut(second, other));

    assertThat(answers).extracting(Api.Answer::status).containsExactlyInAnyOrder(201, 409);
    var isFirst = answers.getFirst().status() == 201;
    var refused = answers.get(isFirst ? 1 : 0);
    assertThat(refused.text("/code")).isEqualTo("replan-conflict");
    assertThat(refused.text("/items/0/code")).isEqualTo("slot-taken");
    assertThat(standing(colleague)).containsExactly(isFirst ? mine : theirs);
    // Who lost stays on duty with the visit as it was.
    assertThat(standing(isFirst ? second : first)).containsExactly(isFirst ? theirs : mine);
    assertThat(absences(isFirst ? second : first)).isZero();
    assertThat(absences(isFirst ? first : second)).isOne();
  }

  /** Each would get what the other gives up. */
  @RepeatedTest(3)
  void twoDoctorsWhoGoAtOnceAreNotSentToEachOther() throws Exception {
    var first = world.clinic();
    var second = colleague(first);
    booked(first, "1200.00");
    booked(second, "900.00");
    var one = plan(first);
    var other = plan(second);

    var answers = atOnce(() -> carryOut(first, one), () -> carryOut(second, other));

    assertThat(answers).extracting(Api.Answer::status).containsExactlyInAnyOrder(201, 409);
    var stays = answers.getFirst().status() == 201 ? second : first;
    assertThat(standing(stays)).hasSize(2);
    assertThat(absences(stays)).isZero();
  }

  @RepeatedTest(3)
  void aPlaceThatIsBookedAtThatMomentIsGivenOnce() throws Exception {
    var clinic = world.clinic();
    var colleague = colleague(clinic);
    var mine = booked(clinic, "1200.00");
    var plan = plan(clinic);
    var somebody = world.patient(clinic.desk());

    var answers =
        atOnce(
            () -> carryOut(clinic, plan),
            () -> world.hold(clinic.desk(), colleague, somebody, TEN));

    assertThat(answers).extracting(Api.Answer::status).containsExactlyInAnyOrder(201, 409);
    assertThat(standing(colleague)).hasSize(1);
    if (answers.getFirst().status() == 201) {
      assertThat(standing(colleague)).containsExactly(mine);
    } else {
      assertThat(standing(clinic)).containsExactly(mine);
      assertThat(absences(clinic)).isZero();
    }
  }

  private static List<Api.Answer> atOnce(Callable<Api.Answer> one, Callable<Api.Answer> other)
      throws Exception {
    try (var threads = Executors.newFixedThreadPool(2)) {
      return threads.invokeAll(List.of(one, other)).stream().map(f -> f.resultNow()).toList();
    }
  }

  private Clinic colleague(Clinic clinic) {
    var affiliation = world.colleague(clinic);
    var doctor =
        jdbc.sql("SELECT doctor_id FROM affiliation WHERE id = ?")
            .param(affiliation)
            .query(UUID.class)
            .single();
    return new Clinic(
        clinic.hospital(),
        clinic.department(),
        doctor,
        affiliation,
        clinic.desk(),
        clinic.admin(),
        clinic.doctorApi());
  }

  private UUID booked(Clinic clinic, String fee) {
    var id = world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), TEN).expect(201).id();
    world.pay(clinic.desk(), id, fee).expect(201);
    return id;
  }

  /** What the server proposes for the whole day. */
  private static Map<String, Object> plan(Clinic clinic) {
    var request =
        new HashMap<String, Object>(
            Map.of(
                "hospitalId",
                clinic.hospital(),
                "from",
                "2026-11-17T00:00:00",
                "to",
                "2026-11-18T00:00:00"));
    var items = new ArrayList<Map<String, Object>>();
    clinic
        .desk()
        .post(path(clinic) + "/preview", request)
        .expect(200)
        .body()
        .at("/items")
        .forEach(
            item ->
                items.add(
                    Map.of(
                        "appointmentId",
                        item.at("/appointmentId").asString(),
                        "version",
                        item.at("/version").asInt(),
                        "choice",
                        item.at("/options/0/choice").asString(),
                        "affiliationId",
                        item.at("/options/0/affiliationId").asString(),
                        "startsAt",
                        item.at("/options/0/startsAt").asString())));
    request.put("items", items);
    return request;
  }

  @SuppressWarnings("unchecked")
  private static String place(Map<String, Object> plan) {
    var item = ((List<Map<String, Object>>) Objects.requireNonNull(plan.get("items"))).getFirst();
    return item.get("affiliationId") + " at " + item.get("startsAt");
  }

  private static Api.Answer carryOut(Clinic clinic, Map<String, Object> plan) {
    return clinic.desk().once().post(path(clinic), plan);
  }

  private static String path(Clinic clinic) {
    return "/doctors/" + clinic.doctor() + "/replans";
  }

  private List<UUID> standing(Clinic clinic) {
    return jdbc.sql(
            "SELECT id FROM appointment WHERE doctor_id = ? AND status IN ('HELD', 'CONFIRMED')"
                + " AND starts_at < '2026-11-17T18:30:00Z'")
        .param(clinic.doctor())
        .query(UUID.class)
        .list();
  }

  private int absences(Clinic clinic) {
    return jdbc.sql("SELECT count(*) FROM time_off WHERE doctor_id = ?")
        .param(clinic.doctor())
        .query(Integer.class)
        .single();
  }
}
