package org.caredesk.server.scheduling.waitlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.caredesk.server.kernel.persistence.Sql;
import org.caredesk.server.scheduling.booking.HoldExpiry;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.TestClock;
import org.caredesk.server.support.World;
import org.caredesk.server.support.World.Clinic;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever happens in whatever order, no slot is offered twice at once, nobody has two offers, and
 * every offer ends (SPEC B7). Every failure names its seed; {@code -Dcaredesk.seed=} repeats it.
 */
@DatabaseTest
class WaitListSequencesTest {
  private static final int SEQUENCES = 3;
  private static final int STEPS = 50;

  private final World world;
  private final TestClock clock;
  private final JdbcClient jdbc;
  private final Offering offering;
  private final HoldExpiry expiry;

  WaitListSequencesTest(
      World world, TestClock clock, JdbcClient jdbc, Offering offering, HoldExpiry expiry) {
    this.world = world;
    this.clock = clock;
    this.jdbc = jdbc;
    this.offering = offering;
    this.expiry = expiry;
  }

  @Test
  void noSlotIsOfferedTwiceAtOnceAndEveryOfferEnds() {
    var outcomes = new TreeMap<String, Integer>();
    for (var seed : seeds()) {
      clock.reset();
      var play = new Play(new Random(seed));
      for (var n = 0; n < STEPS; n++) {
        play.step();
        assertThat(broken(play.clinic)).as("seed " + seed + ": " + play.steps).isEmpty();
      }
      clock.advance(Duration.ofMinutes(31));
      expiry.expireDue();
      var before = offers(play.clinic);
      offering.round();
      assertThat(offers(play.clinic))
          .as("seed " + seed + ", every offer of before has ended: " + play.steps)
          .doesNotContainAnyElementsOf(before);
      play.outcomes().forEach((state, times) -> outcomes.merge(state, times, Integer::sum));
    }

    // Else the sequences would prove little.
    if (Long.getLong("caredesk.seed") == null) {
      assertThat(outcomes).containsKeys("WAITING", "BOOKED", "WITHDRAWN", "DECLINED", "EXPIRED");
    }
  }

  private static List<Long> seeds() {
    var given = Long.getLong("caredesk.seed");
    return given == null
        ? new Random(20_261_121).longs(SEQUENCES).boxed().toList()
        : List.of(given);
  }

  private List<UUID> offers(Clinic clinic) {
    return jdbc.sql(
            "SELECT offered_appointment_id FROM wait_list_entry WHERE hospital_id = ? AND state ="
                + " 'OFFERED'")
        .param(clinic.hospital())
        .query(UUID.class)
        .list();
  }

  private List<String> broken(Clinic clinic) {
    var broken = new ArrayList<String>();
    count(
        broken,
        "two offers of one time",
        """
        SELECT count(*) FROM wait_list_entry e JOIN appointment a ON a.id = e.offered_appointment_id
          JOIN wait_list_entry f ON f.id <> e.id AND f.state = 'OFFERED'
          JOIN appointment b ON b.id = f.offered_appointment_id
        WHERE e.hospital_id = ? AND e.state = 'OFFERED' AND a.doctor_id = b.doctor_id
          AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at AND a.status = 'HELD' AND b.status = 'HELD'
        """,
        clinic);
    count(
        broken,
        "a hold for the wait-list that no entry knows",
        """
        SELECT count(*) FROM appointment a WHERE a.hospital_id = ? AND a.status = 'HELD'
          AND a.held_by = 'Wait-list' AND NOT EXISTS (SELECT 1 FROM wait_list_entry e
            WHERE e.offered_appointment_id = a.id AND e.state = 'OFFERED')
        """,
        clinic);
    count(
        broken,
        "an offer to somebody else, without an end or beyond its start",
        """
        SELECT count(*) FROM wait_list_entry e JOIN appointment a ON a.id = e.offered_appointment_id
        WHERE e.hospital_id = ? AND e.state = 'OFFERED' AND a.status = 'HELD' AND (a.patient_id <> e.patient_id
          OR a.hold_expires_at IS NULL OR a.hold_expires_at > a.starts_at)
        """,
        clinic);
    return broken;
  }

  private void count(List<String> broken, String what, String sql, Clinic clinic) {
    if (jdbc.sql(sql).param(clinic.hospital()).query(Long.class).single() > 0) {
      broken.add(what);
    }
  }

