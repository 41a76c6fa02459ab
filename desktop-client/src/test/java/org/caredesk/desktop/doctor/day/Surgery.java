package org.caredesk.desktop.doctor.day;

import java.util.List;
import java.util.UUID;
import javafx.beans.property.SimpleBooleanProperty;
import org.caredesk.desktop.shell.PlayedWindow;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.dto.identity.MeResponse;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.jspecify.annotations.Nullable;

/** A doctor's workstation at the fake server. */
final class Surgery extends PlayedWindow {
  private static final MeResponse RAO =
      new MeResponse(
          new UUID(7, 7),
          "Dr. Arjun Rao",
          "doctor@demo.example",
          List.of(Role.DOCTOR),
          List.of(
              new MeResponse.HospitalRef(RaosWeek.RIBEIRA, "Hospital da Ribeira"),
              new MeResponse.HospitalRef(RaosWeek.SEAFACE, "Seaface Hospital")),
          RaosWeek.DOCTOR,
          null);

  final DoctorServer server = new DoctorServer(work.clock());
  final WorkplaceContext context =
      context(RAO, server.api(), RaosWeek.hospitalAt(RaosWeek.SEAFACE), "Surgery 1");
  int chimes;
  private @Nullable DoctorWork made;

  Surgery() {
    super(RaosWeek.NOW);
  }

  /** The doctor's models, made when first asked for: what the server has then is what they find. */
  DoctorWork doctor() {
    DoctorWork doctor = made;
    if (doctor == null) {
      doctor =
          new DoctorWork(context, RaosWeek.DOCTOR, new SimpleBooleanProperty(true), () -> chimes++);
      made = doctor;
      work.settle();
    }
    return doctor;
  }

  /** The calendar, active. */
  CalendarViewModel calendar() {
    doctor().calendar().activate();
    work.settle();
    return doctor().calendar();
  }

  /** The queue, active. */
  QueueViewModel queue() {
    doctor().queue().activate();
    work.settle();
    return doctor().queue();
  }

  /** Tells everybody that an appointment has changed. */
  void push(AppointmentResponse changed) {
    push(
        new LiveFrame(
            99L,
            LiveFrame.APPOINTMENT_CHANGED,
            changed.id(),
            changed.hospitalId(),
            changed.doctorId(),
            null,
            changed.status().name(),
            changed.version()));
    work.settle();
  }
}
