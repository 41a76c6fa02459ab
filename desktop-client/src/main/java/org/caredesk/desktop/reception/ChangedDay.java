package org.caredesk.desktop.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.caredesk.desktop.schedule.moves.Landings;
import org.caredesk.desktop.schedule.moves.OwnChanges;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;
import org.caredesk.dto.scheduling.Slot;
import org.jspecify.annotations.Nullable;

/** A hospital's day with an appointment in it that was changed after the picture was taken. */
final class ChangedDay {
  private ChangedDay() {}

  /** {@code day} as it is with {@code changed}; the same one where it knows it already. */
  static HospitalDayResponse with(HospitalDayResponse day, AppointmentResponse changed) {
    if (!day.hospitalId().equals(changed.hospitalId())) {
      return day;
    }
    List<DoctorDay> doctors =
        day.doctors().stream()
            .map(
                each ->
                    each.affiliationId().equals(changed.affiliationId())
                        ? with(each, changed, day)
                        : without(each, changed))
            .toList();
    return new HospitalDayResponse(
        day.hospitalId(),
        day.date(),
        day.timeZone(),
        day.currency(),
        day.seq(),
        day.asOf(),
        doctors,
        day.bookAnyway());
  }

  /** A visit that went to a colleague is no longer in this column. */
  private static DoctorDay without(DoctorDay doctor, AppointmentResponse changed) {
    DayAppointment known = find(doctor, changed.id());
    if (known == null || known.version() >= changed.version()) {
      return doctor;
    }
    List<DayAppointment> others = new ArrayList<>(doctor.appointments());
    others.remove(known);
    return with(doctor, doctor.freeSlots(), others);
  }

  private static DoctorDay with(
      DoctorDay doctor, AppointmentResponse changed, HospitalDayResponse day) {
    DayAppointment known = find(doctor, changed.id());
    boolean today =
        java.time.LocalDate.ofInstant(changed.startsAt(), java.time.ZoneId.of(day.timeZone()))
            .equals(day.date());
    if (!today || known != null && known.version() >= changed.version()) {
      return doctor;
    }
    List<DayAppointment> appointments = new ArrayList<>(doctor.appointments());
    appointments.remove(known);
    List<Slot> free = new ArrayList<>(doctor.freeSlots());
    if (!DayColumns.OVER.contains(changed.status())) {
      appointments.add(OwnChanges.card(changed));
    }
    List<Slot> forThoseHere = new ArrayList<>(doctor.walkInSlots());
    if (!Landings.BOOKABLE_AGAIN.contains(changed.status())) {
      Predicate<Slot> meets =
          slot ->
              slot.startsAt().isBefore(changed.endsAt())
                  && changed.startsAt().isBefore(slot.endsAt());
      free.removeIf(meets);
      forThoseHere.removeIf(meets);
    }
    return with(doctor, free, appointments, forThoseHere);
  }

  static DoctorDay with(DoctorDay doctor, List<Slot> free, List<DayAppointment> appointments) {
    return with(doctor, free, appointments, doctor.walkInSlots());
  }

  static DoctorDay with(
      DoctorDay doctor,
      List<Slot> free,
      List<DayAppointment> appointments,
      List<Slot> forThoseHere) {
    return new DoctorDay(
        doctor.doctorId(),
        doctor.affiliationId(),
        doctor.doctorName(),
        doctor.specialties(),
        doctor.departmentId(),
        doctor.departmentName(),
        doctor.room(),
        doctor.fee(),
        doctor.slotMinutes(),
        doctor.allowedSlotMinutes(),
        doctor.visitModes(),
        doctor.bookingPolicy(),
        doctor.payAtDesk(),
        doctor.windows(),
        doctor.closures(),
        free,
        doctor.lateMinutes(),
        appointments,
        forThoseHere);
  }

  private static @Nullable DayAppointment find(DoctorDay doctor, UUID id) {
    return doctor.appointments().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElse(null);
  }
}
