package org.caredesk.server.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitTest {
  @ParameterizedTest
  @CsvSource({
    "120000, 6000, 72000, 48000",
    "1, 6000, 1, 0",
    "2, 6000, 1, 1",
    "5, 5000, 2, 3", // 2.5 goes to the even 2
    "15, 5000, 8, 7", // 7.5 goes to the even 8
    "0, 6000, 0, 0",
    "999, 0, 0, 999",
    "999, 10000, 999, 0"
  })
  void theDoctorsShareIsRoundedHalfToEvenAndTheHospitalTakesTheRest(
      long minor, int share, long doctor, long hospital) {
    assertThat(Split.of(minor, share)).isEqualTo(new Split(doctor, hospital));
  }

  @Test
  void thePartsAlwaysSumToTheWhole() {
    var random = new Random(42);
    for (var i = 0; i < 10_000; i++) {
      var minor = random.nextLong(1_000_000_000_000L);
      var split = Split.of(minor, random.nextInt(10_001));
      assertThat(split.doctor() + split.hospital()).isEqualTo(minor);
      assertThat(split.doctor()).isBetween(0L, minor);
    }
  }
}
