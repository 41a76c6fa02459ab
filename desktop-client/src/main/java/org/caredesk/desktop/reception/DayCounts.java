package org.caredesk.desktop.reception;

import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.HospitalDayResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;

/** The figures over the day: the same ones as on the board. */
record DayCounts(int expected, int waiting, int withDoctor, int free) {
  static final DayCounts NONE = new DayCounts(0, 0, 0, 0);

  /** Counts the whole day, whatever is filtered. */
  static DayCounts of(HospitalDayResponse day) {
    int expected = 0;
    int waiting = 0;
    int withDoctor = 0;
    int free = 0;
    for (DoctorDay doctor : day.doctors()) {
      free += doctor.freeSlots().size();
      for (DayAppointment each : doctor.appointments()) {
        AppointmentStatus status = each.status();
        expected +=
            status == AppointmentStatus.CONFIRMED || status == AppointmentStatus.REQUESTED ? 1 : 0;
        waiting += status == AppointmentStatus.CHECKED_IN ? 1 : 0;
        withDoctor += status == AppointmentStatus.IN_CONSULTATION ? 1 : 0;
      }
    }
    return new DayCounts(expected, waiting, withDoctor, free);
  }
}
