package org.caredesk.server.imports.figures;

import com.ibm.icu.util.ULocale;
import java.text.DecimalFormatSymbols;
import java.time.Month;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.caredesk.dto.imports.DayOrder;
import org.caredesk.dto.imports.DecimalMark;
import org.caredesk.server.kernel.Names;

/**
 * How people of a country write dates and numbers.
 *
 * @param months by name, folded: in English and the languages of the country
 */
record LocalForms(DayOrder dayOrder, DecimalMark decimalMark, Map<String, Month> months) {
  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

  /**
   * @param country ISO 3166 code; another text gives the forms of English
   */
  static LocalForms of(String country) {
    var locale =
        country.matches("[A-Z]{2}")
            ? ULocale.addLikelySubtags(new ULocale("und_" + country)).toLocale()
            : Locale.UK;
    var pattern =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
    var symbols = DecimalFormatSymbols.getInstance(locale);
    return new LocalForms(
        pattern.indexOf('M') < pattern.indexOf('d') && pattern.indexOf('M') < pattern.indexOf('y')
            ? DayOrder.MONTH_FIRST
            : DayOrder.DAY_FIRST,
        symbols.getDecimalSeparator() == ',' ? DecimalMark.COMMA : DecimalMark.POINT,
        months(country));
  }

  private static Map<String, Month> months(String country) {
    var names = new HashMap<String, Month>();
    Stream.concat(
            Stream.of(Locale.ENGLISH),
            Arrays.stream(Locale.getAvailableLocales())
                .filter(locale -> locale.getCountry().equals(country)))
        .forEach(
            locale -> {
              for (var month : Month.values()) {
                for (var style : STYLES) {
                  var name = fold(month.getDisplayName(style, locale));
                  if (name.length() > 2) {
                    names.putIfAbsent(name, month);
                  }
                }
              }
            });
    names.putIfAbsent("sept", Month.SEPTEMBER);
    return Map.copyOf(names);
  }

  /** A name of a month for comparison. */
  static String fold(String name) {
    return Names.fold(name).replaceAll("[^a-z]", "");
  }
}
