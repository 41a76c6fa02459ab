package org.caredesk.server.scheduling.slots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.scheduling.TermsFixture;
import org.caredesk.server.scheduling.timetable.Hours;
import org.caredesk.server.scheduling.timetable.Timetable;
import org.junit.jupiter.api.Test;

/**
 * For random hours, absences, bookings, terms and zones: free slots are those of {@link
 * MinuteModel}, and a time has a reason not to be free exactly when it is none of them.
 *
 * <p>Every failure names its seed; {@code -Dcaredesk.seed=} repeats it alone.
 */
class FreeSlotsModelTest {
  private static final int CASES = 120;
  private static final int DAYS = 2;

  /** A date around which something happens to the wall clock. */
  private record Place(String zone, String date) {}

  private static final List<Place> PLACES =
      List.of(
          new Place("Europe/Berlin", "2027-03-28"),
          new Place("Europe/Berlin", "2026-10-25"),
          new Place("America/New_York", "2027-03-14"),
          new Place("America/New_York", "2026-11-01"),
          new Place("America/Sao_Paulo", "2018-11-04"), // the hour from midnight is skipped
          new Place("America/Sao_Paulo", "2018-02-18"), // the hour before midnight comes twice
          new Place("Australia/Lord_Howe", "2026-10-04"), // by half an hour
          new Place("Australia/Lord_Howe", "2027-04-04"),
          new Place("Asia/Kolkata", "2026-11-16"),
          new Place("Asia/Kathmandu", "2026-11-16"),
          new Place("Pacific/Kiritimati", "2026-11-16"),
          new Place("UTC", "2026-11-16"));

  @Test
  void freeSlotsAreThoseThatAWallClockShows() {
    for (var seed : seeds()) {
      var world = new Case(new Random(seed));
      var wanted = new FreeSlots.Wanted(world.from, world.from.plusDays(DAYS), world.minutes);

      assertThat(FreeSlots.free(world.terms, world.hours, Busy.of(world.taken), wanted, world.now))
          .as("seed " + seed + ": " + world)
          .isEqualTo(
              new MinuteModel(world.terms, world.hours, world.taken, world.now)
                  .free(wanted.from(), wanted.to(), world.minutes));
    }
  }

  @Test
  void aTimeIsExplainedExactlyWhenItIsNotFree() {
    for (var seed : seeds()) {
      var world = new Case(new Random(seed));
      var wanted = new FreeSlots.Wanted(world.from, world.from.plusDays(DAYS), world.minutes);
      var free =
          new HashSet<>(
              FreeSlots.free(world.terms, world.hours, Busy.of(world.taken), wanted, world.now));
      var end = world.from.plusDays(DAYS + 1L).atStartOfDay(world.terms.zone()).toInstant();
      for (var at = world.from.atStartOfDay(world.terms.zone()).toInstant();
          at.isBefore(end);
          at = at.plus(Duration.ofMinutes(5))) {
        var slot = new Slot(at, at.plus(Duration.ofMinutes(world.minutes)));
        assertThat(world.isUnexplained(slot))
            .as("seed " + seed + " at " + at + ": " + world)
            .isEqualTo(free.contains(slot));
      }
    }
  }

  private static List<Long> seeds() {
    var given = Long.getLong("caredesk.seed");
    if (given != null) {
      return List.of(given);
    }
    return new Random(20_261_116).longs(CASES).boxed().toList();
  }

  private static final class Case {
    private final Random random;
    private final Terms terms;
    private final LocalDate from;
    private final int minutes;
    private final Hours hours;
    private final List<Slot> taken;
    private final Instant now;

    Case(Random random) {
      this.random = random;
      var place = pick(PLACES);
      var zone = ZoneId.of(place.zone());
      from = LocalDate.parse(place.date()).minusDays(1);
      terms =
          TermsFixture.in(place.zone())
              .slots(pick(List.of(10, 15, 20, 30, 40, 45)))
              .buffer(pick(List.of(0, 0, 0, 5, 10)))
              .ahead(pick(List.of(0, 0, 60, 600)), pick(List.of(0, 1, 2, 365)))
              .terms();
      minutes = pick(terms.allowedSlotMinutes());
      now = from.atStartOfDay(zone).plusMinutes(random.nextInt(-2_000, 1_500)).toInstant();
      hours = hours(zone);
      taken = taken(zone);
    }

    private Hours hours(ZoneId zone) {
      var weekly = new ArrayList<Hours.Weekly>();
      for (var day : DayOfWeek.values()) {
        // Hours of a day follow one another, sometimes without a break.
        var at = 5 * random.nextInt(60);
        for (var n = random.nextInt(4); n > 0 && at < 1_400; n--) {
          var closes = Math.min(1_439, at + 5 * (1 + random.nextInt(90)));
          weekly.add(
              new Hours.Weekly(
                  day,
                  time(at),
                  time(closes),
                  from.minusDays(random.nextInt(5)),
                  random.nextInt(4) == 0 ? from.plusDays(random.nextInt(4)) : null));
          at = closes + 5 * random.nextInt(12);
        }
      }
      var dated = new ArrayList<Hours.Dated>();
      if (random.nextInt(3) == 0) {
        var opens = 5 * random.nextInt(200);
        var date = from.plusDays(random.nextInt(DAYS + 1));
        weekly.removeIf(rule -> rule.day() == date.getDayOfWeek());
        dated.add(new Hours.Dated(date, time(opens), time(opens + 5 * (1 + random.nextInt(80)))));
      }
      var timeOff = new ArrayList<Hours.TimeOff>();
      for (var n = random.nextInt(3); n > 0; n--) {
        var starts = from.atStartOfDay().plusMinutes(5L * random.nextInt(800));
        timeOff.add(
            new Hours.TimeOff(starts, starts.plusMinutes(5L * (1 + random.nextInt(300))), null));
      }
      var holidays = new HashMap<LocalDate, String>();
      if (random.nextInt(5) == 0) {
        holidays.put(from.plusDays(random.nextInt(DAYS + 1)), "Founders' Day");
      }
      return new Hours(zone, weekly, dated, timeOff, holidays);
    }

    private List<Slot> taken(ZoneId zone) {
      var busy = new ArrayList<Slot>();
      for (var n = random.nextInt(12); n > 0; n--) {
        var starts = from.atStartOfDay(zone).toInstant().plusSeconds(300L * random.nextInt(900));
        busy.add(new Slot(starts, starts.plusSeconds(300L * (1 + random.nextInt(20)))));
      }
      return busy;
    }

    boolean isUnexplained(Slot slot) {
      var wish =
          new SlotPolicies.Wish(terms, hours, slot, minutes, terms.visitModes().getFirst(), now);
      return new SlotObstacles(wish, new SlotObstacles.Sight(true, any -> true))
          .of(
              taken.stream()
                  .map(
                      busy ->
                          new Timetable.Taken(
                              new AppointmentId(new java.util.UUID(2, 2)),
                              "AP-2026-000001",
                              terms.hospital(),
                              terms.hospitalName(),
                              busy,
                              random.nextBoolean() ? now.plusSeconds(900) : null,
                              null))
                  .toList())
          .isEmpty();
    }

    private static LocalTime time(int minuteOfDay) {
      return LocalTime.of(0, 0).plusMinutes(Math.min(minuteOfDay, 1_439));
    }

    private <T> T pick(List<T> all) {
      return all.get(random.nextInt(all.size()));
    }

    @Override
    public String toString() {
      return terms.zone()
          + " from "
          + from
          + " for "
          + minutes
          + " minutes, now "
          + now
          + ", "
          + hours
          + ", taken "
          + taken;
    }
  }
}
