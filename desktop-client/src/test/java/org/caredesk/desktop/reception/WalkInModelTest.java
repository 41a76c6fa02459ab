package org.caredesk.desktop.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.reception.booking.BookingFields;
import org.caredesk.dto.billing.PaymentMethod;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.WalkInRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WalkInModelTest {
  private final Desk desk = new Desk();
  private final List<AppointmentResponse> told = new ArrayList<>();
  private final WalkInModel model = new WalkInModel(desk.context, told::add);

  @BeforeEach
  void offer() {
    model.offer(desk.server.day, SeafaceDay.NOW);
  }

  @Test
  void theDoctorWithTheShortestWaitIsChosen() {
    List<WalkInModel.Choice> choices = model.choicesProperty().get();

    assertThat(choices).isSortedAccordingTo((a, b) -> a.waitMinutes() - b.waitMinutes());
    assertThat(model.choice()).isEqualTo(choices.getFirst());
  }

  @Test
  void aNewPictureOfTheDayKeepsTheChoiceThatWasMade() {
    WalkInModel.Choice other = model.choicesProperty().get().getLast();
    model.doctorProperty().set(other.doctor().affiliationId());
    model.offer(desk.server.day, SeafaceDay.NOW.plusSeconds(60));

    assertThat(Objects.requireNonNull(model.choice()).doctor()).isEqualTo(other.doctor());
  }

  @Test
  void whoIsTakenInIsPaidForAndHasAToken() {
    model.patientProperty().set(desk.server.people.getFirst());
    model.settlementProperty().set(BookingFields.Settlement.CASH);
    model.take();
    desk.work.settle();

    WalkInRequest sent = desk.server.walkIns.getFirst();
    assertThat(sent.patientId()).isEqualTo(desk.server.people.getFirst().id());
    assertThat(Objects.requireNonNull(sent.payment()).method()).isEqualTo(PaymentMethod.CASH);
    assertThat(Objects.requireNonNull(model.takenProperty().get()).queueToken()).isEqualTo("AD-08");
    assertThat(told).hasSize(1);
  }

  @Test
  void withoutAPatientNothingIsSent() {
    model.take();
    desk.work.settle();

    assertThat(model.problemProperty().get()).isEqualTo("Choose the patient first.");
    assertThat(desk.server.calls).doesNotContain("walkIn");
  }

  @Test
  void aSecondTryAfterALostAnswerSendsTheSameAgain() {
    desk.server.failNext("walkIn", new ApiProblem.TimedOut());
    model.patientProperty().set(desk.server.people.getFirst());
    model.take();
    desk.work.settle();
    model.take();
    desk.work.settle();

    assertThat(model.takenProperty().get()).isNotNull();
    assertThat(desk.server.walkIns).hasSize(2).containsOnly(desk.server.walkIns.getFirst());
    assertThat(desk.server.keys).hasSize(2).containsOnly(desk.server.keys.getFirst());
  }

  @Test
  void aDoctorWhoseDayIsFullIsNoLongerOffered() {
    desk.server.failNext("walkIn", FakeServer.conflict("no-free-slot"));
    WalkInModel.Choice full = Objects.requireNonNull(model.choice());
    model.patientProperty().set(desk.server.people.getFirst());
    model.take();
    desk.work.settle();

    assertThat(model.problemProperty().get()).isEqualTo("This doctor has no free time left today.");
    assertThat(model.choicesProperty().get()).doesNotContain(full);
    assertThat(model.choice()).isNotNull();
  }
}
