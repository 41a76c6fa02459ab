package org.caredesk.server.imports.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Committing, cancelling, both at once, and a server that ends in between. */
@DatabaseTest
class ImportMovesTest {
  private static final String HEADER = "Department,Category,Month,Amount";

  private final World world;
  private final JdbcClient jdbc;
  private final StoredFigures stored;
  private final Imports imports;
  private final Path data;

  ImportMovesTest(
      World world, JdbcClient jdbc, Imports imports, @Value("${caredesk.data}") Path data) {
    this.world = world;
    this.jdbc = jdbc;
    this.stored = new StoredFigures(jdbc);
    this.imports = imports;
    this.data = data;
  }

  @Test
  void whatIsCancelledLeavesNothingBehind() throws Exception {
    var clinic = world.clinic();
    var calls = ImportCalls.of(clinic);
    var ready = calls.checked("COSTS", HEADER, "Cardiology,Staff,2026-10,100.00", "x,y,z,1");

    calls.cancel(ready.id()).expect(200);

    assertThat(calls.commit(ready).status()).isEqualTo(409);
    assertThat(calls.cancel(ready.id()).status()).isEqualTo(409);
    while (stored.count("SELECT count(*) FROM figure_import WHERE staged AND id = ?", ready.id())
        > 0) {
      Thread.onSpinWait();
    }
    assertThat(stored.count("SELECT count(*) FROM import_row WHERE import_id = ?", ready.id()))
        .isZero();
    assertThat(
            stored.count("SELECT count(*) FROM import_rejection WHERE import_id = ?", ready.id()))
        .isZero();
    assertThat(Files.exists(data.resolve("imports").resolve(ready.id() + ".csv"))).isFalse();
    assertThat(stored.facts("cost_item", clinic.hospital())).isZero();
  }

  @Test
  void committingTwiceIsOneCommit() throws Exception {
    var clinic = world.clinic();
    var calls = ImportCalls.of(clinic);
    var ready = calls.checked("COSTS", HEADER, "Cardiology,Staff,2026-10,100.00");
    var path = "/imports/" + ready.id() + "/commitment";
    var keyed = clinic.admin().once().ifMatch(0);

    assertThat(clinic.admin().ifMatch(0).post(path, null).status()).isEqualTo(400);
    assertThat(clinic.admin().once().post(path, null).status()).isEqualTo(428);
    var first = keyed.post(path, null).expect(200);
    assertThat(keyed.post(path, null).expect(200).body()).isEqualTo(first.body());
    calls.settled(ready.id());
    assertThat(clinic.admin().once().ifMatch(0).post(path, null).status()).isEqualTo(409);
    assertThat(stored.facts("cost_item", clinic.hospital())).isEqualTo(1);
  }

  /** Whoever comes first, either all rows are in and it says so, or none is and it says that. */
  @RepeatedTest(5)
  void aCommitAndACancellationAtOnceEndAsOneOfThem() throws Exception {
    var clinic = world.clinic();
    var calls = ImportCalls.of(clinic);
    var lines =
        IntStream.rangeClosed(1, 300)
            .mapToObj(i -> "Cardiology,Item " + i + ",2026-10,1.00")
            .collect(Collectors.joining("\n"));
    var ready = calls.checked("COSTS", HEADER, lines);
    List<Integer> statuses;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var start = new CountDownLatch(1);
      var commits =
          IntStream.range(0, 2)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            start.await();
                            return calls.commit(ready).status();
                          }))
              .toList();
      var cancel =
          threads.submit(
              () -> {
                start.await();
                return calls.cancel(ready.id()).status();
              });
      start.countDown();
      statuses = List.of(commits.get(0).get(), commits.get(1).get(), cancel.get());
    }
    var end = calls.settled(ready.id()).text("/status");

    assertThat(statuses.subList(0, 2).stream().filter(status -> status == 200).count())
        .isLessThanOrEqualTo(1);
    assertThat(end).isEqualTo(statuses.get(2) == 200 ? "CANCELLED" : "COMMITTED");
    assertThat(stored.facts("cost_item", clinic.hospital()))
        .isEqualTo(end.equals("COMMITTED") ? 300 : 0);
  }

  /** Other requests may not be so large. */
  @Test
  void aFileOfSomeMegabytesIsTaken() {
    var clinic = world.clinic();
    var note = "n".repeat(20_000);
    var lines =
        IntStream.rangeClosed(1, 300)
            .mapToObj(i -> "Cardiology,Item " + i + ",2026-10,1.00," + note)
            .collect(Collectors.joining("\n"));
    var ready = ImportCalls.of(clinic).checked("COSTS", HEADER + ",Note", lines);

    assertThat(ImportCalls.counts(ready)).isEqualTo("300 0 0 0");
    assertThat(ready.body().get("fileSize").asLong()).isGreaterThan(6_000_000);
  }

  /** What the next server finds of one that ended in the middle of a check or of a commit. */
  @Test
  void whatAServerLeftHalfDoneIsBegunAgain() {
    var clinic = world.clinic();
    var calls = ImportCalls.of(clinic);
    var checking = calls.checked("COSTS", HEADER, "Cardiology,Staff,2026-10,100.00").id();
    leave(checking, "CHECKING");
    imports.resume();
    var ready = calls.settled(wake(checking));
    assertThat(ready.text("/status")).isEqualTo("READY");
    assertThat(ImportCalls.counts(ready)).isEqualTo("1 0 0 0");

    leave(checking, "COMMITTING");
    imports.resume();
    assertThat(calls.settled(wake(checking)).text("/status")).isEqualTo("COMMITTED");
    assertThat(stored.facts("cost_item", clinic.hospital())).isEqualTo(1);
  }

  /** The unique column keeps a second server from working on the same hospital. */
  @Test
  void ofOneHospitalOneImportRunsAtATime() {
    var clinic = world.clinic();
    var calls = ImportCalls.of(clinic);
    var first = calls.checked("COSTS", HEADER, "Cardiology,Staff,2026-10,100.00").id();
    leave(first, "COMMITTING");
    var second = calls.upload("COSTS", HEADER, "Cardiology,Staff,2026-09,1.00").expect(201).id();
    wake(second);

    assertThat(imports.take(imports.find(second).orElseThrow())).isFalse();
    assertThat(calls.admin().get("/imports/" + second).body().get("queued").asBoolean()).isTrue();
    imports.release(first);
    wake(second);
    assertThat(calls.settled(second).text("/status")).isEqualTo("READY");
  }

  private void leave(UUID id, String status) {
    jdbc.sql(
            "UPDATE figure_import SET status = ?, running_at = hospital_id, queued = FALSE WHERE id"
                + " = ?")
        .params(status, id)
        .update();
  }

  /** Another upload makes the server look for work. */
  private UUID wake(UUID id) {
    var other = world.clinic();
    ImportCalls.of(other).checked("COSTS", HEADER, "Cardiology,Staff,2026-10,100.00");
    return id;
  }
}
