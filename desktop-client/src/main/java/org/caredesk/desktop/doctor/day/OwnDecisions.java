package org.caredesk.desktop.doctor.day;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.DoctorCalendarResponse;
import org.caredesk.dto.scheduling.DoctorCalendarResponse.CalendarAppointment;
import org.caredesk.dto.scheduling.DoctorCalendarResponse.CalendarHospital;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;

/**
 * What was decided here a moment ago, laid over pictures of the calendar that were taken before it:
 * without that a moved card would jump back until the next picture comes.
 */
final class OwnDecisions {
  /** After this long every picture asked for knows the change. */
  private static final Duration LASTS = Duration.ofSeconds(10);

  private record Change(AppointmentResponse appointment, Instant at) {}

  private final Map<UUID, Change> changes = new HashMap<>();

  void add(AppointmentResponse appointment, Instant now) {
    changes.put(appointment.id(), new Change(appointment, now));
  }

  /** {@code calendar} with every change in it that it does not know yet. */
  DoctorCalendarResponse over(DoctorCalendarResponse calendar, Instant now) {
    changes.values().removeIf(change -> change.at().plus(LASTS).isBefore(now));
    DoctorCalendarResponse result = calendar;
    for (Change change : changes.values()) {
      result = over(result, change.appointment());
    }
    return result;
  }

  private static DoctorCalendarResponse over(
      DoctorCalendarResponse calendar, AppointmentResponse changed) {
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
    appointments.add(new CalendarAppointment(changed.affiliationId(), card(changed)));
    boolean takes = !CalendarColumns.OVER.contains(changed.status());
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

  /** The appointment as a card of the day. */
  static DayAppointment card(AppointmentResponse of) {
    return new DayAppointment(
        of.id(),
        of.number(),
        of.status(),
        of.startsAt(),
        of.endsAt(),
        of.patientId(),
        of.patientName(),
        of.visitMode(),
        of.reason(),
        of.paymentState(),
        of.holdExpiresAt(),
        of.heldBy(),
        of.lane(),
        of.progress(),
        of.proposal(),
        of.version(),
        of.allowedActions());
  }
}
