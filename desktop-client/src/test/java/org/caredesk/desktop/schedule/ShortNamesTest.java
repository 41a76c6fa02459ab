package org.caredesk.desktop.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

  @Test
  void twoOfOneLastNameAreNeverBothCalledByItAlone() {
    var forms =
        ShortNames.apart(List.of("Dr. Meera Narayanan", "Dr. Leela Narayanan", "Dr. Arjun Rao"));

    assertThat(forms.get("Dr. Meera Narayanan"))
        .containsExactly("Dr. Meera Narayanan", "Dr. M. Narayanan", "M. Narayanan");
    assertThat(forms.get("Dr. Leela Narayanan")).contains("L. Narayanan");
    assertThat(forms.get("Dr. Arjun Rao")).endsWith("Dr. Rao");
    assertThat(ShortNames.apart(List.of("Dr. Anil Rao", "Dr. Arjun Rao")).get("Dr. Anil Rao"))
        .containsExactly("Dr. Anil Rao");
  }
}
