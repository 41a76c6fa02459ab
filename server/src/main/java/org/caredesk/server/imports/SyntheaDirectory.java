package org.caredesk.server.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caredesk.dto.Money;
import org.caredesk.dto.directory.AffiliationRequest;
import org.caredesk.dto.directory.Contact;
import org.caredesk.dto.directory.DepartmentRequest;
import org.caredesk.dto.directory.DoctorRequest;
import org.caredesk.dto.directory.HospitalRequest;
import org.caredesk.dto.directory.Location;
import org.caredesk.server.directory.DirectoryIntake;
import org.caredesk.server.directory.Hospital;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Organisations as hospitals with one department, and providers as their doctors. */
@Component
class SyntheaDirectory {
  /** What Synthea charges for a general practice encounter. */
  private static final Money USUAL_FEE = new Money("136.80", "USD");

  private static final Map<String, String> SPECIALTIES =
      Map.of("GENERAL PRACTICE", "GENERAL_PRACTICE");

  private final DirectoryIntake directory;
  private final RowRules rules;

  SyntheaDirectory(DirectoryIntake directory, RowRules rules) {
    this.directory = directory;
    this.rules = rules;
  }

  /** Answers every organisation that is in, by its Synthea id. */
  Map<String, HospitalId> addHospitals(Actor actor, List<CsvFile.Row> rows, ImportReport report) {
    var known = directory.knownHospitals();
    var names = new HospitalNames(directory.takenHospitalNames());
    var all = new HashMap<String, HospitalId>();
    for (var row : rows) {
      var id = row.get("Id");
      var key = "synthea:" + id;
      var before = known.get(key);
      if (before != null) {
        all.put(id, before);
        report.known(row);
      } else if (id.isEmpty() || Names.shown(row.get("NAME")).isEmpty()) {
        report.refused(row, "has no id or no name");
      } else if (row.get("ADDRESS").isEmpty() || row.get("CITY").isEmpty()) {
        report.refused(row, "has no street or no city");
      } else if (all.containsKey(id)) {
        report.refused(row, "stands in the file twice");
      } else {
        addHospital(actor, row, key, names, report)
            .ifPresent(hospital -> all.put(id, hospital.id()));
      }
    }
    return all;
  }

  private Optional<Hospital> addHospital(
      Actor actor, CsvFile.Row row, String key, HospitalNames names, ImportReport report) {
    var name = Names.shown(row.get("NAME"));
    var refusal = rules.refusal(key, request(row, name));
    var free =
        refusal == null
            ? names.free(name, row.get("CITY"), row.get("ADDRESS"), row.get("Id"))
            : null;
    if (free == null) {
      report.refused(row, refusal == null ? "has a name that is taken" : refusal);
      return Optional.empty();
    }
    var department = new DepartmentRequest("General practice", List.of("GENERAL_PRACTICE"));
    report.added(row);
    return Optional.of(directory.addHospital(actor, request(row, free), List.of(department), key));
  }

  private static HospitalRequest request(CsvFile.Row row, String name) {
    var phone = row.get("PHONE");
    return new HospitalRequest(
        name,
        new Location(
            row.get("ADDRESS"),
            null,
            emptyToNull(row.get("ZIP")),
            row.get("CITY"),
            emptyToNull(row.get("STATE")),
            "US"),
        "America/New_York",
        "USD",
        new Contact(phone.isEmpty() || phone.length() > 40 ? null : phone, null, null));
  }

  /** Answers every provider that is in, by its Synthea id. */
  Map<String, DoctorId> addDoctors(
      Actor actor, List<CsvFile.Row> rows, Map<String, HospitalId> hospitals, ImportReport report) {
    var known = directory.knownDoctors();
    var added = new HashMap<String, CsvFile.Row>();
    for (var row : rows) {
      var id = row.get("Id");
      var hospital = hospitals.get(row.get("ORGANIZATION"));
      var specialty = SPECIALTIES.get(row.get("SPECIALITY"));
      var name = Names.shown(SyntheaImport.withoutDigits(row.get("NAME")));
      if (known.containsKey("synthea:" + id)) {
        report.known(row);
      } else if (id.isEmpty() || name.isEmpty()) {
        report.refused(row, "has no id or no name");
      } else if (hospital == null) {
        report.refused(row, "works at an organisation that is not in");
      } else if (specialty == null) {
        report.refused(row, "has a specialty that the catalogue lacks: " + row.get("SPECIALITY"));
      } else if (added.putIfAbsent(id, row) != null) {
        report.refused(row, "stands in the file twice");
      } else {
        var doctor = doctor(id, "Dr. " + name, specialty);
        var refusal = rules.refusal("synthea:" + id, doctor);
        if (refusal != null) {
          report.refused(row, refusal);
        } else {
          add(actor, id, doctor, hospital);
          report.added(row);
        }
      }
    }
    var all = new HashMap<String, DoctorId>();
    directory
        .knownDoctors()
        .forEach((key, doctor) -> all.put(key.replaceFirst("^synthea:", ""), doctor));
    return all;
  }

  private static DoctorRequest doctor(String id, String name, String specialty) {
    return new DoctorRequest(
        name,
        id + "@synthea.example",
        null,
        null,
        List.of(specialty),
        null,
        null,
        null,
        List.of("en"));
  }

  private void add(Actor actor, String id, DoctorRequest doctor, HospitalId hospital) {
    directory.addDoctor(
        actor,
        doctor,
        new AffiliationRequest(
            hospital.value(),
            USUAL_FEE,
            15,
            List.of(15, 30, 60),
            null,
            null,
            null,
            null,
            null,
            null,
            null),
        "synthea:" + id);
  }

  private static @Nullable String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
