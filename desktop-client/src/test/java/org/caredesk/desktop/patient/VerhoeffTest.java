package org.caredesk.desktop.patient;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VerhoeffTest {

  @Test
  void acceptsAFittingCheckDigitAndRefusesAnyOther() {
    assertThat(Verhoeff.isValid("2363")).isTrue();
    for (char last : "012456789".toCharArray()) {
      assertThat(Verhoeff.isValid("236" + last)).isFalse();
    }
  }

  @Test
  void findsEverySwapOfNeighbours() {
    assertThat(Verhoeff.isValid("123451")).isTrue();
    assertThat(Verhoeff.isValid("213451")).isFalse();
    assertThat(Verhoeff.isValid("132451")).isFalse();
    assertThat(Verhoeff.isValid("123541")).isFalse();
  }

  @Test
  void anAadhaarNumberHasTwelveDigitsAndBeginsWithTwoOrMore() {
    assertThat(Verhoeff.isAadhaar("2341 2341 2346")).isTrue();
    assertThat(Verhoeff.isAadhaar("2341-2341-2346")).isTrue();
    assertThat(Verhoeff.isAadhaar("2341 2341 2347")).isFalse();
    assertThat(Verhoeff.isAadhaar("123451")).isFalse();
    assertThat(Verhoeff.isAadhaar("")).isFalse();
    assertThat(Verhoeff.isAadhaar("23412341234x")).isFalse();
  }
}
