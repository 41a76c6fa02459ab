package org.caredesk.desktop.reception;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.schedule.FreeTime;
import org.caredesk.desktop.schedule.ScheduleColumn;
import org.caredesk.desktop.schedule.ScheduleDay;
import org.caredesk.desktop.schedule.ScheduleEntry;
import org.caredesk.desktop.schedule.Visit;
import org.caredesk.desktop.schedule.moves.Landings;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.HospitalDayResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse.Closure;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;
import org.caredesk.dto.scheduling.Slot;

/** Turns the server's day into what the grid shows. */
final class DayColumns {
  /** States that give their time back. */
  static final Set<AppointmentStatus> OVER = Landings.OVER;

  private final Texts texts;
  private final String desk;
  private final Predicate<UUID> unsent;

  /**
   * @param desk this workstation's name, by which its own holds are known
   */
  DayColumns(Texts texts, String desk) {
    this(texts, desk, _ -> false);
  }

  /**
   * @param unsent whether the state of an appointment is only noted here
   */
  DayColumns(Texts texts, String desk, Predicate<UUID> unsent) {
    this.texts = texts;
    this.desk = desk;
    this.unsent = unsent;
  }

  /**
   * The columns of {@code day} as far as {@code filter} lets them through.
   *
   * @param now what ended before is past: unused time in it says so
   */
  ScheduleDay of(HospitalDayResponse day, DayFilter filter, Instant now) {
    List<ScheduleColumn> columns =
        day.doctors().stream()
            .filter(filter::passes)
            .map(doctor -> column(doctor, filter, now))
            .toList();
    return new ScheduleDay(day.date(), java.time.ZoneId.of(day.timeZone()), columns);
  }

  /** One doctor's day as a column. */
  ScheduleColumn column(DoctorDay doctor, DayFilter filter, Instant now) {
    List<ScheduleEntry> entries = new ArrayList<>();
    List<Slot> taken = new ArrayList<>(doctor.freeSlots());
    for (Slot free : doctor.freeSlots()) {
      entries.add(free(doctor, free, FreeTime.Use.BOOKABLE));
    }
    for (DayAppointment each : doctor.appointments()) {
      if (!over(each, now)) {
        taken.add(new Slot(each.startsAt(), each.endsAt()));
        if (filter.mode() == null || filter.mode() == each.visitMode()) {
          entries.add(visit(each));
        }
      }
    }
    // What was given back shows only where nothing has taken its place.
    for (DayAppointment each : doctor.appointments()) {
      if (over(each, now)
          && taken.stream().noneMatch(slot -> overlap(slot, each.startsAt(), each.endsAt()))) {
        taken.add(new Slot(each.startsAt(), each.endsAt()));
        entries.add(visit(each));
      }
    }
    Duration length = Duration.ofMinutes(doctor.slotMinutes());
    for (Slot gap : gaps(doctor, taken, now)) {
      for (Instant at = gap.startsAt();
          !at.plus(length).isAfter(gap.endsAt());
          at = at.plus(length)) {
        entries.add(free(doctor, new Slot(at, at.plus(length)), FreeTime.Use.NOT_USED));
      }
    }
    return new ScheduleColumn(
        doctor.affiliationId().toString(),
        doctor.doctorId(),
        doctor.doctorName(),
        doctor.departmentName(),
        doctor.room() == null || doctor.room().isBlank() ? null : doctor.room(),
        booked(doctor),
        capacity(doctor),
        doctor.lateMinutes(),
        doctor.windows(),
        doctor.closures().stream().map(this::closure).toList(),
        entries);
  }

  static int booked(DoctorDay doctor) {
    return (int)
        doctor.appointments().stream().filter(each -> !OVER.contains(each.status())).count();
  }

  /** What fits into the hours; more may be booked, as anyway or after hours. */
  private static int capacity(DoctorDay doctor) {
    long minutes =
        open(doctor).stream()
            .mapToLong(slot -> Duration.between(slot.startsAt(), slot.endsAt()).toMinutes())
            .sum();
    return (int) (minutes / doctor.slotMinutes());
  }

  /** Whether the time is free again; also that of a hold whose end the server has yet to see. */
  private static boolean over(DayAppointment each, Instant now) {
    Instant expires = each.holdExpiresAt();
    return OVER.contains(each.status()) || expires != null && !expires.isAfter(now);
  }

  private static List<Slot> open(DoctorDay doctor) {
    List<Slot> open = doctor.windows();
    for (Closure closure : doctor.closures()) {
      open = without(open, new Slot(closure.startsAt(), closure.endsAt()));
    }
    return open;
  }

  private static List<Slot> gaps(DoctorDay doctor, List<Slot> taken, Instant now) {
    List<Slot> gaps = without(open(doctor), new Slot(now, Instant.MAX));
    for (Slot slot : taken) {
      gaps = without(gaps, slot);
    }
    return gaps;
  }

  private static List<Slot> without(List<Slot> slots, Slot cut) {
    List<Slot> left = new ArrayList<>();
    for (Slot slot : slots) {
      if (!overlap(slot, cut.startsAt(), cut.endsAt())) {
        left.add(slot);
        continue;
      }
      if (slot.startsAt().isBefore(cut.startsAt())) {
        left.add(new Slot(slot.startsAt(), cut.startsAt()));
      }
      if (slot.endsAt().isAfter(cut.endsAt())) {
        left.add(new Slot(cut.endsAt(), slot.endsAt()));
      }
    }
    return left;
  }

  private static boolean overlap(Slot slot, Instant from, Instant to) {
    return slot.startsAt().isBefore(to) && from.isBefore(slot.endsAt());
  }

  private static FreeTime free(DoctorDay doctor, Slot slot, FreeTime.Use use) {
    return new FreeTime(freeId(doctor, slot), slot.startsAt(), slot.endsAt(), use);
  }

  /** Names free time by place and time, so that it is the same cell in the next picture. */
  static String freeId(DoctorDay doctor, Slot slot) {
    return doctor.affiliationId() + "@" + slot.startsAt();
  }

  private Visit visit(DayAppointment each) {
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
        each.status() == AppointmentStatus.HELD && desk.equals(each.heldBy()),
        null,
        each.status() == AppointmentStatus.REQUESTED
            ? new Visit.Request(
                each.proposal() == null ? each.progress().answerBy() : each.proposal().answerBy(),
                each.proposal() == null ? null : each.proposal().startsAt())
            : null,
        each.anywayReason(),
        unsent.test(each.id()));
  }

  private ScheduleColumn.Closure closure(Closure closure) {
    String label =
        Objects.requireNonNullElseGet(
            closure.label(), () -> texts.get("reception.closure." + closure.kind().name()));
    return new ScheduleColumn.Closure(new Slot(closure.startsAt(), closure.endsAt()), label);
  }
}
