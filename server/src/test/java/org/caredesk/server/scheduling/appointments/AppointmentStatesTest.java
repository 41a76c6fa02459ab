package org.caredesk.server.scheduling.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caredesk.dto.directory.BookingPolicy;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.PaymentState;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.scheduling.TermsFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AppointmentStatesTest {
  private static final Instant NOW = Instant.parse("2026-11-16T05:00:00Z");
  private static final BookingPolicy APPROVAL = BookingPolicy.APPROVAL;
  private static final Duration ANSWER = Duration.ofHours(24);
  private static final Duration UNDO = Duration.ofHours(12);
  private static final PatientId PATIENT = new PatientId(new UUID(2, 1));

  /** The whole table in one place: state, then what leads out of it and where to. */
  private static final String TABLE =
      """
      HELD            CONFIRM_PAID=CONFIRMED REQUEST_PAID=REQUESTED CONFIRM_UNPAID=CONFIRMED REQUEST_UNPAID=REQUESTED CANCEL=CANCELLED WITHDRAW=CANCELLED EXPIRE=EXPIRED WALK_IN=CHECKED_IN
      REQUESTED       ACCEPT=CONFIRMED REJECT=REJECTED CANCEL=CANCELLED WITHDRAW=CANCELLED PROPOSE=REQUESTED ACCEPT_PROPOSAL=CONFIRMED DECLINE_PROPOSAL=REQUESTED RESCHEDULE_REQUEST=REQUESTED UNDO_RESCHEDULING=REQUESTED EXPIRE_REQUEST=EXPIRED
      CONFIRMED       CHECK_IN=CHECKED_IN CANCEL=CANCELLED WITHDRAW=CANCELLED MARK_NO_SHOW=NO_SHOW RESCHEDULE=CONFIRMED UNDO_RESCHEDULING=CONFIRMED UNDO_ACCEPTANCE=REQUESTED PARK=PARKED UNDO_PLACING=PARKED TRANSFER=CONFIRMED UNDO_TRANSFER=CONFIRMED UNDO_PLACING_ELSEWHERE=PARKED
      PARKED          PLACE=CONFIRMED CANCEL=CANCELLED WITHDRAW=CANCELLED UNDO_PARKING=CONFIRMED PLACE_ELSEWHERE=CONFIRMED
      CHECKED_IN      START=IN_CONSULTATION UNDO_CHECK_IN=CONFIRMED PRIORITIZE=CHECKED_IN TRANSFER=CHECKED_IN UNDO_TRANSFER=CHECKED_IN
      IN_CONSULTATION COMPLETE=COMPLETED UNDO_START=CHECKED_IN
      COMPLETED       UNDO_COMPLETION=IN_CONSULTATION
      REJECTED
      CANCELLED
      EXPIRED
      NO_SHOW         UNDO_NO_SHOW=CONFIRMED
      """;

  @ParameterizedTest
  @EnumSource(AppointmentStatus.class)
  void everyStateAllowsTheMovesOfTheTableAndNoOthers(AppointmentStatus state) {
    var expected =
        TABLE
            .lines()
            .map(line -> line.split(" +"))
            .filter(words -> words[0].equals(state.name()))
            .flatMap(words -> Arrays.stream(words).skip(1))
            .collect(Collectors.toSet());
    var actual =
        Stream.of(Transition.values())
            .filter(transition -> transition.from().contains(state))
            .map(transition -> transition + "=" + transition.to(state))
            .collect(Collectors.toSet());

    assertThat(actual).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(Transition.class)
  void aMoveFromAnyOtherStateIsRefused(Transition transition) {
    for (var state : EnumSet.complementOf(EnumSet.copyOf(transition.from()))) {
      var appointment = appointment(state, PaymentState.PAID, BookingPolicy.INSTANT, NOW);
      assertThatThrownBy(() -> appointment.move(transition, Actor.SYSTEM, null, at(NOW)))
          .isInstanceOf(IllegalStateException.class);
      assertThat(appointment.status()).isEqualTo(state);
    }
  }

  @Test
  void everyMoveIsKeptWithTimeActorAndReason() {
    var appointment =
        appointment(AppointmentStatus.CONFIRMED, PaymentState.PAID, BookingPolicy.INSTANT, NOW);
    appointment.move(Transition.CANCEL, reception(), "Patient called", at(NOW));

    assertThat(appointment.newMoves())
        .singleElement()
        .satisfies(
            move -> {
              assertThat(move.from()).isEqualTo(AppointmentStatus.CONFIRMED);
              assertThat(move.to()).isEqualTo(AppointmentStatus.CANCELLED);
              assertThat(move.at()).isEqualTo(NOW);
              assertThat(move.actor()).isEqualTo(reception());
              assertThat(move.reason()).isEqualTo("Patient called");
            });
    assertThat(appointment.paymentState()).isEqualTo(PaymentState.REFUNDED);
  }

  @Test
  void whatIsPaidIsConfirmedAtOnceOrRequestedWhereTheDoctorApproves() {
    var instant = hold(BookingPolicy.INSTANT);
    instant.paid(reception(), at(NOW));
    var approval = hold(BookingPolicy.APPROVAL);
    approval.paid(reception(), at(NOW));

    assertThat(instant.status()).isEqualTo(AppointmentStatus.CONFIRMED);
    assertThat(approval.status()).isEqualTo(AppointmentStatus.REQUESTED);
    assertThat(instant.holdExpiresAt()).isNull();
  }

  @Test
  void aHoldThatRanOutCanOnlyBeCancelledOrExpire() {
    var held = hold(BookingPolicy.INSTANT);
    var later = NOW.plus(Duration.ofMinutes(15));

    assertThat(held.possible(later))
        .containsExactlyInAnyOrder(Transition.CANCEL, Transition.EXPIRE);
    assertThat(held.allowedActions(patient(), later)).isEmpty();
    assertThat(held.allowedActions(reception(), later)).containsExactly(AppointmentAction.CANCEL);
  }

  @Test
  void aPaymentDueAtTheDeskComesBeforeTheCheckIn() {
    var due =
        appointment(
            AppointmentStatus.CONFIRMED, PaymentState.DUE_AT_DESK, BookingPolicy.INSTANT, NOW);
    assertThat(due.allowedActions(reception(), NOW))
        .contains(AppointmentAction.PAY)
        .doesNotContain(AppointmentAction.CHECK_IN);

    due.paid(reception(), at(NOW));
    assertThat(due.status()).isEqualTo(AppointmentStatus.CONFIRMED);
    assertThat(due.allowedActions(reception(), NOW))
        .contains(AppointmentAction.CHECK_IN)
        .doesNotContain(AppointmentAction.PAY);
  }

  @Test
  void nobodyMissesAnAppointmentBeforeItStarts() {
    var confirmed =
        appointment(AppointmentStatus.CONFIRMED, PaymentState.PAID, BookingPolicy.INSTANT, NOW);

    assertThat(confirmed.allowedActions(reception(), NOW.minusSeconds(1)))
        .doesNotContain(AppointmentAction.MARK_NO_SHOW);
    assertThat(confirmed.allowedActions(reception(), NOW)).contains(AppointmentAction.MARK_NO_SHOW);
  }

  @Test
  void aPatientCancelsUntilTheStartAndTheDeskAfterItToo() {
    var confirmed =
        appointment(AppointmentStatus.CONFIRMED, PaymentState.PAID, BookingPolicy.INSTANT, NOW);

    assertThat(confirmed.allowedActions(patient(), NOW.minusMillis(1)))
        .containsExactly(AppointmentAction.CANCEL);
    assertThat(confirmed.allowedActions(patient(), NOW)).isEmpty();
    assertThat(confirmed.allowedActions(reception(), NOW)).contains(AppointmentAction.CANCEL);
  }

  @Test
  void eachRoleSeesItsOwnActionsOnly() {
    var requested =
        appointment(AppointmentStatus.REQUESTED, PaymentState.PAID, BookingPolicy.APPROVAL, NOW);

    assertThat(requested.allowedActions(doctor(), NOW))
        .containsExactlyInAnyOrder(
            AppointmentAction.ACCEPT,
            AppointmentAction.REJECT,
            AppointmentAction.PROPOSE,
            AppointmentAction.CANCEL);
    assertThat(requested.allowedActions(reception(), NOW))
        .containsExactlyInAnyOrder(
            AppointmentAction.CANCEL, AppointmentAction.EDIT, AppointmentAction.RESCHEDULE);
    assertThat(requested.allowedActions(receptionElsewhere(), NOW)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Transition.class,
      names = {"ACCEPT", "CHECK_IN", "START", "COMPLETE", "MARK_NO_SHOW", "PARK"})
  void aMoveIsTakenBackToTheStateBeforeItWithinItsTime(Transition transition) {
    var from = transition.from().iterator().next();
    var starts = NOW.plusSeconds(60);
    var appointment = appointment(from, PaymentState.PAID, BookingPolicy.APPROVAL, starts);
    var before = appointment.progress();
    appointment.move(transition, doctor(), null, at(NOW));

    var back =
        appointment.possible(NOW).stream()
            .filter(t -> t.action() == AppointmentAction.UNDO)
            .toList();
    assertThat(back).hasSize(1);
    // A missed visit can be taken back all day, a parked one until its time.
    var late =
        switch (transition) {
          case MARK_NO_SHOW -> NOW.plus(Duration.ofDays(1));
          case PARK -> starts;
          default -> NOW.plus(UNDO);
        };
    assertThat(appointment.possible(late)).noneMatch(t -> back.contains(t));
    appointment.move(back.getFirst(), doctor(), null, at(NOW));

    assertThat(appointment.status()).isEqualTo(from);
    assertThat(appointment.progress().checkedInAt()).isEqualTo(before.checkedInAt());
    assertThat(appointment.progress().startedAt()).isEqualTo(before.startedAt());
    assertThat(appointment.progress().completedAt()).isNull();
    assertThat(appointment.possible(NOW)).noneMatch(t -> t.action() == AppointmentAction.UNDO);
  }

  @Test
  void aRequestIsAnsweredWithinADayButNeverAfterItsStart() {
    var soon =
        appointment(AppointmentStatus.HELD, PaymentState.UNPAID, APPROVAL, NOW.plusSeconds(60));
    soon.paid(reception(), at(NOW));
    var later =
        appointment(
            AppointmentStatus.HELD, PaymentState.UNPAID, APPROVAL, NOW.plusSeconds(999_999));
    later.paid(reception(), at(NOW));

    assertThat(soon.progress().answerBy()).isEqualTo(NOW.plusSeconds(60));
    assertThat(later.progress().answerBy()).isEqualTo(NOW.plus(ANSWER));
    assertThat(later.possible(NOW.plus(ANSWER))).contains(Transition.EXPIRE_REQUEST);
    assertThat(later.possible(NOW.plus(ANSWER).minusMillis(1)))
        .doesNotContain(Transition.EXPIRE_REQUEST);
  }

  @Test
  void nobodyIsCheckedInBeforeTheDayOfTheVisitAtTheHospital() {
    var tomorrow =
        appointment(
            AppointmentStatus.CONFIRMED,
            PaymentState.PAID,
            BookingPolicy.INSTANT,
            Instant.parse("2026-11-16T18:45:00Z")); // 00:15 of the 17th in Kolkata

    assertThat(tomorrow.possible(Instant.parse("2026-11-16T18:29:59Z")))
        .doesNotContain(Transition.CHECK_IN);
    assertThat(tomorrow.possible(Instant.parse("2026-11-16T18:30:00Z")))
        .contains(Transition.CHECK_IN);
  }

  private static Appointment.Moment at(Instant now) {
    return new Appointment.Moment(now, ANSWER, UNDO);
  }

  private static Appointment hold(BookingPolicy policy) {
    return appointment(AppointmentStatus.HELD, PaymentState.UNPAID, policy, NOW);
  }

  private static Appointment appointment(
      AppointmentStatus status, PaymentState paid, BookingPolicy policy, Instant startsAt) {
    var terms = TermsFixture.in("Asia/Kolkata").policy(policy).terms();
    return new Appointment(
        new Agreement(
            new AppointmentId(new UUID(3, 1)),
            "AP-2026-000001",
            terms,
            new Slot(startsAt, startsAt.plusSeconds(1800)),
            LocalDateTime.ofInstant(startsAt, terms.zone()),
            terms.fee(),
            0,
            new UUID(4, 1),
            null),
        new Appointment.State(
            status,
            paid,
            PATIENT,
            VisitMode.IN_PERSON,
            new Texts(null, null, null),
            status == AppointmentStatus.HELD ? NOW.plus(Duration.ofMinutes(15)) : null,
            "Desk 1",
            0,
            org.caredesk.dto.scheduling.AppointmentProgress.NONE,
            null,
            null,
            QueuePlace.NONE));
  }

  private static Actor reception() {
    return actor(new Actor.Grant(Role.RECEPTIONIST, new HospitalId(new UUID(1, 2))));
  }

  private static Actor receptionElsewhere() {
    return actor(new Actor.Grant(Role.RECEPTIONIST, new HospitalId(new UUID(9, 9))));
  }

  private static Actor patient() {
    return new Actor(
        new UUID(5, 3),
        "Nandini Furtado",
        Set.of(new Actor.Grant(Role.PATIENT, null)),
        null,
        PATIENT,
        null,
        null);
  }

  private static Actor doctor() {
    return new Actor(
        new UUID(5, 2),
        "Dr. Ananya Deshpande",
        Set.of(new Actor.Grant(Role.DOCTOR, null)),
        new DoctorId(new UUID(1, 3)),
        null,
        null,
        null);
  }

  private static Actor actor(Actor.Grant grant) {
    return new Actor(new UUID(5, 1), "Sunita Kamble", Set.of(grant), null, null, null, null);
  }
}
