package org.caredesk.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caredesk.desktop.session.ServerConnection;
import org.caredesk.desktop.tour.Morning;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.HospitalDayResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;
import org.caredesk.dto.scheduling.PaymentState;
import org.jspecify.annotations.Nullable;

/**
 * Plays a morning of sixty calls and arrivals at two desks by keyboard, kills the server in the
 * middle and starts it again, and then counts: nothing lost, nothing double.
 */
final class MorningAtTwoDesks {
  private static final Instant START = Instant.parse("2026-11-16T04:05:00Z");

  /** How many calls, and how many arrivals, at each desk; fewer for a trial. */
  private static final int EACH = Integer.getInteger("caredesk.bench.morning", 15);

  private static final int DAYS = 15;
  private static final Set<AppointmentStatus> STANDING =
      Set.of(
          AppointmentStatus.REQUESTED,
          AppointmentStatus.CONFIRMED,
          AppointmentStatus.CHECKED_IN,
          AppointmentStatus.IN_CONSULTATION,
          AppointmentStatus.COMPLETED);

  private MorningAtTwoDesks() {}

  /** All that the hospital has in the days looked at, by number. */
  private record Seen(Map<String, DayAppointment> all, int overlaps) {}

  static void measure() throws Exception {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    Path data = Files.createTempDirectory("morning");
    Path pictures = Path.of("target", "morning");
    var begun = System.nanoTime();
    var server = new ServerProcess[] {start(data, START)};
    try {
      var before = look(server[0].url());
      var demoNow = START.plus(Duration.ofNanos(System.nanoTime() - begun));
      var outcome =
          Morning.play(
              server[0].url(),
              pictures,
              demoNow,
              EACH,
              () -> {
                server[0].kill();
                var later = START.plus(Duration.ofNanos(System.nanoTime() - begun));
                server[0] = start(data, later);
                return server[0].url();
              });
      report(outcome, before, look(server[0].url()));
    } finally {
      server[0].close();
    }
  }

  private static ServerProcess start(Path data, Instant demoNow) throws Exception {
    return ServerProcess.start(
        List.of(),
        "org.caredesk.server.CareDeskServer",
        List.of(
            "--caredesk.demo=true", "--caredesk.data=" + data, "--caredesk.demo-start=" + demoNow));
  }

  private static void report(Morning.Outcome outcome, Seen before, Seen after) {
    var fresh = new HashSet<String>();
    after
        .all()
        .forEach(
            (number, each) -> {
              if (!before.all().containsKey(number) && STANDING.contains(each.status())) {
                fresh.add(number);
              }
            });
    var lost = outcome.booked().stream().filter(number -> !fresh.contains(number)).toList();
    var unpaid =
        outcome.booked().stream()
            .filter(fresh::contains)
            .filter(number -> !isPaid(after.all().get(number)))
            .toList();
    var unknown = new HashSet<>(fresh);
    outcome.booked().forEach(unknown::remove);
    var tokens = new ArrayList<String>();
    after.all().values().stream()
        .map(DayAppointment::queueToken)
        .filter(token -> token != null)
        .forEach(tokens::add);
    var held =
        after.all().values().stream()
            .filter(each -> each.status() == AppointmentStatus.HELD)
            .filter(each -> each.heldBy() != null && each.heldBy().startsWith("Desk "))
            .count();
    var sorted = outcome.seconds().stream().sorted().toList();
    var waiting =
        before.all().values().stream()
            .filter(each -> each.status() == AppointmentStatus.CONFIRMED)
            .map(each -> after.all().get(each.number()))
            .filter(each -> each != null && each.status() == AppointmentStatus.CHECKED_IN)
            .count();
    System.out.printf(
        "calls booked %d, of %d; arrivals checked in %d, of %d; so at the server %d%n",
        outcome.booked().size(), 2 * EACH, outcome.arrived().size(), 2 * EACH, waiting);
    System.out.printf(
        "slips whose booking is lost: %d %s; not paid: %d; booked without a slip on a screen: %d"
            + " %s%n",
        lost.size(), lost, unpaid.size(), unknown.size(), unknown);
    System.out.printf(
        "the same number on two slips: %d; tokens given twice: %d; doctors booked twice: %d (before"
            + " %d); holds left behind: %d%n",
        outcome.booked().size() - new HashSet<>(outcome.booked()).size(),
        tokens.size() - new HashSet<>(tokens).size(),
        after.overlaps(),
        before.overlaps(),
        held);
    if (!sorted.isEmpty()) {
      System.out.printf(
          "seconds per call, from F2 to the day again: median %.1f, longest %.1f%n",
          sorted.get(sorted.size() / 2), sorted.getLast());
    }
    System.out.printf("troubles: %d%n", outcome.troubles().size());
    outcome.troubles().forEach(trouble -> System.out.println("  " + trouble));
  }

  private static boolean isPaid(@Nullable DayAppointment each) {
    return each != null && each.paymentState() == PaymentState.PAID;
  }

  private static Seen look(String url) {
    var connection = new ServerConnection(url, () -> false);
    var me = connection.signIn("reception@demo.example", "demo-CareDesk-2026");
    var hospital = me.hospitals().getFirst().id();
    var zone = ZoneId.of(connection.api().hospitals().get(hospital).timeZone());
    var today = LocalDate.ofInstant(START, zone);
    Map<String, DayAppointment> all = new HashMap<>();
    var overlaps = 0;
    for (var d = 0; d < DAYS; d++) {
      HospitalDayResponse day = connection.api().hospitals().day(hospital, today.plusDays(d));
      for (DoctorDay doctor : day.doctors()) {
        doctor.appointments().forEach(each -> all.put(each.number(), each));
        overlaps += overlaps(doctor);
      }
    }
    connection.signOut();
    connection.close();
    return new Seen(all, overlaps);
  }

  private static int overlaps(DoctorDay doctor) {
    var standing =
        doctor.appointments().stream()
            .filter(each -> STANDING.contains(each.status()) && each.lane() == 0)
            .toList();
    var count = 0;
    for (var i = 0; i < standing.size(); i++) {
      for (var other : standing.subList(i + 1, standing.size())) {
        count +=
            standing.get(i).startsAt().isBefore(other.endsAt())
                    && other.startsAt().isBefore(standing.get(i).endsAt())
                ? 1
                : 0;
      }
    }
    return count;
  }
}
