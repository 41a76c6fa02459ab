package org.caredesk.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptsTest {

  @ParameterizedTest
  @CsvSource({
    "Nandini Furtado,LATIN",
    "Наталья Иванова,LATIN",
    "नंदिनी कुलकर्णी,DEVANAGARI",
    "نور الدين,ARABIC",
    "王小明,CJK",
    "たなか,CJK",
    "Dr. 王小明,CJK",
    "12:30,LATIN"
  })
  void a_name_takes_the_font_that_has_its_letters(String name, Script script) {
    assertThat(Scripts.of(name)).isEqualTo(script);
  }

  @ParameterizedTest
  @CsvSource({
    "Dr. Ananya Deshpande,AD",
    "Joseph D'Souza,JD",
    "Cher,C",
    "Shreya Mehta-Lobo,SL",
    "王小明,王",
    "नंदिनी कुलकर्णी,न",
    "Łukasz Żółć,ŁŻ"
  })
  void initials_leave_titles_out(String name, String initials) {
    assertThat(Initials.of(name)).isEqualTo(initials);
  }

  @Test
  void an_empty_name_has_no_initials() {
    assertThat(Initials.of("  ")).isEmpty();
  }

  @Test
  void a_tint_is_the_same_everywhere() {
    UUID id = UUID.fromString("01940000-0000-7000-8000-000000000001");
    assertThat(Initials.tint(id)).isEqualTo(Initials.tint(id)).isBetween(1, Initials.TINTS);
  }
}
