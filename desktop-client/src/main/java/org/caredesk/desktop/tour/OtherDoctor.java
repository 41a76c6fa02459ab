package org.caredesk.desktop.tour;

import java.util.List;
import java.util.UUID;
import org.caredesk.desktop.api.Api;
import org.caredesk.desktop.api.IfMatch;
import org.caredesk.desktop.session.ServerConnection;
import org.caredesk.dto.directory.AffiliationPatch;
import org.caredesk.dto.directory.AffiliationResponse;
import org.caredesk.dto.directory.BookingPolicy;
import org.caredesk.dto.identity.DemoAccount;
import org.caredesk.dto.identity.MeResponse;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.identity.ServerInfo;
import org.caredesk.dto.scheduling.AcceptanceRequest;
import org.caredesk.dto.scheduling.AppointmentResponse;

/** The demo doctor at a second workstation, for what a desk sees of a doctor's decisions. */
final class OtherDoctor implements AutoCloseable {
  private final ServerConnection connection;
  private final UUID doctor;

  OtherDoctor(String server) {
    connection = new ServerConnection(server, () -> false);
    ServerInfo info = connection.api().identity().serverInfo();
    DemoAccount account =
        info.demoAccounts().stream()
            .filter(each -> each.role() == Role.DOCTOR)
            .findFirst()
            .orElseThrow();
    MeResponse me = connection.signIn(account.email(), info.demoPassword());
    doctor = java.util.Objects.requireNonNull(me.doctorId());
  }

  UUID id() {
    return doctor;
  }

  /** Wants, or no longer wants, to see each booking at a hospital before it stands. */
  void policy(UUID hospital, BookingPolicy policy) {
    Api api = connection.api();
    AffiliationResponse here =
        api.doctors().get(doctor).affiliations().stream()
            .filter(each -> each.hospitalId().equals(hospital))
            .findFirst()
            .orElseThrow();
    api.doctorProfiles()
        .changeTerms(
            here.id(),
            new AffiliationPatch(null, null, null, null, policy, null, null, null, null, null),
            new IfMatch(here.version()));
  }

  /** The requests that wait, the oldest first. */
  List<AppointmentResponse> requests() {
    return connection.api().doctorDays().requests(doctor);
  }

  void accept(AppointmentResponse request) {
    connection
        .api()
        .appointments()
        .accept(request.id(), new AcceptanceRequest(null), new IfMatch(request.version()));
  }

  @Override
  public void close() {
    connection.signOut();
    connection.close();
  }
}
