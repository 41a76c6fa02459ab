package org.caredesk.desktop.reception;

import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;
import org.caredesk.dto.scheduling.PinboardResponse.Parked;
import org.jspecify.annotations.Nullable;

/** A day with what is on the pinboard beside it: both are carried over the same grid. */
record PinnedPicture(DeskPicture day, PinboardModel pinboard) implements DeskPicture {

  @Override
  public @Nullable DayAppointment appointment(String id) {
    DayAppointment known = day.appointment(id);
    return known == null || known.status() == AppointmentStatus.PARKED ? pinboard.card(id) : known;
  }

  @Override
  public @Nullable DoctorDay doctorOf(String columnId) {
    return day.doctorOf(columnId);
  }

  @Override
  public boolean isWith(DoctorDay column, DayAppointment appointment) {
    Parked parked = pinboard.find(appointment.id().toString());
    return parked == null
        ? day.isWith(column, appointment)
        : parked.affiliationId().equals(column.affiliationId());
  }

  @Override
  public void reload() {
    day.reload();
    pinboard.load();
  }
}
