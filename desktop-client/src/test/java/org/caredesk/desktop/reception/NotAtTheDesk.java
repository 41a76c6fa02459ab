package org.caredesk.desktop.reception;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.caredesk.desktop.api.Appointments;
import org.caredesk.desktop.api.IfMatch;
import org.caredesk.dto.scheduling.AcceptanceRequest;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.ArrivalRequest;
import org.caredesk.dto.scheduling.ReasonRequest;

/** What only a doctor does with an appointment, and what is the same with a little more said. */
abstract class NotAtTheDesk implements Appointments {
  /** When those came whose arrival was noted earlier. */
  final Map<UUID, ArrivalRequest> arrivals = new HashMap<>();

  @Override
  public AppointmentResponse checkIn(UUID id, ArrivalRequest arrival, IfMatch version) {
    AppointmentResponse here = checkIn(id, version);
    arrivals.put(id, arrival);
    return here;
  }

  @Override
  public AppointmentResponse accept(UUID id, AcceptanceRequest request, IfMatch version) {
    throw new UnsupportedOperationException();
  }

  @Override
  public AppointmentResponse reject(UUID id, ReasonRequest reason, IfMatch version) {
    throw new UnsupportedOperationException();
  }

  @Override
  public AppointmentResponse startConsultation(UUID id, IfMatch version) {
    throw new UnsupportedOperationException();
  }

  @Override
  public AppointmentResponse complete(UUID id, IfMatch version) {
    throw new UnsupportedOperationException();
  }
}
