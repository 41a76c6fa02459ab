package org.caredesk.desktop.reception;

import java.util.UUID;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;
import org.jspecify.annotations.Nullable;

/** What a grid at the desk shows, behind its cells: a day of all doctors, or a week of one. */
interface DeskPicture {

  @Nullable DayAppointment appointment(String id);

  /** The doctor's day that a column shows; null where the column is gone. */
  @Nullable DoctorDay doctorOf(String columnId);

  /** Whether {@code appointment} is with the doctor of {@code column}. */
  boolean isWith(DoctorDay column, DayAppointment appointment);

  /** Loads it anew. */
  void reload();

  /** The day of all doctors. */
  static DeskPicture of(DayViewModel day) {
    return new DeskPicture() {
      @Override
      public @Nullable DayAppointment appointment(String id) {
        return day.appointment(id);
      }

      @Override
      public @Nullable DoctorDay doctorOf(String columnId) {
        return day.doctor(UUID.fromString(columnId));
      }

      @Override
      public boolean isWith(DoctorDay column, DayAppointment appointment) {
        return column.appointments().contains(appointment);
      }

      @Override
      public void reload() {
        day.reload();
      }
    };
  }
}
