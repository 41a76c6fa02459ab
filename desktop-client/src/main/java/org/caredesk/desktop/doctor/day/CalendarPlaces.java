package org.caredesk.desktop.doctor.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.caredesk.desktop.schedule.Place;
import org.caredesk.dto.scheduling.DoctorCalendarResponse.CalendarHospital;
import org.jspecify.annotations.Nullable;

/**
 * The hospitals of a calendar: their colours, their own days and their own clocks.
 *
 * @param zone in which the calendar's lines stand
 * @param home the hospital that the window shows
 */
record CalendarPlaces(List<CalendarHospital> hospitals, ZoneId zone, UUID home) {

  @Nullable CalendarHospital hospital(UUID affiliation) {
    return hospitals.stream()
        .filter(each -> each.affiliationId().equals(affiliation))
        .findFirst()
        .orElse(null);
  }

  /** The colour and name of a hospital; null where there is only one, in the calendar's zone. */
  @Nullable Place place(UUID affiliation, Instant at) {
    CalendarHospital hospital = hospital(affiliation);
    if (hospital == null) {
      return null;
    }
    ZoneId own = ZoneId.of(hospital.timeZone());
    boolean sameClock = own.getRules().getOffset(at).equals(zone.getRules().getOffset(at));
    if (hospitals.size() < 2 && sameClock) {
      return null;
    }
    return new Place(
        tint(affiliation),
        hospital.hospitalName(),
        sameClock ? null : own,
        hospital.hospitalId().equals(home));
  }

  /** 1, 2 or 3. */
  int tint(UUID affiliation) {
    for (int i = 0; i < hospitals.size(); i++) {
      if (hospitals.get(i).affiliationId().equals(affiliation)) {
        return i % 3 + 1;
      }
    }
    return 1;
  }

  /**
   * The day on which {@code at} is at the hospital. An evening there that is past midnight here
   * still belongs to the evening before.
   */
  LocalDate day(UUID affiliation, Instant at) {
    CalendarHospital hospital = hospital(affiliation);
    return LocalDate.ofInstant(at, hospital == null ? zone : ZoneId.of(hospital.timeZone()));
  }
}
