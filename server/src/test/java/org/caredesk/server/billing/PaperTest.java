package org.caredesk.server.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.TestClock;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.Test;

/** Receipts and statements say what the ledger says. */
@DatabaseTest
class PaperTest {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  private final World world;
  private final Statements statements;
  private final TestClock clock;

  PaperTest(World world, Statements statements, TestClock clock) {
    this.world = world;
    this.statements = statements;
    this.clock = clock;
  }

  @Test
  void aReceiptIsForThePatientAndForTheHospitalThatTookTheMoney() throws IOException {
    var clinic = world.clinic();
    var patient = world.patient(clinic.desk());
    var appointment = held(clinic, patient);
    var path = "/appointments/" + appointment + "/receipt";
    assertThat(clinic.desk().get(path).expect(409).text("/code")).isEqualTo("not-paid");
    world.pay(clinic.desk(), appointment, "1200.00").expect(201);
    clinic
        .desk()
        .post("/appointments/" + appointment + "/cancellation", Map.of("reason", "Patient is ill"))
        .expect(200);

    isOnePage(clinic.desk(), path);
    isOnePage(clinic.admin(), path);
    isOnePage(world.signIn(Role.PATIENT, null, null, patient), path);
    var other = world.clinic();
    var stranger = world.signIn(Role.PATIENT, null, null, world.patient(other.desk()));
    assertThat(stranger.get(path).status()).isEqualTo(404);
    assertThat(other.admin().get(path).status()).isIn(403, 404);
    assertThat(other.desk().get(path).status()).isIn(403, 404);
  }

  @Test
  void aStatementAddsUpDayByDayWhatTheDashboardSaysOfTheMonth() throws IOException {
    var clinic = world.clinic();
    world.pay(clinic.desk(), held(clinic, world.patient(clinic.desk())), "1200.00").expect(201);
    clock.advance(Duration.ofDays(1));
    var desk = world.again(clinic.desk());
    var doctor = world.again(clinic.doctorApi());
    var second =
        world.hold(desk, clinic, world.patient(desk), "2026-11-19T04:30:00Z").expect(201).id();
    world.pay(desk, second, "1200.00").expect(201);
    desk.post("/appointments/" + second + "/cancellation", Map.of("reason", "Ill")).expect(200);

    var earned = statements.earned(new DoctorId(clinic.doctor()), NOVEMBER);
    assertThat(earned).extracting(Statements.Earned::doctor).containsExactly(72_000L, 0L);
    var sheet = statements.sheet("Dr. Ananya Deshpande", NOVEMBER, earned);
    assertThat(sheet.rows().getLast().cells())
        .isEqualTo(List.of("Together", "2", "1", "INR 1,200.00", "INR 480.00", "INR 720.00"));
    assertThat(sheet.rows().get(2).cells())
        .isEqualTo(List.of("Tue 17 November", "1", "1", "INR 0.00", "INR 0.00", "INR 0.00"));
    var board =
        doctor.get(
            "/reports/doctor-dashboard?from=2026-11-01&to=2026-11-30&doctorId=" + clinic.doctor());
    assertThat(board.expect(200).text("/earnings/amount")).isEqualTo("720.00");

    var path = "/doctors/" + clinic.doctor() + "/statement?month=2026-11";
    isOnePage(doctor, path);
    isOnePage(world.superAdmin(), path);
    isTextInAFewLetters(doctor.bytes(path).body());
    assertThat(world.clinic().doctorApi().get(path).status()).isEqualTo(403);
    isOnePage(doctor, path.replace("2026-11", "2026-10"));
    assertThat(sheet.title()).isEqualTo("Statement, November 2026, so far");
    assertThat(statements.sheet("Dr. Ananya Deshpande", NOVEMBER.minusMonths(1), earned).title())
        .isEqualTo("Statement, October 2026");
    assertThat(doctor.get(path.replace("2026-11", "2026-12")).expect(422).text("/code"))
        .isEqualTo("month-not-begun");
    doctor.get(path.replace("2026-11", "2026-13")).expect(400);
  }

  /** What stands on it can be searched and read out, and brings along only the letters it needs. */
  private static void isTextInAFewLetters(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document)).contains("INR 720.00", "Together");
    }
    assertThat(pdf).hasSizeLessThan(60_000);
  }

  /** Also writes it as a picture, for whoever wants to look. */
  private static void isOnePage(Api by, String path) throws IOException {
    var answer = by.bytes(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
    try (var document = Loader.loadPDF(answer.body())) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      var picture = new PDFRenderer(document).renderImageWithDPI(0, 80);
      var name = path.replaceAll(".*/", "").replaceAll("[^a-z0-9]+", "-") + ".png";
      var file = Files.createDirectories(Path.of("target/paper")).resolve(name);
      ImageIO.write(picture, "png", file.toFile());
      assertThat(picture.getRGB(10, 2) & 0xFFFFFF).as("the band at the top").isEqualTo(0x0A6C87);
    }
  }

  private UUID held(World.Clinic clinic, UUID patient) {
    return world.hold(clinic.desk(), clinic, patient, "2026-11-18T04:30:00Z").expect(201).id();
  }
}
