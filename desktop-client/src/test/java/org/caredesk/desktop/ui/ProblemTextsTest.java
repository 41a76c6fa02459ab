package org.caredesk.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.dto.problem.Violation;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {
  private final Texts texts = new Texts(Locale.ENGLISH);

  @Test
  void aTextThatIsTooLongSaysHowLongItMayBe() {
    assertThat(said("size must be between 0 and 2000"))
        .isEqualTo("This is too long: at most 2,000 characters.");
    assertThat(said("size must be between 12 and 200")).isEqualTo("This has 12 to 200 characters.");
    assertThat(said("wrong size")).isEqualTo("This is too long or too short.");
  }

  private String said(String message) {
    return ProblemTexts.sentence(texts, new Violation("name", "size", message));
  }
}
