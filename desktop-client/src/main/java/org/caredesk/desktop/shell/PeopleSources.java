package org.caredesk.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.dto.directory.AffiliationResponse;
import org.caredesk.dto.directory.DoctorResponse;
import org.caredesk.dto.patients.PatientSummary;

/** Patients and doctors of the server as lines of the palette. */
final class PeopleSources {

  private static final int MOST = 5;

  private final WorkplaceContext context;

  PeopleSources(WorkplaceContext context) {
    this.context = context;
  }

  List<PaletteSource> all() {
    return List.of(this::patients, this::doctors);
  }

  private List<PaletteEntry> patients(String query) {
    return context.session().api().patients().search(query, 0, MOST).items().stream()
        .map(this::entry)
        .toList();
  }

  private PaletteEntry entry(PatientSummary patient) {
    Texts texts = context.texts();
    Formatting formatting = context.formats();
    List<String> details = new ArrayList<>();
    details.add(
        texts.get(
            "shell.palette-age",
            formatting.age(patient.dateOfBirth(), context.desk().hospital().zone())));
    if (patient.phone() != null) {
      details.add(patient.phone());
    }
    details.add(texts.get("shell.palette-record", patient.recordNumber()));
    return new PaletteEntry(
        PaletteEntry.Group.PATIENTS,
        patient.id(),
        "fth-user",
        patient.name(),
        String.join(" · ", details),
        null,
        () -> context.desk().navigator().go(new Route.Patient(patient.id())));
  }

  private List<PaletteEntry> doctors(String query) {
    UUID hospital = context.desk().hospital().get().id();
    return context.session().api().doctors().search(hospital, null, query, 0, MOST).items().stream()
        .map(doctor -> entry(doctor, hospital))
        .toList();
  }

  private PaletteEntry entry(DoctorResponse doctor, UUID hospital) {
    String here =
        doctor.affiliations().stream()
            .filter(affiliation -> affiliation.hospitalId().equals(hospital))
            .flatMap(this::details)
            .collect(Collectors.joining(" · "));
    return new PaletteEntry(
        PaletteEntry.Group.DOCTORS,
        doctor.id(),
        "fth-user",
        doctor.name(),
        here,
        null,
        () -> context.desk().navigator().go(new Route.Doctor(doctor.id())));
  }

  private Stream<String> details(AffiliationResponse affiliation) {
    String room = affiliation.room();
    return room == null
        ? Stream.of(affiliation.departmentName())
        : Stream.of(affiliation.departmentName(), context.texts().get("shell.palette-room", room));
  }
}
