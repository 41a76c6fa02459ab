package org.caredesk.server.imports.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caredesk.server.imports.figures.ImportCalls.counts;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of figures through the API, from the upload to the report (SPEC I2). */
@DatabaseTest
class FigureImportsTest {
  private static final String HEADER = "Department,Category,Month,Amount";

  private final World world;
  private final JdbcClient jdbc;
  private final StoredFigures stored;

  FigureImportsTest(World world, JdbcClient jdbc) {
    this.world = world;
    this.jdbc = jdbc;
    this.stored = new StoredFigures(jdbc);
  }

  @Test
  void aYearOfCostsIsCheckedCommittedAndInTheReport() {
    var clinic = world.clinic();
    var calls = ImportCalls.of(clinic);
    var ready =
        calls.checked(
            "COSTS",
            HEADER,
            "Cardiology,Staff,2026-11,\"30,000.00\"",
            ",Rent,2026-11,6000",
            "cardiology,Supplies,16/11/2026,100.00");

    assertThat(ready.text("/status")).isEqualTo("READY");
    assertThat(counts(ready)).isEqualTo("3 0 0 0");
    assertThat(stored.facts("cost_item", clinic.hospital())).isZero();
    var rows = clinic.admin().get("/imports/" + ready.id() + "/rows").expect(200);
    assertThat(rows.text("/items/0/outcome")).isEqualTo("NEW");
    assertThat(rows.text("/items/0/department")).isEqualTo("Cardiology");
    assertThat(rows.text("/items/0/figure")).isEqualTo("30000.00");
    assertThat(rows.text("/items/0/to")).isEqualTo("2026-11-30");
    assertThat(rows.body().at("/items/1/department").isNull()).isTrue();

    var done = calls.committed(ready);

    assertThat(done.text("/status")).isEqualTo("COMMITTED");
    assertThat(counts(done)).isEqualTo("3 0 0 0");
    var report =
        clinic
            .admin()
            .get(
                "/reports/revenue?hospitalId="
                    + clinic.hospital()
                    + "&from=2026-11-01&to=2026-11-30")
            .expect(200);
    assertThat(report.text("/totalCost/amount")).isEqualTo("36100.00");
  }

  @Test
  void theSameFileAgainDoublesNothingAndAnotherAmountIsAChange() {
    var clinic = world.clinic();
    var calls = ImportCalls.of(clinic);
    calls.committed(
        calls.checked("COSTS", HEADER, "Cardiology,Staff,2026-10,100.00", ",Rent,2026-10,50.00"));

    var again =
        calls.checked("COSTS", HEADER, "Cardiology,Staff,2026-10,100.00", ",Rent,2026-10,50.00");
    assertThat(counts(again)).isEqualTo("0 0 2 0");
    assertThat(again.body().get("committedBefore").isNull()).isFalse();
    assertThat(counts(calls.committed(again))).isEqualTo("0 0 2 0");

    var other =
        calls.checked("COSTS", HEADER, "Cardiology,staff,2026-10,120.00", ",Food,2026-10,5.00");
    assertThat(counts(other)).isEqualTo("1 1 0 0");
    var row = clinic.admin().get("/imports/" + other.id() + "/rows").expect(200);
    assertThat(row.text("/items/0/outcome")).isEqualTo("CHANGED");
    assertThat(row.text("/items/0/former/figure")).isEqualTo("100.00");
    calls.committed(other);

    assertThat(stored.facts("cost_item", clinic.hospital())).isEqualTo(3);
    assertThat(
            jdbc.sql("SELECT sum(amount_minor) FROM cost_item WHERE hospital_id = ?")
                .param(clinic.hospital())
                .query(Long.class)
                .single())
        .isEqualTo(17_500);
    var kept = clinic.admin().get("/imports/" + other.id() + "/rows").expect(200);
    assertThat(kept.text("/items/0/former/figure")).isEqualTo("100.00");
    assertThat(kept.text("/items/0/figure")).isEqualTo("120.00");
    assertThat(kept.body().get("total").asInt()).isEqualTo(1);
  }

