package org.caredesk.server.imports.figures;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.caredesk.dto.imports.ImportField;
import org.caredesk.dto.imports.ImportMapping;
import org.caredesk.dto.insights.DeliveryKind;
import org.caredesk.server.kernel.Names;
import org.jspecify.annotations.Nullable;

/** Says of each row of one file what it is, or all that is wrong with it. */
final class FigureRules {
  private static final int LONGEST_CELL = 1_000;
  private static final int LONGEST_WORD = 100;
  private static final int LONGEST_DAYS = 366;
  private static final int MOST_BIRTHS = 10_000;
  private static final int MOST_ANSWERS = 1_000_000;

  /** What files call a birth, folded to letters. */
  private static final Map<String, DeliveryKind> BIRTHS = new HashMap<>();

  static {
    births(
        DeliveryKind.PLANNED_CAESAREAN,
        "plannedcaesarean electivecaesarean plannedcsection electivecsection plannedcesarean"
            + " electivecesarean plannedcs electivecs elcs plannedlscs electivelscs primarysectio"
            + " caesareanplanned caesareanelective csectionplanned csectionelective");
    births(
        DeliveryKind.EMERGENCY_CAESAREAN,
        "emergencycaesarean unplannedcaesarean emergencycsection unplannedcsection"
            + " emergencycesarean emergencycs emcs emergencylscs secondarysectio"
            + " caesareanemergency csectionemergency");
    births(
        DeliveryKind.ASSISTED,
        "assisted assistedvaginal instrumental forceps ventouse vacuum vacuumextraction kiwi"
            + " operativevaginal");
    births(
        DeliveryKind.NATURAL,
        "natural normal vaginal spontaneous spontaneousvaginal normalvaginal svd nvd"
            + " naturalbirth normaldelivery vaginaldelivery spontaneousvaginaldelivery");
    births(DeliveryKind.UNKNOWN, "unknown notrecorded notstated na");
  }

  private final ImportMapping mapping;
  private final List<String> header;
  private final Places places;
  private final FigureReading reading;

  FigureRules(ImportMapping mapping, List<String> header, Places places, FigureReading reading) {
    this.mapping = mapping;
    this.header = header;
    this.places = places;
    this.reading = reading;
  }

  private static void births(DeliveryKind kind, String words) {
    for (var word : words.split(" ")) {
      BIRTHS.put(word, kind);
    }
  }

  /**
   * What came of a row.
   *
   * @param accepted null where there are faults
   */
  record Verdict(@Nullable Accepted accepted, List<Fault> faults) {}

  Verdict of(TableReader.Row row) {
    var faults = new ArrayList<Fault>();
    var shape = shape(row);
    if (shape != null) {
      return new Verdict(null, List.of(shape));
    }
    var cells = new Cells(row, faults);
    var accepted =
        switch (mapping.kind()) {
          case COSTS -> cost(cells);
          case DELIVERIES -> delivery(cells);
          case SATISFACTION -> survey(cells);
        };
    return faults.isEmpty() ? new Verdict(accepted, faults) : new Verdict(null, faults);
  }

  private @Nullable Fault shape(TableReader.Row row) {
    var cells = row.cells();
    // Spreadsheets leave empty cells behind at the end of a row.
    var isMore =
        cells.size() > header.size()
            && cells.subList(header.size(), cells.size()).stream().anyMatch(c -> !c.isBlank());
    if (isMore || cells.size() < header.size()) {
      return new Fault(
          null,
          null,
          "ragged",
          "The row has " + cells.size() + " values where the header has " + header.size() + ".",
          "");
    }
    for (var i = 0; i < header.size(); i++) {
      if (cells.get(i).length() > LONGEST_CELL && mapping.columns().containsValue(i)) {
        return new Fault(
            null,
            header.get(i),
            "value-too-long",
            "The value has more than " + LONGEST_CELL + " characters.",
            cells.get(i));
      }
    }
    return null;
  }

  private @Nullable Accepted cost(Cells cells) {
    var department = cells.read(ImportField.DEPARTMENT, places::department);
    var category = cells.read(ImportField.CATEGORY, FigureRules::word);
    var span = cells.span(reading::period);
    var amount = cells.read(ImportField.AMOUNT, reading::amount);
    cells.read(
        ImportField.CURRENCY,
        text -> {
          reading.currency(text);
          return text;
        });
    var reference = cells.read(ImportField.REFERENCE, FigureRules::word);
    if (!cells.faults.isEmpty() || category == null || span == null || amount == null) {
      return null;
    }
    var key = RowKey.of(reference, department, places.fold(category), span.from(), span.to());
    return new Accepted(cells.row.line(), key, department, null, category, span, amount, 1);
  }

