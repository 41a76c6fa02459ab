package org.caredesk.desktop.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.reception.booking.BookingFields;
import org.caredesk.desktop.reception.booking.BookingFields.Settlement;
import org.caredesk.desktop.reception.booking.BookingStage;
import org.caredesk.desktop.reception.booking.BookingStage.Loss;
import org.caredesk.dto.Money;
import org.caredesk.dto.billing.PaymentMethod;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.PaymentState;
import org.junit.jupiter.api.Test;

class BookingConfirmationTest {
  private final BookingDesk at = new BookingDesk();

  @Test
  void withoutAPatientNothingIsSent() {
    at.held();
    at.booking.confirm();
    at.desk.work.settle();

    assertThat(at.booking.errors()).containsOnlyKeys(BookingFields.PATIENT);
    assertThat(at.desk.server.calls).containsExactly("hold");
  }

  @Test
  void theHoldGetsItsPatientAndThenThePayment() {
    at.held();
    at.fill();
    at.booking.fields().mode.set(VisitMode.TELEPHONE);
    at.booking.confirm();
    assertThat(at.booking.stageProperty().get()).isInstanceOf(BookingStage.Sending.class);
    at.desk.work.settle();

    BookingStage.Done done = at.done();
    assertThat(done.appointment().status()).isEqualTo(AppointmentStatus.CONFIRMED);
    assertThat(done.appointment().patientName()).isEqualTo("Nandini Furtado");
    assertThat(done.appointment().visitMode()).isEqualTo(VisitMode.TELEPHONE);
    assertThat(Objects.requireNonNull(done.payment()).receiptNumber()).isEqualTo("RC-2026-004711");
    assertThat(at.desk.server.payments)
        .extracting(request -> request.method(), request -> request.amount())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(PaymentMethod.CARD, new Money("1200.00", "INR")));
    assertThat(at.desk.server.calls).containsExactly("hold", "change", "pay");
  }

  @Test
  void payingAtTheDeskTakesNoPayment() {
    at.held();
    at.fill();
    at.booking.fields().settlement.set(Settlement.AT_DESK);
    at.booking.confirm();
    at.desk.work.settle();

    assertThat(at.done().payment()).isNull();
    assertThat(at.done().appointment().paymentState()).isEqualTo(PaymentState.DUE_AT_DESK);
    assertThat(at.desk.server.calls).containsExactly("hold", "change", "payAtDesk");
  }

  @Test
  void anotherAmountNeedsAReason() {
    at.held();
    at.fill();
    at.booking.fields().adjusting.set(true);
    at.booking.fields().adjustedAmount.set("900,5");
    at.booking.confirm();
    assertThat(at.booking.errors()).containsOnlyKeys(BookingFields.ADJUSTMENT_REASON);

    at.booking.fields().adjustmentReason.set("Staff");
    at.booking.confirm();
    at.desk.work.settle();

    assertThat(at.desk.server.payments)
        .extracting(request -> request.amount(), request -> request.adjustmentReason())
        .containsExactly(org.assertj.core.groups.Tuple.tuple(new Money("900.50", "INR"), "Staff"));
  }

  @Test
  void anAmountThatCannotBeReadIsSaidAtItsField() {
    at.held();
    at.fill();
    at.booking.fields().adjusting.set(true);
    for (String typed : List.of("a lot", "1.234,5", "12.345", "-5")) {
      at.booking.fields().adjustedAmount.set(typed);
      at.booking.confirm();
      assertThat(at.booking.errors()).as(typed).containsOnlyKeys(BookingFields.AMOUNT);
    }
    assertThat(at.desk.server.calls).containsExactly("hold");
  }

  @Test
  void aPatientWhoIsBookedElsewhereIsSaidAtThePatient() {
    at.held();
    at.fill();
    at.desk.server.failNext("change", FakeServer.taken());
    at.booking.confirm();
    at.desk.work.settle();

    assertThat(at.booking.stageProperty().get()).isInstanceOf(BookingStage.Held.class);
    assertThat(at.booking.errors()).containsOnlyKeys(BookingFields.PATIENT);
  }

  @Test
  void aPaymentWhoseAnswerWasLostIsSentAgainAsTheSamePayment() {
    at.held();
    at.fill();
    at.desk.server.failNext("pay", new ApiProblem.TimedOut());
    at.booking.confirm();
    at.desk.work.settle();
    assertThat(at.booking.stageProperty().get()).isInstanceOf(BookingStage.Held.class);
    assertThat(at.booking.problemProperty().get()).isNotEmpty();

    at.booking.confirm();
    at.desk.work.settle();

    assertThat(at.done().payment()).isNotNull();
    assertThat(at.desk.server.calls).containsExactly("hold", "change", "pay", "pay");
    List<String> pays = at.desk.server.keys.stream().filter(key -> key.startsWith("pay ")).toList();
    assertThat(pays.getFirst()).isEqualTo(pays.getLast());
  }

  @Test
  void aPaymentByOtherMeansIsAnotherPayment() {
    at.held();
    at.fill();
    at.desk.server.failNext("pay", new ApiProblem.Offline());
    at.booking.confirm();
    at.desk.work.settle();
    at.booking.fields().settlement.set(Settlement.CASH);
    at.booking.confirm();
    at.desk.work.settle();

    List<String> pays = at.desk.server.keys.stream().filter(key -> key.startsWith("pay ")).toList();
    assertThat(pays).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void aPaymentThatHadArrivedAfterAllIsSeenAsDone() {
    at.held();
    at.fill();
    AppointmentResponse hold = at.hold();
    at.desk.server.failNext("pay", FakeServer.conflict("transition-not-allowed"));
    at.booking.confirm();
    // The first try had reached the server; only its answer was lost.
    at.desk.server.desk.move(
        hold.id(), AppointmentStatus.CONFIRMED, PaymentState.PAID, List.of(), null);
    at.desk.server.failNext("change", FakeServer.conflict("transition-not-allowed"));
    at.desk.work.settle();

    assertThat(at.done().appointment().status()).isEqualTo(AppointmentStatus.CONFIRMED);
  }

  @Test
  void aHoldThatEndedAtTheServerKeepsEverythingTyped() {
    at.held();
    at.fill();
    at.desk.server.failNext("pay", FakeServer.conflict("hold-expired"));
    at.booking.confirm();
    at.desk.work.settle();

    assertThat(at.booking.stageProperty().get()).isEqualTo(new BookingStage.Lost(Loss.EXPIRED));
    assertThat(at.booking.fields().reason.get()).isEqualTo("Palpitations");

    at.booking.confirm();
    assertThat(at.booking.problemProperty().get()).contains("no hold");
  }

  @Test
  void anAmountThatTheServerRefusesIsSaidAtItsField() {
    at.held();
    at.fill();
    at.desk.server.failNext(
        "pay", new ApiProblem.Refused(FakeServer.problem("amount-mismatch", 422)));
    at.booking.confirm();
    at.desk.work.settle();

    assertThat(at.booking.errors()).containsOnlyKeys(BookingFields.AMOUNT);
    assertThat(at.booking.stageProperty().get()).isInstanceOf(BookingStage.Held.class);
  }

  @Test
  void anOldVersionIsReadAnewAndTriedOnceMore() {
    at.held();
    at.fill();
    at.desk.server.failNext("change", new ApiProblem.Stale(null));
    at.booking.confirm();
    at.desk.work.settle();

    assertThat(at.done().payment()).isNotNull();
    assertThat(at.desk.server.calls).containsExactly("hold", "change", "get", "change", "pay");
  }

  @Test
  void withoutAServerEveryStepSaysSoAndNothingTypedIsLost() {
    at.held();
    at.fill();
    for (String step : List.of("change", "pay")) {
      at.desk.server.failNext(step, new ApiProblem.Offline());
      at.booking.confirm();
      at.desk.work.settle();
      assertThat(at.booking.stageProperty().get()).isInstanceOf(BookingStage.Held.class);
      assertThat(at.booking.problemProperty().get()).isNotEmpty();
      assertThat(at.booking.fields().reason.get()).isEqualTo("Palpitations");
    }
    at.booking.confirm();
    at.desk.work.settle();
    assertThat(at.done().payment()).isNotNull();
  }

  @Test
  void aSecondPressWhileItIsUnderWayDoesNothing() {
    at.held();
    at.fill();
    at.booking.confirm();
    at.booking.confirm();
    at.desk.work.settle();

    assertThat(at.desk.server.payments).hasSize(1);
  }

  @Test
  void theCountdownNeverInterruptsAConfirmationUnderWay() {
    at.held();
    at.fill();
    at.booking.confirm();
    // The server, not this clock, decides whether it was in time.
    at.booking.tick();
    assertThat(at.booking.stageProperty().get()).isInstanceOf(BookingStage.Sending.class);
  }

  @Test
  void theNextBookingBeginsEmpty() {
    at.held();
    at.fill();
    at.booking.confirm();
    at.desk.work.settle();
    at.booking.start(at.doctor, SeafaceDay.slot("15:00", "15:30"));
    at.desk.work.settle();

    assertThat(at.booking.fields().patient.get()).isNull();
    assertThat(at.booking.fields().reason.get()).isEmpty();
    assertThat(at.desk.server.calls).containsExactly("hold", "change", "pay", "hold");
  }
}
