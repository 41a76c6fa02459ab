package org.caredesk.desktop.reception.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.dto.patients.Gender;
import org.caredesk.dto.patients.PatientSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed to find a caller, and what is read out to one. */
class CallerTest {
  private static final PatientSummary NANDINI =
      new PatientSummary(
          UUID.nameUUIDFromBytes(new byte[] {1}),
          "204881",
          "Nandini Furtado",
          Gender.FEMALE,
          LocalDate.of(1980, 4, 3),
          "+91 98200 41763",
          null);

  @ParameterizedTest
  @CsvSource({"3.4.1980", "03/04/1980", "1980-04-03", "furt 3.4.1980", "417 03.04.1980"})
  void aDateOfBirthFindsAndTheRestChooses(String typed) {
    CallerQuery query = CallerQuery.of(typed);

    assertThat(query.sent()).isEqualTo("1980-04-03");
    assertThat(query.fits(NANDINI)).isTrue();
  }

  @Test
  void somebodyElseBornThatDayIsNotMeant() {
    assertThat(CallerQuery.of("kulkarni 3.4.1980").fits(NANDINI)).isFalse();
    assertThat(CallerQuery.of("999 3.4.1980").fits(NANDINI)).isFalse();
  }

  @Test
  void withoutADateTheServerIsAskedAsTyped() {
    assertThat(CallerQuery.of(" furt 417 ").sent()).isEqualTo("furt 417");
  }

  @ParameterizedTest
  @CsvSource({
    "furt 417, Nandini Furtado, 8, 12",
    "furt 417, +91 98200 41763, 10, 13",
    "20041, +91 98200 41763, 6, 12",
    "munoz, Inés Muñoz, 5, 10"
  })
  void thePartThatWasTypedIsMarked(String typed, String text, int from, int to) {
    assertThat(CallerQuery.of(typed).match(text)).containsExactly(from, to);
  }

  @Test
  void whatWasNotTypedIsNotMarked() {
    assertThat(CallerQuery.of("xyz").match("Nandini Furtado")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "14:30, half past two in the afternoon",
    "09:00, nine o’clock in the morning",
    "12:15, quarter past twelve in the afternoon",
    "16:45, quarter to five in the afternoon",
    "10:20, twenty past ten in the morning",
    "17:40, twenty to six in the evening",
    "11:07, 11:07"
  })
  void aTimeIsReadOutAsPeopleSayIt(LocalTime time, String spoken) {
    Texts texts = new Texts(Locale.ENGLISH);
    ReadOut readOut =
        new ReadOut(
            texts,
            new Formatting(texts, java.time.Clock.fixed(java.time.Instant.EPOCH, ZoneOffset.UTC)));

    assertThat(readOut.time(time)).isEqualTo(spoken);
  }
}
