package org.caredesk.desktop.tour;

import java.util.UUID;
import org.caredesk.desktop.api.Api;
import org.caredesk.desktop.api.IdempotencyKey;
import org.caredesk.desktop.session.ServerConnection;
import org.caredesk.dto.identity.DemoAccount;
import org.caredesk.dto.identity.MeResponse;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.identity.ServerInfo;
import org.caredesk.dto.scheduling.AppointmentRequest;
import org.caredesk.dto.scheduling.HospitalDayResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;
import org.caredesk.dto.scheduling.Slot;

/** A second workstation at the same server, for what two desks see of each other. */
final class OtherDesk implements AutoCloseable {
  private final ServerConnection connection;
  private final UUID hospital;

  OtherDesk(String server) {
    connection = new ServerConnection(server, () -> false);
    ServerInfo info = connection.api().identity().serverInfo();
    DemoAccount account =
        info.demoAccounts().stream()
            .filter(each -> each.role() == Role.RECEPTIONIST)
            .findFirst()
            .orElseThrow();
    MeResponse me = connection.signIn(account.email(), info.demoPassword());
    hospital = me.hospitals().getFirst().id();
  }

  /**
   * Holds the last free slot of the doctor whose column comes first and has one.
   *
   * @param date local at the hospital
   * @return the id of the hold
   */
  UUID hold(java.time.LocalDate date) {
    Api api = connection.api();
    HospitalDayResponse day = api.hospitals().day(hospital, date);
    DoctorDay doctor =
        day.doctors().stream()
            .filter(each -> each.freeSlots().size() > 1)
            .findFirst()
            .orElseThrow();
    Slot slot = doctor.freeSlots().get(1);
    AppointmentRequest request =
        new AppointmentRequest(
            doctor.affiliationId(),
            null,
            slot.startsAt(),
            doctor.slotMinutes(),
            null,
            null,
            null,
            null,
            "Desk 3");
    return api.appointments().hold(request, IdempotencyKey.create()).id();
  }

  @Override
  public void close() {
    connection.signOut();
    connection.close();
  }
}
