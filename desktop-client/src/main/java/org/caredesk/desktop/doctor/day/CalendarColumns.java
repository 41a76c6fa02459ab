package org.caredesk.desktop.doctor.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.schedule.FreeTime;
import org.caredesk.desktop.schedule.OfferedTime;
import org.caredesk.desktop.schedule.ScheduleColumn;
import org.caredesk.desktop.schedule.ScheduleDay;
import org.caredesk.desktop.schedule.ScheduleEntry;
import org.caredesk.desktop.schedule.Visit;
import org.caredesk.desktop.schedule.moves.Acting;
import org.caredesk.desktop.schedule.moves.Landings;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.DoctorCalendarResponse;
import org.caredesk.dto.scheduling.DoctorCalendarResponse.CalendarAppointment;
import org.caredesk.dto.scheduling.DoctorCalendarResponse.CalendarHospital;
import org.caredesk.dto.scheduling.HospitalDayResponse.Closure;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.Slot;
import org.jspecify.annotations.Nullable;

/** Turns a doctor's calendar into what the grid shows. */
final class CalendarColumns {
  /** States that give their time back. */
  static final Set<AppointmentStatus> OVER = Landings.OVER;

  /** Shown whether or not there is work on them. */
  private static final int WORKING_DAYS = 5;

  private final Texts texts;
  private final Formatting formats;

  CalendarColumns(Texts texts, Formatting formats) {
    this.texts = texts;
    this.formats = formats;
  }

  /** How full the days are that {@link #week} shows. */
  List<DayLoad> loads(DoctorCalendarResponse calendar, LocalDate from, CalendarPlaces places) {
    return loadsFrom(calendar, places, from);
  }

  /**
   * One day as one column.
   *
   * @param offers what stands among the visits without being one yet
   */
  ScheduleDay day(
      DoctorCalendarResponse calendar,
      LocalDate date,
      CalendarPlaces places,
      List<AppointmentResponse> offers) {
    return new ScheduleDay(
        date,
        places.zone(),
        List.of(column(calendar, places, load(calendar, places, date), null, offers)));
  }

  /** The days from {@code from} on as columns; a weekend without work is left out. */
  ScheduleDay week(
      DoctorCalendarResponse calendar,
      LocalDate from,
      CalendarPlaces places,
      List<AppointmentResponse> offers) {
    List<ScheduleColumn> columns = new ArrayList<>();
    for (DayLoad load : loadsFrom(calendar, places, from)) {
      columns.add(column(calendar, places, load, load.date(), offers));
    }
    return new ScheduleDay(from, places.zone(), columns);
  }

