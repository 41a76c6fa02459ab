package org.caredesk.server.scheduling.day;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.scheduling.HospitalDayResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.directory.Hospitals;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.LivePosition;
import org.caredesk.server.scheduling.slots.FreeSlots;
import org.caredesk.server.scheduling.timetable.Hours;
import org.caredesk.server.scheduling.timetable.Timetable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The day of a hospital, all doctors side by side: five statements, however many doctors and
 * appointments.
 */
@Service
public class HospitalDays {
  private final DayCards cards;
  private final Hospitals hospitals;
  private final TermsOfAffiliations termsOf;
  private final Timetable timetable;
  private final FreeSlots freeSlots;
  private final Context context;

  /** Now, in time and in the live feed. */
  @org.springframework.stereotype.Component
  record Context(Clock clock, LivePosition live) {}

  HospitalDays(
      DayCards cards,
      Hospitals hospitals,
      TermsOfAffiliations termsOf,
      Timetable timetable,
      FreeSlots freeSlots,
      Context context) {
    this.cards = cards;
    this.hospitals = hospitals;
    this.termsOf = termsOf;
    this.timetable = timetable;
    this.freeSlots = freeSlots;
    this.context = context;
  }

  /**
   * @param date local at the hospital
   * @throws org.caredesk.server.kernel.Refusal hospital-not-found; forbidden unless reception or
   *     admin there
   */
  @Transactional(readOnly = true)
  public HospitalDayResponse of(Actor actor, HospitalId id, LocalDate date) {
    var hospital = hospitals.get(id);
    actor.requireAt(id, Role.RECEPTIONIST, Role.HOSPITAL_ADMIN);
    var seq = context.live().seq();
    var now = context.clock().instant();
    // A day that has passed shows those who have left since.
    var terms = termsOf.everAt(id);
    var hours = timetable.hours(terms, date, date);
    var from = date.atStartOfDay(hospital.zone()).toInstant();
    var to = date.plusDays(1).atStartOfDay(hospital.zone()).toInstant();
    var entries =
        cards.of(terms.stream().map(Terms::doctor).toList(), from, to).stream()
            .collect(Collectors.groupingBy(DayCards.Entry::doctor));
    var columns = new ArrayList<DoctorDay>();
    for (var t : terms) {
      var own = Objects.requireNonNull(hours.get(t.affiliation()));
      var all = entries.getOrDefault(t.doctor(), List.of());
      var here =
          all.stream()
              .filter(
                  entry -> entry.hospital().equals(id) && !entry.slot().startsAt().isBefore(from))
              .map(entry -> entry.card(actor, t, now))
              .toList();
      if (!own.planned(date).isEmpty() || !here.isEmpty()) {
        var taken =
            all.stream().filter(e -> e.takesTime(t, now)).map(DayCards.Entry::slot).toList();
        var isToday = LocalDate.ofInstant(now, hospital.zone()).equals(date);
        var free =
            new Free(
                freeSlots.free(t, own, taken, date, date, t.slotMinutes()),
                isToday ? freeSlots.forThoseHere(t, own, taken, now) : List.of());
        columns.add(
            column(t, own, date, free, isToday ? DayPace.of(here, now).lateMinutes() : null, here));
      }
    }
    return new HospitalDayResponse(
        id.value(),
        date,
        hospital.zone().getId(),
        hospital.currency().getCurrencyCode(),
        seq,
        now,
        columns,
        hospital.doubleBooking() && actor.isAt(id, Role.RECEPTIONIST));
  }

  /** What anybody may book, and what only those who are here can have. */
  private record Free(List<Slot> slots, List<Slot> forThoseHere) {}

  private static DoctorDay column(
      Terms t,
      Hours hours,
      LocalDate date,
      Free free,
      @Nullable Integer lateMinutes,
      List<DayAppointment> appointments) {
    return new DoctorDay(
        t.doctor().value(),
        t.affiliation().value(),
        t.doctorName(),
        t.specialties(),
        t.department().value(),
        t.departmentName(),
        t.room(),
        t.fee().toMoney(),
        t.slotMinutes(),
        t.allowedSlotMinutes(),
        t.visitModes(),
        t.policy(),
        t.payAtDesk(),
        hours.plannedSlots(date),
        DayCards.closures(hours, date, date, t.zone()),
        free.slots(),
        lateMinutes,
        appointments,
        free.forThoseHere());
  }
}
