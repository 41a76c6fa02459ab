package org.caredesk.server.scheduling.day;

import java.util.List;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.DoctorQueueResponse.QueueEntry;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.scheduling.appointments.Appointment;
import org.caredesk.server.scheduling.appointments.Appointments;
import org.caredesk.server.scheduling.moves.AppointmentMoves;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A doctor calls the next patient of today's queue. */
@Service
public class CallingNext {
  private final Appointments appointments;
  private final DoctorDays days;
  private final AppointmentMoves moves;

  CallingNext(Appointments appointments, DoctorDays days, AppointmentMoves moves) {
    this.appointments = appointments;
    this.days = days;
    this.moves = moves;
  }

  /**
   * Begins the consultation of the first one who waits. Two calls at once begin one each or one
   * only, never the same twice: the doctor's agenda is locked.
   *
   * @throws Refusal forbidden for anybody but the doctor; doctor-not-found; consultation-open,
   *     queue-empty (409)
   */
  @Transactional
  public Appointment call(Actor actor, DoctorId doctor) {
    days.requireSelf(actor, doctor);
    appointments.lockAgendas(doctor, null);
    var queue = days.queue(actor, doctor).entries();
    if (first(queue, AppointmentStatus.IN_CONSULTATION) != null) {
      throw AppointmentMoves.consultationOpen();
    }
    var next = first(queue, AppointmentStatus.CHECKED_IN);
    if (next == null) {
      throw Refusal.conflict("queue-empty", "Nobody is waiting.");
    }
    return moves.move(
        actor,
        new AppointmentId(next.appointment().id()),
        AppointmentAction.START_CONSULTATION,
        null,
        null);
  }

  private static @Nullable QueueEntry first(List<QueueEntry> queue, AppointmentStatus status) {
    return queue.stream()
        .filter(entry -> entry.appointment().status() == status)
        .findFirst()
        .orElse(null);
  }
}
