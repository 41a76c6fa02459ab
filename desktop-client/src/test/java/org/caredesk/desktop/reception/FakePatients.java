package org.caredesk.desktop.reception;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.caredesk.desktop.api.Done;
import org.caredesk.desktop.api.IfMatch;
import org.caredesk.desktop.api.Patients;
import org.caredesk.dto.Page;
import org.caredesk.dto.patients.CoverRequest;
import org.caredesk.dto.patients.CoverResponse;
import org.caredesk.dto.patients.PatientAction;
import org.caredesk.dto.patients.PatientMergeRequest;
import org.caredesk.dto.patients.PatientRequest;
import org.caredesk.dto.patients.PatientResponse;
import org.caredesk.dto.patients.PatientSummary;
import org.caredesk.dto.patients.PatientType;
import org.caredesk.dto.patients.PatientUnmergeRequest;
import org.caredesk.dto.scheduling.AppointmentResponse;

/** The people in a {@link FakeServer}. */
final class FakePatients implements Patients {
  private final FakeServer server;
  private final List<CoverResponse> covers = new ArrayList<>();
  private final Set<UUID> merged = new HashSet<>();
  final List<PatientRequest> requests = new ArrayList<>();
  final List<PatientRequest> changes = new ArrayList<>();

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
    requests.add(request);
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
            List.of(),
            true,
            null);
    server.people.add(person.summary());
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
                    changes.size(),
                    List.of(PatientAction.EDIT, PatientAction.MERGE),
                    each.verified(),
                    null))
        .orElseThrow();
  }

  @Override
  public PatientResponse change(UUID id, PatientRequest request, IfMatch version) {
    server.called("change-patient");
    changes.add(request);
    return get(id);
  }

  @Override
  public PatientResponse verify(UUID id, IfMatch version) {
    server.called("verify");
    return get(id);
  }

  @Override
  public List<PatientSummary> duplicates(UUID id) {
    return server.people.stream()
        .filter(each -> !each.id().equals(id) && !merged.contains(each.id()))
        .limit(1)
        .toList();
  }

  @Override
  public List<PatientSummary> mergedRecords(UUID id) {
    return server.people.stream().filter(each -> merged.contains(each.id())).toList();
  }

  @Override
  public PatientResponse merge(UUID id, PatientMergeRequest request) {
    server.called("merge");
    merged.add(request.duplicateId());
    return get(id);
  }

  @Override
  public PatientResponse unmerge(UUID id, PatientUnmergeRequest request) {
    server.called("unmerge");
    merged.remove(request.duplicateId());
    return get(request.duplicateId());
  }

  @Override
  public List<CoverResponse> covers(UUID id) {
    return List.copyOf(covers);
  }

  @Override
  public CoverResponse addCover(UUID id, CoverRequest request) {
    server.called("add-cover");
    CoverResponse cover =
        new CoverResponse(
            SeafaceDay.id(request.payer()),
            request.payer(),
            request.policyNumber(),
            request.validFrom(),
            request.validTo(),
            0);
    covers.add(cover);
    return cover;
  }

  @Override
  public CoverResponse changeCover(UUID id, UUID cover, CoverRequest request, IfMatch version) {
    server.called("change-cover");
    covers.removeIf(each -> each.id().equals(cover));
    return addCover(id, request);
  }

  @Override
  public Done retireCover(UUID id, UUID cover, IfMatch version) {
    server.called("retire-cover");
    covers.removeIf(each -> each.id().equals(cover));
    return Done.DONE;
  }
}