  @Test
  void everyRejectedRowIsToldWithItsLineItsColumnAndWhy() {
    var clinic = world.clinic();
    var ready =
        ImportCalls.of(clinic)
            .checked(
                "COSTS",
                HEADER,
                "Cardiology,Staff,2026-10,100.00",
                "Cardiolgy,Staff,2026-10,100.00",
                "Cardiology,Staff,last month,-1.00",
                "Cardiology,\"a\nb\",2026-09,1.00",
                "Cardiology,Staff",
                "Cardiology,Staff,2026-10,90.00",
                "Cardiology,=cmd(),2026-10,1.234");

    assertThat(counts(ready)).isEqualTo("2 0 0 5");
    var rejections = clinic.admin().get("/imports/" + ready.id() + "/rejections").expect(200);
    var told =
        IntStream.range(0, rejections.body().get("items").size())
            .mapToObj(i -> rejections.body().get("items").get(i))
            .map(
                item ->
                    item.get("line").asInt()
                        + " "
                        + item.get("column").asString("-")
                        + " "
                        + item.get("code").asString())
            .toList();
    assertThat(told)
        .containsExactly(
            "3 Department department-unknown",
            "4 Month period-unreadable",
            "4 Amount amount-negative",
            "7 - ragged",
            "8 - repeated",
            "9 Amount amount-digits");
    assertThat(rejections.text("/items/4/message")).contains("Line 2");
    assertThat(rejections.text("/items/0/row")).isEqualTo("Cardiolgy,Staff,2026-10,100.00");
    assertThat(rejections.text("/items/0/value")).isEqualTo("Cardiolgy");
    var some = clinic.admin().get("/imports/" + ready.id() + "/rejections?code=ragged").expect(200);
    assertThat(some.body().get("total").asInt()).isEqualTo(1);
    var file = clinic.admin().get("/imports/" + ready.id() + "/rejections.csv").expect(200);
    assertThat(file.raw().body())
        .startsWith("\uFEFFLine,Column,Reason,Explanation,Value,Row\r\n3,Department,")
        .contains("'-1.00");
    assertThat(
            clinic
                .admin()
                .get("/imports/" + ready.id() + "/rejection-codes")
                .body()
                .get("ragged")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void columnsAreFoundByTheirNamesAndCanBeGivenOtherMeanings() {
    var clinic = world.clinic();
    var calls = ImportCalls.of(clinic);
    var made =
        calls
            .upload(
                "COSTS",
                "Kostenstelle;Betrag;Notiz;Was;Monat",
                "Cardiology;1.234,50;x;Personal;10/2026")
            .expect(201);
    assertThat(made.text("/missing/0")).isEqualTo("CATEGORY");
    assertThat(made.text("/mapping/decimalMark")).isEqualTo("COMMA");
    assertThat(made.text("/separator")).isEqualTo("semicolon");
    assertThat(made.body().get("queued").asBoolean()).isFalse();
    assertThat(calls.settled(made.id()).text("/status")).isEqualTo("UPLOADED");

    var mapping =
        Map.of(
            "kind",
            "COSTS",
            "columns",
            Map.of("DEPARTMENT", 0, "AMOUNT", 1, "CATEGORY", 3, "PERIOD", 4),
            "decimalMark",
            "COMMA",
            "dayOrder",
            "DAY_FIRST");
    assertThat(clinic.admin().put("/imports/" + made.id() + "/mapping", mapping).status())
        .isEqualTo(428);
    clinic.admin().ifMatch(0).put("/imports/" + made.id() + "/mapping", mapping).expect(200);
    assertThat(
            clinic.admin().ifMatch(0).put("/imports/" + made.id() + "/mapping", mapping).status())
        .isEqualTo(412);
    var ready = calls.settled(made.id());

    assertThat(counts(ready)).isEqualTo("1 0 0 0");
    assertThat(ready.text("/ignored/0")).isEqualTo("Notiz");
    assertThat(clinic.admin().get("/imports/" + made.id() + "/rows").text("/items/0/figure"))
        .isEqualTo("1234.50");
    assertThat(
            clinic
                .admin()
                .ifMatch(1)
                .put(
                    "/imports/" + made.id() + "/mapping",
                    Map.of(
                        "kind",
                        "COSTS",
                        "columns",
                        Map.of("AMOUNT", 1, "CATEGORY", 1),
                        "decimalMark",
                        "COMMA",
                        "dayOrder",
                        "DAY_FIRST"))
                .status())
        .isEqualTo(400);
  }

  @Test
  void birthsAndAnswersComeInToo() {
    var clinic = world.clinic();
    var calls = ImportCalls.of(clinic);
    var births =
        calls.checked(
            "DELIVERIES",
            "Doctor,Day,Delivery type,Births",
            "Ananya Deshpande,2026-11-02,Elective C-section,2",
            "Dr. Ananya Deshpande,2026-11-02,SVD,3",
            "Dr. Ananya Deshpande,2026-11-03,caesarean,1",
            "Dr. Nobody,2026-11-03,SVD,1",
            "Dr. Ananya Deshpande,2027-01-03,SVD,1");
    assertThat(counts(births)).isEqualTo("2 0 0 3");
    calls.committed(births);
    var performance =
        clinic
            .admin()
            .get(
                "/reports/doctor-performance?doctorId="
                    + clinic.doctor()
                    + "&from=2026-11-01&to=2026-11-30")
            .expect(200);
    assertThat(performance.body().get("totalCSections").asInt()).isEqualTo(2);
    assertThat(performance.body().get("totalNaturalBirths").asInt()).isEqualTo(3);

    var answers =
        calls.checked(
            "SATISFACTION",
            "Department,Month,Score,Answers",
            "Cardiology,2026-10,4.25,40",
            ",2026-10,3.9,55",
            "Cardiology,2026-09,5.1,3");
    assertThat(counts(answers)).isEqualTo("2 0 0 1");
    calls.committed(answers);
    assertThat(stored.facts("satisfaction_fact", clinic.hospital())).isEqualTo(2);
    var again =
        calls.checked(
            "SATISFACTION", "Department,Month,Score,Answers", "Cardiology,2026-10,4.25,41");
    assertThat(counts(again)).isEqualTo("0 1 0 0");
  }

  /** A survey of the hospital and one of its departments may have asked the same people. */
  @Test
  void surveysStandBesideTheRatingsAndAreNeverMixed() {
    var clinic = world.clinic();
    var calls = ImportCalls.of(clinic);
    var path =
        "/reports/ratings?hospitalId="
            + clinic.hospital()
            + "&from=2026-09-01&to=2026-10-31&step=MONTH";
    assertThat(clinic.admin().get(path).expect(200).body().get("survey").isNull()).isTrue();
    calls.committed(
        calls.checked(
            "SATISFACTION",
            "Department,Month,Score,Answers",
            "Cardiology,2026-10,1.0,500",
            ",2026-10,4.0,30",
            ",2026-09,3.0,10"));

    var report = clinic.admin().get(path).expect(200);

    assertThat(report.text("/survey/of")).isEqualTo("HOSPITAL");
    assertThat(report.text("/survey/average")).isEqualTo("3.75");
    assertThat(report.text("/survey/answers")).isEqualTo("40");
    assertThat(report.text("/survey/points/0/average")).isEqualTo("3.0");
    assertThat(report.text("/survey/points/1/answers")).isEqualTo("30");
    assertThat(report.body().at("/now/ratings").asInt()).isZero();
  }

  @Test
  void aFileThatBreaksOffFailsWithTheLine() {
    var clinic = world.clinic();
    var calls = ImportCalls.of(clinic);
    var lines =
        IntStream.rangeClosed(1, 60)
            .mapToObj(i -> "Cardiology,Item " + i + ",2026-10,1.00")
            .collect(Collectors.joining("\n"));
    var failed = calls.checked("COSTS", HEADER, lines, "Cardiology,\"open,2026-10,1.00");

    assertThat(failed.text("/status")).isEqualTo("FAILED");
    assertThat(failed.text("/problem/code")).isEqualTo("quotes");
    assertThat(failed.text("/problem/message")).contains("line 62");
    assertThat(failed.body().get("allowedActions").isEmpty()).isTrue();
    assertThat(calls.upload("COSTS", HEADER, "", " , ,").text("/violations/0/code"))
        .isEqualTo("no-rows");
    assertThat(calls.upload("COSTS", new byte[0]).text("/violations/0/code"))
        .isEqualTo("file-empty");
    assertThat(calls.upload("COSTS", "PK\u0003\u0004".getBytes()).status()).isEqualTo(400);
  }

  @Test
  void anImportIsForTheAdminsOfItsHospital() {
    var clinic = world.clinic();
    var calls = ImportCalls.of(clinic);
    var id = calls.checked("COSTS", HEADER, "Cardiology,Staff,2026-10,100.00").id();
    var stranger = world.clinic().admin();

    for (var path : List.of("", "/rows", "/rejections", "/rejections.csv", "/rejection-codes")) {
      assertThat(stranger.get("/imports/" + id + path).status()).as(path).isEqualTo(404);
    }
    assertThat(stranger.post("/imports/" + id + "/cancellation", null).status()).isEqualTo(404);
    assertThat(stranger.get("/hospitals/" + clinic.hospital() + "/imports").status())
        .isEqualTo(403);
    assertThat(new ImportCalls(stranger, clinic.hospital()).upload("COSTS", HEADER).status())
        .isEqualTo(403);
    assertThat(
            stranger
                .get("/hospitals/" + clinic.hospital() + "/import-templates/COSTS.csv")
                .status())
        .isEqualTo(403);
    assertThat(world.superAdmin().get("/imports/" + id).status()).isEqualTo(200);
    assertThat(world.signIn(Role.STAKEHOLDER, null, null, null).get("/imports/" + id).status())
        .isEqualTo(403);
    var list = clinic.admin().get("/hospitals/" + clinic.hospital() + "/imports").expect(200);
    assertThat(list.text("/items/0/id")).isEqualTo(id.toString());
    assertThat(list.body().get("total").asInt()).isEqualTo(1);
  }

  /** A template is no help if the server does not take it. */
  @Test
  void eachTemplateComesInAsItIs() {
    var clinic = world.clinic();
    var calls = ImportCalls.of(clinic);
    for (var kind : List.of("COSTS", "DELIVERIES", "SATISFACTION")) {
      var template =
          clinic
              .admin()
              .bytes("/hospitals/" + clinic.hospital() + "/import-templates/" + kind + ".csv")
              .body();
      var made =
          clinic
              .admin()
              .post("/hospitals/" + clinic.hospital() + "/imports", "text/csv", template)
              .expect(201);
      var ready = calls.settled(made.id());
      assertThat(ready.text("/kind")).isEqualTo(kind);
      assertThat(ready.text("/status")).as(kind).isEqualTo("READY");
      assertThat(ready.body().at("/counts/rejected").asInt()).as(kind).isZero();
      assertThat(ready.body().at("/counts/added").asInt()).as(kind).isPositive();
    }
  }

  @Test
  void whatHappenedIsInTheAuditTrail() {
    var clinic = world.clinic();
    var calls = ImportCalls.of(clinic);
    var id = calls.committed(calls.checked("COSTS", HEADER, "Cardiology,Staff,2026-10,1.00")).id();
    var actions =
        jdbc.sql("SELECT action FROM audit_event WHERE object_id = ? ORDER BY id")
            .param(id.toString())
            .query(String.class)
            .list();

    assertThat(actions).containsExactly("import-uploaded", "import-committed");
  }
}
