package org.caredesk.server.kernel.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Refuses, as it is read, what no database here can keep: text with the character NUL or half a
 * surrogate pair, and dates outside the years 1 to 9999, whose neighbours cannot even be reckoned.
 */
final class StorableValues {
  private static final int FIRST_YEAR = 1;
  private static final int LAST_YEAR = 9999;

  private StorableValues() {}

  static SimpleModule module() {
    return new SimpleModule("storable-values")
        .addDeserializer(String.class, new Text())
        .addDeserializer(
            LocalDate.class, new Time<>(LocalDate.class, LocalDate::parse, LocalDate::getYear))
        .addDeserializer(
            LocalDateTime.class,
            new Time<>(LocalDateTime.class, LocalDateTime::parse, LocalDateTime::getYear))
        .addDeserializer(
            Instant.class, new Time<>(Instant.class, Instant::parse, StorableValues::year));
  }

  /**
   * @throws IllegalArgumentException when the text cannot be kept as it is
   */
  static String text(String text) {
    var isStorable =
        text.codePoints()
            .noneMatch(
                c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    if (!isStorable) {
      throw new IllegalArgumentException("Text with characters that cannot be kept");
    }
    return text;
  }

  /**
   * @throws DateTimeException when the text is no date of the years 1 to 9999
   */
  static LocalDate date(String text) {
    return within(LocalDate.parse(text), LocalDate::getYear);
  }

  private static <T> T within(T time, ToIntFunction<T> year) {
    var y = year.applyAsInt(time);
    if (y < FIRST_YEAR || y > LAST_YEAR) {
      throw new DateTimeException("A year out of range");
    }
    return time;
  }

  // The furthest instants have no date at all; a clamped second is as far outside as they are.
  private static int year(Instant instant) {
    return instant.isAfter(Instant.parse("9999-12-30T23:59:59Z"))
        ? LAST_YEAR + 1
        : instant.isBefore(Instant.parse("0001-01-02T00:00:00Z"))
            ? FIRST_YEAR - 1
            : instant.atOffset(ZoneOffset.UTC).getYear();
  }

  private static final class Text extends StringDeserializer {
    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
      var text = super.deserialize(parser, context);
      try {
        return text(text);
      } catch (IllegalArgumentException e) {
        return (String) context.handleWeirdStringValue(String.class, "", "cannot be kept");
      }
    }
  }

  private static final class Time<T> extends StdScalarDeserializer<T> {
    private final transient Function<String, T> parse;
    private final transient ToIntFunction<T> year;

    Time(Class<T> type, Function<String, T> parse, ToIntFunction<T> year) {
      super(type);
      this.parse = parse;
      this.year = year;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return (T) context.handleUnexpectedToken(context.constructType(handledType()), parser);
      }
      try {
        return within(parse.apply(parser.getString()), year);
      } catch (DateTimeException e) {
        return (T)
            context.handleWeirdStringValue(handledType(), parser.getString(), "no such time");
      }
    }
  }
}
