package org.caredesk.desktop.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.live.ServerTime;
import org.caredesk.desktop.schedule.Landing;
import org.caredesk.desktop.schedule.ScheduleColumn;
import org.caredesk.desktop.schedule.Visit;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.PaymentState;
import org.caredesk.dto.scheduling.ReschedulingRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rescheduling over the day, and the doctor's decisions as the desk hears of them. */
class MovingAtTheDeskTest {
  private final Desk desk = new Desk();
  private final ServerTime time = new ServerTime(desk.context.clock());
  private final DayViewModel day = new DayViewModel(desk.context, time);
  private final FrontDesk front = new FrontDesk(desk.context, day, time);
  private final DeskMover mover = new DeskMover(desk.context, day, front.acting());
  private final DayAppointment gurpreet =
      desk.server.day.doctors().getFirst().appointments().get(6);

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
  void onlyWhatMayBeRescheduledIsPickedUp() {
    assertThat(mover.movable(column(0), visit("Gurpreet Kaur"))).isTrue();
    assertThat(mover.movable(column(0), visit("Aarav Kulkarni"))).isFalse();
  }

  @Test
  void thePreviewSaysWhereItMayLandAndWhyNot() {
    assertThat(landing(0, "14:00")).isEqualTo(new Landing(true, "Free: Mon 16 Nov, 14:00–14:30"));
    assertThat(landing(0, "12:00")).isEqualTo(new Landing(true, "Where it was"));
    assertThat(landing(0, "11:30"))
        .isEqualTo(new Landing(false, "Taken: प्रियंका भट्ट, 11:30–12:00"));
    assertThat(landing(0, "10:15")).isEqualTo(new Landing(false, "In the past"));
    assertThat(landing(0, "13:00"))
        .isEqualTo(new Landing(false, "Outside the hours of Dr. Ananya Deshpande"));
    assertThat(landing(1, "12:00")).isEqualTo(new Landing(false, "Only with the same doctor"));
  }

  @Test
  void whatIsLetGoIsMovedAtOnceAndTakenBackOnDemand() {
    mover.move(visit("Gurpreet Kaur"), column(0), SeafaceDay.at("15:00"));
    desk.work.settle();

    assertThat(visit("Gurpreet Kaur").startsAt()).isEqualTo(SeafaceDay.at("15:00"));
    assertThat(desk.toasts).containsExactly("Moved: Gurpreet Kaur, now Mon 16 Nov, 15:00–15:30");

    desk.undo();
    desk.work.settle();
    assertThat(visit("Gurpreet Kaur").startsAt()).isEqualTo(SeafaceDay.at("12:00"));
    assertThat(desk.server.calls).contains("reschedule", "undo");
  }

  @Test
  void anotherLengthIsAskedForAtTheSameStartAndMustFit() {
    Visit visit = visit("Gurpreet Kaur");
    Visit longer = lasting(visit, 60);
    assertThat(mover.lengths(column(0), visit)).isSorted().contains(30);
    assertThat(mover.landing(longer, column(0), visit.startsAt()))
        .isEqualTo(new Landing(true, "Free: Mon 16 Nov, 12:00–13:00"));
    assertThat(mover.landing(lasting(visit, 90), column(0), visit.startsAt()).possible()).isFalse();

    mover.move(longer, column(0), visit.startsAt());
    desk.work.settle();

    ReschedulingRequest asked = Objects.requireNonNull(desk.server.desk.rescheduled);
    assertThat(asked.minutes()).isEqualTo(60);
    assertThat(asked.startsAt()).isEqualTo(SeafaceDay.at("12:00"));
    assertThat(desk.undoable()).isTrue();
  }

  private static Visit lasting(Visit visit, int minutes) {
    return new Visit(
        visit.id(),
        visit.version(),
        visit.status(),
        visit.startsAt(),
        visit.startsAt().plusSeconds(minutes * 60L),
        visit.lane(),
        visit.name(),
        visit.mode(),
        visit.payment(),
        visit.note(),
        null,
        null,
        false,
        null,
        null);
  }

  @Test
  void aRefusedMoveNamesTheNextFreeTimeAndTheCardStaysWhereItWas() {
    desk.server.failNext("reschedule", FakeServer.taken(SeafaceDay.slot("14:00", "14:30")));
    mover.move(visit("Gurpreet Kaur"), column(0), SeafaceDay.at("15:00"));
    desk.work.settle();

    assertThat(desk.toasts).singleElement().asString().endsWith("Next free: Mon 16 Nov, 14:00");
    assertThat(visit("Gurpreet Kaur").startsAt()).isEqualTo(SeafaceDay.at("12:00"));
  }

  @Test
  void theDeskThatBookedARequestHearsOfTheDecision() {
    AppointmentResponse asked = request();
    desk.push(frame(asked));
    desk.work.settle();
    assertThat(desk.toasts).isEmpty();

    AppointmentResponse accepted = accept();
    desk.push(frame(accepted));
    desk.push(frame(accepted));
    desk.work.settle();

    assertThat(desk.toasts)
        .containsExactly("Accepted by Dr. Ananya Deshpande: Gurpreet Kaur, Mon 16 Nov, 12:00");
  }

