package org.caredesk.desktop.doctor.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caredesk.desktop.schedule.ScheduleMonth;
import org.caredesk.desktop.schedule.Visit;
import org.caredesk.dto.scheduling.DoctorCalendarResponse;
import org.caredesk.dto.scheduling.DoctorCalendarResponse.CalendarAppointment;

/** Turns a doctor's calendar into the cells of a month. */
final class MonthCells {
  private final CalendarColumns mapping;

  MonthCells(CalendarColumns mapping) {
    this.mapping = mapping;
  }

  ScheduleMonth of(DoctorCalendarResponse calendar, LocalDate date, CalendarPlaces places) {
    Map<LocalDate, List<Visit>> visits = new HashMap<>();
    for (CalendarAppointment each : calendar.appointments()) {
      if (!CalendarColumns.OVER.contains(each.appointment().status())) {
        LocalDate day = places.day(each.affiliationId(), each.appointment().startsAt());
        visits
            .computeIfAbsent(day, _ -> new ArrayList<>())
            .add(CalendarColumns.visit(each, places));
      }
    }
    Map<LocalDate, DayLoad> loads = DayLoad.of(calendar, places, mapping::label);
    List<ScheduleMonth.Day> days = new ArrayList<>();
    LocalDate first = Period.MONTH.from(date);
    for (int i = 0; i < ScheduleMonth.DAYS; i++) {
      LocalDate day = first.plusDays(i);
      DayLoad load = loads.getOrDefault(day, DayLoad.none(day));
      days.add(
          new ScheduleMonth.Day(
              day,
              load.booked(),
              load.capacity(),
              load.closed(),
              visits.getOrDefault(day, List.of())));
    }
    return new ScheduleMonth(date.withDayOfMonth(1), places.zone(), days);
  }
}
