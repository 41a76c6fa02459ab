package org.caredesk.desktop.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import org.caredesk.desktop.live.ServerTime;
import org.caredesk.desktop.reception.booking.BookingModel;
import org.caredesk.desktop.reception.booking.BookingStage;
import org.caredesk.desktop.shell.Route;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;
import org.caredesk.dto.scheduling.PaymentState;
import org.caredesk.dto.scheduling.WaitListEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is held for somebody who waits never takes the place of a booking that is under way. */
class TakingOffersTest {
  private static final UUID HOLD = SeafaceDay.id("an offered slot");
  private static final String SAID = "Finish the booking that is open first";

  private final Desk desk = new Desk();
  private final ServerTime time = new ServerTime(desk.context.clock());
  private final FrontDesk front =
      new FrontDesk(desk.context, new DayViewModel(desk.context, time), time);
  private final BookingModel booking = front.booking();
  private final TakingOffers offers = new TakingOffers(desk.context, front);
  private final WaitListEntry entry =
      desk.server.waitLists.waits("Nandini Furtado", 0, HOLD, SeafaceDay.at("14:00"));

  @BeforeEach
  void holdForWhoWaits() {
    desk.server.desk.known(
        HOLD,
        "Nandini Furtado",
        AppointmentStatus.HELD,
        PaymentState.UNPAID,
        SeafaceDay.at("14:00"));
  }

  @Test
  void aBookingThatLostItsHoldKeepsWhatWasTyped() {
    desk.server.failNext("hold", FakeServer.taken());
    begin();
    desk.work.settle();
    assertThat(booking.stageProperty().get()).isInstanceOf(BookingStage.Lost.class);

    offers.take(entry);
    desk.work.settle();

    assertThat(booking.fields().reason.get()).isEqualTo("Palpitations");
    assertThat(desk.lastToast()).isEqualTo(SAID);
    assertThat(desk.server.calls).doesNotContain("get");
  }

  @Test
  void aBookingBegunBeforeTheAnswerKeepsItsHoldAndTheOfferStaysOpen() {
    offers.take(entry);
    begin();
    desk.work.settle();

    assertThat(Objects.requireNonNull(booking.hold()).id()).isNotEqualTo(HOLD);
    assertThat(booking.fields().reason.get()).isEqualTo("Palpitations");
    assertThat(desk.lastToast()).isEqualTo(SAID);
    assertThat(desk.server.appointments.values())
        .extracting(AppointmentResponse::status)
        .containsExactly(AppointmentStatus.HELD, AppointmentStatus.HELD);
  }

  @Test
  void aSecondEnterLeadsToTheBookingThatTheFirstOneOpened() {
    offers.take(entry);
    offers.take(entry);
    desk.work.settle();
    booking.fields().reason.set("Palpitations");
    offers.take(entry);
    desk.work.settle();

    assertThat(Objects.requireNonNull(booking.hold()).id()).isEqualTo(HOLD);
    assertThat(booking.fields().reason.get()).isEqualTo("Palpitations");
    assertThat(desk.toasts).isEmpty();
    assertThat(desk.went).containsOnly(new Route.Day(SeafaceDay.DATE));
  }

  private void begin() {
    DoctorDay doctor = desk.server.day.doctors().get(1);
    booking.start(doctor, doctor.freeSlots().getFirst());
    booking.fields().reason.set("Palpitations");
  }
}
