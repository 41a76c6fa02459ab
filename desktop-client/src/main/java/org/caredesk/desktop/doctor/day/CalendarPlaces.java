package org.caredesk.desktop.doctor.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caredesk.desktop.schedule.Place;
import org.caredesk.dto.scheduling.DoctorCalendarResponse.CalendarHospital;
import org.jspecify.annotations.Nullable;

/**
 * The hospitals of a calendar: their colours, their own days and their own clocks. Asked for every
 * appointment of a month, so it looks each hospital up only once.
 */
final class CalendarPlaces {
  private record Known(CalendarHospital hospital, ZoneId zone, int tint) {}

  private final Map<UUID, Known> byAffiliation = new HashMap<>();
  private final ZoneId zone;
  private final UUID home;

  /**
   * @param zone in which the calendar's lines stand
   * @param home the hospital that the window shows
   */
  CalendarPlaces(List<CalendarHospital> hospitals, ZoneId zone, UUID home) {
    this.zone = zone;
    this.home = home;
    for (CalendarHospital each : hospitals) {
      byAffiliation.put(
          each.affiliationId(), new Known(each, ZoneId.of(each.timeZone()), each.hospitalMark()));
    }
  }

  ZoneId zone() {
    return zone;
  }

  @Nullable CalendarHospital hospital(UUID affiliation) {
    Known known = byAffiliation.get(affiliation);
    return known == null ? null : known.hospital();
  }

  /** The colour and name of a hospital; null where there is only one, in the calendar's zone. */
  @Nullable Place place(UUID affiliation, Instant at) {
    Known known = byAffiliation.get(affiliation);
    if (known == null) {
      return null;
    }
    boolean sameClock = known.zone().getRules().getOffset(at).equals(zone.getRules().getOffset(at));
    if (byAffiliation.size() < 2 && sameClock) {
      return null;
    }
    return new Place(
        known.tint(),
        known.hospital().hospitalName(),
        sameClock ? null : known.zone(),
        known.hospital().hospitalId().equals(home));
  }

  /** The mark of the hospital, from 1. */
  int tint(UUID affiliation) {
    Known known = byAffiliation.get(affiliation);
    return known == null ? 1 : known.tint();
  }

  /**
   * The day on which {@code at} is at the hospital. An evening there that is past midnight here
   * still belongs to the evening before.
   */
  LocalDate day(UUID affiliation, Instant at) {
    Known known = byAffiliation.get(affiliation);
    return LocalDate.ofInstant(at, known == null ? zone : known.zone());
  }
}
