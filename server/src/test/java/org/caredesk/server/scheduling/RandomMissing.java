package org.caredesk.server.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.CancellationReason;
import org.caredesk.dto.scheduling.CancellationRequest;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.scheduling.appointments.Appointment;
import org.caredesk.server.scheduling.moves.AppointmentMoves;
import org.caredesk.server.scheduling.moves.Rescheduling;
import org.caredesk.server.support.TestClock;
import org.springframework.context.ApplicationContext;

/** People who cancel, who do not come, and who come after all. */
record RandomMissing(Whim whim, Actor desk, List<AppointmentId> booked, ApplicationContext beans) {

  /** Some reason to cancel; the desk waives now and then what would be kept. */
  CancellationRequest wish(boolean byDesk) {
    var isWaived = byDesk && whim.below(4) == 0;
    return new CancellationRequest(
        whim.pick(List.of(CancellationReason.values())),
        "So be it",
        isWaived,
        isWaived ? "Kind" : null);
  }

  /** Waits for the start of a visit that nobody comes to. */
  void miss() {
    var clock = beans.getBean(TestClock.class);
    var soon = clock.instant().plus(Duration.ofHours(40));
    var missed = pick(a -> isConfirmed(a) && starts(a).isBefore(soon));
    if (starts(missed).isAfter(clock.instant())) {
      clock.set(starts(missed).plusSeconds(60));
    }
    beans
        .getBean(AppointmentMoves.class)
        .move(desk, missed.id(), AppointmentAction.MARK_NO_SHOW, null, null);
  }

  void comeAfterAll() {
    var missed = pick(a -> a.status() == AppointmentStatus.NO_SHOW);
    beans.getBean(Rescheduling.class).undo(desk, missed.id(), missed.version());
  }

  private Appointment pick(Predicate<Appointment> which) {
    var moves = beans.getBean(AppointmentMoves.class);
    return whim.pick(booked.stream().map(id -> moves.get(desk, id)).filter(which).toList());
  }

  private static boolean isConfirmed(Appointment appointment) {
    return appointment.status() == AppointmentStatus.CONFIRMED;
  }

  private static Instant starts(Appointment appointment) {
    return appointment.agreement().slot().startsAt();
  }
}
