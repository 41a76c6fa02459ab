package org.caredesk.desktop.reception;

import java.time.ZoneId;
import java.util.List;
import org.caredesk.desktop.continuity.NotedArrival;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.dto.scheduling.AppointmentProgress;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.HospitalDayResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;

/**
 * Shows on the day who came while the server could not be told: as waiting, and that it is noted
 * only.
 */
final class NotedOnDay {
  private final Texts texts;
  private final Formatting formats;

  NotedOnDay(Texts texts, Formatting formats) {
    this.texts = texts;
    this.formats = formats;
  }

  HospitalDayResponse over(HospitalDayResponse day, List<NotedArrival> arrivals) {
    List<NotedArrival> ofDay =
        arrivals.stream()
            .filter(each -> each.hospitalId().equals(day.hospitalId()))
            .filter(each -> each.date().equals(day.date()))
            .toList();
    if (ofDay.isEmpty()) {
      return day;
    }
    ZoneId zone = ZoneId.of(day.timeZone());
    return new HospitalDayResponse(
        day.hospitalId(),
        day.date(),
        day.timeZone(),
        day.currency(),
        day.seq(),
        day.asOf(),
        day.doctors().stream().map(doctor -> over(doctor, ofDay, zone)).toList(),
        day.bookAnyway());
  }

  private DoctorDay over(DoctorDay doctor, List<NotedArrival> arrivals, ZoneId zone) {
    return ChangedDay.with(
        doctor,
        doctor.freeSlots(),
        doctor.appointments().stream()
            .map(
                each ->
                    arrivals.stream()
                        .filter(arrival -> arrival.appointmentId().equals(each.id()))
                        .filter(_ -> isAwaited(each.status()))
                        .findFirst()
                        .map(arrival -> arrived(each, arrival, zone))
                        .orElse(each))
            .toList());
  }

  static boolean isAwaited(AppointmentStatus status) {
    return status == AppointmentStatus.CONFIRMED || status == AppointmentStatus.NO_SHOW;
  }

  private DayAppointment arrived(DayAppointment each, NotedArrival arrival, ZoneId zone) {
    return new DayAppointment(
        each.id(),
        each.number(),
        AppointmentStatus.CHECKED_IN,
        each.startsAt(),
        each.endsAt(),
        each.patientId(),
        each.patientName(),
        each.visitMode(),
        texts.get("noted.on-card", formats.time(arrival.arrivedAt(), zone)),
        each.paymentState(),
        null,
        null,
        each.lane(),
        new AppointmentProgress(
            each.progress().requestedAt(), null, arrival.arrivedAt(), null, null),
        null,
        each.version(),
        List.of(),
        null,
        null,
        each.priority(),
        each.anywayReason());
  }
}
