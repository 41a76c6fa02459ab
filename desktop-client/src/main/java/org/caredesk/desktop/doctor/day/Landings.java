package org.caredesk.desktop.doctor.day;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.schedule.Landing;
import org.caredesk.dto.scheduling.DoctorCalendarResponse;
import org.caredesk.dto.scheduling.DoctorCalendarResponse.CalendarAppointment;
import org.caredesk.dto.scheduling.DoctorCalendarResponse.CalendarHospital;
import org.caredesk.dto.scheduling.HospitalDayResponse.Closure;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.Slot;
import org.jspecify.annotations.Nullable;

/**
 * Says whether an appointment may go to another time, as far as the calendar shows. Buffers, lead
 * time and horizon are the server's matter.
 */
final class Landings {
  private final Texts texts;
  private final Formatting formats;

  Landings(Texts texts, Formatting formats) {
    this.texts = texts;
    this.formats = formats;
  }

  /** What would come of moving {@code moved} to {@code start} as of {@code now}. */
  Landing judge(
      DoctorCalendarResponse calendar, CalendarAppointment moved, Instant start, Instant now) {
    DayAppointment appointment = moved.appointment();
    Slot wanted =
        new Slot(start, start.plus(Duration.between(appointment.startsAt(), appointment.endsAt())));
    CalendarHospital hospital =
        calendar.hospitals().stream()
            .filter(each -> each.affiliationId().equals(moved.affiliationId()))
            .findFirst()
            .orElse(null);
    if (hospital == null) {
      return new Landing(false, texts.get("doctor.landing.elsewhere"));
    }
    ZoneId zone = ZoneId.of(hospital.timeZone());
    if (start.equals(appointment.startsAt())) {
      return new Landing(true, texts.get("doctor.landing.here"));
    }
    String refusal = refusal(calendar, hospital, moved, wanted, now);
    if (refusal != null) {
      return new Landing(false, refusal);
    }
    return new Landing(
        true,
        texts.get(
            "doctor.landing.free",
            formats.dayShort(start.atZone(zone).toLocalDate()),
            formats.timeRange(wanted.startsAt(), wanted.endsAt(), zone)));
  }

  private @Nullable String refusal(
      DoctorCalendarResponse calendar,
      CalendarHospital hospital,
      CalendarAppointment moved,
      Slot wanted,
      Instant now) {
    ZoneId zone = ZoneId.of(hospital.timeZone());
    if (wanted.startsAt().isBefore(now)) {
      return texts.get("doctor.landing.past");
    }
    for (Closure closure : hospital.closures()) {
      if (CalendarColumns.overlap(wanted, closure.startsAt(), closure.endsAt())) {
        return closure.label() == null
            ? texts.get("doctor.closure." + closure.kind().name())
            : closure.label();
      }
    }
    for (CalendarAppointment each : calendar.appointments()) {
      DayAppointment other = each.appointment();
      if (!other.id().equals(moved.appointment().id())
          && !CalendarColumns.OVER.contains(other.status())
          && CalendarColumns.overlap(wanted, other.startsAt(), other.endsAt())) {
        String range = formats.timeRange(other.startsAt(), other.endsAt(), zone);
        return other.patientName() == null
            ? texts.get("doctor.landing.held", range)
            : texts.get("doctor.landing.taken", other.patientName(), range);
      }
    }
    boolean open =
        hospital.windows().stream()
            .anyMatch(
                window ->
                    !wanted.startsAt().isBefore(window.startsAt())
                        && !wanted.endsAt().isAfter(window.endsAt()));
    return open ? null : texts.get("doctor.landing.closed", hospital.hospitalName());
  }
}
