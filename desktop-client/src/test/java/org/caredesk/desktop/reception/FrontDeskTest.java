package org.caredesk.desktop.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.live.LiveState;
import org.caredesk.desktop.live.ServerTime;
import org.caredesk.desktop.reception.booking.BookingFields.Settlement;
import org.caredesk.desktop.reception.booking.BookingStage;
import org.caredesk.desktop.schedule.ScheduleEntry;
import org.caredesk.desktop.schedule.Visit;
import org.caredesk.desktop.ui.Look;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.CancellationReason;
import org.caredesk.dto.scheduling.CancellationRequest;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;
import org.caredesk.dto.scheduling.PaymentState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FrontDeskTest {
  private final Desk desk = new Desk();
  private final ServerTime time = new ServerTime(desk.context.clock());
  private final DayViewModel day = new DayViewModel(desk.context, time);
  private final FrontDesk front = new FrontDesk(desk.context, day, time);
  private final DoctorDay doctor = desk.server.day.doctors().getFirst();
  private final DayAppointment gurpreet = doctor.appointments().get(6);

  @BeforeEach
  void load() {
    day.activate();
    desk.work.settle();
    desk.server.desk.known(
        gurpreet.id(),
        "Gurpreet Kaur",
        AppointmentStatus.CONFIRMED,
        PaymentState.PAID,
        gurpreet.startsAt());
  }

  @Test
  void aFreeCellBooksAndTheGridShowsTheHoldBeforeTheServerTells() {
    book();

    assertThat(front.panelProperty().get()).isInstanceOf(FrontDesk.Panel.Booking.class);
    AppointmentResponse hold = Objects.requireNonNull(front.booking().hold());
    assertThat(front.engagedProperty().get()).isEqualTo(hold.id().toString());
    Visit shown = (Visit) entry(hold.id().toString());
    assertThat(shown.ours()).isTrue();
    assertThat(shown.status()).isEqualTo(AppointmentStatus.HELD);
    assertThat(day.countsProperty().get().free()).isEqualTo(15);
  }

  @Test
  void anOlderPictureOfTheDayDoesNotMakeTheHoldFlicker() {
    book();
    String hold = Objects.requireNonNull(front.booking().hold()).id().toString();
    day.reload();
    desk.work.settle();

    assertThat(entry(hold)).isNotNull();
  }

  @Test
  void releasingGivesTheCellBack() {
    book();
    String hold = Objects.requireNonNull(front.booking().hold()).id().toString();
    front.closePanel();
    desk.work.settle();

    assertThat(front.panelProperty().get()).isEqualTo(new FrontDesk.Panel.None());
    assertThat(entries()).extracting(ScheduleEntry::id).doesNotContain(hold);
    assertThat(front.engagedProperty().get()).isNull();
  }

  @Test
  void aVisitOpensWithItsFactsAndItsActions() {
    AppointmentModel model = open();

    AppointmentResponse shown = Objects.requireNonNull(model.appointmentProperty().get());
    assertThat(model.look().get()).isEqualTo(new Look.Ready());
    assertThat(shown.patientName()).isEqualTo("Gurpreet Kaur");
    assertThat(model.allows(AppointmentAction.CHECK_IN)).isTrue();
    assertThat(model.allows(AppointmentAction.PAY)).isFalse();
  }

  @Test
  void aBookingWaitsBehindAnAppointmentThatIsLookedAt() {
    book();
    front.booking().fields().reason.set("Palpitations");
    open();
    front.closePanel();

    assertThat(front.panelProperty().get()).isInstanceOf(FrontDesk.Panel.Booking.class);
    assertThat(front.booking().fields().reason.get()).isEqualTo("Palpitations");
    assertThat(desk.server.calls).doesNotContain("cancel");
  }

  @Test
  void askingForTheNextSlotWhileOneIsHeldBringsTheBookingBack() {
    book();
    front.bookNext(null);
    desk.work.settle();

    assertThat(desk.server.calls).filteredOn("hold"::equals).hasSize(1);
    assertThat(front.panelProperty().get()).isEqualTo(new FrontDesk.Panel.Booking(2));
  }

  @Test
  void cancellingNeedsAReasonWhichStaysWhenItFails() {
    AppointmentModel model = open();
    model.begin(AppointmentAction.CANCEL);
    assertThat(model.askingProperty().get()).isEqualTo(AppointmentAction.CANCEL);
    model.giveReason();
    assertThat(model.reasonErrorProperty().get()).isNotEmpty();

    model.reasonProperty().set("Patient called");
    desk.server.failNext("cancel", new ApiProblem.Offline());
    model.giveReason();
    desk.work.settle();
    assertThat(model.problemProperty().get()).isNotEmpty();
    assertThat(model.reasonProperty().get()).isEqualTo("Patient called");

    model.giveReason();
    desk.work.settle();
    assertThat(desk.toasts).containsExactly("Gurpreet Kaur: appointment cancelled");
    assertThat(model.askingProperty().get()).isNull();
    assertThat(entries()).extracting(ScheduleEntry::id).doesNotContain(gurpreet.id().toString());
  }

  @Test
  void cancellingSaysWhatGoesBackAndTheDeskMayGiveBackTheRestForAReason() {
    AppointmentModel model = open();
    model.begin(AppointmentAction.CANCEL);
    desk.work.settle();
    CancellingModel cancelling = model.cancelling();
    assertThat(Objects.requireNonNull(cancelling.refund()).amount()).isEqualTo("960.00");

    cancelling.reasonProperty().set(CancellationReason.DOCTOR_UNAVAILABLE);
    desk.work.settle();
    assertThat(Objects.requireNonNull(cancelling.refund()).amount()).isEqualTo("1200.00");

    cancelling.reasonProperty().set(CancellationReason.PATIENT_ILL);
    cancelling.waivedProperty().set(true);
    desk.work.settle();
    assertThat(Objects.requireNonNull(cancelling.refund()).amount()).isEqualTo("1200.00");
    model.giveReason();
    desk.work.settle();
    assertThat(cancelling.waiverErrorProperty().get()).isNotEmpty();
    assertThat(desk.server.desk.cancelled).isNull();

    cancelling.waiverReasonProperty().set("In hospital since yesterday");
    model.giveReason();
    desk.work.settle();
    assertThat(desk.server.desk.cancelled)
        .isEqualTo(
            new CancellationRequest(
                CancellationReason.PATIENT_ILL, null, true, "In hospital since yesterday"));
  }

  @Test
  void checkingInIsOneKeyAndSaidInAToast() {
    front.act(gurpreet.id().toString(), AppointmentAction.CHECK_IN);
    desk.work.settle();

    assertThat(front.panelProperty().get()).isEqualTo(new FrontDesk.Panel.None());
    assertThat(desk.toasts).containsExactly("Gurpreet Kaur is checked in");
    assertThat(((Visit) entry(gurpreet.id().toString())).status())
        .isEqualTo(AppointmentStatus.CHECKED_IN);
  }

  @Test
  void aKeyThatCanDoNothingSaysWhy() {
    front.act(gurpreet.id().toString(), AppointmentAction.CHECK_IN);
    desk.work.settle();
    desk.toasts.clear();
    front.act(gurpreet.id().toString(), AppointmentAction.CHECK_IN);
    desk.work.settle();

    assertThat(desk.toasts)
        .containsExactly("Gurpreet Kaur (Checked in): “Check in” is not possible now.");
  }

  @Test
  void aRefusedCheckInIsSaidAndNothingChanges() {
    desk.server.failNext("checkIn", FakeServer.conflict("transition-not-allowed"));
    front.act(gurpreet.id().toString(), AppointmentAction.CHECK_IN);
    desk.work.settle();

    assertThat(desk.toasts).hasSize(1);
    assertThat(((Visit) entry(gurpreet.id().toString())).status())
        .isEqualTo(AppointmentStatus.CONFIRMED);
  }

  @Test
  void whatIsDueIsPaidInTheSheet() {
    desk.server.desk.known(
        gurpreet.id(),
        "Gurpreet Kaur",
        AppointmentStatus.CONFIRMED,
        PaymentState.DUE_AT_DESK,
        gurpreet.startsAt());
    AppointmentModel model = open();
    model.begin(AppointmentAction.PAY);
    assertThat(model.askingProperty().get()).isEqualTo(AppointmentAction.PAY);
    model.pay(Settlement.CASH);
    desk.work.settle();

    assertThat(desk.server.payments).hasSize(1);
    assertThat(Objects.requireNonNull(model.appointmentProperty().get()).paymentState())
        .isEqualTo(PaymentState.PAID);
  }

  @Test
  void aChangeElsewhereIsLoadedIntoTheOpenSheetAndKeepsTheTypedReason() {
    AppointmentModel model = open();
    model.begin(AppointmentAction.CANCEL);
    model.reasonProperty().set("Patient called");
    AppointmentResponse changed =
        desk.server.desk.move(
            gurpreet.id(),
            AppointmentStatus.CONFIRMED,
            PaymentState.PAID,
            AppointmentCopies.confirmed(),
            null);
    desk.push(frame(changed));
    desk.work.settle();

    assertThat(Objects.requireNonNull(model.appointmentProperty().get()).version())
        .isEqualTo(changed.version());
    assertThat(model.askingProperty().get()).isEqualTo(AppointmentAction.CANCEL);
    assertThat(model.reasonProperty().get()).isEqualTo("Patient called");
  }

  @Test
  void whoSignsOutLeavesNoSlotHeld() {
    book();
    front.close();
    desk.work.settle();
    assertThat(desk.server.calls).contains("cancel");
  }

  @Test
  void anActionThatIsNoLongerAllowedClosesItsQuestion() {
    AppointmentModel model = open();
    model.begin(AppointmentAction.CANCEL);
    AppointmentResponse changed =
        desk.server.desk.move(
            gurpreet.id(), AppointmentStatus.IN_CONSULTATION, PaymentState.PAID, List.of(), null);
    desk.push(frame(changed));
    desk.work.settle();

    assertThat(model.askingProperty().get()).isNull();
  }

  @Test
  void withoutAConnectionNothingIsBooked() {
    desk.state.set(new LiveState.Offline(SeafaceDay.at("10:32"), SeafaceDay.at("10:50")));
    front.bookNext(null);
    desk.work.settle();

    assertThat(front.panelProperty().get()).isEqualTo(new FrontDesk.Panel.None());
    assertThat(desk.server.calls).doesNotContain("hold");
    assertThat(desk.toasts).hasSize(1);
  }

  @Test
  void aHoldOfThisDeskFromBeforeARestartGoesOn() {
    book();
    AppointmentResponse hold = Objects.requireNonNull(front.booking().hold());
    FrontDesk restarted = new FrontDesk(desk.context, day, time);
    restarted.open(doctor.affiliationId().toString(), hold.id().toString());
    desk.work.settle();

    assertThat(restarted.panelProperty().get()).isInstanceOf(FrontDesk.Panel.Booking.class);
    assertThat(Objects.requireNonNull(restarted.booking().hold()).id()).isEqualTo(hold.id());
  }

  @Test
  void theCountdownRunsWhileAnotherScreenShows() {
    book();
    day.deactivate();
    desk.work.advance(Duration.ofMinutes(15));

    assertThat(front.booking().stageProperty().get())
        .isEqualTo(new BookingStage.Lost(BookingStage.Loss.EXPIRED));
  }

  @Test
  void leavingTheWorkplaceEndsItsTimerAndListening() {
    day.deactivate();
    front.close();

    assertThat(desk.work.pendingTimers()).isZero();
    assertThat(desk.listeners()).isZero();
  }

  private void book() {
    front.open(
        doctor.affiliationId().toString(),
        DayColumns.freeId(doctor, doctor.freeSlots().getFirst()));
    desk.work.settle();
  }

  private AppointmentModel open() {
    front.open(doctor.affiliationId().toString(), gurpreet.id().toString());
    desk.work.settle();
    return ((FrontDesk.Panel.Existing) front.panelProperty().get()).model();
  }

  private List<ScheduleEntry> entries() {
    return day.columnsProperty().get().columns().getFirst().entries();
  }

  private ScheduleEntry entry(String id) {
    return entries().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  private static LiveFrame frame(AppointmentResponse changed) {
    UUID id = changed.id();
    return new LiveFrame(
        9L,
        LiveFrame.APPOINTMENT_CHANGED,
        id,
        changed.hospitalId(),
        changed.doctorId(),
        SeafaceDay.DATE,
        changed.status().name(),
        changed.version());
  }
}
