package org.caredesk.server.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.billing.ClosedDays;
import org.caredesk.server.insights.NaiveLedger.Fact;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.TestClock;
import org.caredesk.server.support.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Whatever is paid, given back, taken again, handed to a colleague, put right and shared otherwise,
 * at three hospitals in three currencies and zones, with days closing in between: every report says
 * what the lines of the ledger come to when they are added up one by one.
 */
@DatabaseTest
class MoneyAddsUpTest {
  private static final int STEPS = 260;

  /** So many where the first have left something out: rounds of the server play along by chance. */
  private static final int MOST_STEPS = 3 * STEPS;

  private static final int MORE_THAN_BOOKED = 40;
  private static final Set<String> KINDS =
      Set.of(
          "book",
          "cancel",
          "no-show",
          "reversal",
          "transfer",
          "share",
          "close",
          "wait",
          "see",
          "GIVE_BACK",
          "COLLECT",
          "TO_DOCTOR",
          "TO_HOSPITAL",
          "of a visit",
          "of what was kept");

  private static final List<String> METHODS = List.of("GATEWAY", "CARD", "CASH");

  private final World world;
  private final TestClock clock;
  private final ClosedDays closedDays;
  private final NaiveLedger ledger;

  private final Random random = new Random(20261116);
  private final List<UUID> booked = new ArrayList<>();
  private final SeenVisits seen;
  private final Map<String, Integer> done = new TreeMap<>();
  private final List<String> steps = new ArrayList<>();
  private List<Place> places = List.of();
  private Api desk;
  private Api root;

  MoneyAddsUpTest(World world, TestClock clock, ClosedDays closedDays, JdbcClient jdbc) {
    this.world = world;
    this.clock = clock;
    this.closedDays = closedDays;
    this.ledger = new NaiveLedger(jdbc);
    this.desk = world.superAdmin();
    this.root = desk;
    this.seen = new SeenVisits(world, random);
  }

  private record Place(UUID hospital, ZoneId zone, String currency, List<UUID> affiliations) {}

  @Test
  void everyReportIsWhatTheLinesOfTheLedgerComeTo() {
    // Anew: when the test was made, the clock may have stood where the one before had left it.
    root = world.superAdmin();
    desk = world.signIn(Role.RECEPTIONIST, null, null, null);
    places = places();
    for (var step = 0; step < STEPS || (step < MOST_STEPS && isThin()); step++) {
      step();
      if (step % 65 == 64) {
        compare();
      }
    }
    compare();
    assertThat(done.keySet()).containsAll(KINDS);
    assertThat(done.get("book")).isGreaterThan(MORE_THAN_BOOKED);
  }

  private boolean isThin() {
    return !done.keySet().containsAll(KINDS) || done.getOrDefault("book", 0) <= MORE_THAN_BOOKED;
  }

  private List<Place> places() {
    var clinic = world.clinic();
    seen.know(clinic.doctor(), clinic.doctorApi());
    var tokyo = world.affiliation(clinic, "Asia/Tokyo", "JPY");
    var newYork = world.affiliation(clinic, "America/New_York", "USD");
    world.weekly(root, tokyo, "2026-11-01", "18:00", "21:00").expect(200);
    world.weekly(root, newYork, "2026-11-01", "09:00", "12:00").expect(200);
    return List.of(
        new Place(
            clinic.hospital(),
            ZoneId.of("Asia/Kolkata"),
            "INR",
            List.of(clinic.affiliation(), world.colleague(clinic), world.colleague(clinic))),
        place(tokyo, "Asia/Tokyo", "JPY"),
        place(newYork, "America/New_York", "USD"));
  }

