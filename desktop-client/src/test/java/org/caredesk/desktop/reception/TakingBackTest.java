package org.caredesk.desktop.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.caredesk.desktop.live.ServerTime;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.PaymentState;
import org.junit.jupiter.api.Test;

/** What was done with a visit can be taken back from its sheet, whoever did it (SPEC B6). */
class TakingBackTest {
  private static final UUID DEEPAK = SeafaceDay.id("Dr. Rohan Mehta10:00");

  private final Desk desk = new Desk();
  private final ServerTime time = new ServerTime(desk.context.clock());
  private final DayViewModel day = new DayViewModel(desk.context, time);
  private final FrontDesk front = new FrontDesk(desk.context, day, time);

  @Test
  void aVisitThatTheServersClockCountsAsMissedIsTakenBackFromItsSheet() {
    AppointmentModel sheet = sheetOf(AppointmentStatus.NO_SHOW);
    assertThat(AppointmentModel.ORDER)
        .filteredOn(sheet::allows)
        .containsExactly(AppointmentAction.UNDO);
    assertThat(SheetSigns.key(AppointmentAction.UNDO)).isNotNull();

    sheet.begin(AppointmentAction.UNDO);
    desk.work.settle();

    assertThat(desk.server.calls).containsOnlyOnce("undo");
    assertThat(shown(sheet).status()).isEqualTo(AppointmentStatus.CONFIRMED);
    assertThat(desk.lastToast()).isEqualTo("Taken back: Deepak Yadav, Confirmed");
  }

  @Test
  void theKeyThatMarksAVisitAsMissedTakesThatBack() {
    day.activate();
    desk.work.settle();
    DayAppointment gurpreet = desk.server.day.doctors().getFirst().appointments().get(6);
    desk.server.desk.known(
        gurpreet.id(),
        "Gurpreet Kaur",
        AppointmentStatus.CONFIRMED,
        PaymentState.PAID,
        gurpreet.startsAt());
    for (var expected : List.of(AppointmentStatus.NO_SHOW, AppointmentStatus.CONFIRMED)) {
      front.act(gurpreet.id().toString(), AppointmentAction.MARK_NO_SHOW);
      desk.work.settle();
      assertThat(Objects.requireNonNull(day.appointment(gurpreet.id().toString())).status())
          .isEqualTo(expected);
    }
    assertThat(desk.server.calls).containsSubsequence("markNoShow", "undo");
  }

  @Test
  void theButtonNamesWhatIsTakenBack() {
    assertThat(words(shown(sheetOf(AppointmentStatus.NO_SHOW)))).isEqualTo("Take back: No-show");
    assertThat(words(shown(sheetOf(AppointmentStatus.CHECKED_IN))))
        .isEqualTo("Take back: Checked in");
    // Another priority changes no state: what is taken back is the check-in still.
    sheetOf(AppointmentStatus.CHECKED_IN);
    AppointmentResponse urgent =
        desk.server.desk.move(
            DEEPAK,
            AppointmentStatus.CHECKED_IN,
            PaymentState.PAID,
            List.of(AppointmentAction.UNDO),
            null);
    assertThat(words(urgent)).isEqualTo("Take back: Checked in");
  }

  private String words(AppointmentResponse shown) {
    return DeskWords.takeBack(desk.context.texts(), shown);
  }

  private static AppointmentResponse shown(AppointmentModel sheet) {
    return Objects.requireNonNull(sheet.appointmentProperty().get());
  }

  /** The sheet of a visit whose last step led to {@code status}. */
  private AppointmentModel sheetOf(AppointmentStatus status) {
    desk.server.desk.known(
        DEEPAK,
        "Deepak Yadav",
        AppointmentStatus.CONFIRMED,
        PaymentState.PAID,
        SeafaceDay.at("10:00"));
    desk.server.desk.move(DEEPAK, status, PaymentState.PAID, List.of(AppointmentAction.UNDO), null);
    AppointmentModel sheet = front.showAppointment(DEEPAK);
    desk.work.settle();
    return sheet;
  }
}
