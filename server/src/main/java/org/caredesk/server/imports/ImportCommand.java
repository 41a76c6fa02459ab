package org.caredesk.server.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.kernel.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.stereotype.Component;

/**
 * The launcher's {@code import}: runs one import, prints the report, writes every refused row
 * beside the data and ends the process, with 2 when a file as a whole could not be read.
 */
@Component
class ImportCommand implements ApplicationRunner, ExitCodeGenerator {
  private static final Actor ACTOR =
      new Actor(
          new UUID(0, 2),
          "Import",
          Set.of(new Actor.Grant(Role.SUPER_ADMIN, null)),
          null,
          null,
          null,
          null);

  private final SyntheaImport synthea;
  private final HospitalListImport hospitals;
  private final Wish wish;
  private final Clock clock;
  private int exitCode;

  /** What the command line asks for; both are null in a server. */
  @Component
  record Wish(
      @Value("${caredesk.import.synthea:#{null}}") @Nullable Path synthea,
      @Value("${caredesk.import.hospitals:#{null}}") @Nullable Path hospitals,
      @Value("${caredesk.data}") Path data) {}

  ImportCommand(SyntheaImport synthea, HospitalListImport hospitals, Wish wish, Clock clock) {
    this.synthea = synthea;
    this.hospitals = hospitals;
    this.wish = wish;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    try {
      if (wish.synthea() != null) {
        tell(synthea.run(ACTOR, wish.synthea()));
      } else if (wish.hospitals() != null) {
        tell(hospitals.run(ACTOR, wish.hospitals()));
      }
    } catch (CsvFile.Unreadable e) {
      System.err.println(e.getMessage());
      exitCode = 2;
    }
  }

  private void tell(ImportReport report) throws IOException {
    report.print(System.out);
    if (!report.refusedRows().isEmpty()) {
      var file = wish.data().resolve("import-refused-" + clock.instant().getEpochSecond() + ".csv");
      java.nio.file.Files.createDirectories(wish.data());
      report.write(file);
      System.out.println("Every refused row with its reason: " + file);
    }
  }

  @Override
  public int getExitCode() {
    return exitCode;
  }
}