  private Place place(UUID affiliation, String zone, String currency) {
    var hospital = UUID.fromString(root.get("/affiliations/" + affiliation).text("/hospitalId"));
    return new Place(hospital, ZoneId.of(zone), currency, List.of(affiliation));
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private void step() {
    var dice = random.nextInt(100);
    if (dice < 33 || booked.isEmpty()) {
      book(any(places));
    } else if (dice < 42) {
      see();
    } else if (dice < 49) {
      seen.adjust(root).forEach(this::count);
    } else if (dice < 56) {
      move(
          "cancellation",
          "cancel",
          Map.of("reasonCode", any(List.of("PATIENT_REQUEST", "HOSPITAL"))));
    } else if (dice < 65) {
      miss();
    } else if (dice < 73) {
      move("reversal", "reversal", null);
    } else if (dice < 83) {
      book(places.getFirst());
      var to = any(places.getFirst().affiliations());
      move(booked.getLast(), "transfer", "transfer", Map.of("affiliationId", to));
    } else if (dice < 87) {
      share();
    } else if (dice < 97) {
      pass(Duration.ofMinutes(10L + random.nextInt(600)));
    } else {
      closedDays.closeDue();
      count("close");
    }
  }

  private void pass(Duration time) {
    clock.advance(time);
    desk = world.again(desk);
    root = world.again(root);
    count("wait");
  }

  private void count(String what) {
    done.merge(what, 1, Integer::sum);
    steps.add(clock.instant() + " " + what);
  }

  private void book(Place place) {
    var affiliation = any(place.affiliations());
    var today = LocalDate.ofInstant(clock.instant(), place.zone());
    var free =
        desk.get(
                "/affiliations/"
                    + affiliation
                    + "/free-slots?from="
                    + today
                    + "&to="
                    + today.plusDays(1))
            .expect(200)
            .body()
            .at("/slots");
    if (free.isEmpty()) {
      return;
    }
    var wish =
        new HashMap<String, Object>(
            Map.of(
                "affiliationId",
                affiliation,
                "patientId",
                world.patient(desk),
                "startsAt",
                free.get(random.nextInt(free.size())).at("/startsAt").asString()));
    var held = desk.once().post("/appointments", wish);
    if (held.status() != 201) {
      return;
    }
    var payment = new HashMap<String, Object>(World.payment("1"));
    var isLess = random.nextInt(4) == 0;
    payment.put(
        "amount",
        Map.of(
            "amount",
            isLess ? String.valueOf(random.nextInt(60)) : held.text("/fee/amount"),
            "currency",
            place.currency()));
    payment.put("method", any(METHODS));
    if (isLess) {
      payment.put("adjustmentReason", "A friend of the house");
    }
    desk.once().post("/appointments/" + held.id() + "/payments", payment).expect(201);
    booked.add(held.id());
    count("book");
  }

  private void move(String noun, String name, @Nullable Object body) {
    move(booked.get(Math.max(0, booked.size() - 1 - random.nextInt(14))), noun, name, body);
  }

  private void move(UUID id, String noun, String name, @Nullable Object body) {
    var by = desk;
    if (noun.equals("reversal")) {
      by = desk.ifMatch(desk.get("/appointments/" + id).expect(200).body().at("/version").asInt());
    }
    var answer = by.post("/appointments/" + id + "/" + noun, body);
    assertThat(answer.status()).as(answer.raw().body()).isIn(200, 409, 412, 422, 400);
    if (answer.status() == 200) {
      count(name);
      if (name.equals("cancel") || name.equals("no-show")) {
        seen.ended(answer);
      }
      if (!noun.equals("reversal") && random.nextInt(3) == 0) {
        move(id, "reversal", "reversal", null);
      }
    }
  }

  /** Somebody who was expected soon did not come. */
  private void miss() {
    var id = booked.getLast();
    var seen = desk.get("/appointments/" + id).expect(200);
    var late = Instant.parse(seen.text("/startsAt")).plus(Duration.ofMinutes(31));
    if (seen.text("/status").equals("CONFIRMED") && late.isAfter(clock.instant())) {
      pass(Duration.between(clock.instant(), late));
      move(id, "no-show", "no-show", null);
    }
  }

  /** Who was expected soon came and was seen. */
  private void see() {
    var id = booked.getLast();
    var starts = Instant.parse(desk.get("/appointments/" + id).expect(200).text("/startsAt"));
    if (starts.isAfter(clock.instant())) {
      pass(Duration.between(clock.instant(), starts));
    }
    if (seen.see(desk, id)) {
      count("see");
    }
  }

  private void share() {
    var hospital = any(places).hospital();
    var version = root.get("/hospitals/" + hospital).expect(200).body().at("/version").asInt();
    root.ifMatch(version)
        .patch(
            "/hospitals/" + hospital,
            Map.of(
                "doctorShareBasisPoints",
                random.nextInt(10_001),
                "cancellation",
                Map.of(
                    "freeHours",
                    48,
                    "lateFeePercent",
                    random.nextInt(101),
                    "noShowFeePercent",
                    random.nextInt(101))))
        .expect(200);
    count("share");
  }

  private void compare() {
    var first = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(9);
    var from = first.plusDays(random.nextInt(4));
    var to = from.plusDays(random.nextInt(8));
    for (var place : places) {
      compare(place, ledger.of(place.hospital(), place.zone()), from, to);
    }
    compareDoctor(from, to);
  }

  private void compare(Place place, List<Fact> all, LocalDate from, LocalDate to) {
    var facts = all.stream().filter(f -> !f.day().isBefore(from) && !f.day().isAfter(to)).toList();
    var range = "&from=" + from + "&to=" + to + "&hospitalId=" + place.hospital();
    var board = root.get("/reports/hospital-dashboard?" + range).expect(200);
    var why = String.join("\n", steps) + "\n" + range;
    assertThat(figures(board, "/figures"))
        .as(why)
        .isEqualTo(NaiveLedger.figures(facts, place.currency()));
    for (var day : board.body().at("/byDay")) {
      var own = facts.stream().filter(f -> f.day().toString().equals(day.at("/day").asString()));
      assertThat(figures(day))
          .as(why)
          .isEqualTo(NaiveLedger.figures(own.toList(), place.currency()));
    }
    var doctors = new HashMap<String, Map<String, String>>();
    for (var row : board.body().at("/byDoctor")) {
      doctors.put(row.at("/doctorId").asString(), figures(row));
    }
    for (var doctor : facts.stream().map(Fact::doctor).distinct().toList()) {
      var own = facts.stream().filter(f -> f.doctor().equals(doctor)).toList();
      assertThat(doctors.get(doctor.toString()))
          .as(why)
          .isEqualTo(NaiveLedger.figures(own, place.currency()));
    }
    for (var row : board.body().at("/byMethod")) {
      var own =
          facts.stream().filter(f -> f.method().equals(row.at("/method").asString())).toList();
      assertThat(figures(row)).as(why).isEqualTo(NaiveLedger.figures(own, place.currency()));
    }
    var revenue = root.get("/reports/revenue?" + range).expect(200);
    assertThat(revenue.text("/totalRevenue/amount"))
        .isEqualTo(NaiveLedger.figures(facts, place.currency()).get("revenue"));
    var entries = root.get("/reports/entries?size=200" + range).expect(200);
    assertThat(entries.body().at("/total").asInt()).as(why).isEqualTo(facts.size());
    assertThat(entries.body().at("/balanced").asBoolean()).as(why).isTrue();
    var sum = BigDecimal.ZERO;
    for (var item : entries.body().at("/items")) {
      sum = sum.add(new BigDecimal(item.at("/amount/amount").asString()));
    }
    assertThat(sum).as(why).isEqualByComparingTo(board.text("/revenue/amount"));
    assertThat(ledger.belowNothing(place.hospital())).as(why).isEmpty();
    var told = root.get("/reports/reconciliation?hospitalId=" + place.hospital()).expect(200);
    assertThat(told.body().at("/agrees").asBoolean()).as(told.raw().body()).isTrue();
  }

  private void compareDoctor(LocalDate from, LocalDate to) {
    var doctor =
        root.get("/affiliations/" + places.getFirst().affiliations().getFirst()).text("/doctorId");
    var path = "/reports/doctor-dashboard?doctorId=" + doctor + "&from=" + from + "&to=" + to;
    var board = root.get(path).expect(200);
    var byCurrency = new HashMap<String, String>();
    for (var money : board.body().at("/earningsByCurrency")) {
      byCurrency.put(money.at("/currency").asString(), money.at("/amount").asString());
    }
    for (var place : places) {
      var own =
          ledger.of(place.hospital(), place.zone()).stream()
              .filter(f -> f.doctor().toString().equals(doctor))
              .filter(f -> !f.day().isBefore(from) && !f.day().isAfter(to))
              .toList();
      assertThat(byCurrency.get(place.currency()))
          .isEqualTo(NaiveLedger.figures(own, place.currency()).get("doctor"));
    }
  }

  private static Map<String, String> figures(Api.Answer answer, String at) {
    return read(answer.body().at(at));
  }

  private static Map<String, String> figures(JsonNode row) {
    return read(row.at("/figures"));
  }

  private static Map<String, String> read(JsonNode figures) {
    return Map.of(
        "revenue", figures.at("/revenue/amount").asString(),
        "doctor", figures.at("/doctorShare/amount").asString(),
        "hospital", figures.at("/hospitalShare/amount").asString(),
        "paid", figures.at("/paid/amount").asString(),
        "refunded", figures.at("/refunded/amount").asString(),
        "payments", figures.at("/payments").asString(),
        "refunds", figures.at("/refunds").asString());
  }
}
