package org.caredesk.server.imports.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.caredesk.dto.imports.DayOrder;
import org.caredesk.dto.imports.DecimalMark;
import org.caredesk.dto.imports.ImportColumn;
import org.caredesk.dto.imports.ImportField;
import org.caredesk.dto.imports.ImportKind;
import org.caredesk.dto.imports.ImportMapping;
import org.caredesk.server.kernel.Names;
import org.caredesk.server.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** Proposes what the columns of a file mean, and checks what people say they mean. */
final class Mappings {
  private static final int SHORTEST_PART = 4;

  /** Names of columns as files have them, folded to letters and digits; the best first. */
  private static final Map<ImportField, List<String>> NAMES = new EnumMap<>(ImportField.class);

  static {
    names(
        ImportField.DEPARTMENT,
        "department departmentname departmentcode departmentid dept deptname deptcode costcentre"
            + " costcenter unit ward division abteilung kostenstelle departamento servicio"
            + " reparto");
    names(
        ImportField.DOCTOR,
        "doctor doctorname doctoremail doctorid physician consultant obstetrician gynaecologist"
            + " provider attending arzt medico email name");
    names(
        ImportField.CATEGORY,
        "category costcategory costtype type account item description expense kostenart kategorie"
            + " categoria kind");
    names(
        ImportField.PERIOD,
        "period month date day firstday from validfrom start startdate begin deliverydate"
            + " dateofdelivery dateofbirth surveydate surveymonth monat datum mes fecha von"
            + " periode");
    names(ImportField.UNTIL, "until lastday to validto end enddate bis hasta through");
    names(
        ImportField.AMOUNT,
        "amount cost costs value total sum expenditure spent betrag kosten importe coste monto");
    names(ImportField.CURRENCY, "currency currencycode curr ccy waehrung wahrung moneda");
    names(
        ImportField.BIRTH,
        "deliverytype deliverykind modeofdelivery deliverymode birthtype birthmode kind mode type"
            + " method outcome");
    names(ImportField.COUNT, "count births deliveries number quantity anzahl cantidad");
    names(
        ImportField.SCORE,
        "score rating satisfaction averagescore meanscore average mean stars bewertung puntuacion");
    names(
        ImportField.ANSWERS,
        "answers responses numberofanswers numberofresponses respondents samplesize n antworten");
    names(
        ImportField.REFERENCE,
        "reference ref referenceno key sourcekey documentno document invoice invoiceno"
            + " invoicenumber voucher voucherno recordid deliveryid surveyid id");
  }

  private Mappings() {}

  private static void names(ImportField field, String words) {
    NAMES.put(field, List.of(words.split(" ")));
  }

  private static List<String> names(ImportField field) {
    return NAMES.getOrDefault(field, List.of());
  }

  /**
   * What the columns probably mean.
   *
   * @param kind null to find that out too
   */
  static ImportMapping propose(
      @Nullable ImportKind kind, List<ImportColumn> columns, LocalForms forms) {
    var chosen = kind == null ? likeliest(columns) : kind;
    var map = columns(chosen, columns);
    return new ImportMapping(
        chosen,
        map,
        decimalMark(samples(columns, map, ImportField.AMOUNT, ImportField.SCORE), forms),
        dayOrder(samples(columns, map, ImportField.PERIOD, ImportField.UNTIL), forms));
  }

  private static ImportKind likeliest(List<ImportColumn> columns) {
    var squeezed = squeezed(columns);
    if (squeezed.stream().anyMatch(names(ImportField.SCORE)::contains)) {
      return ImportKind.SATISFACTION;
    }
    var isOfDoctors = squeezed.stream().anyMatch(names(ImportField.DOCTOR)::contains);
    var hasAmount = squeezed.stream().anyMatch(names(ImportField.AMOUNT)::contains);
    return isOfDoctors && !hasAmount ? ImportKind.DELIVERIES : ImportKind.COSTS;
  }

  /** A field that two columns of one name could be is left out: see {@link #missing}. */
  private static Map<ImportField, Integer> columns(ImportKind kind, List<ImportColumn> columns) {
    var map = new EnumMap<ImportField, Integer>(ImportField.class);
    var taken = new HashSet<Integer>();
    var names = squeezed(columns);
    // What must be there chooses first.
    var fields = new ArrayList<>(kind.required());
    kind.fields().stream().filter(field -> !fields.contains(field)).forEach(fields::add);
    for (var isExact : new boolean[] {true, false}) {
      for (var field : List.copyOf(fields)) {
        var found = find(field, names, taken, isExact);
        if (!found.isEmpty()) {
          fields.remove(field);
          taken.addAll(found);
          if (found.size() == 1) {
            map.put(field, found.getFirst());
          }
        }
      }
    }
    return map;
  }

