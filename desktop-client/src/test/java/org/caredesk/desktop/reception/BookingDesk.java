package org.caredesk.desktop.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.caredesk.desktop.live.ServerTime;
import org.caredesk.desktop.reception.booking.BookingModel;
import org.caredesk.desktop.reception.booking.BookingStage;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;
import org.caredesk.dto.scheduling.Slot;

/** A booking at a fake server, with what its tests say in a word. */
final class BookingDesk {

  final Desk desk = new Desk();
  final List<AppointmentResponse> changes = new ArrayList<>();
  final BookingModel booking =
      new BookingModel(desk.context, new ServerTime(desk.context.clock()), changes::add);
  final DoctorDay doctor = desk.server.day.doctors().getFirst();
  final Slot slot = doctor.freeSlots().getFirst();

  void held() {
    booking.start(doctor, slot);
    desk.work.settle();
  }

  void fill() {
    booking.fields().patient.set(desk.server.people.getFirst());
    booking.fields().reason.set("Palpitations");
  }

  void advance(Duration time) {
    desk.work.advance(time);
    booking.tick();
  }

  AppointmentResponse hold() {
    return Objects.requireNonNull(booking.hold());
  }

  BookingStage.Done done() {
    assertThat(booking.stageProperty().get()).isInstanceOf(BookingStage.Done.class);
    return (BookingStage.Done) booking.stageProperty().get();
  }

  AppointmentResponse known(AppointmentResponse hold) {
    return Objects.requireNonNull(desk.server.appointments.get(hold.id()));
  }

  static LiveFrame frame(AppointmentResponse changed) {
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
