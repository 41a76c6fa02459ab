package org.caredesk.server.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.caredesk.dto.directory.Contact;
import org.caredesk.dto.directory.HospitalRequest;
import org.caredesk.dto.directory.Location;
import org.caredesk.server.directory.DirectoryIntake;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in hospitals of the United Kingdom from the open NHS list. */
@Component
class HospitalListImport {
  private static final List<String> COLUMNS =
      List.of(
          "OrganisationID",
          "OrganisationName",
          "Address1",
          "Address2",
          "City",
          "Postcode",
          "Phone");

  private final DirectoryIntake directory;
  private final RowRules rules;

  HospitalListImport(DirectoryIntake directory, RowRules rules) {
    this.directory = directory;
    this.rules = rules;
  }

  /**
   * @throws CsvFile.Unreadable when the file as a whole cannot be read; then nothing is imported
   */
  @Transactional
  public ImportReport run(Actor actor, Path file) {
    var rows = CsvFile.read(file, COLUMNS);
    var report = new ImportReport();
    var known = directory.knownHospitals();
    var before = java.util.Set.copyOf(known.keySet());
    var names = new HospitalNames(directory.takenHospitalNames());
    for (var row : rows) {
      var key = "nhs:" + row.get("OrganisationID");
      var refusal = refusal(row, key);
      if (refusal != null) {
        report.refused(row, refusal);
      } else if (before.contains(key)) {
        report.known(row);
      } else if (known.containsKey(key)) {
        report.refused(row, "stands in the file twice");
      } else {
        var name = names.free(name(row), row.get("City"), street(row), row.get("OrganisationID"));
        if (name == null) {
          report.refused(row, "has a name that is taken");
        } else {
          var hospital = directory.addHospital(actor, request(row, name), List.of(), key);
          known.put(key, hospital.id());
          report.added(row);
        }
      }
    }
    return report;
  }

  private @Nullable String refusal(CsvFile.Row row, String key) {
    if (row.get("OrganisationID").isEmpty()) {
      return "has no OrganisationID";
    }
    if (name(row).isEmpty()) {
      return "has no name";
    }
    if (street(row).isEmpty()) {
      return "has no street";
    }
    if (row.get("City").isEmpty()) {
      return "has no city";
    }
    return rules.refusal(key, request(row, name(row)));
  }

  private static String name(CsvFile.Row row) {
    return Names.shown(row.get("OrganisationName"));
  }

  private static String street(CsvFile.Row row) {
    return Stream.of(row.get("Address1"), row.get("Address2"))
        .filter(s -> !s.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static HospitalRequest request(CsvFile.Row row, String name) {
    var first = row.get("Address1");
    return new HospitalRequest(
        name,
        new Location(
            street(row),
            first.isEmpty() ? null : emptyToNull(row.get("Address2")),
            emptyToNull(row.get("Postcode")),
            row.get("City"),
            emptyToNull(row.get("County")),
            "GB"),
        "Europe/London",
        "GBP",
        new Contact(
            emptyToNull(row.get("Phone")),
            emptyToNull(row.get("Email")),
            emptyToNull(row.get("Website"))));
  }

  private static @Nullable String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
