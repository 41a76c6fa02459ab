package org.caredesk.desktop.doctor.availability;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.scheduling.AvailabilityWindowResponse;
import org.caredesk.dto.scheduling.DoctorAvailabilityResponse;
import org.caredesk.dto.scheduling.DoctorAvailabilityResponse.AtHospital;
import org.caredesk.dto.scheduling.HolidayResponse;
import org.caredesk.dto.scheduling.TimeOffResponse;
import org.caredesk.dto.scheduling.WeeklyAvailability;
import org.jspecify.annotations.Nullable;

/** The hours as the server has them, with the colour of each hospital. */
record Base(DoctorAvailabilityResponse hours, List<Place> places) {
  /** A hospital where the doctor works. */
  record Place(AtHospital at) {
    /** From 1: its colour and sign, the same everywhere. */
    int mark() {
      return at.hospitalMark();
    }

    UUID id() {
      return at.affiliationId();
    }

    String name() {
      return at.hospitalName();
    }

    ZoneId zone() {
      return ZoneId.of(at.timeZone());
    }

    int slotMinutes() {
      return at.slotMinutes();
    }

    /** Hours of a date by the weekly rules that hold then. */
    List<Span> weeklyOn(LocalDate date) {
      List<Span> spans = new ArrayList<>();
      for (WeeklyAvailability period : at.weekly()) {
        boolean holds =
            !date.isBefore(period.validFrom())
                && (period.validTo() == null || !date.isAfter(period.validTo()));
        if (holds) {
          period.rules().stream()
              .filter(rule -> rule.dayOfWeek() == date.getDayOfWeek())
              .map(rule -> Span.of(rule.dayOfWeek().getValue(), rule.from(), rule.to()))
              .forEach(spans::add);
        }
      }
      return spans.stream().sorted().toList();
    }

    /** The weekly hours of the seven days from a date on. */
    WeekPattern weekFrom(LocalDate date) {
      List<Span> spans = new ArrayList<>();
      for (int i = 0; i < 7; i++) {
        spans.addAll(weeklyOn(date.plusDays(i)));
      }
      return new WeekPattern(spans);
    }

    /** First days of stored periods that begin within a later one and would be replaced by it. */
    List<LocalDate> periodsBeginning(LocalDate after, @Nullable LocalDate until) {
      return at.weekly().stream()
          .map(WeeklyAvailability::validFrom)
          .filter(begins -> begins.isAfter(after) && (until == null || !begins.isAfter(until)))
          .sorted()
          .toList();
    }

    List<AvailabilityWindowResponse> windowsOn(LocalDate date) {
      return at.windows().stream().filter(window -> window.date().equals(date)).toList();
    }

    @Nullable String holidayOn(LocalDate date) {
      return at.holidays().stream()
          .filter(holiday -> holiday.date().equals(date))
          .map(HolidayResponse::name)
          .findFirst()
          .orElse(null);
    }
  }

  static Base of(DoctorAvailabilityResponse hours) {
    return new Base(hours, hours.affiliations().stream().map(Place::new).toList());
  }

  @Nullable Place place(UUID affiliation) {
    return places.stream().filter(each -> each.id().equals(affiliation)).findFirst().orElse(null);
  }

  boolean zonesDiffer() {
    return places.stream().map(place -> place.at().timeZone()).distinct().count() > 1;
  }

  List<TimeOffResponse> timeOffOn(LocalDate date) {
    return hours.timeOff().stream()
        .filter(
            off ->
                off.from().isBefore(date.plusDays(1).atStartOfDay())
                    && off.to().isAfter(date.atStartOfDay()))
        .toList();
  }
}
