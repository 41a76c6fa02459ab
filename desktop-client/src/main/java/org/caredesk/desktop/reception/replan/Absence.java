package org.caredesk.desktop.reception.replan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Stream;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;
import org.caredesk.dto.scheduling.Slot;

/**
 * Who is away, and when as far as one can guess.
 *
 * @param from local at the hospital
 * @param to exclusive
 */
record Absence(
    UUID hospital, UUID doctor, String doctorName, LocalDateTime from, LocalDateTime to) {

  /** From now, or from the beginning of a later day, to the end of the doctor's day. */
  static Absence of(UUID hospital, DoctorDay doctor, LocalDate shown, ZoneId zone, Instant now) {
    LocalDateTime local = LocalDateTime.ofInstant(now, zone).truncatedTo(ChronoUnit.MINUTES);
    LocalDate day = shown.isBefore(local.toLocalDate()) ? local.toLocalDate() : shown;
    LocalDateTime from =
        day.equals(local.toLocalDate())
            ? local
            : doctor.windows().stream()
                .map(window -> LocalDateTime.ofInstant(window.startsAt(), zone))
                .min(LocalDateTime::compareTo)
                .orElse(day.atStartOfDay());
    LocalDateTime to =
        Stream.concat(
                doctor.windows().stream().map(Slot::endsAt),
                doctor.appointments().stream().map(DayAppointment::endsAt))
            .map(end -> LocalDateTime.ofInstant(end, zone))
            .max(LocalDateTime::compareTo)
            .filter(end -> end.isAfter(from))
            .orElse(day.plusDays(1).atStartOfDay());
    return new Absence(hospital, doctor.doctorId(), doctor.doctorName(), from, to);
  }
}
