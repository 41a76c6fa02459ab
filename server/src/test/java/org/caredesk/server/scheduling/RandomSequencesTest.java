package org.caredesk.server.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.scheduling.WeeklyAvailability;
import org.caredesk.dto.scheduling.WeeklyRule;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.scheduling.availability.SettingAvailability;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.TestClock;
import org.caredesk.server.support.TestPeople;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whatever people do one after the other, no doctor and no patient is booked twice, no doctor's
 * hours overlap, what was paid is in the ledger, and a change of hours does what its preview said
 * (SPEC A3, A7, B4, M2).
 *
 * <p>Doctor A works in Berlin and in New York, doctor B in Berlin, while New York's clock and then
 * Berlin's go forward. Every failure names its seed and the steps; {@code -Dcaredesk.seed=} repeats
 * it alone.
 */
@DatabaseTest
class RandomSequencesTest {
  private static final int SEQUENCES = 10;
  private static final int STEPS = 140;

  /** A Friday; New York's clock goes forward on Sunday, Berlin's two weeks later. */
  private static final Instant START = Instant.parse("2027-03-12T08:00:00Z");

  private final World world;
  private final TestPeople people;
  private final TestClock clock;
  private final ApplicationContext beans;
  private final SchedulingInvariants invariants;

  RandomSequencesTest(
      World world, TestPeople people, TestClock clock, ApplicationContext beans, JdbcClient jdbc) {
    this.world = world;
    this.people = people;
    this.clock = clock;
    this.beans = beans;
    this.invariants = new SchedulingInvariants(jdbc);
  }

  @Test
  void whateverIsDoneNothingIsBookedTwiceNoHoursOverlapAndTheMoneyIsInTheLedger() {
    var made = new TreeMap<String, Integer>();
    for (var seed : seeds()) {
      clock.set(START);
      var play = new RandomPlay(new Random(seed), cast(), beans);
      for (var n = 0; n < STEPS; n++) {
        play.step();
        var broken = broken(play);
        broken.addAll(play.surprises());
        assertThat(broken)
            .as("seed " + seed + ", steps:\n" + String.join("\n", play.steps()))
            .isEmpty();
      }
      play.outcomes().forEach((outcome, times) -> made.merge(outcome, times, Integer::sum));
    }

    // Else the sequences would prove little.
    if (Long.getLong("caredesk.seed") == null) {
      assertThat(made).containsKeys(RandomPlay.MUST_HAPPEN);
    }
  }

  /** One picture: the server's own clockwork refunds and frees beside this. */
  private List<String> broken(RandomPlay play) {
    var picture = new TransactionTemplate(beans.getBean(PlatformTransactionManager.class));
    picture.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    return Objects.requireNonNull(
        picture.execute(status -> invariants.brokenBy(play.doctors(), play.patients())));
  }

  private static List<Long> seeds() {
    var given = Long.getLong("caredesk.seed");
    return given == null
        ? new Random(20_270_312).longs(SEQUENCES).boxed().toList()
        : List.of(given);
  }

  private RandomPlay.Cast cast() {
    var root = world.superAdmin();
    var berlin = hospital(root, "Europe/Berlin", "EUR");
    var newYork = hospital(root, "America/New_York", "USD");
    var a = world.doctor(root, "CARDIOLOGY");
    var b = world.doctor(root, "CARDIOLOGY");
    var inBerlin = affiliation(root, a, berlin, "EUR", "INSTANT");
    var inNewYork = affiliation(root, a, newYork, "USD", "APPROVAL");
    var colleague = affiliation(root, b, berlin, "EUR", "APPROVAL");
    var desk =
        people.person(
            Set.of(
                new Actor.Grant(Role.RECEPTIONIST, new HospitalId(berlin)),
                new Actor.Grant(Role.RECEPTIONIST, new HospitalId(newYork))),
            null,
            null);
    var doctorA = people.doctor(new DoctorId(a)).actor();
    var doctorB = people.doctor(new DoctorId(b)).actor();
    everyDay(doctorA, inBerlin, "09:00", "13:00");
    everyDay(doctorA, inNewYork, "10:00", "16:00");
    everyDay(doctorB, colleague, "08:00", "18:00");
    return new RandomPlay.Cast(
        Map.of(inBerlin, doctorA, inNewYork, doctorA, colleague, doctorB),
        List.of(inBerlin, inNewYork, colleague),
        desk.actor(),
        Stream.generate(() -> new PatientId(world.patient(desk.api()))).limit(3).toList());
  }

  private UUID hospital(Api root, String zone, String currency) {
    var hospital = world.hospital(root, zone, currency);
    root.post(
            "/hospitals/" + hospital + "/departments",
            Map.of("name", "Heart", "specialties", List.of("CARDIOLOGY")))
        .expect(201);
    root.ifMatch(0)
        .patch(
            "/hospitals/" + hospital,
            Map.of(
                "cancellation",
                Map.of("freeHours", 60, "lateFeePercent", 33, "noShowFeePercent", 71)))
        .expect(200);
    return hospital;
  }

  private static AffiliationId affiliation(
      Api root, UUID doctor, UUID hospital, String currency, String policy) {
    return new AffiliationId(
        root.post(
                "/doctors/" + doctor + "/affiliations",
                Map.of(
                    "hospitalId",
                    hospital,
                    "consultationFee",
                    Map.of("amount", "99.99", "currency", currency),
                    "slotMinutes",
                    30,
                    "allowedSlotMinutes",
                    List.of(10, 30, 120),
                    "bookingPolicy",
                    policy))
            .expect(201)
            .id());
  }

  private void everyDay(Actor doctor, AffiliationId affiliation, String from, String to) {
    beans
        .getBean(SettingAvailability.class)
        .setWeekly(
            doctor,
            affiliation,
            null,
            new WeeklyAvailability(
                LocalDate.parse("2027-03-01"),
                null,
                Arrays.stream(DayOfWeek.values())
                    .map(day -> new WeeklyRule(day, LocalTime.parse(from), LocalTime.parse(to)))
                    .toList()));
  }
}
