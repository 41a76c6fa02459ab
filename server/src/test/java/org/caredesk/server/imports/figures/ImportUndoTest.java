package org.caredesk.server.imports.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who imported the wrong file gets out of it. */
@DatabaseTest
class ImportUndoTest {
  private static final String HEADER = "Department,Category,Month,Amount,Reference";

  private final World world;
  private final JdbcClient jdbc;

  ImportUndoTest(World world, JdbcClient jdbc) {
    this.world = world;
    this.jdbc = jdbc;
  }

  @Test
  void whatItAddedLeavesAndWhatItChangedIsAgainAsItWas() {
    var clinic = world.clinic();
    var calls = ImportCalls.of(clinic);
    calls.committed(
        calls.checked(
            "COSTS",
            HEADER,
            "Cardiology,Staff,2026-09,100.00,A1",
            ",Rent,2026-09,50.00,A2",
            ",Food,2026-09,5.00,A3"));
    var before = facts(clinic);
    var wrong =
        calls.committed(
            calls.checked(
                "COSTS",
                HEADER,
                ",Supplies,2026-10,900.00,A1",
                "Cardiology,Rent,2026-09,51.00,A2",
                ",Food,2026-09,5.00,A3",
                ",New,2026-10,7.00,A4"));
    assertThat(facts(clinic)).isNotEqualTo(before).hasSize(4);

    undo(clinic, wrong).expect(200);
    var undone = calls.settled(wrong.id());

    assertThat(undone.text("/status")).isEqualTo("UNDONE");
    assertThat(undone.body().get("finishedBy").isNull()).isFalse();
    assertThat(undone.body().get("allowedActions").isEmpty()).isTrue();
    assertThat(facts(clinic)).isEqualTo(before);
    assertThat(undo(clinic, undone).status()).isEqualTo(409);
    assertThat(
            jdbc.sql("SELECT detail FROM audit_event WHERE object_id = ? AND action = ?")
                .params(wrong.id().toString(), "import-undone")
                .query(String.class)
                .single())
        .contains("\"removed\":1", "\"restored\":2");
    // It may come in again, as if it had never been there.
    var again = calls.checked("COSTS", HEADER, ",New,2026-10,7.00,A4");
    assertThat(ImportCalls.counts(again)).isEqualTo("1 0 0 0");
  }

  @Test
  void aDepartmentThatFiguresMayComeBackToIsNotDeleted() {
    var clinic = world.clinic();
    var calls = ImportCalls.of(clinic);
    var department =
        clinic
            .admin()
            .post(
                "/hospitals/" + clinic.hospital() + "/departments",
                Map.of("name", "Zeta", "specialties", List.of("CARDIOLOGY")))
            .expect(201);
    calls.committed(calls.checked("COSTS", HEADER, "Zeta,Rent,2026-10,50.00,zz1"));
    var moved =
        calls.committed(calls.checked("COSTS", HEADER, "Cardiology,Rent,2026-10,60.00,ZZ1"));

    var path = "/departments/" + department.id();
    var refused = clinic.admin().ifMatch(0).delete(path).expect(409);
    assertThat(refused.text("/code")).isEqualTo("department-in-use");
    undo(clinic, moved).expect(200);
    assertThat(calls.settled(moved.id()).text("/status")).isEqualTo("UNDONE");
  }

  @Test
  void birthsAndAnswersCanBeTakenBackToo() {
    var clinic = world.clinic();
    var calls = ImportCalls.of(clinic);
    var births = "Doctor,Day,Delivery type,Births,Reference";
    var answers = "Department,Month,Score,Answers,Reference";
    calls.committed(calls.checked("DELIVERIES", births, "Ananya Deshpande,2026-11-02,SVD,2,B1"));
    calls.committed(calls.checked("SATISFACTION", answers, ",2026-10,4.25,40,S1"));
    var both =
        Stream.of(
                calls.checked(
                    "DELIVERIES",
                    births,
                    "Ananya Deshpande,2026-11-03,Forceps,3,B1",
                    "Ananya Deshpande,2026-11-03,SVD,1,B2"),
                calls.checked(
                    "SATISFACTION", answers, "Cardiology,2026-09,4.5,41,S1", ",2026-09,3,1,S2"))
            .map(calls::committed)
            .toList();
    for (var each : both) {
      undo(clinic, each).expect(200);
      assertThat(calls.settled(each.id()).text("/status")).isEqualTo("UNDONE");
    }

    assertThat(
            jdbc.sql(
                    "SELECT day || ' ' || kind || ' ' || births FROM delivery_fact WHERE"
                        + " hospital_id = ?")
                .param(clinic.hospital())
                .query(String.class)
                .list())
        .containsExactly("2026-11-02 NATURAL 2");
    assertThat(
            jdbc.sql(
                    "SELECT day_from || ' ' || score_thousandths || ' ' || answers || ' ' ||"
                        + " coalesce(CAST(department_id AS varchar), '-') FROM satisfaction_fact"
                        + " WHERE hospital_id = ?")
                .param(clinic.hospital())
                .query(String.class)
                .list())
        .containsExactly("2026-10-01 4250 40 -");
  }