  @Test
  void aDecisionThatWasMissedIsToldOnceTheLineIsBack() {
    request();
    AppointmentModel sheet = front.showAppointment(gurpreet.id());
    desk.work.settle();
    desk.resync();
    desk.work.settle();
    assertThat(desk.toasts).isEmpty();

    accept();
    desk.resync();
    desk.work.settle();

    assertThat(desk.toasts)
        .containsExactly("Accepted by Dr. Ananya Deshpande: Gurpreet Kaur, Mon 16 Nov, 12:00");
    assertThat(Objects.requireNonNull(sheet.appointmentProperty().get()).status())
        .isEqualTo(AppointmentStatus.CONFIRMED);
  }

  @Test
  void aRejectionIsToldWithItsReason() {
    request();
    desk.push(
        frame(
            desk.server.desk.move(
                gurpreet.id(),
                AppointmentStatus.REJECTED,
                PaymentState.PAID,
                List.of(),
                "Needs a longer visit")));
    desk.work.settle();

    assertThat(desk.toasts)
        .containsExactly("Rejected by Dr. Ananya Deshpande: Gurpreet Kaur. Needs a longer visit");
  }

  @Test
  void anotherDesksRequestIsNotThisDesksNews() {
    AppointmentResponse accepted = accept();
    desk.push(frame(accepted));
    desk.work.settle();

    assertThat(desk.toasts).isEmpty();
  }

  @Test
  void anOfferedTimeIsAcceptedInTheSheet() {
    AppointmentModel sheet = offered();
    sheet.begin(AppointmentAction.ACCEPT_PROPOSAL);
    desk.work.settle();

    assertThat(Objects.requireNonNull(sheet.appointmentProperty().get()).startsAt())
        .isEqualTo(SeafaceDay.at("15:00"));
    assertThat(desk.toasts)
        .containsExactly(
            "Another time offered: Gurpreet Kaur, Mon 16 Nov, 15:00 by Dr. Ananya Deshpande",
            "Gurpreet Kaur: confirmed");
  }

  @Test
  void anOfferedTimeIsDeclinedWithAReasonThatStaysWhenItFails() {
    AppointmentModel sheet = offered();
    sheet.begin(AppointmentAction.DECLINE_PROPOSAL);
    sheet.giveReason();
    assertThat(sheet.reasonErrorProperty().get()).isNotEmpty();

    sheet.reasonProperty().set("At work then");
    desk.server.failNext("refuseProposal", new ApiProblem.Offline());
    sheet.giveReason();
    desk.work.settle();
    assertThat(sheet.reasonProperty().get()).isEqualTo("At work then");
    assertThat(sheet.askingProperty().get()).isEqualTo(AppointmentAction.DECLINE_PROPOSAL);

    sheet.giveReason();
    desk.work.settle();
    AppointmentResponse shown = Objects.requireNonNull(sheet.appointmentProperty().get());
    assertThat(shown.status()).isEqualTo(AppointmentStatus.REQUESTED);
    assertThat(shown.proposal()).isNull();
    assertThat(shown.startsAt()).isEqualTo(SeafaceDay.at("12:00"));
  }

  /** A request that this desk has just booked. */
  private AppointmentResponse request() {
    AppointmentResponse asked =
        desk.server.desk.move(
            gurpreet.id(),
            AppointmentStatus.REQUESTED,
            PaymentState.PAID,
            List.of(AppointmentAction.CANCEL),
            null);
    front.acting().done(asked, "Requested");
    desk.toasts.clear();
    return asked;
  }

  private AppointmentResponse accept() {
    return desk.server.desk.move(
        gurpreet.id(),
        AppointmentStatus.CONFIRMED,
        PaymentState.PAID,
        AppointmentCopies.confirmed(),
        null);
  }

  private AppointmentModel offered() {
    request();
    desk.push(frame(desk.server.desk.offer(gurpreet.id(), SeafaceDay.at("15:00"))));
    desk.work.settle();
    AppointmentModel sheet = front.showAppointment(gurpreet.id());
    desk.work.settle();
    return sheet;
  }

  private Landing landing(int column, String time) {
    return mover.landing(visit("Gurpreet Kaur"), column(column), SeafaceDay.at(time));
  }

  private ScheduleColumn column(int index) {
    return day.columnsProperty().get().columns().get(index);
  }

  private Visit visit(String patient) {
    return column(0).entries().stream()
        .filter(each -> each instanceof Visit visit && patient.equals(visit.name()))
        .map(Visit.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static LiveFrame frame(AppointmentResponse changed) {
    return new LiveFrame(
        9L,
        LiveFrame.APPOINTMENT_CHANGED,
        changed.id(),
        changed.hospitalId(),
        changed.doctorId(),
        SeafaceDay.DATE,
        changed.status().name(),
        changed.version());
  }
}
