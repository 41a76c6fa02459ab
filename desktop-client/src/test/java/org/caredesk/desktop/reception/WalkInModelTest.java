package org.caredesk.desktop.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.reception.booking.BookingFields;
import org.caredesk.dto.billing.PaymentMethod;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;
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
    assertThat(model.choicesProperty().get()).isNotEmpty().doesNotContain(full);
    assertThat(model.choice()).as("nobody is sent to another doctor unasked").isNull();
  }

  @Test
  void aDoctorWhoseTimeGoesElsewhereIsNotReplacedByAnother() {
    WalkInModel.Choice gone = Objects.requireNonNull(model.choice());
    model.settlementProperty().set(BookingFields.Settlement.AT_DESK);
    model.patientProperty().set(desk.server.people.getFirst());
    model.offer(full(gone), SeafaceDay.NOW);

    assertThat(model.doctorProperty().get()).isNull();
    assertThat(model.doctorProblemProperty().get())
        .isEqualTo(gone.doctor().doctorName() + " has no free time left. Choose another doctor.");
    assertThat(model.settlementProperty().get()).isEqualTo(BookingFields.Settlement.AT_DESK);
    model.take();
    desk.work.settle();
    assertThat(model.problemProperty().get()).isEqualTo("Choose the doctor first.");
    assertThat(desk.server.calls).doesNotContain("walkIn");

    WalkInModel.Choice other = model.choicesProperty().get().getFirst();
    model.doctorProperty().set(other.doctor().affiliationId());
    assertThat(model.doctorProblemProperty().get()).isEmpty();
    model.take();
    desk.work.settle();
    assertThat(desk.server.walkIns.getFirst().affiliationId())
        .isEqualTo(other.doctor().affiliationId());
  }

  @Test
  void whileATryIsNotAnsweredTheSameIsSentAgainWhateverTheDayShows() {
    WalkInModel.Choice chosen = Objects.requireNonNull(model.choice());
    desk.server.failNext("walkIn", new ApiProblem.TimedOut());
    model.patientProperty().set(desk.server.people.getFirst());
    model.take();
    model.offer(full(chosen), SeafaceDay.NOW); // a live frame before the answer
    desk.work.settle();
    assertThat(model.isUnresolved()).isTrue();

    model.offer(full(chosen), SeafaceDay.NOW.plusSeconds(60));
    model.settlementProperty().set(BookingFields.Settlement.CASH);
    model.take();
    desk.work.settle();

    assertThat(desk.server.walkIns).hasSize(2).containsOnly(desk.server.walkIns.getFirst());
    assertThat(desk.server.keys).hasSize(2).containsOnly(desk.server.keys.getFirst());
    assertThat(model.isUnresolved()).isFalse();
    assertThat(model.takenProperty().get()).isNotNull();
  }

  @Test
  void afterARefusalTheDayIsShownAsItIsByThenAndTheNextTryIsANewOne() {
    WalkInModel.Choice chosen = Objects.requireNonNull(model.choice());
    desk.server.failNext("walkIn", new ApiProblem.TimedOut());
    desk.server.failNext("walkIn", FakeServer.conflict("no-free-slot"));
    model.patientProperty().set(desk.server.people.getFirst());
    model.take();
    desk.work.settle();
    model.offer(full(chosen), SeafaceDay.NOW);
    model.take();
    desk.work.settle();

    assertThat(model.isUnresolved()).isFalse();
    assertThat(model.doctorProperty().get()).isNull();
    model.doctorProperty().set(model.choicesProperty().get().getFirst().doctor().affiliationId());
    model.take();
    desk.work.settle();
    assertThat(desk.server.keys).hasSize(3);
    assertThat(desk.server.keys.getLast()).isNotEqualTo(desk.server.keys.getFirst());
  }

  @Test
  void theRunningSlotIsOfferedToWhoIsHere() {
    HospitalDayResponse day =
        changed(
            Objects.requireNonNull(model.choice()),
            each ->
                ChangedDay.with(
                    each,
                    List.of(),
                    each.appointments(),
                    List.of(SeafaceDay.slot("10:20", "10:40"), SeafaceDay.slot("10:40", "11:00"))));
    UUID doctor = Objects.requireNonNull(model.doctorProperty().get());
    model.offer(day, SeafaceDay.NOW);

    assertThat(model.doctorProperty().get()).isEqualTo(doctor);
    assertThat(Objects.requireNonNull(model.choice()).waitMinutes()).isZero();
    model.offer(day, SeafaceDay.at("11:00"));
    assertThat(model.doctorProperty().get()).isNull();
  }

  private HospitalDayResponse full(WalkInModel.Choice choice) {
    return changed(choice, each -> ChangedDay.with(each, List.of(), each.appointments()));
  }

  private HospitalDayResponse changed(WalkInModel.Choice choice, UnaryOperator<DoctorDay> how) {
    return SeafaceDay.day(
        desk.server.day.doctors().stream()
            .map(
                each ->
                    each.affiliationId().equals(choice.doctor().affiliationId())
                        ? how.apply(each)
                        : each)
            .toList());
  }
}
