package org.caredesk.server.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.caredesk.dto.Money;
import org.caredesk.dto.billing.PaymentMethod;
import org.caredesk.dto.billing.PaymentRequest;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentPatch;
import org.caredesk.dto.scheduling.AppointmentRequest;
import org.caredesk.dto.scheduling.ReschedulingRequest;
import org.caredesk.server.billing.TakingPayments;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.scheduling.appointments.Appointment;
import org.caredesk.server.scheduling.booking.Booking;
import org.caredesk.server.scheduling.booking.HoldExpiry;
import org.caredesk.server.scheduling.moves.AppointmentMoves;
import org.caredesk.server.scheduling.moves.Cancelling;
import org.caredesk.server.scheduling.moves.Proposing;
import org.caredesk.server.scheduling.moves.Rescheduling;
import org.caredesk.server.scheduling.moves.TimedMoves;
import org.caredesk.server.scheduling.slots.FreeSlots;
import org.caredesk.server.support.TestClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * People who do what comes to their mind, through the services. What is refused is a step like any
 * other; anything but a {@link Refusal} ends the play.
 */
final class RandomPlay {
  /** What a good play has seen, done or refused. */
  static final String[] MUST_HAPPEN = {
    "set-weekly",
    "clear-weekly",
    "add-window",
    "remove-window",
    "take-time-off",
    "give-back-time-off",
    "change-several",
    "hold",
    "name",
    "pay",
    "cancel",
    "miss",
    "come-after-all",
    "reschedule",
    "park",
    "arrive",
    "transfer",
    "transfer-back",
    "propose",
    "accept",
    "accept-proposal",
    "decline-proposal",
    "reject",
    "undo",
    "slot-taken",
    "patient-busy",
    "availability-overlap",
    "hold-expired"
  };

  // New York's clock changes on the first Sunday, Berlin's on the second.
  static final List<LocalDate> DAYS =
      List.of(
          LocalDate.parse("2027-03-13"),
          LocalDate.parse("2027-03-14"),
          LocalDate.parse("2027-03-15"),
          LocalDate.parse("2027-03-27"),
          LocalDate.parse("2027-03-28"));

  private static final List<Integer> LENGTHS = List.of(10, 30, 30, 120);

  /**
   * Who plays.
   *
   * @param doctorOf whose affiliation it is
   * @param desk reception of all hospitals
   */
  record Cast(
      Map<AffiliationId, Actor> doctorOf,
      List<AffiliationId> affiliations,
      Actor desk,
      List<PatientId> patients) {}

  private record Step(String name, int weight, Runnable make) {}

  private final Whim whim;
  private final Cast cast;
  private final ApplicationContext beans;
  private final TransactionTemplate transaction;
  private final TestClock clock;
  private final List<Step> all;
  private final List<AppointmentId> booked = new ArrayList<>();
  private final List<String> steps = new ArrayList<>();
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private final RandomHours hours;
  private final RandomMissing missing;
  private final RandomTransfers transfers;
  private String detail = "";

  RandomPlay(Random random, Cast cast, ApplicationContext beans) {
    this.whim = new Whim(random);
    this.cast = cast;
    this.hours = new RandomHours(whim, cast, beans);
    this.missing = new RandomMissing(whim, cast.desk(), booked, beans);
    this.transfers = new RandomTransfers(whim, cast, booked, beans);
    this.beans = beans;
    this.transaction = beans.getBean(TransactionTemplate.class);
    this.clock = beans.getBean(TestClock.class);
    this.all =
        List.of(
            new Step("set-weekly", 3, hours::setWeekly),
            new Step("clear-weekly", 1, hours::clearWeekly),
            new Step("add-window", 4, hours::addWindow),
            new Step("remove-window", 2, hours::removeWindow),
            new Step("take-time-off", 2, hours::takeTimeOff),
            new Step("give-back-time-off", 2, hours::giveBackTimeOff),
            new Step("change-several", 4, hours::changeSeveral),
            new Step("hold", 16, this::hold),
            new Step("name", 5, this::name),
            new Step("pay", 14, this::pay),
            new Step("cancel", 4, this::cancel),
            new Step("miss", 3, missing::miss),
            new Step("come-after-all", 3, missing::comeAfterAll),
            new Step("reschedule", 7, this::reschedule),
            new Step("park", 4, () -> move(AppointmentAction.PARK, cast.desk())),
            new Step("arrive", 3, transfers::arrive),
            new Step("transfer", 9, transfers::transfer),
            new Step("transfer-back", 5, transfers::transferBack),
            new Step("propose", 9, this::propose),
            new Step("accept", 2, () -> move(AppointmentAction.ACCEPT, null)),
            new Step("accept-proposal", 6, this::acceptProposal),
            new Step(
                "decline-proposal", 6, () -> move(AppointmentAction.DECLINE_PROPOSAL, cast.desk())),
            new Step("reject", 2, () -> move(AppointmentAction.REJECT, null)),
            new Step("undo", 4, this::undo),
            new Step("wait", 4, this::await),
            new Step("come-too-late", 5, this::comeTooLate));
  }

