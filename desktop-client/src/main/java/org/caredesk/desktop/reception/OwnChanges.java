package org.caredesk.desktop.reception;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;
import org.caredesk.dto.scheduling.Slot;
import org.jspecify.annotations.Nullable;

/**
 * What this desk has just done, laid over pictures of the day that were taken before it: without
 * that, a slot held here would flicker free again until the next picture comes.
 */
final class OwnChanges {
  /** After this long every picture asked for knows the change. */
  private static final Duration LASTS = Duration.ofSeconds(10);

  private record Change(AppointmentResponse appointment, Instant at) {}

  private final Map<UUID, Change> changes = new HashMap<>();

  void add(AppointmentResponse appointment, Instant now) {
    changes.put(appointment.id(), new Change(appointment, now));
  }

  /** {@code day} with every change in it that it does not know yet. */
  HospitalDayResponse over(HospitalDayResponse day, Instant now) {
    changes.values().removeIf(change -> change.at().plus(LASTS).isBefore(now));
    HospitalDayResponse result = day;
    for (Change change : changes.values()) {
      result = over(result, change.appointment());
    }
    return result;
  }

  private static HospitalDayResponse over(HospitalDayResponse day, AppointmentResponse changed) {
    if (!day.hospitalId().equals(changed.hospitalId())) {
      return day;
    }
    List<DoctorDay> doctors =
        day.doctors().stream()
            .map(
                each ->
                    each.affiliationId().equals(changed.affiliationId())
                        ? with(each, changed, day)
                        : each)
            .toList();
    return new HospitalDayResponse(
        day.hospitalId(),
        day.date(),
        day.timeZone(),
        day.currency(),
        day.seq(),
        day.asOf(),
        doctors);
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
    boolean over = DayColumns.OVER.contains(changed.status());
    List<DayAppointment> appointments = new ArrayList<>(doctor.appointments());
    appointments.remove(known);
    List<Slot> free = new ArrayList<>(doctor.freeSlots());
    if (!over) {
      appointments.add(card(changed));
      free.removeIf(
          slot ->
              slot.startsAt().isBefore(changed.endsAt())
                  && changed.startsAt().isBefore(slot.endsAt()));
    }
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
        appointments);
  }

  private static @Nullable DayAppointment find(DoctorDay doctor, UUID id) {
    return doctor.appointments().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElse(null);
  }

  private static DayAppointment card(AppointmentResponse of) {
    return new DayAppointment(
        of.id(),
        of.number(),
        of.status(),
        of.startsAt(),
        of.endsAt(),
        of.patientId(),
        of.patientName(),
        of.visitMode(),
        of.reason(),
        of.paymentState(),
        of.holdExpiresAt(),
        of.heldBy(),
        of.lane(),
        of.progress(),
        of.proposal(),
        of.version(),
        of.allowedActions());
  }
}
