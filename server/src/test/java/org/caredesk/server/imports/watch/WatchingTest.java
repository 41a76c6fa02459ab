package org.caredesk.server.imports.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that lie in watched places come in by themselves, once (SPEC I2). */
@DatabaseTest
class WatchingTest {
  private static final List<String> GOOD =
      List.of("Department,Category,Month,Amount", "Cardiology,Staff,2026-10,100.00");

  /** The import itself runs aside, after whatever another test has left in the queue. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Watching watching;
  private final World world;
  private final JdbcClient jdbc;
  @TempDir private Path folder;

  WatchingTest(Watching watching, World world, JdbcClient jdbc) {
    this.watching = watching;
    this.world = world;
    this.jdbc = jdbc;
  }

  @Test
  void aGoodFileIsCommittedAndPutAwayWithItsReport() throws IOException {
    var hospital = world.clinic().hospital();
    var costs = costs(folder, hospital);
    watching.watch(folder.toString());
    Files.write(costs.resolve("october.csv"), GOOD);

    lookUntil(() -> Files.exists(costs.resolve("done/october.csv")));

    assertThat(Files.readString(costs.resolve("done/october.csv.report.txt")))
        .startsWith("1 rows read: 1 added, 0 changed");
    assertThat(Files.exists(costs.resolve("october.csv"))).isFalse();
    assertThat(facts(hospital)).isEqualTo(1);
  }

  @Test
  void aFileWithARejectedRowWaitsForAPersonWhoIsTold() throws IOException {
    var clinic = world.clinic();
    var costs = costs(folder, clinic.hospital());
    watching.watch(folder.toString());
    Files.write(costs.resolve("mixed.csv"), GOOD);
    Files.writeString(
        costs.resolve("mixed.csv"),
        "Cardiology,Staff,never,1\n",
        java.nio.file.StandardOpenOption.APPEND);

    lookUntil(() -> Files.exists(costs.resolve("rejected/mixed.csv")));

    assertThat(Files.readString(costs.resolve("rejected/mixed.csv.rejected.csv")))
        .contains("3,Month,period-unreadable");
    assertThat(facts(clinic.hospital())).isZero();
    var imports = clinic.admin().get("/hospitals/" + clinic.hospital() + "/imports").expect(200);
    assertThat(imports.text("/items/0/status")).isEqualTo("READY");
    assertThat(imports.text("/items/0/createdBy")).isEqualTo("Watched folder");
    assertThat(clinic.admin().get("/notifications").expect(200).text("/items/0/kind"))
        .isEqualTo("import-waits");
  }

  /** A reference that is used again by mistake must not move a cost while nobody looks. */
  @Test
  void aFileThatMovesAFigureOrBringsItTwiceWaitsForAPersonToo() throws IOException {
    var hospital = world.clinic().hospital();
    var costs = costs(folder, hospital);
    watching.watch(folder.toString());
    var header = "Category,Month,Amount,Reference\n";
    Files.writeString(costs.resolve("first.csv"), header + "Rent,2026-09,10.00,R1\n");
    lookUntil(() -> Files.exists(costs.resolve("done/first.csv")));
    Files.writeString(costs.resolve("moved.csv"), header + "Rent,2026-10,10.00,R1\n");
    lookUntil(() -> Files.exists(costs.resolve("rejected/moved.csv")));
    Files.writeString(costs.resolve("twice.csv"), header + "Rent,2026-09,10.00,\n");
    lookUntil(() -> Files.exists(costs.resolve("rejected/twice.csv")));

    assertThat(Files.readString(costs.resolve("rejected/moved.csv.report.txt")))
        .contains("1 of those changed get another day", "Nothing is stored yet");
    assertThat(Files.readString(costs.resolve("rejected/twice.csv.report.txt")))
        .contains("1 of those added are probably there already");
    assertThat(facts(hospital)).isEqualTo(1);
  }