  List<DoctorId> doctors() {
    return cast.doctorOf().values().stream()
        .map(Actor::doctorId)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  List<PatientId> patients() {
    return cast.patients();
  }

  /** What was done so far, a line each. */
  List<String> steps() {
    return steps;
  }

  /** Where a preview said something else than what came of the change. */
  List<String> surprises() {
    return hours.surprises();
  }

  /** How often each step was made, and each refusal heard. */
  Map<String, Integer> outcomes() {
    return outcomes;
  }

  void step() {
    var left = whim.below(all.stream().mapToInt(Step::weight).sum());
    var next = all.iterator();
    var step = next.next();
    while (left >= step.weight()) {
      left -= step.weight();
      step = next.next();
    }
    detail = "";
    String outcome;
    try {
      step.make().run();
      outcome = step.name();
      steps.add(clock.instant() + " " + step.name() + hours.detail() + detail);
    } catch (Refusal refusal) {
      outcome = refusal.code();
      steps.add(
          clock.instant() + " " + step.name() + hours.detail() + detail + ": " + refusal.code());
    } catch (Whim.NothingToDo e) {
      return;
    }
    outcomes.merge(outcome, 1, Integer::sum);
  }

  private void hold() {
    // Often what somebody has already, or beside it, for the same person or another.
    var rival = !booked.isEmpty() && whim.below(5) < 2 ? get(whim.pick(booked)) : null;
    var terms = hours.terms();
    var patient = whim.below(5) == 0 ? null : whim.pick(cast.patients());
    int minutes = whim.pick(LENGTHS);
    if (rival != null && whim.isSo()) {
      patient = rival.patient();
      minutes = rival.agreement().minutes();
    } else if (rival != null) {
      terms = hours.terms(rival.agreement().terms().affiliation());
    }
    var start = rival == null ? start(terms, minutes) : beside(rival);
    var wish =
        new AppointmentRequest(
            terms.affiliation().value(),
            patient == null ? null : patient.value(),
            start,
            minutes,
            null,
            null,
            null,
            null,
            null);
    detail = " " + terms.zone() + " " + wish;
    booked.add(once(() -> beans.getBean(Booking.class).hold(cast.desk(), wish)).id());
  }

  private void name() {
    var seen = appointment(AppointmentAction.EDIT, cast.desk());
    var patch = new AppointmentPatch(whim.pick(cast.patients()).value(), null, null, null, null);
    beans.getBean(Booking.class).describe(cast.desk(), seen.id(), seen.version(), patch);
  }

  private void pay() {
    var seen = appointment(AppointmentAction.PAY, cast.desk());
    var fee = seen.agreement().fee().toMoney();
    var isLess = whim.below(6) == 0;
    var wish =
        new PaymentRequest(
            "order",
            UUID.randomUUID().toString(),
            isLess ? new Money("33.33", fee.currency()) : fee,
            whim.pick(List.of(PaymentMethod.values())),
            isLess ? "A friend of the house" : null);
    once(() -> beans.getBean(TakingPayments.class).take(cast.desk(), seen.id(), wish));
  }

  private void reschedule() {
    var seen = appointment(AppointmentAction.RESCHEDULE, cast.desk());
    var terms = seen.agreement().terms();
    var minutes = whim.below(3) == 0 ? whim.pick(LENGTHS) : seen.agreement().minutes();
    var to = start(terms, minutes);
    detail += " to " + to + " for " + minutes;
    beans
        .getBean(Rescheduling.class)
        .reschedule(cast.desk(), seen.id(), null, new ReschedulingRequest(to, minutes, null));
  }

  private void propose() {
    var seen = appointment(AppointmentAction.PROPOSE, null);
    var to = start(seen.agreement().terms(), seen.agreement().minutes());
    detail += " at " + to;
    beans
        .getBean(Proposing.class)
        .propose(hours.doctor(seen.agreement().terms()), seen.id(), null, to);
  }

  private void acceptProposal() {
    var seen = appointment(AppointmentAction.ACCEPT_PROPOSAL, cast.desk());
    beans.getBean(Proposing.class).accept(cast.desk(), seen.id(), null);
  }

  private void undo() {
    var by = deskOrDoctor();
    var seen = appointment(AppointmentAction.UNDO, by);
    beans.getBean(Rescheduling.class).undo(mover(seen, by), seen.id(), seen.version());
  }

  /**
   * @param by null for the doctor of the appointment
   */
  private void move(AppointmentAction action, @Nullable Actor by) {
    var seen = appointment(action, by);
    beans
        .getBean(AppointmentMoves.class)
        .move(mover(seen, by), seen.id(), action, null, "So be it");
  }

  private void cancel() {
    var by = deskOrDoctor();
    var seen = appointment(AppointmentAction.CANCEL, by);
    var wish = missing.wish(by != null);
    detail += " " + wish;
    beans.getBean(Cancelling.class).cancel(mover(seen, by), seen.id(), null, wish);
  }

  private @Nullable Actor deskOrDoctor() {
    return whim.isSo() ? cast.desk() : null;
  }

  private void await() {
    clock.advance(Duration.ofMinutes(whim.below(4) == 0 ? 60L * whim.below(30) : 8));
    letTimeWork();
  }

  private void letTimeWork() {
    if (whim.isSo()) { // else a booking finds what ran out
      beans.getBean(HoldExpiry.class).expireDue();
      beans.getBean(TimedMoves.class).expireRequests();
      beans.getBean(TimedMoves.class).markNoShows();
    }
  }

  /** Answers an offer, or takes a move back, just when that time has come. */
  private void comeTooLate() {
    var soon = clock.instant().plus(Duration.ofHours(12));
    var late =
        whim.pick(
            booked.stream()
                .map(this::get)
                .filter(
                    a ->
                        RandomTransfers.back(a).isAfter(clock.instant())
                            && RandomTransfers.back(a).isBefore(soon))
                .toList());
    detail = " " + late.agreement().number() + " " + late.status();
    clock.set(RandomTransfers.back(late).plusSeconds(60L * whim.below(2)));
    letTimeWork();
    if (late.offer() == null) {
      beans.getBean(Rescheduling.class).undo(mover(late, null), late.id(), late.version());
    } else {
      beans.getBean(Proposing.class).accept(cast.desk(), late.id(), null);
    }
  }

  /** A free time mostly, else one upon or beside what is booked already. */
  private Instant start(Terms terms, int minutes) {
    if (!booked.isEmpty() && whim.below(4) == 0) {
      return beside(get(whim.pick(booked)));
    }
    var day =
        whim.below(3) == 0 ? LocalDate.ofInstant(clock.instant(), terms.zone()) : whim.pick(DAYS);
    var free = beans.getBean(FreeSlots.class).of(terms, day, day, minutes);
    return free.isEmpty()
        ? day.atTime(whim.halfHour(16, 36)).atZone(terms.zone()).toInstant()
        : whim.pick(free).startsAt();
  }

  private Instant beside(Appointment other) {
    var apart = whim.isSo() ? 0 : whim.below(7) - 3;
    return other.agreement().slot().startsAt().plusSeconds(600L * apart);
  }

  /** Mostly one that allows this, so that something comes of it; null stands for its doctor. */
  private Appointment appointment(AppointmentAction action, @Nullable Actor by) {
    var found = get(whim.pick(booked));
    if (whim.below(6) > 0) {
      var now = clock.instant();
      found =
          whim.pick(
              booked.reversed().stream()
                  .limit(12)
                  .map(this::get)
                  .filter(a -> a.allowedActions(mover(a, by), now).contains(action))
                  .toList());
    }
    detail = " " + found.agreement().number() + " " + found.status();
    return found;
  }

  private Actor mover(Appointment appointment, @Nullable Actor by) {
    return by == null ? hours.doctor(appointment.agreement().terms()) : by;
  }

  private Appointment get(AppointmentId id) {
    return beans.getBean(AppointmentMoves.class).get(cast.desk(), id);
  }

  private <T> T once(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(status -> work.get()));
  }
}
