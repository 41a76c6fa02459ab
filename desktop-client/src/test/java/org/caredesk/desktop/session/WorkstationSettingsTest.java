package org.caredesk.desktop.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.caredesk.desktop.ui.TextSize;
import org.caredesk.desktop.work.ManualWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkstationSettingsTest {
  private final ManualWork work = new ManualWork(Instant.EPOCH);
  @TempDir private Path folder;
  private WorkstationFile file = new WorkstationFile(Path.of("unused"));

  @BeforeEach
  void place() {
    file = new WorkstationFile(folder.resolve("workstation.properties"));
  }

  @Test
  void the_sound_of_a_request_is_on_until_it_is_switched_off_and_stays_off() {
    assertThat(settings().requestSound().get()).isTrue();

    settings().requestSound().set(false);
    work.settle();

    assertThat(settings().requestSound().get()).isFalse();
    assertThat(file.load().requestSound()).isFalse();
  }

  @Test
  void a_file_from_before_there_was_a_sound_rings_and_keeps_the_rest() throws IOException {
    Files.writeString(folder.resolve("workstation.properties"), "desk=Desk 4\ntheme=dark\n");

    assertThat(file.load().requestSound()).isTrue();
    assertThat(file.load().deskName()).isEqualTo("Desk 4");
  }

  private WorkstationSettings settings() {
    return new WorkstationSettings(file, file.load(), work.work());
  }

  @Test
  void howLargeTheDayIsDrawnIsKept() {
    settings().dayZoom().set(-3);
    work.settle();

    assertThat(file.load().dayZoom()).isEqualTo(-3);
    assertThat(settings().dayZoom().get()).isEqualTo(-3);
  }

  @Test
  void how_large_everything_is_written_is_kept_and_a_spoilt_size_is_the_usual_one()
      throws IOException {
    settings().change(now -> now.withTextSize(now.textSize().larger().larger()));
    work.settle();

    assertThat(file.load().textSize()).isEqualTo(TextSize.LARGER);

    Files.writeString(folder.resolve("workstation.properties"), "text.percent=17\n");
    assertThat(file.load().textSize()).isEqualTo(TextSize.USUAL);
  }
}
