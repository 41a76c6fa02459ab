package org.caredesk.desktop.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;
import org.caredesk.dto.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormattingTest {

  private static final ZoneId MUMBAI = ZoneId.of("Asia/Kolkata");
  private static final Instant NOW = Instant.parse("2026-11-16T05:19:00Z");

  private final Formatting formatting =
      new Formatting(new Texts(Locale.ENGLISH), Clock.fixed(NOW, ZoneOffset.UTC));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1200.00;INR;₹1,200.00",
        "2032300.00;INR;₹20,32,300.00",
        "85.00;EUR;€85.00",
        "1234567.89;EUR;€1,234,567.89",
        "12000;JPY;¥12,000",
        "0.00;INR;₹0.00",
        "-500.00;INR;−₹500.00"
      })
  void money_carries_the_currencys_sign_grouping_and_digits(
      String amount, String currency, String written) {
    assertThat(formatting.money(new Money(amount, currency))).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1,500;INR;1500.00",
        "1,00,000;INR;100000.00",
        "₹1,375.00;INR;1375.00",
        "INR 900;INR;900.00",
        "900.5 INR;INR;900.50",
        "900,5;INR;900.50",
        "1 500;INR;1500.00",
        "1\u00a0500,00;EUR;",
        "1,500;JPY;1500",
        "1.500;KWD;1.500",
        "1,500;KWD;1500.000",
        "٩٠٠;INR;900.00",
        "0;INR;0.00",
        "1.500;INR;",
        "1,5000;INR;",
        "15,00,00;INR;",
        "1.5;JPY;",
        "1 5;INR;",
        "-100;INR;",
        "−100;INR;",
        "9e3;INR;",
        "€900;INR;",
        "1234567890123;INR;",
        "'';INR;"
      })
  void aSumIsReadAsItIsWrittenOrNotAtAll(String typed, String currency, @Nullable String amount) {
    assertThat(formatting.readMoney(typed, currency))
        .isEqualTo(amount == null ? null : new Money(amount, currency));
  }

  @ParameterizedTest
  @CsvSource({"INR", "EUR", "JPY", "KWD", "CHF"})
  void whatIsWrittenIsRead(String currency) {
    for (long minor : new long[] {0, 1, 99, 100_000, 123_456_789, 99_999_999_999L}) {
      int digits = Currency.getInstance(currency).getDefaultFractionDigits();
      Money money = new Money(BigDecimal.valueOf(minor, digits).toPlainString(), currency);
      assertThat(formatting.readMoney(formatting.money(money), currency)).isEqualTo(money);
    }
  }

  @Test
  void inGermanThePointGroups() {
    Formatting german = new Formatting(new Texts(Locale.GERMAN), Clock.systemUTC());
    assertThat(german.readMoney("1.500", "EUR")).isEqualTo(new Money("1500.00", "EUR"));
    assertThat(german.readMoney("1.500,50", "EUR")).isEqualTo(new Money("1500.50", "EUR"));
    assertThat(german.readMoney("1,500", "EUR")).isNull();
  }

  @Test
  void a_button_leaves_out_minor_digits_that_are_zero() {
    assertThat(formatting.moneyShort(new Money("1200.00", "INR"))).isEqualTo("₹1,200");
    assertThat(formatting.moneyShort(new Money("85.50", "EUR"))).isEqualTo("€85.50");
  }

  @Test
  void times_are_written_in_the_zone_they_are_asked_for() {
    assertThat(formatting.time(NOW, MUMBAI)).isEqualTo("10:49");
    assertThat(formatting.timeRange(NOW, NOW.plusSeconds(1800), MUMBAI)).isEqualTo("10:49–11:19");
    assertThat(formatting.dayAndTime(NOW, MUMBAI)).isEqualTo("Mon 16 Nov, 10:49");
    assertThat(formatting.dayAndTime(NOW, MUMBAI, MUMBAI)).isEqualTo("Mon 16 Nov, 10:49");
    assertThat(formatting.dayAndTime(NOW, ZoneId.of("Europe/Lisbon"), MUMBAI))
        .isEqualTo("Mon 16 Nov, 05:19 WET");
    assertThat(formatting.zoneOffset(MUMBAI, NOW)).isEqualTo("+5:30");
    assertThat(formatting.zoneName(MUMBAI, NOW)).isEqualTo("IST");
    assertThat(formatting.zoneOffset(ZoneId.of("America/Sao_Paulo"), NOW)).isEqualTo("−3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3 Apr 2026", " 3 apr 2026 ", "03 APR 2026", "2026-04-03", "3.4.2026"})
  void a_date_is_read_as_it_is_written_or_unmistakably(String typed) {
    assertThat(formatting.readDate(typed)).isEqualTo(LocalDate.of(2026, 4, 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3/4/2026", "31 Feb 2026", "3.4.26", "soon", ""})
  void nobody_guesses_which_number_is_the_month(String typed) {
    assertThat(formatting.readDate(typed)).isNull();
  }

  @Test
  void days_are_written_with_weekday_and_year() {
    assertThat(formatting.day(LocalDate.of(2026, 11, 16))).isEqualTo("Mon 16 Nov 2026");
    assertThat(formatting.date(LocalDate.of(1980, 3, 3))).isEqualTo("3 Mar 1980");
  }

  @Test
  void age_counts_whole_years_at_the_hospital() {
    assertThat(formatting.age(LocalDate.of(1980, 11, 16), MUMBAI)).isEqualTo(46);
    assertThat(formatting.age(LocalDate.of(1980, 11, 17), MUMBAI)).isEqualTo(45);
  }

  @Test
  void a_countdown_stops_at_zero() {
    assertThat(formatting.countDown(Duration.ofSeconds(872))).isEqualTo("14:32");
    assertThat(formatting.countDown(Duration.ofSeconds(3723))).isEqualTo("1:02:03");
    assertThat(formatting.countDown(Duration.ofSeconds(-5))).isEqualTo("00:00");
  }
}
