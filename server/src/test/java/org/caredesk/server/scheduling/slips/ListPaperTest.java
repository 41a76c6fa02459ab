package org.caredesk.server.scheduling.slips;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import org.caredesk.server.kernel.paper.Letters;
import org.junit.jupiter.api.Test;

/** Lists to tick off. The pictures are kept in {@code target/slips} for whoever wants to look. */
class ListPaperTest {
  private static final List<String> NAMES =
      List.of(
          "Nandini Furtado", "क्षितिज श्रीवास्तव", "محمد عبد الرحمن", "王小明", "Наталья Щербакова");

  private final ListPaper paper = new ListPaper(new Letters());

  @Test
  void everyEntryIsOnThePaperInItsOwnScript() throws IOException {
    var pdf =
        paper.draw(
            "Call list: Dr. Ananya Deshpande is away",
            "Seaface Hospital, Mon 16 Nov 10:49 to Mon 16 Nov 17:00. 5 of 7 patients, times of"
                + " Asia/Kolkata.",
            NAMES.stream().map(ListPaperTest::line).toList());
    var picture = ReadSlip.picture(pdf);
    var file = Path.of("target/slips/call-list.png");
    Files.createDirectories(file.getParent());
    ImageIO.write(picture, "png", file.toFile());

    for (var n = 0; n < NAMES.size(); n++) {
      for (var m = 0; m < n; m++) {
        assertThat(entry(picture, n)).as(NAMES.get(n)).isNotEqualTo(entry(picture, m));
      }
      assertThat(entry(picture, n)).isNotEqualTo(entry(picture, NAMES.size()));
    }
    assertThat(ReadSlip.pages(pdf)).isEqualTo(1);
  }

  @Test
  void aLongListGoesOnOnTheNextPageAndAnEmptyOneIsAPageToo() {
    var line = line("Nandini Furtado");
    assertThat(ReadSlip.pages(paper.draw("Call list", "", Collections.nCopies(40, line))))
        .isEqualTo(3);
    assertThat(ReadSlip.pages(paper.draw("Call list", "", List.of()))).isEqualTo(1);
  }

  private static ListPaper.Line line(String name) {
    return new ListPaper.Line(
        name,
        "+91 98200 41763",
        "AP-2026-004711, was Mon 16 Nov 12:00, now Mon 16 Nov 12:00 with Dr. Rohan Mehta");
  }

  /** The band of the name of an entry, at 144 dpi. */
  private static String entry(BufferedImage picture, int index) {
    var pixels = picture.getRGB(120, 184 + index * 76, 540, 30, null, 0, 540);
    return Arrays.toString(pixels);
  }
}
