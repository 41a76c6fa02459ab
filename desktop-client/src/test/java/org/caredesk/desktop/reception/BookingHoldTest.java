package org.caredesk.desktop.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.live.LiveState;
import org.caredesk.desktop.reception.booking.BookingStage;
import org.caredesk.desktop.reception.booking.BookingStage.Loss;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.PaymentState;
import org.caredesk.dto.scheduling.Slot;
import org.junit.jupiter.api.Test;

class BookingHoldTest {
  private final BookingDesk at = new BookingDesk();

  @Test
  void theSlotIsHeldAtOnceUnderTheDesksNameAndWithoutAPatient() {
    at.booking.start(at.doctor, at.slot);
    assertThat(at.booking.stageProperty().get()).isEqualTo(new BookingStage.Holding());
    at.desk.work.settle();

    AppointmentResponse hold = at.hold();
    assertThat(hold.heldBy()).isEqualTo("Desk 1");
    assertThat(hold.patientId()).isNull();
    assertThat(at.booking.leftProperty().get()).isEqualTo(Duration.ofMinutes(15));
    assertThat(at.changes).containsExactly(hold);
  }

  @Test
  void aSlotThatWasTakenOffersTheNextOnesAndKeepsWhatIsTyped() {
    Slot instead = SeafaceDay.slot("14:00", "14:30");
    at.desk.server.failNext("hold", FakeServer.taken(instead));
    at.booking.fields().reason.set("Palpitations");
    at.held();

    assertThat(at.booking.stageProperty().get()).isEqualTo(new BookingStage.Lost(Loss.TAKEN));
    assertThat(at.booking.alternatives()).containsExactly(instead);

    at.booking.take(instead);
    at.desk.work.settle();

    assertThat(at.hold().startsAt()).isEqualTo(instead.startsAt());
    assertThat(at.booking.fields().reason.get()).isEqualTo("Palpitations");
    assertThat(at.booking.alternatives()).isEmpty();
  }

  @Test
  void aHoldWhoseAnswerWasLostIsAskedForAgainWithTheSameKey() {
    at.desk.server.failNext("hold", new ApiProblem.TimedOut());
    at.held();
    assertThat(at.booking.stageProperty().get()).isEqualTo(new BookingStage.Lost(Loss.FAILED));

    at.booking.holdAgain();
    at.desk.work.settle();

    assertThat(at.booking.stageProperty().get()).isInstanceOf(BookingStage.Held.class);
    assertThat(at.desk.server.keys).hasSize(2);
    assertThat(at.desk.server.keys.getFirst()).isEqualTo(at.desk.server.keys.getLast());
  }

  @Test
  void aSlotThatIsLeftWithoutAConnectionIsGivenBackWithTheConnection() {
    at.held();
    AppointmentResponse hold = at.hold();
    at.desk.state.set(
        new LiveState.Offline(SeafaceDay.NOW, SeafaceDay.NOW.plus(Duration.ofSeconds(5))));
    at.desk.server.failNext("cancel", new ApiProblem.Offline());
    at.booking.release();
    at.desk.work.settle();

    assertThat(at.booking.stageProperty().get()).isInstanceOf(BookingStage.Closed.class);
    assertThat(at.desk.toasts.getLast())
        .startsWith("No connection: the slot is released when it is back, or at ");
    assertThat(status(hold)).isEqualTo(AppointmentStatus.HELD);

    at.desk.state.set(new LiveState.Live());
    at.desk.work.settle();
    assertThat(status(hold)).isEqualTo(AppointmentStatus.CANCELLED);
    assertThat(at.desk.server.calls.stream().filter("cancel"::equals)).hasSize(2);
  }

  private AppointmentStatus status(AppointmentResponse hold) {
    return Objects.requireNonNull(at.desk.server.appointments.get(hold.id())).status();
  }

  @Test
  void aHoldThatWasRefusedIsAnotherIntentTheNextTime() {
    at.desk.server.failNext("hold", FakeServer.taken());
    at.held();
    at.booking.holdAgain();
    at.desk.work.settle();

    assertThat(at.desk.server.keys).doesNotHaveDuplicates().hasSize(2);
  }

