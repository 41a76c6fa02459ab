package org.caredesk.desktop.doctor.day;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.caredesk.dto.scheduling.DoctorCalendarResponse;
import org.caredesk.dto.scheduling.DoctorCalendarResponse.CalendarAppointment;
import org.caredesk.dto.scheduling.DoctorCalendarResponse.CalendarHospital;
import org.caredesk.dto.scheduling.HospitalDayResponse.Closure;
import org.caredesk.dto.scheduling.Slot;

/**
 * How full a day is.
 *
 * @param capacity visits that would fill the hours; at least {@code booked}
 * @param closed why nobody is seen, such as a holiday; empty where that is not so
 */
record DayLoad(LocalDate date, int booked, int capacity, String closed) {

  /** A day without work. */
  static DayLoad none(LocalDate date) {
    return new DayLoad(date, 0, 0, "");
  }

  /**
   * Every day that has hours or visits, worked out in one pass over the calendar.
   *
   * @param label says why it is closed
   */
  static Map<LocalDate, DayLoad> of(
      DoctorCalendarResponse calendar, CalendarPlaces places, Function<Closure, String> label) {
    Map<LocalDate, DayLoad> loads = new HashMap<>();
    for (CalendarHospital hospital : calendar.hospitals()) {
      for (Slot window : hospital.windows()) {
        LocalDate day = places.day(hospital.affiliationId(), window.startsAt());
        long minutes = minutes(window);
        String closed = "";
        for (Closure closure : hospital.closures()) {
          if (CalendarColumns.overlap(window, closure.startsAt(), closure.endsAt())) {
            minutes -= minutes(cut(window, closure));
            closed = label.apply(closure);
          }
        }
        int visits = (int) (Math.max(0, minutes) / hospital.slotMinutes());
        loads.merge(day, new DayLoad(day, 0, visits, visits > 0 ? "" : closed), DayLoad::and);
      }
    }
    for (CalendarAppointment each : calendar.appointments()) {
      if (!CalendarColumns.OVER.contains(each.appointment().status())) {
        LocalDate day = places.day(each.affiliationId(), each.appointment().startsAt());
        loads.merge(day, new DayLoad(day, 1, 0, ""), DayLoad::and);
      }
    }
    loads.replaceAll((_, load) -> load.full());
    return loads;
  }

  private DayLoad and(DayLoad more) {
    int both = capacity + more.capacity;
    return new DayLoad(
        date, booked + more.booked, both, both > 0 ? "" : closed.isEmpty() ? more.closed : closed);
  }

  private DayLoad full() {
    return new DayLoad(date, booked, Math.max(booked, capacity), closed);
  }

  private static long minutes(Slot slot) {
    return Duration.between(slot.startsAt(), slot.endsAt()).toMinutes();
  }

  /** The part of a window that is closed. */
  static Slot cut(Slot window, Closure closure) {
    return new Slot(
        window.startsAt().isAfter(closure.startsAt()) ? window.startsAt() : closure.startsAt(),
        window.endsAt().isBefore(closure.endsAt()) ? window.endsAt() : closure.endsAt());
  }
}
