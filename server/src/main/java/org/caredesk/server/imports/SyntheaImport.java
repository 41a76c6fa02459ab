package org.caredesk.server.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in a Synthea CSV export: organisations as hospitals, providers as doctors, people with
 * their cover, encounters as past visits with their payments. One transaction: all that is good
 * comes in, or nothing does. Whatever came in before is known by its Synthea id and left as it is.
 */
@Component
class SyntheaImport {
  private final SyntheaDirectory directory;
  private final SyntheaPeople people;
  private final SyntheaVisits visits;
  private final TermsOfAffiliations termsOf;

  SyntheaImport(
      SyntheaDirectory directory,
      SyntheaPeople people,
      SyntheaVisits visits,
      TermsOfAffiliations termsOf) {
    this.directory = directory;
    this.people = people;
    this.visits = visits;
    this.termsOf = termsOf;
  }

  /** The files of an export, all read before anything is written. */
  private record Files(
      List<CsvFile.Row> organisations,
      List<CsvFile.Row> providers,
      List<CsvFile.Row> patients,
      List<CsvFile.Row> payers,
      List<CsvFile.Row> covers,
      List<CsvFile.Row> encounters) {
    static Files read(Path folder) {
      return new Files(
          CsvFile.read(
              folder.resolve("organizations.csv"),
              List.of("Id", "NAME", "ADDRESS", "CITY", "STATE", "ZIP", "PHONE")),
          CsvFile.read(
              folder.resolve("providers.csv"), List.of("Id", "ORGANIZATION", "NAME", "SPECIALITY")),
          CsvFile.read(
              folder.resolve("patients.csv"),
              List.of(
                  "Id",
                  "BIRTHDATE",
                  "SSN",
                  "FIRST",
                  "LAST",
                  "GENDER",
                  "ADDRESS",
                  "CITY",
                  "STATE",
                  "ZIP")),
          CsvFile.read(folder.resolve("payers.csv"), List.of("Id", "NAME")),
          CsvFile.read(
              folder.resolve("payer_transitions.csv"),
              List.of("PATIENT", "MEMBERID", "START_DATE", "END_DATE", "PAYER")),
          CsvFile.read(
              folder.resolve("encounters.csv"),
              List.of(
                  "Id",
                  "START",
                  "STOP",
                  "PATIENT",
                  "PROVIDER",
                  "ENCOUNTERCLASS",
                  "DESCRIPTION",
                  "BASE_ENCOUNTER_COST")));
    }
  }

  /**
   * @throws CsvFile.Unreadable when a file as a whole cannot be read; then nothing is imported
   */
  @Transactional
  public ImportReport run(Actor actor, Path folder) {
    var files = Files.read(folder);
    var report = new ImportReport();
    var hospitals = directory.addHospitals(actor, files.organisations(), report);
    var doctors = directory.addDoctors(actor, files.providers(), hospitals, report);
    var patients = people.add(files.patients(), report);
    people.addCovers(files.covers(), files.payers(), patients, report);
    Map<String, Terms> terms =
        doctors.entrySet().stream()
            .flatMap(
                doctor ->
                    termsOf.of(doctor.getValue()).stream()
                        .findFirst()
                        .map(t -> Map.entry(doctor.getKey(), t))
                        .stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    visits.add(actor, files.encounters(), terms, patients, report);
    return report;
  }

  /** Synthea marks made-up names with digits: "Latarsha812 Powlowski563". */
  static String withoutDigits(String... parts) {
    return Stream.of(parts)
        .flatMap(part -> Stream.of(part.split(" ")))
        .map(word -> word.replaceAll("\\d+$", ""))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
