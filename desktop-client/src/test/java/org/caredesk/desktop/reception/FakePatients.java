package org.caredesk.desktop.reception;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.caredesk.desktop.api.Patients;
import org.caredesk.dto.Page;
import org.caredesk.dto.patients.PatientRequest;
import org.caredesk.dto.patients.PatientResponse;
import org.caredesk.dto.patients.PatientSummary;
import org.caredesk.dto.patients.PatientType;
import org.caredesk.dto.scheduling.AppointmentResponse;

/** The people in a {@link FakeServer}. */
final class FakePatients implements Patients {
  private final FakeServer server;

  FakePatients(FakeServer server) {
    this.server = server;
  }

  @Override
  public Page<PatientSummary> search(String query, int page, int size) {
    server.called("search");
    String wanted = query.toLowerCase(java.util.Locale.ROOT);
    List<PatientSummary> found =
        server.people.stream()
            .filter(
                each ->
                    each.name().toLowerCase(java.util.Locale.ROOT).startsWith(wanted)
                        || wanted.startsWith("nan") && each.name().startsWith("नं"))
            .toList();
    return new Page<>(found, 0, size, found.size());
  }

  @Override
  public Page<AppointmentResponse> history(UUID id, int page, int size) {
    return new Page<>(
        List.copyOf(server.appointments.values()), 0, size, server.appointments.size());
  }

  @Override
  public PatientResponse register(PatientRequest request) {
    server.called("register");
    PatientResponse person =
        new PatientResponse(
            SeafaceDay.id(request.name()),
            "310777",
            request.name(),
            request.gender(),
            request.dateOfBirth(),
            request.email(),
            request.phone(),
            request.address(),
            request.nationality(),
            request.identifier(),
            Objects.requireNonNullElse(request.type(), PatientType.PATIENT),
            server.clock.instant(),
            0,
            List.of());
    server.people.add(
        new PatientSummary(
            person.id(),
            person.recordNumber(),
            person.name(),
            person.gender(),
            person.dateOfBirth(),
            person.phone(),
            person.email()));
    return person;
  }

  @Override
  public PatientResponse get(UUID id) {
    return server.people.stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .map(
            each ->
                new PatientResponse(
                    id,
                    each.recordNumber(),
                    each.name(),
                    each.gender(),
                    each.dateOfBirth(),
                    each.email(),
                    each.phone(),
                    null,
                    "IN",
                    null,
                    PatientType.PATIENT,
                    server.clock.instant(),
                    0,
                    List.of()))
        .orElseThrow();
  }
}