  private @Nullable Accepted delivery(Cells cells) {
    var doctor = cells.read(ImportField.DOCTOR, places::doctor);
    var span = cells.read(ImportField.PERIOD, reading::past);
    var kind = cells.read(ImportField.BIRTH, FigureRules::birth);
    var births = cells.read(ImportField.COUNT, text -> reading.count(text, MOST_BIRTHS));
    var reference = cells.read(ImportField.REFERENCE, FigureRules::word);
    if (!cells.faults.isEmpty() || doctor == null || span == null || kind == null) {
      return null;
    }
    var count = births == null ? 1 : births;
    var key = RowKey.of(reference, doctor, kind, span.from());
    return new Accepted(cells.row.line(), key, null, doctor, kind.name(), span, count, 1);
  }

  private @Nullable Accepted survey(Cells cells) {
    var department = cells.read(ImportField.DEPARTMENT, places::department);
    var doctor = cells.read(ImportField.DOCTOR, places::doctor);
    var span = cells.span(reading::past);
    var score = cells.read(ImportField.SCORE, reading::score);
    var answers = cells.read(ImportField.ANSWERS, text -> reading.count(text, MOST_ANSWERS));
    var reference = cells.read(ImportField.REFERENCE, FigureRules::word);
    if (!cells.faults.isEmpty() || span == null || score == null) {
      return null;
    }
    var key = RowKey.of(reference, department, doctor, span.from(), span.to());
    var count = answers == null ? 1 : answers;
    return new Accepted(cells.row.line(), key, department, doctor, null, span, score, count);
  }

  private static String word(String text) {
    if (text.codePoints().anyMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c))) {
      throw new Wrong("control-character", "The value has characters that do not show.");
    }
    var word = Names.shown(text);
    if (word.isEmpty()) {
      throw new Wrong("value-missing", "There is nothing to be seen here.");
    }
    if (word.length() > LONGEST_WORD) {
      throw new Wrong("value-too-long", "The value has more than " + LONGEST_WORD + " characters.");
    }
    return word;
  }

  private static DeliveryKind birth(String text) {
    var letters = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    var kind = BIRTHS.get(letters);
    if (kind == null && letters.matches(".*(caesarean|cesarean|csection|lscs|sectio).*|cs")) {
      throw new Wrong("birth-unclear", "Say whether the caesarean was planned or an emergency.");
    }
    if (kind == null) {
      throw new Wrong(
          "birth-unknown",
          "This is no kind of birth: planned or emergency caesarean, assisted, natural, unknown.");
    }
    return kind;
  }

  /** The cells of a row by what they mean. */
  private final class Cells {
    private final TableReader.Row row;
    private final List<Fault> faults;

    Cells(TableReader.Row row, List<Fault> faults) {
      this.row = row;
      this.faults = faults;
    }

    /** Reads a field; null where it is empty, not in the file or wrong. */
    <T> @Nullable T read(ImportField field, Function<String, T> reader) {
      var column = mapping.columns().get(field);
      if (column == null) {
        return null;
      }
      var text = row.cells().get(column).strip();
      if (text.isEmpty() && !mapping.kind().required().contains(field)) {
        return null;
      }
      try {
        if (text.isEmpty()) {
          throw new Wrong("value-missing", "Nothing stands here.");
        }
        return reader.apply(text);
      } catch (Wrong e) {
        faults.add(new Fault(field, header.get(column), e.code(), e.sentence(), text));
        return null;
      }
    }

    /** A period in one column or in two. */
    FigureReading.@Nullable Span span(Function<String, FigureReading.Span> reader) {
      var from = read(ImportField.PERIOD, reader);
      var to = read(ImportField.UNTIL, reading::period);
      if (from == null || to == null) {
        return from;
      }
      var days = ChronoUnit.DAYS.between(from.from(), to.to());
      if (days < 0 || days >= LONGEST_DAYS) {
        var column = Objects.requireNonNull(mapping.columns().get(ImportField.UNTIL));
        faults.add(
            new Fault(
                ImportField.UNTIL,
                header.get(column),
                days < 0 ? "period-backwards" : "period-too-long",
                days < 0
                    ? "The period ends before it begins."
                    : "A period has at most " + LONGEST_DAYS + " days.",
                row.cells().get(column).strip()));
        return null;
      }
      return new FigureReading.Span(from.from(), to.to());
    }
  }
}
