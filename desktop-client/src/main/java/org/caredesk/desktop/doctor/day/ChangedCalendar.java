package org.caredesk.desktop.doctor.day;

import java.util.ArrayList;
import java.util.List;
import org.caredesk.desktop.schedule.moves.Landings;
import org.caredesk.desktop.schedule.moves.OwnChanges;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.DoctorCalendarResponse;
import org.caredesk.dto.scheduling.DoctorCalendarResponse.CalendarAppointment;
import org.caredesk.dto.scheduling.DoctorCalendarResponse.CalendarHospital;

/** A calendar with an appointment in it that was changed after the picture was taken. */
final class ChangedCalendar {
  private ChangedCalendar() {}

  /** {@code calendar} as it is with {@code changed}; the same one where it knows it already. */
  static DoctorCalendarResponse with(DoctorCalendarResponse calendar, AppointmentResponse changed) {
    CalendarAppointment known =
        calendar.appointments().stream()
            .filter(each -> each.appointment().id().equals(changed.id()))
            .findFirst()
            .orElse(null);
    boolean newer = known == null || known.appointment().version() < changed.version();
    if (!newer || !calendar.doctorId().equals(changed.doctorId())) {
      return calendar;
    }
    List<CalendarAppointment> appointments = new ArrayList<>(calendar.appointments());
    appointments.remove(known);
    appointments.add(new CalendarAppointment(changed.affiliationId(), OwnChanges.card(changed)));
    boolean takes = !Landings.BOOKABLE_AGAIN.contains(changed.status());
    List<CalendarHospital> hospitals =
        calendar.hospitals().stream().map(each -> takes ? without(each, changed) : each).toList();
    return new DoctorCalendarResponse(
        calendar.doctorId(),
        calendar.doctorName(),
        calendar.from(),
        calendar.to(),
        calendar.seq(),
        calendar.asOf(),
        hospitals,
        appointments);
  }

  private static CalendarHospital without(CalendarHospital hospital, AppointmentResponse taken) {
    return new CalendarHospital(
        hospital.affiliationId(),
        hospital.hospitalId(),
        hospital.hospitalName(),
        hospital.hospitalMark(),
        hospital.timeZone(),
        hospital.departmentName(),
        hospital.room(),
        hospital.slotMinutes(),
        hospital.allowedSlotMinutes(),
        hospital.visitModes(),
        hospital.bookingPolicy(),
        hospital.windows(),
        hospital.closures(),
        hospital.freeSlots().stream()
            .filter(slot -> !CalendarColumns.overlap(slot, taken.startsAt(), taken.endsAt()))
            .toList());
  }
}
