package org.caredesk.desktop.reception;

import java.util.Set;
import java.util.UUID;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;
import org.caredesk.dto.scheduling.PaymentState;
import org.jspecify.annotations.Nullable;

/**
 * What of a day is looked at; null means all.
 *
 * @param mode doctors who do not offer it are left out, visits of another mode too
 * @param doctors whose columns show; empty means all
 * @param only the visits that matter: on the grid the others are dimmed and keep their place
 */
public record DayFilter(
    @Nullable UUID departmentId, @Nullable VisitMode mode, Set<UUID> doctors, @Nullable Only only) {
  static final DayFilter ALL = new DayFilter(null, null);

  /** A state of visits to look for. */
  public enum Only {
    EXPECTED,
    WAITING,
    UNPAID,
    REQUESTED;

    boolean holds(AppointmentStatus status, PaymentState payment) {
      return switch (this) {
        case EXPECTED -> status == AppointmentStatus.CONFIRMED;
        case WAITING -> status == AppointmentStatus.CHECKED_IN;
        case REQUESTED -> status == AppointmentStatus.REQUESTED;
        case UNPAID ->
            status != AppointmentStatus.HELD
                && !DayColumns.OVER.contains(status)
                && (payment == PaymentState.UNPAID || payment == PaymentState.DUE_AT_DESK);
      };
    }
  }

  public DayFilter {
    doctors = Set.copyOf(doctors);
  }

  DayFilter(@Nullable UUID departmentId, @Nullable VisitMode mode) {
    this(departmentId, mode, Set.of(), null);
  }

  DayFilter withDepartment(@Nullable UUID other) {
    return new DayFilter(other, mode, doctors, only);
  }

  DayFilter withMode(@Nullable VisitMode other) {
    return new DayFilter(departmentId, other, doctors, only);
  }

  DayFilter withDoctors(Set<UUID> others) {
    return new DayFilter(departmentId, mode, others, only);
  }

  DayFilter withOnly(@Nullable Only other) {
    return new DayFilter(departmentId, mode, doctors, other);
  }

  boolean passes(DoctorDay doctor) {
    return (departmentId == null || departmentId.equals(doctor.departmentId()))
        && (mode == null || doctor.visitModes().contains(mode))
        && (doctors.isEmpty() || doctors.contains(doctor.doctorId()));
  }

  boolean passes(DoctorDay doctor, DayAppointment visit) {
    return passes(doctor)
        && (mode == null || mode == visit.visitMode())
        && matters(visit.status(), visit.paymentState());
  }

  /** Whether a visit is among those that are looked for. */
  boolean matters(AppointmentStatus status, PaymentState payment) {
    return only == null || only.holds(status, payment);
  }
}