  @Test
  void theSameFileUnderAnotherNameIsNotImportedAgain() throws IOException {
    var hospital = world.clinic().hospital();
    var costs = costs(folder, hospital);
    watching.watch(folder.toString());
    Files.write(costs.resolve("first.csv"), GOOD);
    lookUntil(() -> Files.exists(costs.resolve("done/first.csv")));
    Files.write(costs.resolve("second.csv"), GOOD);

    lookUntil(() -> Files.exists(costs.resolve("rejected/second.csv")));

    assertThat(Files.readString(costs.resolve("rejected/second.csv.report.txt")))
        .contains("very same file");
    assertThat(
            jdbc.sql(
                    "SELECT count(*) FROM figure_import WHERE hospital_id = ? AND status ="
                        + " 'COMMITTED'")
                .param(hospital)
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void aFileThatStillGrowsIsLeftAlone() throws IOException {
    var place = WatchedPlace.of(folder.toString());
    var file = costs(folder, UUID.randomUUID()).resolve("growing.csv");
    Files.write(file, GOOD);
    assertThat(place.look()).isEmpty();
    Files.write(file, GOOD, java.nio.file.StandardOpenOption.APPEND);
    assertThat(place.look()).isEmpty();
    assertThat(place.look()).hasSize(1);
  }

  @Test
  void nothingIsReadThroughALinkOrOfAnotherKind() throws IOException {
    var costs = costs(folder.resolve("in"), UUID.randomUUID());
    var outside = Files.write(folder.resolve("secret.csv"), GOOD);
    Files.createSymbolicLink(costs.resolve("link.csv"), outside);
    Files.createSymbolicLink(folder.resolve("in").resolve("linked"), folder);
    Files.write(costs.resolve(".hidden.csv"), GOOD);
    Files.write(costs.resolve("half.csv.part"), GOOD);
    Files.createDirectories(costs.resolve("done"));
    Files.write(costs.resolve("done/old.csv"), GOOD);
    Files.createDirectories(costs.resolveSibling("secrets"));
    Files.write(costs.resolveSibling("secrets").resolve("a.csv"), GOOD);
    var place = WatchedPlace.of(folder.resolve("in").toString());
    place.look();

    assertThat(place.look()).isEmpty();
  }

  @Test
  void aFileMayNameItsHospitalAndKindAndOneOfNoHospitalIsRejected() throws IOException {
    watching.watch(folder.toString());
    Files.write(folder.resolve("Nowhere Hospital.costs.2026-10.csv"), GOOD);

    lookUntil(() -> Files.exists(folder.resolve("rejected/Nowhere Hospital.costs.2026-10.csv")));

    assertThat(
            Files.readString(
                folder.resolve("rejected/Nowhere Hospital.costs.2026-10.csv.report.txt")))
        .contains("no hospital Nowhere Hospital");
  }

  /** A bucket is a java.nio provider like any other; this one ships with the JDK. */
  @Test
  void anyProviderOfJavaNioWillDo() throws IOException {
    var hospital = world.clinic().hospital();
    var address = URI.create("jar:" + folder.resolve("bucket.zip").toUri());
    try (var bucket = FileSystems.newFileSystem(address, Map.of("create", "true"))) {
      var costs = costs(bucket.getPath("/inbox"), hospital);
      Files.write(costs.resolve("october.csv"), GOOD);
      watching.watch(address + "!/inbox");

      lookUntil(() -> Files.exists(costs.resolve("done/october.csv")));

      assertThat(facts(hospital)).isEqualTo(1);
    }
  }

  private static Path costs(Path root, UUID hospital) throws IOException {
    return Files.createDirectories(root.resolve(hospital.toString()).resolve("costs"));
  }

  private void lookUntil(BooleanSupplier isDone) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!isDone.getAsBoolean() && System.nanoTime() < end) {
      watching.look();
    }
    assertThat(isDone.getAsBoolean()).isTrue();
  }

  private long facts(UUID hospital) {
    return jdbc.sql("SELECT count(*) FROM cost_item WHERE hospital_id = ?")
        .param(hospital)
        .query(Long.class)
        .single();
  }
}
