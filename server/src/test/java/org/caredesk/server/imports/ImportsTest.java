package org.caredesk.server.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.support.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class ImportsTest {
  private static final Actor ACTOR =
      new Actor(
          new UUID(0, 2),
          "Import",
          Set.of(new Actor.Grant(Role.SUPER_ADMIN, null)),
          null,
          null,
          null,
          null);
  private static final String LIST =
      "OrganisationID,OrganisationName,Address1,Address2,City,Postcode,Phone,Email,Website";

  private final HospitalListImport hospitals;
  private final SyntheaImport synthea;
  private final JdbcClient jdbc;
  @TempDir private Path folder;

  ImportsTest(HospitalListImport hospitals, SyntheaImport synthea, JdbcClient jdbc) {
    this.hospitals = hospitals;
    this.synthea = synthea;
    this.jdbc = jdbc;
  }

  @ParameterizedTest
  @CsvSource({
    "Website, 400, contact.website",
    "Email, 260, contact.email",
    "OrganisationID, 100, id that is too long",
    "Postcode, 41, location.postalCode",
    "OrganisationName, 201, name",
    "Phone, 60, contact.phone",
    "City, 201, location.city",
  })
  void aRowThatTheApiWouldRefuseIsToldWithItsLineAndTheOthersComeIn(
      String column, int length, String reason) throws IOException {
    var good = hospital();
    var report =
        hospitals.run(ACTOR, list(row(hospital(), column, "7".repeat(length)), row(good, "", "")));

    assertThat(report.addedRows()).isEqualTo(1);
    assertThat(report.refusedRows()).hasSize(1);
    assertThat(report.refusedRows().getFirst().line()).isEqualTo(2);
    assertThat(report.refusedRows().getFirst().reason()).contains(reason);
    assertThat(countOfHospitals("nhs:" + good)).isOne();
  }

  @ParameterizedTest
  @CsvSource({
    "Email, not a mail, contact.email",
    "Phone, 12345\u202E67, contact.phone",
    "OrganisationName, \u200B\u200D, no name",
  })
  void aHospitalIsHeldToTheRulesOfTheApi(String column, String value, String reason)
      throws IOException {
    var report = hospitals.run(ACTOR, list(row(hospital(), column, value)));

    assertThat(report.addedRows()).isZero();
    assertThat(report.refusedRows().getFirst().reason()).contains(reason);
  }

  @Test
  void aNameThatCannotBeToldApartWithinItsLengthIsRefused() throws IOException {
    var name = UUID.randomUUID() + "x".repeat(160);
    var report =
        hospitals.run(
            ACTOR,
            list(
                row(hospital(), "OrganisationName", name),
                row(hospital(), "OrganisationName", name)));

    assertThat(report.addedRows()).isEqualTo(1);
    assertThat(report.refusedRows().getFirst().reason()).isEqualTo("has a name that is taken");
  }

  @Test
  void longRowsOfAnExportAreToldAndTheOthersComeIn() throws IOException {
    var key = UUID.randomUUID().toString();
    write(
        "organizations.csv",
        "Id,NAME,ADDRESS,CITY,STATE,ZIP,PHONE",
        "o1" + key + ",Good Hospital " + key + ",1 Road,Boston,MA,02101,5551234",
        "o2" + key + "," + "N".repeat(500) + ",1 Road,Boston,MA,02101,5551234");
    write(
        "providers.csv",
        "Id,ORGANIZATION,NAME,SPECIALITY",
        "p1%1$s,o1%1$s,Ada Long,GENERAL PRACTICE".formatted(key),
        "p2%1$s,o1%1$s,%2$s,GENERAL PRACTICE".formatted(key, "N".repeat(500)));
    write(
        "patients.csv",
        "Id,BIRTHDATE,SSN,FIRST,MIDDLE,LAST,SUFFIX,GENDER,ADDRESS,CITY,STATE,ZIP",
        person("a" + key, "1980-03-03", "Nan", "02101"),
        person("b" + key, "1980-03-03", "Nan", "0".repeat(100)),
        person("c" + key, "0001-01-01", "Nan", "02101"),
        person("d" + key, "1980-03-03", "N".repeat(310), "02101"),
        person("e" + "e".repeat(120), "1980-03-03", "Nan", "02101"));
    write("payers.csv", "Id,NAME", "y1,Good Payer", "y2," + "P".repeat(500));
    write(
        "payer_transitions.csv",
        "PATIENT,MEMBERID,START_DATE,END_DATE,PAYER",
        "a%s,1,2020-01-01T00:00:00Z,,y1".formatted(key),
        "a%s,1,2021-01-01T00:00:00Z,,y2".formatted(key),
        "a%s,1,+999999999-01-01T00:00:00Z,,y1".formatted(key));
    write(
        "encounters.csv",
        "Id,START,STOP,PATIENT,PROVIDER,ENCOUNTERCLASS,DESCRIPTION,BASE_ENCOUNTER_COST",
        "v%1$s,2020-03-03T10:00:00Z,2020-03-03T10:15:00Z,a%1$s,p1%1$s,ambulatory,Check,80.00"
            .formatted(key),
        "%2$s,2020-03-04T10:00:00Z,2020-03-04T10:15:00Z,a%1$s,p1%1$s,ambulatory,Check,80.00"
            .formatted(key, "v".repeat(120)));

    var report = synthea.run(ACTOR, folder);

    assertThat(report.refusedRows())
        .extracting(row -> row.file() + " " + row.line())
        .containsExactly(
            "organizations.csv 3",
            "providers.csv 3",
            "patients.csv 3",
            "patients.csv 4",
            "patients.csv 5",
            "patients.csv 6",
            "payer_transitions.csv 3",
            "payer_transitions.csv 4",
            "encounters.csv 3");
    assertThat(report.addedRows()).isEqualTo(5);
  }

  @Test
  void missingColumnsAreNamedInThePlural() throws IOException {
    write("list.csv", "OrganisationID,OrganisationName,Address1,City,Phone", "1,2,3,4,5");

    assertThatThrownBy(() -> hospitals.run(ACTOR, folder.resolve("list.csv")))
        .hasMessage("list.csv lacks the columns Address2, Postcode; nothing was imported.");
  }

  @Test
  void aColumnThatStandsTwiceIsRefused() throws IOException {
    write("list.csv", LIST + ",City", "1,2,3,4,5,6,7,8,9,10");

    assertThatThrownBy(() -> hospitals.run(ACTOR, folder.resolve("list.csv")))
        .hasMessage("list.csv has the column City more than once; nothing was imported.");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {"1,\"open,3", "1,\"closed\"more,3"},
      delimiter = '|')
  void aQuoteThatIsLeftOpenIsToldInPlainWords(String line) throws IOException {
    write("list.csv", LIST, line);

    assertThatThrownBy(() -> hospitals.run(ACTOR, folder.resolve("list.csv")))
        .isInstanceOf(CsvFile.Unreadable.class)
        .hasMessageContaining("line 2")
        .hasMessageNotContaining("Exception")
        .hasMessageNotContaining("java");
  }

  private static String hospital() {
    return UUID.randomUUID().toString();
  }

  private static String row(String id, String column, String value) {
    var columns = LIST.split(",");
    var values = new String[] {id, "Hospital " + id, "1 Road", "", "Leeds", "LS1", "0113", "", ""};
    for (var i = 0; i < columns.length; i++) {
      if (columns[i].equals(column)) {
        values[i] = value;
      }
    }
    return String.join(",", values);
  }

  private static String person(String id, String born, String first, String zip) {
    return "%s,%s,,%s,,Furtado,,F,1 Road,Boston,MA,%s".formatted(id, born, first, zip);
  }

  private Path list(String... rows) throws IOException {
    write("list.csv", LIST, rows);
    return folder.resolve("list.csv");
  }

  private void write(String file, String header, String... rows) throws IOException {
    var lines = new java.util.ArrayList<>(List.of(header));
    lines.addAll(List.of(rows));
    Files.write(folder.resolve(file), lines);
  }

  private long countOfHospitals(String key) {
    return jdbc.sql("SELECT count(*) FROM hospital WHERE source_key = ?")
        .param(key)
        .query(Long.class)
        .single();
  }
}
