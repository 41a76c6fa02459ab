package org.caredesk.server.imports.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is committed is what was shown, whatever other imports do meanwhile. */
@DatabaseTest
class ImportPreviewTest {
  private static final String HEADER = "Department,Category,Month,Amount,Reference";

  private final World world;
  private final JdbcClient jdbc;

  ImportPreviewTest(World world, JdbcClient jdbc) {
    this.world = world;
    this.jdbc = jdbc;
  }

  @Test
  void anotherCommitOfTheSameFiguresHasTheFileCheckedAnew() {
    var calls = ImportCalls.of(world.clinic());
    var mine = calls.checked("COSTS", HEADER, ",Rent,2026-09,70.00,A1", ",Food,2026-09,1.00,A2");
    assertThat(ImportCalls.counts(mine)).isEqualTo("2 0 0 0");
    calls.committed(calls.checked("COSTS", HEADER, ",Rent,2026-09,50.00,A1"));

    refusedAsChanged(calls.commit(mine));
    var now = calls.settled(mine.id());
    assertThat(now.text("/status")).isEqualTo("READY");
    assertThat(now.text("/problem/code")).isEqualTo("figures-changed");
    assertThat(ImportCalls.counts(now)).isEqualTo("1 1 0 0");
    refusedAsChanged(calls.commit(mine));
    assertThat(amounts(calls)).containsExactly(50_00L);

    var done = calls.committed(now);
    assertThat(done.text("/status")).isEqualTo("COMMITTED");
    assertThat(done.body().get("problem").isNull()).isTrue();
    assertThat(ImportCalls.counts(done)).isEqualTo("1 1 0 0");
    assertThat(amounts(calls)).containsExactly(1_00L, 70_00L);
  }

  @Test
  void anUndoOfWhatItMetHasTheFileCheckedAnew() {
    var calls = ImportCalls.of(world.clinic());
    var first = calls.committed(calls.checked("COSTS", HEADER, ",Rent,2026-09,50.00,A1"));
    var mine = calls.checked("COSTS", HEADER, ",Rent,2026-09,50.00,A1");
    assertThat(ImportCalls.counts(mine)).isEqualTo("0 0 1 0");
    undone(calls, first);

    refusedAsChanged(calls.commit(mine));
    assertThat(ImportCalls.counts(calls.settled(mine.id()))).isEqualTo("1 0 0 0");
  }

  @Test
  void whatWasOnlyShownAsItWasBeforeAChangeIsShownAnewToo() {
    var calls = ImportCalls.of(world.clinic());
    calls.committed(calls.checked("COSTS", HEADER, ",Rent,2026-09,50.00,A1"));
    var mine = calls.checked("COSTS", HEADER, ",Rent,2026-09,70.00,A1");
    var changing = calls.committed(calls.checked("COSTS", HEADER, ",Rent,2026-09,60.00,A1"));

    refusedAsChanged(calls.commit(mine));
    var now = calls.settled(mine.id());
    assertThat(ImportCalls.counts(now)).isEqualTo("0 1 0 0");
    undone(calls, changing);
    refusedAsChanged(calls.commit(now));
  }

  @Test
  void aProbableDuplicateThatCameMeanwhileIsShown() {
    var calls = ImportCalls.of(world.clinic());
    var plain = calls.checked("COSTS", HEADER, ",Rent,2026-09,50.00,");
    var referenced = calls.checked("COSTS", HEADER, ",Rent,2026-09,50.00,A1");
    assertThat(plain.body().at("/counts/twice").asInt()).isZero();
    calls.committed(referenced);

    refusedAsChanged(calls.commit(plain));
    var now = calls.settled(plain.id());
    assertThat(now.body().at("/counts/twice").asInt()).isEqualTo(1);
    var other = calls.checked("COSTS", HEADER, ",Rent,2026-09,50.00,B7");
    calls.committed(now);
    refusedAsChanged(calls.commit(other));
    assertThat(calls.settled(other.id()).body().at("/counts/twice").asInt()).isEqualTo(1);
  }

  @Test
  void importsThatHaveNothingInCommonDoNotHinderEachOther() {
    var calls = ImportCalls.of(world.clinic());
    var september = calls.checked("COSTS", HEADER, ",Rent,2026-09,50.00,A1");
    var october = calls.checked("COSTS", HEADER, ",Rent,2026-10,50.00,A2");
    var births =
        calls.checked(
            "DELIVERIES", "Doctor,Day,Delivery type,Births", "Ananya Deshpande,2026-11-02,SVD,2");

    for (var each : List.of(september, october, births)) {
      assertThat(calls.committed(each).text("/status")).isEqualTo("COMMITTED");
    }
  }

  /** Should the figures be others for a reason that nobody thought of, nothing comes in either. */
  @Test
  void nothingComesInOfWhichNobodyWasTold() {
    var calls = ImportCalls.of(world.clinic());
    var mine = calls.checked("COSTS", HEADER, ",Rent,2026-09,50.00,A1", ",Food,2026-09,1.00,A2");
    jdbc.sql("UPDATE figure_import SET rows_added = 1, rows_same = 1 WHERE id = ?")
        .param(mine.id())
        .update();

    calls.commit(mine).expect(200);
    var now = calls.settled(mine.id());
    assertThat(now.text("/status")).isEqualTo("READY");
    assertThat(now.text("/problem/code")).isEqualTo("figures-changed");
    assertThat(ImportCalls.counts(now)).isEqualTo("2 0 0 0");
    assertThat(amounts(calls)).isEmpty();
  }

  private static void refusedAsChanged(Api.Answer refused) {
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("/code")).isEqualTo("figures-changed");
  }

  private static void undone(ImportCalls calls, Api.Answer read) {
    calls
        .admin()
        .once()
        .ifMatch(read.body().get("version").asInt())
        .post("/imports/" + read.id() + "/reversal", null)
        .expect(200);
    assertThat(calls.settled(read.id()).text("/status")).isEqualTo("UNDONE");
  }

  private List<Long> amounts(ImportCalls calls) {
    return jdbc.sql(
            "SELECT amount_minor FROM cost_item WHERE hospital_id = ? ORDER BY amount_minor")
        .param(calls.hospital())
        .query(Long.class)
        .list();
  }
}
