package org.caredesk.server.scheduling.slips;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import javax.imageio.ImageIO;
import org.caredesk.dto.Money;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.scheduling.PaymentState;
import org.caredesk.server.kernel.paper.Letters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The paper itself. The pictures are kept in {@code target/slips} for whoever wants to look. */
class SlipPaperTest {
  private static final String CODE = "4F9QT07ZKB2MXW8HNC5R";

  // The band in which the patient's name stands, at 144 dpi.
  private static final int NAME_TOP = 140;
  private static final int NAME_HEIGHT = 62;

  private final SlipPaper paper = new SlipPaper(new Letters());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nandini Furtado",
        "क्षितिज श्रीवास्तव",
        "محمد عبد الرحمن",
        "王小明",
        "Наталья Щербакова"
      })
  void aNameInAnyScriptIsOnThePaperAndTheSquareIsRead(String name) throws IOException {
    var pdf = paper.draw(facts(name));
    keep(name, pdf);

    assertThat(ReadSlip.scanned(pdf)).isEqualTo(".CD1." + CODE);
    assertThat(ReadSlip.pages(pdf)).isEqualTo(1);
    assertThat(nameOf(pdf)).isNotEqualTo(nameOf(paper.draw(facts("\uFFFF"))));
  }

  /**
   * Alone, its letters have another form than joined: this is what a mere row of glyphs gets wrong.
   */
  @Test
  void arabicIsJoinedAndRunsFromTheRight() {
    var joined = nameOf(paper.draw(facts("محمد")));
    var apart = nameOf(paper.draw(facts("م\u200Cح\u200Cم\u200Cد")));

    assertThat(joined).isNotEqualTo(apart);
    assertThat(nameOf(paper.draw(facts("\u202Dمحمد\u202C")))).isEqualTo(joined);
  }

  /** The vowel sign i stands before the letter that it follows in the text. */
  @Test
  void devanagariIsReordered() {
    assertThat(nameOf(paper.draw(facts("कि")))).isNotEqualTo(nameOf(paper.draw(facts("क"))));
    var consonants = new Letters().lines("क्ष", Letters.Weight.STRONG, 21, 300, 1);
    var apart = new Letters().lines("क\u094D\u200Cष", Letters.Weight.STRONG, 21, 300, 1);
    assertThat(consonants.getFirst().layout().getAdvance())
        .isLessThan(apart.getFirst().layout().getAdvance());
  }

  @Test
  void nothingTypedBreaksThePaper() throws IOException {
    var nasty =
        List.of(
            "W".repeat(200),
            "Ann\u202Eolleh\u2066\u0000\r\n\u2028\u0007 (Tj) ET Q \\) >> endobj",
            "Z\u0301\u0302\u0303\u0304\u0305\u0306\u0307".repeat(25),
            "Zoë 👩🏽‍⚕️😀 \uD83D",
            "\u200B\u200E\u2060");
    for (var name : nasty) {
      var pdf = paper.draw(facts(name));
      keep("nasty-" + nasty.indexOf(name), pdf);
      assertThat(ReadSlip.scanned(pdf)).isEqualTo(".CD1." + CODE);
      assertThat(ReadSlip.pages(pdf)).isEqualTo(1);
    }
  }

  @Test
  void everythingAsLongAsItMayBeStaysAboveTheSquare() throws IOException {
    var longest = "Sri Venkateswara Narasimharajuvaripeta ".repeat(6).substring(0, 200);
    var pdf =
        paper.draw(
            new SlipFacts(
                "AP-2026-004711",
                longest,
                longest,
                longest,
                longest,
                List.of(longest, longest, longest, longest, longest),
                "+91 22 4000 1234",
                "X".repeat(80),
                VisitMode.IN_PERSON,
                LocalDateTime.of(2026, 11, 16, 9, 0),
                Instant.parse("2026-11-16T04:00:00Z"),
                ZoneId.of("America/Argentina/ComodRivadavia"),
                new Money("9999999999.99", "INR"),
                PaymentState.DUE_AT_DESK,
                CODE));
    keep("longest", pdf);

    assertThat(ReadSlip.scanned(pdf)).isEqualTo(".CD1." + CODE);
    var picture = ReadSlip.picture(pdf);
    var gap = picture.getSubimage(64, 866, picture.getWidth() - 128, 12);
    assertThat(isBlank(gap)).isTrue();
  }

  @Test
  void whatIsTypedByHandIsReadLikeWhatIsScanned() {
    assertThat(SlipCode.read(" .cd1.4f9qt-o7zkb-2mxw8 hnc5r\n")).isEqualTo(CODE);
    assertThat(SlipCode.printed(CODE)).isEqualTo("4F9QT-07ZKB-2MXW8-HNC5R");
    assertThat(SlipCode.of("ff".repeat(32))).isEqualTo("Z".repeat(20));
  }

  private static SlipFacts facts(String name) {
    return new SlipFacts(
        "AP-2026-004711",
        name,
        "Dr. Ananya Deshpande",
        "Cardiology",
        "Seaface Hospital",
        List.of("14 Marine Drive", "400002", "Mumbai", "Maharashtra"),
        "+91 22 4000 1234",
        "2.14",
        VisitMode.IN_PERSON,
        LocalDateTime.of(2026, 11, 16, 9, 0),
        Instant.parse("2026-11-16T04:00:00Z"),
        ZoneId.of("Asia/Kolkata"),
        new Money("1200.00", "INR"),
        PaymentState.PAID,
        CODE);
  }

  private static List<Integer> nameOf(byte[] pdf) {
    var picture = ReadSlip.picture(pdf);
    var band = picture.getSubimage(0, NAME_TOP, picture.getWidth(), NAME_HEIGHT);
    return java.util.Arrays.stream(
            band.getRGB(0, 0, band.getWidth(), band.getHeight(), null, 0, band.getWidth()))
        .boxed()
        .toList();
  }

  private static boolean isBlank(BufferedImage picture) {
    return java.util.Arrays.stream(
            picture.getRGB(
                0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()))
        .allMatch(pixel -> (pixel & 0xFFFFFF) == 0xFFFFFF);
  }

  private static void keep(String name, byte[] pdf) throws IOException {
    var folder = Files.createDirectories(Path.of("target/slips"));
    ImageIO.write(ReadSlip.picture(pdf), "png", folder.resolve(name + ".png").toFile());
  }
}
