package org.caredesk.server.scheduling.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * For whatever rhythm, zone, holidays and visits in the way: what the preview says of each visit is
 * what booking it by itself then answers, and the series is held whole or not at all (SPEC B7).
 *
 * <p>The doctor works at night too, so that clock changes fall into the hours. {@code
 * -Dcaredesk.seed=} repeats one case alone.
 */
@DatabaseTest
class SeriesPreviewIsTrueTest {
  private static final int CASES = 14;
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");
  private static final List<String> ZONES =
      List.of("America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kolkata");

  private final World world;
  private final JdbcClient jdbc;

  SeriesPreviewIsTrueTest(World world, JdbcClient jdbc) {
    this.world = world;
    this.jdbc = jdbc;
  }

  @Test
  void whatThePreviewSaysIsWhatBookingDoes() {
    var codes = new ArrayList<String>();
    for (var seed : seeds()) {
      codes.addAll(new Case(seed).run());
    }

    // Else the cases would prove little.
    if (Long.getLong("caredesk.seed") == null) {
      assertThat(codes)
          .contains(
              "free",
              "slot-taken",
              "patient-busy",
              "slot-on-holiday",
              "slot-in-time-off",
              "slot-beyond-horizon",
              "no-such-time");
    }
  }

  private static List<Long> seeds() {
    var given = Long.getLong("caredesk.seed");
    return given == null ? new Random(20_261_121).longs(CASES).boxed().toList() : List.of(given);
  }

  private final class Case {
    private final long seed;
    private final Random random;
    private final ZoneId zone;
    private final Api root = world.superAdmin();
    private final UUID doctor;
    private final UUID affiliation;
    private final Api desk;
    private final UUID patient;
    private final int everyWeeks;
    private final int count;
    private final LocalDate first;
    private final LocalTime time;

    Case(long seed) {
      this.seed = seed;
      random = new Random(seed);
      zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
      doctor = world.doctor(root, "CARDIOLOGY");
      var hospital = world.hospital(root, zone.getId(), "EUR");
      root.post(
              "/hospitals/" + hospital + "/departments",
              Map.of("name", "Heart", "specialties", List.of("CARDIOLOGY")))
          .expect(201);
      affiliation =
          root.post(
                  "/doctors/" + doctor + "/affiliations",
                  Map.of(
                      "hospitalId",
                      hospital,
                      "consultationFee",
                      Map.of("amount", "80", "currency", "EUR"),
                      "horizonDays",
                      200))
              .expect(201)
              .id();
      desk = world.signIn(Role.RECEPTIONIST, hospital, null, null);
      patient = world.patient(desk);
      var hours = new ArrayList<Map<String, Object>>();
      for (var day : List.of("MONDAY", "WEDNESDAY", "SUNDAY")) {
        hours.add(Map.of("dayOfWeek", day, "from", "00:30", "to", "04:30"));
      }
      root.put(
              "/affiliations/" + affiliation + "/weekly-availability",
              Map.of("validFrom", "2026-11-01", "rules", hours))
          .expect(200);
      everyWeeks = 1 + random.nextInt(3);
      count = 2 + random.nextInt(50 / everyWeeks);
      first = MONDAY.plusDays(List.of(6, 9, 13).get(random.nextInt(3)));
      time = LocalTime.of(List.of(1, 2, 2).get(random.nextInt(3)), 30 * random.nextInt(2));
      for (var i = 0; i < 3; i++) {
        root.post(
            "/hospitals/" + hospital + "/holidays",
            Map.of("date", someVisit().toString(), "name", "Founders' Day"));
      }
      var away = someVisit();
      root.post(
              "/doctors/" + doctor + "/time-off",
              Map.of(
                  "from", away + "T00:00:00",
                  "to", away.plusDays(10) + "T00:00:00"))
          .expect(201);
      for (var i = 0; i < 4; i++) {
        hold(world.patient(desk), at(someVisit()));
      }
      var other = world.clinic();
      for (var i = 0; i < 4; i++) {
        otherDoctor(other, someVisit());
      }
    }