  @Test
  void theHoldCountsDownAndEndsWithEverythingTypedKept() {
    at.held();
    at.fill();
    at.advance(Duration.ofMinutes(14).plusSeconds(59));
    assertThat(at.booking.leftProperty().get()).isEqualTo(Duration.ofSeconds(1));
    assertThat(at.booking.stageProperty().get()).isInstanceOf(BookingStage.Held.class);

    at.advance(Duration.ofSeconds(1));
    assertThat(at.booking.stageProperty().get()).isEqualTo(new BookingStage.Lost(Loss.EXPIRED));
    assertThat(at.booking.fields().patient.get()).isNotNull();

    at.booking.holdAgain();
    at.desk.work.settle();
    assertThat(at.hold().startsAt()).isEqualTo(at.slot.startsAt());
  }

  @Test
  void anotherLengthGivesTheOldHoldBackFirst() {
    at.held();
    AppointmentResponse first = at.hold();
    at.booking.changeMinutes(60);
    at.desk.work.settle();

    assertThat(at.hold().minutes()).isEqualTo(60);
    assertThat(at.desk.server.calls).containsExactly("hold", "cancel", "hold");
    assertThat(at.known(first).status()).isEqualTo(AppointmentStatus.CANCELLED);
  }

  @Test
  void aLengthThatDoesNotFitHoldsTheOldOneAgainAndSaysWhy() {
    at.held();
    at.desk.server.failNext("hold", FakeServer.taken());
    at.booking.changeMinutes(60);
    at.desk.work.settle();

    assertThat(at.hold().minutes()).isEqualTo(30);
    assertThat(at.booking.problemProperty().get()).contains("60 minutes do not fit");
  }

  @Test
  void anotherSlotTakesWhatIsTypedAlong() {
    at.held();
    at.fill();
    Slot later = SeafaceDay.slot("15:00", "15:30");
    at.booking.start(at.doctor, later);
    at.desk.work.settle();

    assertThat(at.hold().startsAt()).isEqualTo(later.startsAt());
    assertThat(at.booking.fields().reason.get()).isEqualTo("Palpitations");
    assertThat(at.desk.server.calls).containsExactly("hold", "cancel", "hold");
  }

  @Test
  void closingGivesTheSlotBack() {
    at.held();
    AppointmentResponse hold = at.hold();
    at.booking.release();
    at.desk.work.settle();

    assertThat(at.booking.isOpen()).isFalse();
    assertThat(at.known(hold).status()).isEqualTo(AppointmentStatus.CANCELLED);
    assertThat(at.booking.fields().patient.get()).isNull();
  }

  @Test
  void aHoldThatComesAfterTheSheetWasClosedIsGivenBackToo() {
    at.booking.start(at.doctor, at.slot);
    at.booking.release();
    at.desk.work.settle();

    assertThat(at.desk.server.calls).containsExactly("hold", "cancel");
    assertThat(at.booking.isOpen()).isFalse();
  }

  @Test
  void withoutAServerClosingStillCloses() {
    at.held();
    at.desk.server.failNext("cancel", new ApiProblem.Offline());
    at.booking.release();
    at.desk.work.settle();

    assertThat(at.booking.isOpen()).isFalse();
  }

  @Test
  void aHoldReleasedElsewhereIsLostWithEverythingTypedKept() {
    at.held();
    at.fill();
    AppointmentResponse hold = at.hold();
    AppointmentResponse released =
        at.desk.server.desk.move(
            hold.id(), AppointmentStatus.CANCELLED, PaymentState.UNPAID, List.of(), null);
    at.booking.hear(BookingDesk.frame(released));
    at.desk.work.settle();

    assertThat(at.booking.stageProperty().get()).isEqualTo(new BookingStage.Lost(Loss.RELEASED));
    assertThat(at.booking.fields().patient.get()).isNotNull();
  }

  @Test
  void changesOfOtherAppointmentsAreNotItsBusiness() {
    at.held();
    at.booking.hear(
        new LiveFrame(
            9L,
            LiveFrame.APPOINTMENT_CHANGED,
            SeafaceDay.id("other"),
            SeafaceDay.HOSPITAL,
            null,
            SeafaceDay.DATE,
            "CANCELLED",
            9));
    at.desk.work.settle();

    assertThat(at.desk.server.calls).containsExactly("hold");
  }
}
