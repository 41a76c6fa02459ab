package org.caredesk.server.imports.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Currency;
import org.caredesk.dto.imports.DayOrder;
import org.caredesk.dto.imports.DecimalMark;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What files write as amounts and dates; what could be two things is neither. */
class FigureReadingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "INR|POINT|1234|123400",
        "INR|POINT|1234.50|123450",
        "INR|POINT|1,234.50|123450",
        "INR|POINT|12,34,567.00|123456700",
        "INR|POINT|₹ 500.00|50000",
        "INR|POINT|INR 500.00|50000",
        "INR|POINT|500.00 INR|50000",
        "INR|POINT|1 234 567.89|123456789",
        "INR|POINT|1'234.00|123400",
        "INR|POINT|0.00|0",
        "EUR|COMMA|1.234,50|123450",
        "EUR|COMMA|1.234|123400",
        "EUR|COMMA|1234,50 €|123450",
        "JPY|POINT|1,234|1234",
        "KWD|POINT|1.234|1234",
      })
  void anAmountIsReadToTheMinorUnit(String currency, DecimalMark mark, String text, long minor) {
    assertThat(reading(currency, mark, DayOrder.DAY_FIRST).amount(text)).isEqualTo(minor);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "INR|POINT|-5.00|amount-negative",
        "INR|POINT|(5.00)|amount-negative",
        "INR|POINT|5.5|amount-digits",
        "INR|POINT|5.005|amount-digits",
        "JPY|POINT|5.00|amount-digits",
        // A thousand or one and a bit: it is not for us to say.
        "INR|POINT|1.234|amount-digits",
        "EUR|COMMA|1,234|amount-digits",
        "INR|POINT|1.234,50|amount-unreadable",
        "INR|POINT|1,23.00|amount-unreadable",
        "INR|POINT|five|amount-unreadable",
        "INR|POINT|1e9|amount-unreadable",
        "INR|POINT|=1+1|amount-unreadable",
        "INR|POINT|99999999999.00|amount-too-large",
        "INR|POINT|EUR 5.00|currency-differs",
        "INR|POINT|NaN|amount-unreadable",
      })
  void whatIsNoAmountIsToldWhy(String currency, DecimalMark mark, String text, String code) {
    var reading = reading(currency, mark, DayOrder.DAY_FIRST);
    assertThat(catchThrowableOfType(Wrong.class, () -> reading.amount(text)).code())
        .isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DAY_FIRST|2026-10-31|2026-10-31|2026-10-31",
        "DAY_FIRST|2026-10-31 00:00:00|2026-10-31|2026-10-31",
        "DAY_FIRST|03/04/2026|2026-04-03|2026-04-03",
        "MONTH_FIRST|03/04/2026|2026-03-04|2026-03-04",
        "DAY_FIRST|3.4.2026|2026-04-03|2026-04-03",
        "DAY_FIRST|2026-02|2026-02-01|2026-02-28",
        "DAY_FIRST|2/2024|2024-02-01|2024-02-29",
        "DAY_FIRST|Oct 2026|2026-10-01|2026-10-31",
        "DAY_FIRST|October-2026|2026-10-01|2026-10-31",
        "DAY_FIRST|2026 Sept|2026-09-01|2026-09-30",
        "DAY_FIRST|31 Oct 2026|2026-10-31|2026-10-31",
        "DAY_FIRST|März 2026|2026-03-01|2026-03-31",
      })
  void aPeriodIsADayOrAMonth(DayOrder order, String text, LocalDate from, LocalDate to) {
    var span = reading("EUR", DecimalMark.POINT, order).period(text);
    assertThat(span).isEqualTo(new FigureReading.Span(from, to));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "31/02/2026|period-unreadable",
        "13/13/2026|period-unreadable",
        "2026-13|period-unreadable",
        "31/10/26|period-unreadable",
        "Oct-26|period-unreadable",
        "last month|period-unreadable",
        "46342|period-unreadable",
        "1889-01|period-absurd",
        "2126-01|period-absurd",
        "9999-12|period-absurd",
      })
  void whatIsNoPeriodIsToldWhy(String text, String code) {
    var reading = reading("EUR", DecimalMark.POINT, DayOrder.DAY_FIRST);
    assertThat(catchThrowableOfType(Wrong.class, () -> reading.period(text)).code())
        .isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "IN,DAY_FIRST,POINT",
    "US,MONTH_FIRST,POINT",
    "DE,DAY_FIRST,COMMA",
    "JP,DAY_FIRST,POINT"
  })
  void theFormsOfACountryAreProposed(String country, DayOrder order, DecimalMark mark) {
    var forms = LocalForms.of(country);
    assertThat(forms.dayOrder()).isEqualTo(order);
    assertThat(forms.decimalMark()).isEqualTo(mark);
  }

  private static FigureReading reading(String currency, DecimalMark mark, DayOrder order) {
    return new FigureReading(
        Currency.getInstance(currency), mark, order, LocalForms.of("DE").months(), TODAY);
  }
}
