package org.caredesk.server.patients;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AadhaarTest {
  // The number that the issuing authority prints on specimen cards.
  private static final String SPECIMEN = "999941057058";

  @Test
  void theSpecimenIsValid() {
    assertThat(Aadhaar.isValid(SPECIMEN)).isTrue();
  }

  @Test
  void everySingleWrongDigitShows() {
    for (var i = 0; i < SPECIMEN.length(); i++) {
      for (var digit = '0'; digit <= '9'; digit++) {
        if (digit != SPECIMEN.charAt(i)) {
          var wrong = SPECIMEN.substring(0, i) + digit + SPECIMEN.substring(i + 1);
          assertThat(Aadhaar.isValid(wrong)).as(wrong).isFalse();
        }
      }
    }
  }

  @Test
  void everySwapOfUnequalNeighboursShows() {
    for (var i = 0; i + 1 < SPECIMEN.length(); i++) {
      if (SPECIMEN.charAt(i) != SPECIMEN.charAt(i + 1)) {
        var swapped =
            SPECIMEN.substring(0, i)
                + SPECIMEN.charAt(i + 1)
                + SPECIMEN.charAt(i)
                + SPECIMEN.substring(i + 2);
        assertThat(Aadhaar.isValid(swapped)).as(swapped).isFalse();
      }
    }
  }

  @Test
  void onlyTwelveAsciiDigitsCount() {
    assertThat(Aadhaar.isValid("99994105705")).isFalse();
    assertThat(Aadhaar.isValid("9999410570588")).isFalse();
    assertThat(Aadhaar.isValid("٩٩٩٩٤١٠٥٧٠٥٨")).isFalse();
    assertThat(Aadhaar.isValid("")).isFalse();
  }
}
