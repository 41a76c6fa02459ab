package org.caredesk.desktop.reception;

import java.util.concurrent.Callable;
import org.caredesk.desktop.api.Appointments;
import org.caredesk.desktop.api.IfMatch;
import org.caredesk.desktop.schedule.moves.Acting;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.ParkingRequest;
import org.caredesk.dto.scheduling.PriorityRequest;
import org.caredesk.dto.scheduling.QueuePriority;

/** What is done with a visit of the day as soon as its key is pressed: no question comes first. */
final class AtOnce {
  private final WorkplaceContext context;
  private final Appointments server;
  private final Acting acting;

  AtOnce(WorkplaceContext context, Acting acting) {
    this.context = context;
    this.server = context.session().api().appointments();
    this.acting = acting;
  }

  /**
   * @return false for an action that has a question or belongs elsewhere
   */
  boolean run(DayAppointment visit, AppointmentAction action) {
    IfMatch version = new IfMatch(visit.version());
    switch (action) {
      case CHECK_IN -> run(() -> server.checkIn(visit.id(), version));
      case MARK_NO_SHOW -> run(() -> server.markNoShow(visit.id(), version));
      case PARK -> run(() -> server.park(visit.id(), new ParkingRequest(null), version));
      case UNDO -> acting.undo(visit.id(), visit.version());
      case PRIORITIZE -> prioritize(visit, version);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void run(Callable<AppointmentResponse> call) {
    acting.run(call, done -> DeskWords.of(context, done));
  }

  private void prioritize(DayAppointment visit, IfMatch version) {
    boolean urgent = visit.priority() != QueuePriority.URGENT;
    QueuePriority wanted = urgent ? QueuePriority.URGENT : QueuePriority.NORMAL;
    acting.run(
        () -> server.prioritize(visit.id(), new PriorityRequest(wanted, null), version),
        changed ->
            context
                .texts()
                .get(urgent ? "board.urgent-now" : "board.urgent-no-longer", Acting.name(changed)));
  }
}
