package org.caredesk.desktop.reception;

import java.util.List;
import java.util.Objects;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.PinboardResponse.Parked;

/** The pinboard of a server in memory, with room for one. */
final class FakePinboard {
  private static final List<AppointmentAction> ALLOWED =
      List.of(AppointmentAction.RESCHEDULE, AppointmentAction.UNDO);

  private FakePinboard() {}

  static AppointmentResponse park(FakeServer server, AppointmentResponse old) {
    server.parked =
        List.of(
            new Parked(
                old.id(),
                old.number(),
                old.affiliationId(),
                old.doctorId(),
                old.doctorName(),
                Objects.requireNonNull(old.patientId()),
                Objects.requireNonNull(old.patientName()),
                null,
                old.startsAt(),
                old.endsAt(),
                old.visitMode(),
                old.paymentState(),
                server.clock.instant(),
                "Sunita Kamble",
                null,
                false,
                old.version() + 1,
                ALLOWED));
    return AppointmentCopies.at(
        old,
        server.clock.instant(),
        old.startsAt(),
        AppointmentStatus.PARKED,
        old.paymentState(),
        null,
        ALLOWED,
        null);
  }

  /** The state of what is given a new time: it leaves the pinboard. */
  static AppointmentStatus take(FakeServer server, AppointmentResponse old) {
    server.parked = List.of();
    return old.status() == AppointmentStatus.PARKED ? AppointmentStatus.CONFIRMED : old.status();
  }
}
