package org.caredesk.desktop.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.caredesk.desktop.work.ManualWork;
import org.junit.jupiter.api.Test;

/** What is a scanner and what is a person. */
class SlipScannerTest {
  private static final String CODE = ".CD1.4F9QT07ZKB2MXW8HNC5R";
  private static final Duration FAST = Duration.ofMillis(8);
  private static final Duration BY_HAND = Duration.ofMillis(180);

  private final ManualWork work = new ManualWork(SeafaceDay.NOW);
  private final List<String> scanned = new ArrayList<>();

  /** What arrives in the field that has the focus. */
  private final StringBuilder field = new StringBuilder();

  private final List<String> shortcuts = new ArrayList<>();
  private final SlipScanner scanner =
      new SlipScanner(work.clock(), work, scanned::add, field::append);

  private void type(String text, Duration each) {
    for (int i = 0; i < text.length(); i++) {
      String character = text.substring(i, i + 1);
      work.advance(each);
      boolean isEnter = character.equals("\r");
      if (!scanner.pressed(
          Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '.', isEnter)) {
        shortcuts.add(character);
      }
      if (!scanner.typed(character)) {
        field.append(character);
      }
    }
  }

  @Test
  void aScannedCodeIsHeardAndNothingOfItReachesFieldOrShortcuts() {
    type(CODE + "\r", FAST);
    work.advance(Duration.ofSeconds(1));

    assertThat(scanned).containsExactly(CODE);
    assertThat(field).isEmpty();
    // The first key is like any other; no shortcut of the desk lies on it.
    assertThat(shortcuts).containsExactly(".");
    assertThat(work.pendingTimers()).isZero();
  }

  @Test
  void aScannerThatWritesSmallLettersAndSendsNoEnterIsHeardToo() {
    type(CODE.toLowerCase(java.util.Locale.ROOT), FAST);

    assertThat(scanned).containsExactly(CODE);
  }

  @Test
  void aWindowThatIsBusyMeanwhileLosesNothingOfACode() {
    type(CODE.substring(0, 12), FAST);
    work.advance(Duration.ofMillis(900));
    type(CODE.substring(12) + "\r", FAST);

    assertThat(scanned).containsExactly(CODE);
    assertThat(field).isEmpty();
  }

  @Test
  void twoSlipsOneAfterTheOtherAreTwo() {
    type(CODE + "\r" + CODE + "\r", FAST);

    assertThat(scanned).containsExactly(CODE, CODE);
    assertThat(field).isEmpty();
  }

  @Test
  void whatAPersonTypesArrivesInOrderWhateverItIs() {
    for (String text : List.of("Dr. C. D'Souza 9.30", ".", "..", ".CD1.", ".C.CD1", CODE)) {
      field.setLength(0);
      type(text, BY_HAND);
      work.advance(Duration.ofSeconds(1));
      assertThat(field.toString()).isEqualTo(text);
    }
    assertThat(scanned).isEmpty();
  }

  @Test
  void aFastTypistLosesNothingEither() {
    for (String text : List.of("etc. Cardiology", "St.Clair", "..C.CD", "a.b.c.d")) {
      field.setLength(0);
      type(text, Duration.ofMillis(40));
      work.advance(Duration.ofSeconds(1));
      assertThat(field.toString()).isEqualTo(text);
    }
    assertThat(scanned).isEmpty();
  }

  @Test
  void aPointIsWrittenAsSoonAsNothingFollowsIt() {
    type(".", FAST);
    assertThat(field).isEmpty();
    work.advance(SlipScanner.PAUSE);

    assertThat(field.toString()).isEqualTo(".");
  }

  @Test
  void aCodeThatBreaksOffIsThrownAway() {
    type(CODE.substring(0, 14), FAST);
    work.advance(SlipScanner.BUSY.plus(FAST));
    type("Rao", BY_HAND);

    assertThat(scanned).isEmpty();
    assertThat(field.toString()).isEqualTo("Rao");
  }

  @Test
  void anEnterLongAfterTheScanIsThePersons() {
    type(CODE, FAST);
    work.advance(Duration.ofSeconds(1));
    type("\r", BY_HAND);

    assertThat(field.toString()).isEqualTo("\r");
    assertThat(shortcuts).endsWith("\r");
  }
}