    private LocalDate someVisit() {
      return first.plusWeeks((long) everyWeeks * random.nextInt(count));
    }

    private Instant at(LocalDate day) {
      return day.atTime(time).atZone(zone).toInstant();
    }

    /** The patient is with somebody else about then. */
    private void otherDoctor(World.Clinic other, LocalDate day) {
      root.post(
          "/affiliations/" + other.affiliation() + "/availability-windows",
          Map.of(
              "date",
              at(day).atZone(ZoneId.of("Asia/Kolkata")).toLocalDate().toString(),
              "from",
              "00:00",
              "to",
              "09:00"));
      other
          .desk()
          .once()
          .post(
              "/appointments",
              Map.of(
                  "affiliationId",
                  other.affiliation(),
                  "patientId",
                  patient,
                  "startsAt",
                  at(day).toString(),
                  "minutes",
                  30));
    }

    private Api.Answer hold(UUID who, Instant at) {
      return desk.once()
          .post(
              "/appointments",
              Map.of(
                  "affiliationId", affiliation,
                  "patientId", who,
                  "startsAt", at.toString()));
    }

    List<String> run() {
      var preview =
          desk.post(
                  "/appointment-series/preview",
                  Map.of(
                      "affiliationId", affiliation,
                      "patientId", patient,
                      "startsAt", at(first).toString(),
                      "everyWeeks", everyWeeks,
                      "count", count))
              .expect(200)
              .body()
              .at("/visits");
      var codes = new ArrayList<String>();
      var chosen = new ArrayList<String>();
      var wished = new ArrayList<String>();
      for (var visit : preview) {
        var said = visit.at("/free").asBoolean() ? "free" : visit.at("/code").asString();
        codes.add(said);
        wished.add(visit.at("/startsAt").asString());
        choice(visit).ifPresent(chosen::add);
        if (!said.equals("no-such-time")) {
          assertThat(alone(visit)).as("seed %d, %s", seed, visit).isEqualTo(said);
        }
      }
      var isWhole = codes.stream().allMatch("free"::equals);
      var before = appointments();
      if (!isWhole && !codes.contains("no-such-time")) {
        book(wished).expect(409);
        assertThat(appointments()).as("seed %d", seed).isEqualTo(before);
      }
      if (chosen.size() > 1) {
        var booked = book(chosen);
        assertThat(booked.status()).as("seed %d: %s", seed, booked.body()).isEqualTo(201);
        assertThat(appointments()).isEqualTo(before + chosen.size());
      }
      return codes;
    }

    /** The visit itself where it is free, else one of those nearest to it, if there are any. */
    private java.util.Optional<String> choice(JsonNode visit) {
      if (visit.at("/free").asBoolean()) {
        return java.util.Optional.of(visit.at("/startsAt").asString());
      }
      var nearest = visit.at("/nearest");
      return nearest.isEmpty()
          ? java.util.Optional.empty()
          : java.util.Optional.of(
              nearest.get(random.nextInt(nearest.size())).at("/startsAt").asString());
    }

    private String alone(JsonNode visit) {
      var held = hold(patient, Instant.parse(visit.at("/startsAt").asString()));
      if (held.status() != 201) {
        return held.text("/code");
      }
      desk.once()
          .post("/appointments/" + held.id() + "/cancellation", Map.of("reason", "Only tried"))
          .expect(200);
      return "free";
    }

    private Api.Answer book(List<String> starts) {
      var request = new HashMap<String, Object>();
      request.put("affiliationId", affiliation);
      request.put("patientId", patient);
      request.put("everyWeeks", everyWeeks);
      request.put("startsAt", starts);
      return desk.once().post("/appointment-series", request);
    }

    private long appointments() {
      return jdbc.sql("SELECT count(*) FROM appointment WHERE affiliation_id = ?")
          .param(affiliation)
          .query(Long.class)
          .single();
    }
  }
}
