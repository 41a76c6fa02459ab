package org.caredesk.server.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.caredesk.dto.billing.PaymentMethod;
import org.caredesk.dto.directory.BookingPolicy;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.PaymentState;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.billing.PaymentIntake;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.Ids;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.scheduling.Visit;
import org.caredesk.server.scheduling.booking.VisitIntake;
import org.caredesk.server.scheduling.timetable.Timetable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A year of visits and the coming four weeks. The patterns are those that outpatient clinics
 * report: Mondays and mid mornings are fullest, and the longer ahead a visit was booked, the
 * likelier the patient stays away.
 */
@Component
@ConditionalOnProperty("caredesk.demo")
class DemoVisits {
  private static final int BATCH = 1_000;
  private static final int WEEKS_AHEAD = 4;
  private static final String[] REASONS = {
    "Follow-up",
    "New complaint",
    "Results",
    "Check-up",
    "Prescription",
    "Second opinion",
    "Headache",
    "Back pain"
  };

  private final Timetable timetable;
  private final Intakes intakes;
  private final TransactionTemplate transaction;
  private final Ids ids;
  private final Clock clock;

  /** Who takes in what was made up. */
  @Component
  @ConditionalOnProperty("caredesk.demo")
  record Intakes(VisitIntake visits, PaymentIntake payments, DemoFeedback feedback) {}

  DemoVisits(
      Timetable timetable, Intakes intakes, TransactionTemplate transaction, Ids ids, Clock clock) {
    this.timetable = timetable;
    this.intakes = intakes;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  /** Makes the visits of one hospital's doctors with the people around it; answers how many. */
  int make(Actor actor, RandomGenerator random, List<Terms> terms, List<PatientId> people) {
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, terms.getFirst().zone());
    var from = today.minusYears(1);
    var to = today.plusWeeks(WEEKS_AHEAD);
    var hours = timetable.hours(terms, from, to);
    var batch = new ArrayList<Visit>();
    var count = 0;
    for (var date = from; !date.isAfter(to); date = date.plusDays(1)) {
      var busyUntil = new HashMap<PatientId, Instant>();
      for (var t : terms) {
        for (var open : Objects.requireNonNull(hours.get(t.affiliation())).openSlots(date)) {
          fill(new Day(random, t, date, today, now, people, busyUntil), open, batch);
        }
      }
      if (batch.size() >= BATCH) {
        count += store(actor, batch);
      }
    }
    return count + store(actor, batch);
  }

  private int store(Actor actor, List<Visit> batch) {
    var chunk = List.copyOf(batch);
    batch.clear();
    transaction.executeWithoutResult(
        status -> {
          intakes.visits().add(actor, chunk);
          pay(actor, chunk);
          intakes.feedback().make(actor, chunk);
        });
    return chunk.size();
  }

  /** Of thirteen six by card, four online and three in cash. */
  private void pay(Actor actor, List<Visit> chunk) {
    var byMethod = new EnumMap<PaymentMethod, List<Visit>>(PaymentMethod.class);
    for (var i = 0; i < chunk.size(); i++) {
      var thirteenth = i % 13;
      var method =
          thirteenth < 6
              ? PaymentMethod.CARD
              : thirteenth < 10 ? PaymentMethod.GATEWAY : PaymentMethod.CASH;
      byMethod.computeIfAbsent(method, m -> new ArrayList<>()).add(chunk.get(i));
    }
    byMethod.forEach((method, visits) -> intakes.payments().add(actor, visits, method));
  }

