package org.caredesk.desktop.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.caredesk.desktop.api.ApiProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakingSlipsTest {
  private final Desk desk = new Desk();
  private final List<String> asked = new ArrayList<>();
  @TempDir Path folder;

  @Test
  void theSlipIsWrittenWhereTheDeskWantsIt() throws IOException {
    take(folder.resolve("Furtado.pdf"));

    assertThat(asked).containsExactly("slip-AP-2026-004711.pdf");
    assertThat(Files.readString(folder.resolve("Furtado.pdf"))).isEqualTo("%PDF slip");
    assertThat(desk.lastToast()).isEqualTo("Slip saved as Furtado.pdf");
  }

  @Test
  void whoChoosesNoPlaceGetsNoFile() throws IOException {
    take(null);

    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
    assertThat(desk.toasts).isEmpty();
  }

  @Test
  void aPlaceThatTakesNoFileIsSaid() {
    take(folder.resolve("no such folder").resolve("slip.pdf"));

    assertThat(desk.lastToast()).isEqualTo("The slip could not be saved there.");
  }

  @Test
  void withoutASlipNobodyIsAskedWhereItGoes() {
    desk.server.failNext("slip", FakeServer.conflict("slip-void"));
    take(folder.resolve("slip.pdf"));

    assertThat(asked).isEmpty();
    assertThat(desk.toasts).hasSize(1);
    desk.server.failNext("slip", new ApiProblem.Offline());
    take(folder.resolve("slip.pdf"));
    assertThat(desk.toasts).hasSize(2);
  }

  private void take(@org.jspecify.annotations.Nullable Path place) {
    new TakingSlips(
            desk.context,
            name -> {
              asked.add(name);
              return place;
            })
        .take(SeafaceDay.id("Dr. Ananya Deshpande12:00"), "AP-2026-004711");
    desk.work.settle();
  }
}