  private final class Play {
    final List<String> steps = new ArrayList<>();
    final Clinic clinic = world.clinic();
    private final Random random;
    private final List<UUID> patients = new ArrayList<>();
    private Api desk = clinic.desk();

    Play(Random random) {
      this.random = random;
      for (var n = 0; n < 6; n++) {
        patients.add(world.patient(desk));
      }
    }

    void step() {
      switch (random.nextInt(10)) {
        case 0, 1 -> add();
        case 2 -> hold();
        case 3 -> cancel();
        case 4 -> toAnEntry("refusal");
        case 5 -> toAnEntry("reversal");
        case 6 -> toAnEntry("withdrawal");
        case 7 -> book();
        case 8 -> pass(Duration.ofMinutes(random.nextInt(5, 40)));
        default -> offering.sweep();
      }
      clock.advance(Duration.ofSeconds(11));
      expiry.expireDue();
      offering.round();
    }

    private void add() {
      var day = random.nextInt(17, 20);
      var wish =
          random.nextBoolean()
              ? WaitListCalls.wish(clinic, patient(), Map.of("from", "2026-11-17"))
              : WaitListCalls.anybody(clinic, patient(), Map.of("from", "2026-11-17"));
      wish.put("to", "2026-11-" + day);
      wish.put("priority", List.of("ROUTINE", "SOON", "URGENT").get(random.nextInt(3)));
      wish.put("timeTo", random.nextBoolean() ? "10:00" : "11:00");
      note("add", desk.post("/hospitals/" + clinic.hospital() + "/wait-list", wish));
    }

    private void hold() {
      var at = Instant.parse("2026-11-17T03:30:00Z").plusSeconds(1800L * random.nextInt(4));
      note("hold " + at, world.hold(desk, clinic, patient(), at.toString()));
    }

    private void cancel() {
      appointment("status IN ('HELD', 'CONFIRMED')")
          .ifPresent(
              id ->
                  note(
                      "cancel",
                      desk.post(
                          "/appointments/" + id + "/cancellation", Map.of("reason", "Away"))));
    }

    private void book() {
      appointment("status = 'HELD' AND held_by = 'Wait-list'")
          .ifPresent(id -> note("book", world.pay(desk, id, "1200.00")));
    }

    private java.util.Optional<UUID> appointment(String condition) {
      var all =
          jdbc.sql(
                  "SELECT id FROM appointment WHERE hospital_id = ? AND starts_at > ? AND "
                      + condition
                      + " ORDER BY id")
              .params(clinic.hospital(), Sql.at(clock.instant()))
              .query(UUID.class)
              .list();
      return all.isEmpty()
          ? java.util.Optional.empty()
          : java.util.Optional.of(all.get(random.nextInt(all.size())));
    }

    private void toAnEntry(String what) {
      var all =
          jdbc.sql("SELECT id FROM wait_list_entry WHERE hospital_id = ? ORDER BY id")
              .param(clinic.hospital())
              .query(UUID.class)
              .list();
      if (!all.isEmpty()) {
        var id = all.get(random.nextInt(all.size()));
        note(what, desk.post("/wait-list/" + id + "/" + what, null));
      }
    }

    private void pass(Duration time) {
      clock.advance(time);
      desk = world.again(desk);
      steps.add("pass " + time);
    }

    private void note(String what, Api.Answer answer) {
      steps.add(what + " " + answer.status());
      assertThat(answer.status()).as(what + " after " + steps + answer.body()).isLessThan(500);
      assertThat(answer.status()).as(what + " after " + steps).isNotEqualTo(401);
    }

    private UUID patient() {
      return patients.get(random.nextInt(patients.size()));
    }

    Map<String, Integer> outcomes() {
      var found = new TreeMap<String, Integer>();
      jdbc.sql(
              """
              SELECT state FROM wait_list_entry WHERE hospital_id = :hospital
              UNION ALL SELECT r.outcome FROM wait_list_refusal r JOIN wait_list_entry e ON e.id = r.entry_id
              WHERE e.hospital_id = :hospital
              """)
          .param("hospital", clinic.hospital())
          .query(String.class)
          .list()
          .forEach(each -> found.merge(each, 1, Integer::sum));
      return found;
    }
  }
}