  private record Day(
      RandomGenerator random,
      Terms terms,
      LocalDate date,
      LocalDate today,
      Instant now,
      List<PatientId> people,
      Map<PatientId, Instant> busyUntil) {

    /** How likely a slot of the day is booked. */
    double load(int hour) {
      var weekday =
          date.getDayOfWeek() == DayOfWeek.MONDAY
              ? 1.15
              : date.getDayOfWeek() == DayOfWeek.FRIDAY ? 0.85 : 1.0;
      var time =
          switch (hour) {
            case 10, 11 -> 1.15;
            case 15 -> 1.05;
            case 13, 14 -> 0.8;
            default -> 0.95;
          };
      var ahead = ChronoUnit.DAYS.between(today, date);
      var base = ahead < 0 ? 0.42 : ahead == 0 ? 0.78 : Math.max(0.1, 0.66 - ahead * 0.022);
      return Math.min(0.95, base * weekday * time);
    }
  }

  private void fill(Day day, Slot open, List<Visit> batch) {
    var minutes = day.terms().slotMinutes();
    for (var starts = open.startsAt();
        !starts.plus(Duration.ofMinutes(minutes)).isAfter(open.endsAt());
        starts = starts.plus(Duration.ofMinutes(minutes))) {
      var hour = starts.atZone(day.terms().zone()).getHour();
      if (day.random().nextDouble() < day.load(hour)) {
        var slot = new Slot(starts, starts.plus(Duration.ofMinutes(minutes)));
        var patient = day.people().get(day.random().nextInt(day.people().size()));
        var busy = day.busyUntil().get(patient);
        if (busy == null || !busy.isAfter(slot.startsAt())) {
          day.busyUntil().put(patient, slot.endsAt());
          batch.add(visit(day, slot, patient));
        }
      }
    }
  }

  private Visit visit(Day day, Slot slot, PatientId patient) {
    var random = day.random();
    var bookedAhead = Duration.ofMinutes((long) (60 + Math.exp(random.nextGaussian() * 1.3 + 7.6)));
    // What is to come was booked over the last month, not all of it today.
    var spread = day.date().isAfter(day.today()) ? 72 : 1;
    var latest = day.now().minus(Duration.ofMinutes(5 + random.nextInt(600) * spread));
    var bookedAt = slot.startsAt().minus(bookedAhead);
    if (bookedAt.isAfter(latest)) {
      bookedAt = latest;
    }
    var status = status(day, slot, Duration.between(bookedAt, slot.startsAt()).toDays());
    var modes = day.terms().visitModes();
    return new Visit(
        new AppointmentId(ids.next()),
        day.terms(),
        patient,
        slot,
        status,
        paymentState(day, status),
        day.terms().fee(),
        modes.get(random.nextInt(4) == 0 ? random.nextInt(modes.size()) : 0),
        REASONS[random.nextInt(REASONS.length)],
        bookedAt,
        null);
  }

  private static AppointmentStatus status(Day day, Slot slot, long leadDays) {
    var chance = day.random().nextDouble();
    if (chance < 0.06) {
      return AppointmentStatus.CANCELLED;
    }
    var noShow = Math.min(0.3, 0.03 + leadDays * 0.006);
    var untilStart = Duration.between(day.now(), slot.startsAt());
    if (slot.endsAt().isBefore(day.now())) {
      return chance < 0.06 + noShow ? AppointmentStatus.NO_SHOW : AppointmentStatus.COMPLETED;
    }
    if (untilStart.isNegative()) {
      return AppointmentStatus.IN_CONSULTATION;
    }
    if (untilStart.compareTo(Duration.ofMinutes(40)) < 0 && chance < 0.75) {
      return AppointmentStatus.CHECKED_IN;
    }
    return day.terms().policy() == BookingPolicy.APPROVAL && chance < 0.4
        ? AppointmentStatus.REQUESTED
        : AppointmentStatus.CONFIRMED;
  }

  private static PaymentState paymentState(Day day, AppointmentStatus status) {
    if (status == AppointmentStatus.CANCELLED) {
      return PaymentState.REFUNDED;
    }
    return status == AppointmentStatus.CONFIRMED
            && day.terms().payAtDesk()
            && day.random().nextInt(6) == 0
        ? PaymentState.DUE_AT_DESK
        : PaymentState.PAID;
  }
}
