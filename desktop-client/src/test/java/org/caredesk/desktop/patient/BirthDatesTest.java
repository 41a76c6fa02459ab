package org.caredesk.desktop.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.caredesk.desktop.patient.BirthDates.Reading;
import org.junit.jupiter.api.Test;

class BirthDatesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
  private static final LocalDate THIRD_OF_MARCH = LocalDate.of(1980, 3, 3);

  @Test
  void readsADateInEveryFormPeopleType() {
    for (String typed :
        List.of(
            "3.3.1980",
            "03/03/1980",
            " 3 - 3 - 1980 ",
            "1980-03-03",
            "1980/3/3",
            "3 Mar 1980",
            "3 march 1980",
            "3. Mar. 1980",
            "March 3, 1980",
            "03031980",
            "19800303",
            "٣/٣/١٩٨٠")) {
      assertThat(read(Locale.UK, typed)).as(typed).isEqualTo(new Reading.Read(THIRD_OF_MARCH));
    }
  }

  @Test
  void theLocaleDecidesWhereDayAndMonthCannotBeToldApart() {
    assertThat(read(Locale.UK, "4/3/1980")).isEqualTo(new Reading.Read(LocalDate.of(1980, 3, 4)));
    assertThat(read(Locale.US, "4/3/1980")).isEqualTo(new Reading.Read(LocalDate.of(1980, 4, 3)));
    assertThat(read(Locale.US, "14/3/1980")).isEqualTo(new Reading.Read(LocalDate.of(1980, 3, 14)));
    assertThat(read(Locale.UK, "3/14/1980")).isEqualTo(new Reading.Read(LocalDate.of(1980, 3, 14)));
  }

  @Test
  void readsMonthsInTheLanguageOfTheDesk() {
    assertThat(read(Locale.GERMANY, "3. März 1980")).isEqualTo(new Reading.Read(THIRD_OF_MARCH));
    assertThat(read(Locale.of("es"), "3 marzo 1980")).isEqualTo(new Reading.Read(THIRD_OF_MARCH));
  }

  @Test
  void saysWhatIsWrong() {
    assertThat(reason("")).isEqualTo("not-a-date");
    assertThat(reason("yesterday")).isEqualTo("not-a-date");
    assertThat(reason("3.3.80")).isEqualTo("year-digits");
    assertThat(reason("1980-13-01")).isEqualTo("no-such-month");
    assertThat(reason("1.1.2027")).isEqualTo("in-the-future");
    assertThat(reason("1.1.1880")).isEqualTo("too-long-ago");
    assertThat(reason("3 3 3 1980")).isEqualTo("not-a-date");
  }

  @Test
  void namesTheMonthThatIsShorter() {
    assertThat(read(Locale.UK, "31 Feb 1980"))
        .isEqualTo(new Reading.Refused("days-in-month", List.of("February", "1980", 29)));
    assertThat(read(Locale.UK, "29.2.1981"))
        .isEqualTo(new Reading.Refused("days-in-month", List.of("February", "1981", 28)));
  }

  @Test
  void todayIsADateOfBirth() {
    assertThat(read(Locale.UK, "16.11.2026")).isEqualTo(new Reading.Read(TODAY));
  }

  private static Reading read(Locale locale, String typed) {
    return new BirthDates(locale).read(typed, TODAY);
  }

  private static String reason(String typed) {
    return read(Locale.UK, typed) instanceof Reading.Refused refused ? refused.reason() : "read";
  }
}