  /** The columns, all of one name, that the field best is; none where none is free. */
  private static List<Integer> find(
      ImportField field, List<String> names, Set<Integer> taken, boolean isExact) {
    for (var name : names(field)) {
      for (var column = 0; column < names.size(); column++) {
        var here = names.get(column);
        var fits =
            isExact ? here.equals(name) : name.length() >= SHORTEST_PART && here.contains(name);
        if (fits && !taken.contains(column)) {
          return IntStream.range(0, names.size())
              .filter(i -> names.get(i).equals(here) && !taken.contains(i))
              .boxed()
              .toList();
        }
      }
    }
    return List.of();
  }

  private static List<String> squeezed(List<ImportColumn> columns) {
    return columns.stream().map(column -> squeeze(column.name())).toList();
  }

  private static String squeeze(String name) {
    return Names.fold(name).replaceAll("[^a-z0-9]", "");
  }

  private static List<String> samples(
      List<ImportColumn> columns, Map<ImportField, Integer> map, ImportField... fields) {
    return Arrays.stream(fields)
        .map(map::get)
        .filter(Objects::nonNull)
        .flatMap(index -> columns.get(index).samples().stream())
        .toList();
  }

  /** By what the file shows; by the country where it shows nothing, or both. */
  private static DecimalMark decimalMark(List<String> samples, LocalForms forms) {
    var isPoint = samples.stream().anyMatch(text -> text.matches(".*\\d\\.\\d{1,2}\\D*"));
    var isComma = samples.stream().anyMatch(text -> text.matches(".*\\d,\\d{1,2}\\D*"));
    return isPoint == isComma
        ? forms.decimalMark()
        : isPoint ? DecimalMark.POINT : DecimalMark.COMMA;
  }

  private static DayOrder dayOrder(List<String> samples, LocalForms forms) {
    var isDayFirst = samples.stream().anyMatch(text -> first(text) > 12);
    var isMonthFirst = samples.stream().anyMatch(text -> second(text) > 12);
    return isDayFirst == isMonthFirst
        ? forms.dayOrder()
        : isDayFirst ? DayOrder.DAY_FIRST : DayOrder.MONTH_FIRST;
  }

  private static int first(String text) {
    return text.matches("\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}.*")
        ? Integer.parseInt(text.split("[/.-]")[0])
        : 0;
  }

  private static int second(String text) {
    return first(text) == 0 ? 0 : Integer.parseInt(text.split("[/.-]")[1]);
  }

  /**
   * @throws Refusal invalid, when a field is none of this kind, or a column does not exist or is
   *     taken twice
   */
  static void check(ImportMapping mapping, List<ImportColumn> columns) {
    var taken = new HashSet<Integer>();
    mapping
        .columns()
        .forEach(
            (field, index) -> {
              if (!mapping.kind().fields().contains(field)) {
                throw Refusal.invalid(
                    "columns." + field, "field-unknown", "Such a file has no such field.");
              }
              if (index == null || index < 0 || index >= columns.size()) {
                throw Refusal.invalid(
                    "columns." + field, "column-unknown", "The file has no such column.");
              }
              if (!taken.add(index)) {
                throw Refusal.invalid(
                    "columns." + field,
                    "column-taken",
                    "This column already means something else.");
              }
            });
  }

  /**
   * What must be given a column before the file can be checked: what such a file cannot do without,
   * and what two columns of one name could be.
   */
  static List<ImportField> missing(ImportMapping mapping, List<ImportColumn> columns) {
    var names = squeezed(columns);
    var taken = Set.copyOf(mapping.columns().values());
    return mapping.kind().fields().stream()
        .filter(field -> !mapping.columns().containsKey(field))
        .filter(
            field ->
                mapping.kind().required().contains(field)
                    || find(field, names, taken, true).size() > 1
                    || find(field, names, taken, false).size() > 1)
        .toList();
  }

  /** Names of the columns that mean nothing. */
  static List<String> ignored(ImportMapping mapping, List<ImportColumn> columns) {
    var labels = labels(columns.stream().map(ImportColumn::name).toList());
    return IntStream.range(0, labels.size())
        .filter(i -> !mapping.columns().containsValue(i))
        .mapToObj(labels::get)
        .toList();
  }

  /** What to call columns, each in its own way. */
  static List<String> labels(List<String> header) {
    var names = header.stream().map(Names::fold).toList();
    return IntStream.range(0, header.size())
        .mapToObj(
            i ->
                header.get(i).isEmpty()
                    ? "Column " + (i + 1)
                    : Collections.frequency(names, names.get(i)) > 1
                        ? header.get(i) + " (column " + (i + 1) + ")"
                        : header.get(i))
        .toList();
  }
}
