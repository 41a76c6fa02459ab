package org.caredesk.desktop.reception;

import java.util.UUID;
import org.caredesk.desktop.api.Appointments;
import org.caredesk.desktop.api.IfMatch;
import org.caredesk.dto.scheduling.AcceptanceRequest;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.ReasonRequest;

/** What only a doctor does with an appointment. */
abstract class NotAtTheDesk implements Appointments {

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
