package org.caredesk.server.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.ZipFile;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.Test;

/** Tables for other programs. */
@DatabaseTest
class ExportTest {
  private static final String NOVEMBER = "&from=2026-11-01&to=2026-11-30";

  private final World world;

  ExportTest(World world) {
    this.world = world;
  }

  @Test
  void theLedgerOfAMonthIsATableThatAddsUp() {
    var clinic = world.clinic();
    paid(clinic);
    var answer =
        clinic.admin().get("/reports/entries.csv?hospitalId=" + clinic.hospital() + NOVEMBER);
    answer.expect(200);

    assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
    assertThat(answer.header("Content-Disposition"))
        .startsWith("attachment; filename=\"ledger-seaface-hospital-")
        .endsWith("-2026-11-01-2026-11-30.csv\"");
    var lines = answer.raw().body().split("\r\n");
    assertThat(lines).hasSize(2);
    assertThat(lines[0]).startsWith("\uFEFFDay,Posted at,Entry,").contains(",Patient,Amount,");
    assertThat(lines[1])
        .startsWith("2026-11-16,2026-11-16 09:00,Payment,,AP-")
        .contains(",2026-11-18 10:00,Dr. Ananya Deshpande,Cardiology,RC-", ",Card,")
        .endsWith(",Nandini Furtado,1200.00,720.00,480.00,INR");
  }

  @Test
  void whoMayNotSeePatientsGetsATableWithoutThem() {
    var clinic = world.clinic();
    paid(clinic);
    var head = world.signIn(Role.STAKEHOLDER, null, null, null);
    var path = "?hospitalId=" + clinic.hospital() + NOVEMBER;

    assertThat(head.get("/reports/entries.csv" + path).expect(200).raw().body())
        .contains("1200.00")
        .doesNotContain("Patient")
        .doesNotContain("Furtado");
    assertThat(sheet(head.bytes("/reports/entries.xlsx" + path).body()))
        .contains("Dr. Ananya Deshpande")
        .doesNotContain("Furtado");
    for (var file : new String[] {"entries.csv", "entries.xlsx", "performance.csv"}) {
      assertThat(world.clinic().admin().get("/reports/" + file + path).status())
          .as(file)
          .isEqualTo(403);
    }
  }

  @Test
  void aWorkbookHasNumbersAndDates() {
    var clinic = world.clinic();
    paid(clinic);
    var path = "?hospitalId=" + clinic.hospital() + NOVEMBER;
    var entries = sheet(clinic.admin().bytes("/reports/entries.xlsx" + path).body());
    assertThat(entries).contains("<v>1200.00</v>", "<t>Nandini Furtado</t>");
    // The days since 1900 of 16 November 2026.
    assertThat(entries).containsPattern("<v>46342(\\.0)?</v>");

    var doctors = sheet(clinic.admin().bytes("/reports/performance.xlsx" + path).body());
    assertThat(doctors).contains("<t>Dr. Ananya Deshpande</t>", "<v>1200.00</v>");
    assertThat(clinic.admin().get("/reports/performance.csv" + path).expect(200).raw().body())
        .contains("Dr. Ananya Deshpande,Cardiology,0,0,")
        .contains(",0,0,0,0,0,0,0,,1200.00,INR");
  }

  @Test
  void departmentsAreATableForTheHospitalsOwnAdmins() {
    var clinic = world.clinic();
    var path = "?hospitalId=" + clinic.hospital();
    assertThat(clinic.admin().get("/reports/departments.csv" + path).expect(200).raw().body())
        .contains("Department,Specialties,Doctors", "Cardiology,Cardiology,1,0,1200.00,INR,Active");
    assertThat(sheet(clinic.admin().bytes("/reports/departments.xlsx" + path).body()))
        .contains("<t>Cardiology</t>", "<v>1200.00</v>");
    world.clinic().admin().get("/reports/departments.csv" + path).expect(403);
  }

  private void paid(World.Clinic clinic) {
    var desk = clinic.desk();
    var appointment =
        world.hold(desk, clinic, world.patient(desk), "2026-11-18T04:30:00Z").expect(201).id();
    world.pay(desk, appointment, "1200.00").expect(201);
  }

  /** The XML of a workbook's first sheet. */
  private static String sheet(byte[] workbook) {
    try {
      var file = Files.createTempFile("caredesk", ".xlsx");
      Files.write(file, workbook);
      try (var zip = new ZipFile(file.toFile())) {
        var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"));
        return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
