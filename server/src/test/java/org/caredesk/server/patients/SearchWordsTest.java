package org.caredesk.server.patients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SearchWordsTest {
  @Test
  void aNameIsFoundInItsOwnScriptAndInLatinLetters() {
    assertThat(SearchWords.ofName("Зоя Шевченко"))
        .contains("зоя", "zoa", "zoya", "шевченко", "shevchenko");
    assertThat(SearchWords.ofName("José D’Souza")).contains("josé", "jose", "souza");
    assertThat(SearchWords.ofName("राहुल")).contains("राहुल", "rahula", "rahul");
  }

  @Test
  void aPhoneNumberTypedWithSpacesIsOneRunOfDigits() {
    assertThat(SearchWords.ofQuery("+91 98200 41763")).containsExactly(Set.of("919820041763"));
    assertThat(SearchWords.ofQuery("98200-417")).containsExactly(Set.of("98200417"));
  }

  @Test
  void indianNamesAreFoundAsTheirBearersSpellThem() {
    assertThat(SearchWords.ofName("शर्मा")).contains("sharma");
    assertThat(SearchWords.ofName("लक्ष्मी चव्हाण")).contains("lakshmi", "chavhan");
    assertThat(SearchWords.ofQuery("राहुल शर्मा")).anyMatch(term -> term.contains("rahul"));
  }

  @Test
  void wordsOneErrorApartShareAForm() {
    assertThat(SearchWords.variants("mehta")).containsAnyElementsOf(SearchWords.variants("mehat"));
    assertThat(SearchWords.variants("mehta")).containsAnyElementsOf(SearchWords.variants("meta"));
    assertThat(SearchWords.variants("mehta")).containsAnyElementsOf(SearchWords.variants("menta"));
    assertThat(SearchWords.variants("mehta"))
        .doesNotContainAnyElementsOf(SearchWords.variants("joshi"));
  }
}
