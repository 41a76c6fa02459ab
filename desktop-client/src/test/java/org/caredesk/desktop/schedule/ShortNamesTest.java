package org.caredesk.desktop.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortNamesTest {

  @Test
  void shortensTheGivenNameFirstAndKeepsTheTitle() {
    assertThat(ShortNames.of("Dr. Ananya Deshpande"))
        .containsExactly("Dr. Ananya Deshpande", "Dr. A. Deshpande", "Dr. Deshpande");
  }

  @Test
  void leavesNamesInOtherScriptsAndSingleNamesWhole() {
    assertThat(ShortNames.of("فاطمة السيد")).containsExactly("فاطمة السيد");
    assertThat(ShortNames.of("Dr. Suharto")).containsExactly("Dr. Suharto");
  }
}
