package org.caredesk.desktop.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.caredesk.desktop.live.ServerTime;
import org.caredesk.desktop.reception.TransferModel.Colleague;
import org.caredesk.desktop.schedule.Landing;
import org.caredesk.desktop.schedule.ScheduleColumn;
import org.caredesk.desktop.schedule.ScheduleEntry;
import org.caredesk.desktop.schedule.Visit;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;
import org.caredesk.dto.scheduling.PaymentState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A visit goes to another doctor, from the sheet and over the grid (SPEC B6). */
class HandingOverTest {
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
  void thoseWithTimeAreOfferedTheSameSpecialtyAndTheNearestTimeFirst() {
    AppointmentModel sheet = asked();
    List<Colleague> offered =
        Objects.requireNonNull(sheet.transferring().colleaguesProperty().get());

    assertThat(offered).isNotEmpty();
    assertThat(offered)
        .noneMatch(each -> each.affiliationId().equals(day(0).affiliationId()))
        .allMatch(each -> freeStarts(each).contains(each.start()));
    assertThat(offered.stream().map(each -> !each.sameSpecialty())).isSorted();
    assertThat(sheet.transferring().chosenProperty().get()).isEqualTo(offered.getFirst());
    assertThat(sheet.transferring().choose("9")).isFalse();
  }

  @Test
  void whoWaitsMayHaveTheRunningSlotOfAColleague() {
    DoctorDay busy = day(1);
    var now =
        SeafaceDay.day(
            List.of(
                day(0),
                ChangedDay.with(
                    busy,
                    List.of(),
                    busy.appointments(),
                    List.of(SeafaceDay.slot("10:40", "11:00")))));
    var booked = Objects.requireNonNull(desk.server.appointments.get(gurpreet.id()));
    var waiting =
        desk.server.desk.known(
            gurpreet.id(),
            "Gurpreet Kaur",
            AppointmentStatus.CHECKED_IN,
            PaymentState.PAID,
            gurpreet.startsAt());

    assertThat(TransferModel.of(now, waiting))
        .singleElement()
        .satisfies(each -> assertThat(each.start()).isEqualTo(SeafaceDay.at("10:40")));
    assertThat(TransferModel.of(now, booked)).isEmpty();
  }

  @Test
  void enterHandsOverAndTheCardStandsWithTheColleagueOnly() {
    AppointmentModel sheet = asked();
    Colleague to = Objects.requireNonNull(sheet.transferring().chosenProperty().get());
    sheet.transfer();
    desk.work.settle();

    assertThat(Objects.requireNonNull(desk.server.desk.transferred).affiliationId())
        .isEqualTo(to.affiliationId());
    assertThat(desk.toasts)
        .singleElement()
        .asString()
        .startsWith("Gurpreet Kaur is now with " + to.name());
    assertThat(desk.undoable()).isTrue();
    assertThat(
            day.columnsProperty().get().columns().stream()
                .filter(column -> column.entries().stream().anyMatch(this::isGurpreets))
                .map(ScheduleColumn::id))
        .containsExactly(to.affiliationId().toString());
  }

  @Test
  void overAnotherColumnThePreviewNamesTheDoctorTheTimeAndThatTheFeeStays() {
    ScheduleColumn other = column(1);
    DoctorDay doctor = day(1);
    var free = doctor.freeSlots().getFirst();
    Visit mayGo = mayGo();
    Landing landing = mover.landing(mayGo, other, free.startsAt());

    assertThat(landing.possible()).isTrue();
    assertThat(landing.words())
        .startsWith("To " + doctor.doctorName() + ", ")
        .endsWith(", same fee");
    mover.move(mayGo, other, free.startsAt());
    desk.work.settle();
    assertThat(Objects.requireNonNull(desk.server.desk.transferred).startsAt())
        .isEqualTo(free.startsAt());
    assertThat(desk.server.calls).doesNotContain("reschedule");
  }

  /** The sheet of the visit with the question open. */
  private AppointmentModel asked() {
    mayGo();
    AppointmentModel sheet = front.showAppointment(gurpreet.id());
    desk.work.settle();
    sheet.begin(AppointmentAction.TRANSFER);
    desk.work.settle();
    assertThat(sheet.askingProperty().get()).isEqualTo(AppointmentAction.TRANSFER);
    return sheet;
  }

  /** The server says that the visit may go to somebody else. */
  private Visit mayGo() {
    var known = Objects.requireNonNull(desk.server.appointments.get(gurpreet.id()));
    var allowed =
        AppointmentCopies.at(
            known,
            desk.server.clock.instant(),
            known.startsAt(),
            known.status(),
            known.paymentState(),
            null,
            List.of(AppointmentAction.RESCHEDULE, AppointmentAction.TRANSFER),
            null);
    desk.server.appointments.put(gurpreet.id(), allowed);
    day.apply(allowed);
    return (Visit) column(0).entries().stream().filter(this::isGurpreets).findFirst().orElseThrow();
  }

  private boolean isGurpreets(ScheduleEntry entry) {
    return entry.id().equals(gurpreet.id().toString());
  }

  private List<java.time.Instant> freeStarts(Colleague of) {
    return desk.server.day.doctors().stream()
        .filter(each -> each.affiliationId().equals(of.affiliationId()))
        .flatMap(each -> each.freeSlots().stream())
        .map(slot -> slot.startsAt())
        .toList();
  }

  private DoctorDay day(int index) {
    return desk.server.day.doctors().get(index);
  }

  private ScheduleColumn column(int index) {
    return day.columnsProperty().get().columns().get(index);
  }
}