  @Test
  void whatALaterImportStandsOnIsUndoneAfterThatOne() {
    var clinic = world.clinic();
    var calls = ImportCalls.of(clinic);
    var first = calls.committed(calls.checked("COSTS", HEADER, ",Rent,2026-09,50.00,A1"));
    var beside = calls.committed(calls.checked("COSTS", HEADER, ",Rent,2026-10,50.00,A2"));
    assertThat(read(clinic, first).body().get("allowedActions").toString()).contains("UNDO");
    var again = calls.committed(calls.checked("COSTS", HEADER, ",Rent,2026-09,50.00,A1"));

    var hindered = read(clinic, first);
    assertThat(hindered.body().get("allowedActions").isEmpty()).isTrue();
    assertThat(hindered.text("/laterFile")).isEqualTo("figures.csv");
    var refusal = undo(clinic, hindered);
    assertThat(refusal.status()).isEqualTo(409);
    assertThat(refusal.body().get("type").asString()).contains("later-import");

    for (var each : List.of(again, first)) {
      undo(clinic, each).expect(200);
      assertThat(calls.settled(each.id()).text("/status")).isEqualTo("UNDONE");
    }
    assertThat(facts(clinic)).singleElement().asString().contains("ref:a2");
    assertThat(read(clinic, beside).body().get("allowedActions").toString()).contains("UNDO");
  }

  @Test
  void onlyAnAdminOfTheHospitalWhoSawItAsItIsUndoesIt() {
    var clinic = world.clinic();
    var calls = ImportCalls.of(clinic);
    var done = calls.committed(calls.checked("COSTS", HEADER, ",Rent,2026-09,50.00,A1"));

    assertThat(undo(world.clinic(), done).status()).isEqualTo(404);
    assertThat(
            clinic
                .admin()
                .once()
                .ifMatch(0)
                .post("/imports/" + done.id() + "/reversal", null)
                .status())
        .isEqualTo(412);
    assertThat(facts(clinic)).hasSize(1);
    undo(world.superAdmin(), done).expect(200);
    assertThat(calls.settled(done.id()).text("/status")).isEqualTo("UNDONE");
  }

  /** Whichever is first: the second file brings what was shown of it, or somebody looks again. */
  @RepeatedTest(5)
  void anUndoAndALaterImportOfTheSameFiguresAtOnceLoseNone() throws Exception {
    var clinic = world.clinic();
    var calls = ImportCalls.of(clinic);
    var lines =
        IntStream.rangeClosed(1, 200)
            .mapToObj(i -> ",Item " + i + ",2026-10,1.00,R" + i)
            .toArray(String[]::new);
    var file = Stream.concat(Stream.of(HEADER), Stream.of(lines)).toArray(String[]::new);
    var first = calls.committed(calls.checked("COSTS", file));
    var second = calls.checked("COSTS", file);
    assertThat(ImportCalls.counts(second)).isEqualTo("0 0 200 0");
    int answer;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var start = new CountDownLatch(1);
      var undo =
          threads.submit(
              () -> {
                start.await();
                return undo(clinic, first).status();
              });
      var commit =
          threads.submit(
              () -> {
                start.await();
                return calls.commit(second).status();
              });
      start.countDown();
      undo.get();
      answer = commit.get();
    }
    var before = calls.settled(first.id());
    var last = calls.settled(second.id());

    if (before.text("/status").equals("UNDONE")) {
      assertThat(facts(clinic)).isEmpty();
      assertThat(last.text("/status")).isEqualTo("READY");
      assertThat(last.text("/problem/code")).isEqualTo("figures-changed");
      assertThat(ImportCalls.counts(last)).isEqualTo("200 0 0 0");
      last = calls.committed(last);
    } else {
      assertThat(answer).isEqualTo(200);
    }
    assertThat(last.text("/status")).isEqualTo("COMMITTED");
    assertThat(facts(clinic)).hasSize(200);
    assertThat(ImportCalls.counts(last))
        .isEqualTo(before.text("/status").equals("UNDONE") ? "200 0 0 0" : "0 0 200 0");
  }

  private List<String> facts(World.Clinic clinic) {
    return jdbc.sql(
            "SELECT source_key || ' ' || category || ' ' || day_from || ' ' || day_to || ' ' ||"
                + " amount_minor || ' ' || coalesce(CAST(department_id AS varchar), '-') FROM"
                + " cost_item WHERE hospital_id = ? ORDER BY source_key")
        .param(clinic.hospital())
        .query(String.class)
        .list();
  }

  private static Api.Answer read(World.Clinic clinic, Api.Answer of) {
    return clinic.admin().get("/imports/" + of.id()).expect(200);
  }

  private static Api.Answer undo(World.Clinic clinic, Api.Answer read) {
    return undo(clinic.admin(), read);
  }

  private static Api.Answer undo(Api admin, Api.Answer read) {
    return admin
        .once()
        .ifMatch(read.body().get("version").asInt())
        .post("/imports/" + read.id() + "/reversal", null);
  }
}