  private List<DayLoad> loadsFrom(
      DoctorCalendarResponse calendar, CalendarPlaces places, LocalDate from) {
    Map<LocalDate, DayLoad> all = DayLoad.of(calendar, places, this::label);
    List<DayLoad> week = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      DayLoad load = all.get(from.plusDays(i));
      if (load != null || i < WORKING_DAYS) {
        week.add(load == null ? DayLoad.none(from.plusDays(i)) : load);
      }
    }
    return week;
  }

  private DayLoad load(DoctorCalendarResponse calendar, CalendarPlaces places, LocalDate date) {
    return DayLoad.of(calendar, places, this::label).getOrDefault(date, DayLoad.none(date));
  }

  private static List<Slot> windows(
      CalendarHospital hospital, CalendarPlaces places, LocalDate date) {
    return hospital.windows().stream()
        .filter(each -> places.day(hospital.affiliationId(), each.startsAt()).equals(date))
        .toList();
  }

  private static boolean on(CalendarAppointment each, CalendarPlaces places, LocalDate date) {
    return places.day(each.affiliationId(), each.appointment().startsAt()).equals(date);
  }

  private ScheduleColumn column(
      DoctorCalendarResponse calendar,
      CalendarPlaces places,
      DayLoad load,
      @Nullable LocalDate columnDate,
      List<AppointmentResponse> offers) {
    LocalDate date = load.date();
    List<OfferedTime> offered =
        offers.stream().flatMap(each -> offered(each, places, date)).toList();
    List<Slot> open = new ArrayList<>();
    List<ScheduleColumn.Closure> closures = new ArrayList<>();
    List<ScheduleEntry> entries = new ArrayList<>();
    for (CalendarHospital hospital : calendar.hospitals()) {
      List<Slot> windows = windows(hospital, places, date);
      open.addAll(windows);
      for (Closure closure : hospital.closures()) {
        // A closure is drawn where it meets the hours: another hospital's hours may lie beside.
        for (Slot window : windows) {
          if (overlap(window, closure.startsAt(), closure.endsAt())) {
            closures.add(new ScheduleColumn.Closure(DayLoad.cut(window, closure), label(closure)));
          }
        }
      }
      for (Slot free : hospital.freeSlots()) {
        boolean held =
            offered.stream().anyMatch(each -> overlap(free, each.startsAt(), each.endsAt()));
        if (!held && places.day(hospital.affiliationId(), free.startsAt()).equals(date)) {
          entries.add(free(hospital, free, places));
        }
      }
    }
    entries.addAll(visits(calendar, places, date, offers));
    entries.addAll(offered);
    open.sort(Comparator.comparing(Slot::startsAt));
    return new ScheduleColumn(
        date.toString(),
        calendar.doctorId(),
        formats.dayShort(date),
        "",
        null,
        load.booked(),
        load.capacity(),
        null,
        open,
        closures,
        entries,
        columnDate);
  }

  private static List<ScheduleEntry> visits(
      DoctorCalendarResponse calendar,
      CalendarPlaces places,
      LocalDate date,
      List<AppointmentResponse> offers) {
    List<ScheduleEntry> shown = new ArrayList<>();
    List<CalendarAppointment> over = new ArrayList<>();
    for (CalendarAppointment each : calendar.appointments()) {
      // The hold behind an offer that is drawn itself.
      boolean drawn =
          offers.stream().anyMatch(offer -> offer.id().equals(each.appointment().keptFor()));
      if (!drawn && on(each, places, date)) {
        if (OVER.contains(each.appointment().status())) {
          over.add(each);
        } else {
          shown.add(visit(each, places));
        }
      }
    }
    // What was given back shows only where nothing has taken its place.
    for (CalendarAppointment each : over) {
      Instant from = each.appointment().startsAt();
      Instant to = each.appointment().endsAt();
      boolean taken =
          shown.stream().anyMatch(one -> one.startsAt().isBefore(to) && from.isBefore(one.endsAt()))
              || calendar.hospitals().stream()
                  .flatMap(hospital -> hospital.freeSlots().stream())
                  .anyMatch(slot -> overlap(slot, from, to));
      if (!taken) {
        shown.add(visit(each, places));
      }
    }
    return shown;
  }

  /** A visit as the grid shows it. */
  static Visit visit(CalendarAppointment calendarEntry, CalendarPlaces places) {
    DayAppointment each = calendarEntry.appointment();
    Visit.Request request =
        each.status() != AppointmentStatus.REQUESTED
            ? null
            : each.proposal() == null
                ? new Visit.Request(each.progress().answerBy(), null)
                : new Visit.Request(each.proposal().answerBy(), each.proposal().startsAt());
    return new Visit(
        each.id().toString(),
        each.version(),
        each.status(),
        each.startsAt(),
        each.endsAt(),
        each.lane(),
        each.patientName(),
        each.visitMode(),
        each.paymentState(),
        each.reason(),
        each.holdExpiresAt(),
        each.heldBy(),
        false,
        places.place(calendarEntry.affiliationId(), each.startsAt()),
        request,
        each.anywayReason(),
        false);
  }

  private static FreeTime free(CalendarHospital hospital, Slot slot, CalendarPlaces places) {
    return new FreeTime(
        freeId(hospital.affiliationId(), slot),
        slot.startsAt(),
        slot.endsAt(),
        FreeTime.Use.BOOKABLE,
        places.place(hospital.affiliationId(), slot.startsAt()));
  }

  /** The other time that is on offer for a request, where there is one on that day. */
  private static Stream<OfferedTime> offered(
      AppointmentResponse request, CalendarPlaces places, LocalDate date) {
    return Stream.ofNullable(request.proposal())
        .filter(proposal -> places.day(request.affiliationId(), proposal.startsAt()).equals(date))
        .map(
            proposal ->
                new OfferedTime(
                    "offered " + request.id(),
                    request.id().toString(),
                    proposal.startsAt(),
                    proposal.endsAt(),
                    Acting.name(request),
                    proposal.answerBy(),
                    places.place(request.affiliationId(), proposal.startsAt())));
  }

  /** Where free time is. */
  static UUID affiliation(FreeTime free) {
    return UUID.fromString(free.id().substring(0, free.id().indexOf('@')));
  }

  /** Names free time by place and time, so that it is the same cell in the next picture. */
  static String freeId(UUID affiliation, Slot slot) {
    return affiliation + "@" + slot.startsAt();
  }

  /** The closed stretch with its words. */
  ScheduleColumn.Closure closure(Closure closure) {
    return new ScheduleColumn.Closure(
        new Slot(closure.startsAt(), closure.endsAt()), label(closure));
  }

  String label(Closure closure) {
    return Objects.requireNonNullElseGet(
        closure.label(), () -> texts.get("doctor.closure." + closure.kind().name()));
  }

  static boolean overlap(Slot slot, Instant from, Instant to) {
    return slot.startsAt().isBefore(to) && from.isBefore(slot.endsAt());
  }
}
