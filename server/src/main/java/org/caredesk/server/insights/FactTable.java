package org.caredesk.server.insights;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caredesk.dto.imports.ImportKind;

/**
 * Where the figures of a kind are kept. Imports stage all kinds in the same columns; this says what
 * those are called there, as parts of statements in which {@code t} is the figure and {@code s} the
 * staged row.
 */
final class FactTable {
  private static final Set<String> MAY_BE_ABSENT = Set.of("department_id", "doctor_id");
  private static final Set<String> MEASURED = Set.of("figure", "answers");

  private static final Map<ImportKind, FactTable> ALL =
      Map.of(
          ImportKind.COSTS,
          new FactTable(
              "cost_item",
              ", currency",
              "figure amount_minor, department_id department_id, word category,"
                  + " day_from day_from, day_to day_to"),
          ImportKind.DELIVERIES,
          new FactTable(
              "delivery_fact", "", "figure births, doctor_id doctor_id, word kind, day_from day"),
          ImportKind.SATISFACTION,
          new FactTable(
              "satisfaction_fact",
              "",
              "figure score_thousandths, answers answers, department_id department_id,"
                  + " doctor_id doctor_id, day_from day_from, day_to day_to"));

  private final String name;
  private final String currency;
  private final Map<String, String> columns = new LinkedHashMap<>();

  private FactTable(String name, String currency, String columns) {
    this.name = name;
    this.currency = currency;
    for (var pair : columns.split(", ")) {
      this.columns.put(pair.split(" ")[0], pair.split(" ")[1]);
    }
  }

  static FactTable of(ImportKind kind) {
    return Objects.requireNonNull(ALL.get(kind));
  }

  /** In SQL. */
  String name() {
    return name;
  }

  /** Whether a figure and a staged row are not the same. */
  String differs() {
    return "(" + each(" OR ", staged -> column(staged) + " IS DISTINCT FROM s." + staged) + ")";
  }

  /** Whether they differ in more than what is measured: in a day, a department, a category. */
  String moves() {
    return "("
        + columns.keySet().stream()
            .filter(staged -> !MEASURED.contains(staged))
            .map(staged -> differ(column(staged), staged))
            .collect(Collectors.joining(" OR "))
        + ")";
  }

  private static String differ(String former, String staged) {
    return staged.equals("word")
        ? "lower(" + former + ") <> lower(s.word)"
        : former + " IS DISTINCT FROM s." + staged;
  }

  /** Whether a figure and a staged row say the same of the same. */
  String saysTheSame() {
    return each(
        " AND ",
        staged ->
            staged.equals("word")
                ? "lower(" + column(staged) + ") = lower(s.word)"
                : column(staged)
                    + (MAY_BE_ABSENT.contains(staged) ? " IS NOT DISTINCT FROM s." : " = s.")
                    + staged);
  }

  /** Whether they have been measured alike. */
  String measuresTheSame() {
    return columns.keySet().stream()
        .filter(MEASURED::contains)
        .map(staged -> column(staged) + " = s." + staged)
        .collect(Collectors.joining(" AND "));
  }

  /** Makes the figure what the staged row says. */
  String set() {
    return each(", ", staged -> own(staged) + " = s." + staged);
  }

  /** Makes the figure what import_change says that it was. */
  String setBack() {
    return each(
        ", ",
        staged -> own(staged) + " = s.former" + (staged.equals("figure") ? "" : "_" + staged));
  }

  String columns() {
    return each(", ", this::own) + currency;
  }

  /** What goes into {@link #columns}; the currency is that of hospital {@code h}. */
  String values() {
    return each(", ", staged -> "s." + staged) + currency.replace(", ", ", h.");
  }

  /** The figure's columns under the names that import_change has for them. */
  String former() {
    return Arrays.stream(new String[] {"department_id", "doctor_id", "word", "day_from", "day_to"})
            .map(staged -> former(staged) + " AS former_" + staged)
            .collect(Collectors.joining(", "))
        + ", "
        + column("figure")
        + " AS former, "
        + (columns.containsKey("answers") ? column("answers") : "1")
        + " AS former_answers";
  }

  /** What the figure has for it; nothing where this kind has no such column. */
  String former(String staged) {
    if (columns.containsKey(staged)) {
      return column(staged);
    }
    return switch (staged) {
      case "day_to" -> column("day_from");
      case "word" -> "CAST(NULL AS varchar)";
      default -> "CAST(NULL AS uuid)";
    };
  }

  private String column(String staged) {
    return "t." + own(staged);
  }

  private String own(String staged) {
    return Objects.requireNonNull(columns.get(staged));
  }

  private String each(String between, Function<String, String> part) {
    return columns.keySet().stream().map(part).collect(Collectors.joining(between));
  }
}
