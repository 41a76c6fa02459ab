package org.caredesk.desktop.reception;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
    List<NotedArrival> ofDay = of(day, arrivals);
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

  private static List<NotedArrival> of(HospitalDayResponse day, List<NotedArrival> arrivals) {
    return arrivals.stream()
        .filter(each -> each.hospitalId().equals(day.hospitalId()))
        .filter(each -> each.date().equals(day.date()))
        .toList();
  }

  /** The appointments of {@code day} that {@link #over} shows as arrived. */
  static Set<UUID> shown(HospitalDayResponse day, List<NotedArrival> arrivals) {
    Set<UUID> awaited =
        day.doctors().stream()
            .flatMap(doctor -> doctor.appointments().stream())
            .filter(each -> isAwaited(each.status()))
            .map(DayAppointment::id)
            .collect(Collectors.toSet());
    return of(day, arrivals).stream()
        .map(NotedArrival::appointmentId)
        .filter(awaited::contains)
        .collect(Collectors.toUnmodifiableSet());
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
