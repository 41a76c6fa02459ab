package org.caredesk.desktop.reception;

import java.util.UUID;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;
import org.jspecify.annotations.Nullable;

/**
 * What of a day is looked at; null means all.
 *
 * @param mode doctors who do not offer it are left out, visits of another mode too
 */
public record DayFilter(@Nullable UUID departmentId, @Nullable VisitMode mode) {
  static final DayFilter ALL = new DayFilter(null, null);

  boolean passes(DoctorDay doctor) {
    return (departmentId == null || departmentId.equals(doctor.departmentId()))
        && (mode == null || doctor.visitModes().contains(mode));
  }

  boolean passes(DoctorDay doctor, DayAppointment visit) {
    return passes(doctor) && (mode == null || mode == visit.visitMode());
  }
}
