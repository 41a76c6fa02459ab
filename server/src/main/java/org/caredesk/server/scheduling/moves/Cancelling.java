package org.caredesk.server.scheduling.moves;

import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.CancellationRequest;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.scheduling.appointments.Appointment;
import org.caredesk.server.scheduling.appointments.CancellationTerms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cancels appointments by the terms that were agreed (SPEC B6). */
@Service
public class Cancelling {
  private final AppointmentMoves moves;

  Cancelling(AppointmentMoves moves) {
    this.moves = moves;
  }

  /**
   * @param version checked when given
   * @throws Refusal appointment-not-found; forbidden; transition-not-allowed (409); stale-version;
   *     what {@link CancellationTerms#settle} refuses
   */
  @Transactional
  public Appointment cancel(
      Actor actor, AppointmentId id, @Nullable Integer version, CancellationRequest request) {
    var appointment = moves.lockFor(actor, id, AppointmentAction.CANCEL, version);
    var moment = moves.now();
    var transition =
        AppointmentMoves.requireTransition(
            appointment, actor, AppointmentAction.CANCEL, moment.now());
    var settlement = CancellationTerms.settle(actor, appointment, request, moment.now());
    moves.make(actor, transition, appointment, request.reason(), settlement, moment);
    return appointment;
  }
}
