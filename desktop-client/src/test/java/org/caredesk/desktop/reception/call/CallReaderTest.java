package org.caredesk.desktop.reception.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.dto.directory.VisitMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed while somebody talks. Today is Monday, the 16th of November 2026. */
class CallReaderTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
  private static final CallWords WORDS = new CallWords(new Texts(Locale.ENGLISH));
  private static final CallChoices.Named MEHTA = doctor("Dr. Rohan Mehta");
  private static final CallChoices.Named RAO = doctor("Dr. Vikram Rao");
  private static final CallChoices.Named ELDER_RAO = doctor("Dr. Sushila Rao");
  private static final CallChoices.Named MUNOZ = doctor("Dr. Inés Muñoz");
  private static final CallChoices CHOICES =
      new CallChoices(
          List.of(MEHTA, RAO, ELDER_RAO, MUNOZ),
          List.of(
              new CallChoices.Field("Cardiology", Set.of(MEHTA.id())),
              new CallChoices.Field("Neurology", Set.of(RAO.id())),
              new CallChoices.Field("Obstetrics and gynaecology", Set.of(MUNOZ.id()))));

  private static CallChoices.Named doctor(String name) {
    return new CallChoices.Named(UUID.nameUUIDFromBytes(name.getBytes()), name);
  }

  private static CallWish read(String text) {
    return CallReader.read(text, WORDS, CHOICES, TODAY);
  }

  @Test
  void aSpecialtyADayAndHalfOfIt() {
    CallWish wish = read("cardio tue pm");

    assertThat(wish.fields()).extracting(CallChoices.Field::name).containsExactly("Cardiology");
    assertThat(wish.doctorIds()).containsExactly(MEHTA.id());
    assertThat(wish.from()).isEqualTo("2026-11-17").isEqualTo(wish.to());
    assertThat(wish.startsFrom()).isEqualTo("12:00");
    assertThat(wish.startsTo()).isNull();
    assertThat(wish.unknown()).isEmpty();
  }

  @Test
  void aDoctorAndAWeek() {
    CallWish wish = read("dr rao next week");

    assertThat(wish.doctors()).containsExactly(RAO, ELDER_RAO);
    assertThat(wish.from()).isEqualTo("2026-11-23");
    assertThat(wish.to()).isEqualTo("2026-11-29");
  }

  @Test
  void aSpecialtyAndATime() {
    CallWish wish = read("neuro tomorrow 10");

    assertThat(wish.doctorIds()).containsExactly(RAO.id());
    assertThat(wish.from()).isEqualTo("2026-11-17");
    assertThat(wish.startsFrom()).isEqualTo("10:00");
  }

  @Test
  void aDoctorADateAndATime() {
    CallWish wish = read("vikram rao 17.11. 14:30");

    assertThat(wish.doctors()).containsExactly(RAO);
    assertThat(wish.from()).isEqualTo("2026-11-17");
    assertThat(wish.startsFrom()).isEqualTo("14:30");
    assertThat(wish.unknown()).isEmpty();
  }

  @Test
  void aKindOfVisitADayAndTheEarliestTime() {
    CallWish wish = read("Video fri after 15");

    assertThat(wish.mode()).isEqualTo(VisitMode.VIDEO);
    assertThat(wish.from()).isEqualTo("2026-11-20");
    assertThat(wish.startsFrom()).isEqualTo("15:00");
  }

  @ParameterizedTest
  @CsvSource({
    "today, 2026-11-16, 2026-11-16",
    "mon, 2026-11-16, 2026-11-16",
    "next mon, 2026-11-23, 2026-11-23",
    "next tuesday, 2026-11-24, 2026-11-24",
    "day after tomorrow, 2026-11-18, 2026-11-18",
    "this week, 2026-11-16, 2026-11-22",
    "17 nov, 2026-11-17, 2026-11-17",
    "Nov 17, 2026-11-17, 2026-11-17",
    "the 17th november, 2026-11-17, 2026-11-17",
    "17/11, 2026-11-17, 2026-11-17",
    "17.11.2027, 2027-11-17, 2027-11-17",
    "2026-12-01, 2026-12-01, 2026-12-01",
    "3 mar, 2027-03-03, 2027-03-03",
    "from thursday, 2026-11-19, 2026-12-02"
  })
  void daysAreReadAsTheHospitalCountsThem(String typed, LocalDate from, LocalDate to) {
    CallWish wish = read(typed);

    assertThat(wish.unknown()).isEmpty();
    assertThat(wish.from()).isEqualTo(from);
    assertThat(wish.to()).isEqualTo(to);
    assertThat(wish.startsFrom()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "pm, 12:00,",
    "am, , 12:00",
    "morning, , 12:00",
    "afternoon, 12:00, 18:00",
    "evening, 17:00,",
    "14:30, 14:30,",
    "14.30, 14:30,",
    "1430, 14:30,",
    "2pm, 14:00,",
    "2 pm, 14:00,",
    "at 3, 15:00,",
    "10 am, 10:00,",
    "12 am, 00:00,",
    "before 11, , 11:00",
    "10-12, 10:00, 12:00",
    "from 9 to 11:30, 09:00, 11:30"
  })
  void timesOfDayAreReadAsPeopleSayThem(
      String typed, @Nullable LocalTime from, @Nullable LocalTime to) {
    CallWish wish = read(typed);

    assertThat(wish.unknown()).isEmpty();
    assertThat(wish.startsFrom()).isEqualTo(from);
    assertThat(wish.startsTo()).isEqualTo(to);
    assertThat(wish.from()).isNull();
  }

  @Test
  void accentsAndTheMiddleOfANameDoNotMatter() {
    assertThat(read("munoz").doctors()).containsExactly(MUNOZ);
    assertThat(read("ines").doctors()).containsExactly(MUNOZ);
    assertThat(read("gyn").doctorIds()).containsExactly(MUNOZ.id());
  }

  @Test
  void twoSurnamesAreTwoDoctors() {
    assertThat(read("mehta munoz").doctors()).containsExactly(MEHTA, MUNOZ);
  }

  @Test
  void whatIsNotUnderstoodIsSaidAndGuessedAtNowhere() {
    CallWish wish = read("cardio xyzzy 31.2. q");

    assertThat(wish.fields()).hasSize(1);
    assertThat(wish.unknown()).containsExactly("xyzzy", "31.2.", "q");
    assertThat(wish.from()).isNull();
    assertThat(wish.startsFrom()).isNull();
  }

  @Test
  void nothingTypedIsAnybodyAtAnyTime() {
    assertThat(read("  ").isOpen()).isTrue();
    assertThat(read("any doctor").isOpen()).isTrue();
  }

  /** Whatever is typed, every word ends up somewhere and no day has passed. */
  @Test
  void anyTextIsReadWithoutAMishap() {
    List<String> words =
        List.of(
            "cardio",
            "dr",
            "rao",
            "next",
            "week",
            "tue",
            "nov",
            "17",
            "17.",
            "99",
            "0",
            "25:61",
            "to",
            "from",
            "before",
            "am",
            "pm",
            "-",
            "10-",
            "10-9",
            "video",
            "in",
            "person",
            "1-",
            "31.2.",
            "2026-13-01",
            "१०",
            "ß",
            "…",
            "nov nov",
            "9999");
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(6); n >= 0; n--) {
        text.append(words.get(random.nextInt(words.size()))).append(' ');
      }
      CallWish wish = read(text.toString());
      assertThat(wish.from() == null).as(text.toString()).isEqualTo(wish.to() == null);
      LocalDate from = wish.from();
      if (from != null) {
        assertThat(from).as(text.toString()).isAfterOrEqualTo(TODAY);
        assertThat(wish.to()).as(text.toString()).isAfterOrEqualTo(from);
      }
    }
  }
}
