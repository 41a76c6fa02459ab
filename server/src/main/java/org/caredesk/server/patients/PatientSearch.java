package org.caredesk.server.patients;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.caredesk.dto.patients.Gender;
import org.caredesk.dto.patients.Identifier;
import org.caredesk.dto.patients.IdentifierType;
import org.caredesk.dto.patients.PatientSummary;
import org.caredesk.server.kernel.persistence.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Type-ahead over name, phone, record number, date of birth and identifier (SPEC P5).
 *
 * <p>Every word typed must begin a word of the person. Where nobody fits, words are allowed one
 * typing error: a letter missing, added, wrong or swapped with its neighbour.
 *
 * <p>Two letters may begin the words of a hundred thousand people. So nothing is ever sorted by
 * name: words are read in the order of their index, which ends as soon as there are enough, and of
 * several words the rarest is read while the others are only asked for.
 */
@Component
public class PatientSearch {
  static final String SUMMARY =
      """
      SELECT p.id, p.record_number, p.name, p.gender, p.date_of_birth, p.phone, p.email, p.verified
      FROM patient p WHERE p.merged_into IS NULL AND
      """;

  private static final int WORDS_PER_TERM = 12;

  /** How many words of the rarest term are read one by one before sets are compared instead. */
  private static final int MOST_READ = 1_500;

  /** A person may be found by several of their words. */
  private static final int WORDS_PER_PERSON = 5;

  /** How many in all, of a term that may begin in many ways. */
  private static final int MOST_READ_OF_ALL_WAYS = 4 * MOST_READ;

  private final JdbcClient jdbc;
  private final Patients patients;

  PatientSearch(JdbcClient jdbc, Patients patients) {
    this.jdbc = jdbc;
    this.patients = patients;
  }

  /**
   * At most {@code limit} people, those whose name begins as typed first. An empty query finds
   * nobody.
   */
  public List<PatientSummary> find(String query, int limit) {
    var typed = TypedBirthDate.of(query.strip());
    var terms = SearchWords.ofQuery(typed.rest());
    if (terms.isEmpty()) {
      return typed.born() == null ? List.of() : matching(List.of(), typed.born(), limit);
    }
    var found = new LinkedHashMap<UUID, PatientSummary>();
    byIdentifier(query).forEach(p -> found.put(p.id(), p));
    var ranked = ranked(terms);
    matching(ranked.rarestFirst(), typed.born(), limit).forEach(p -> found.putIfAbsent(p.id(), p));
    var areAllCommon = ranked.areAllCommon() && typed.born() == null;
    if (found.size() < limit && areAllCommon) {
      together(terms, limit).forEach(p -> found.putIfAbsent(p.id(), p));
    }
    // What begins as many words as that is hardly typed wrong.
    if (found.isEmpty() && !areAllCommon) {
      var corrected = terms.stream().map(this::corrected).toList();
      if (!corrected.equals(terms)) {
        matching(ranked(corrected).rarestFirst(), typed.born(), limit)
            .forEach(p -> found.putIfAbsent(p.id(), p));
      }
    }
    return found.values().stream().limit(limit).toList();
  }

  private List<PatientSummary> byIdentifier(String query) {
    var value = Identifiers.normalised(query);
    if (value.length() < 4) {
      return List.of();
    }
    var hashes = new ArrayList<String>();
    for (var type : IdentifierType.values()) {
      hashes.add(patients.hashOf(new Identifier(type, value)));
    }
    return jdbc
        .sql("SELECT * FROM patient WHERE identifier_hash IN (:hashes)")
        .param("hashes", hashes)
        .query(patients::patient)
        .list()
        .stream()
        .map(person -> patients.standingFor(person).summary())
        .toList();
  }

  /**
   * Those who have, for each term, a word that begins in one of its ways.
   *
   * @param order the rarest first
   */
  private List<PatientSummary> matching(
      List<Set<String>> order, @Nullable LocalDate born, int limit) {
    var params = new LinkedHashMap<String, Object>();
    params.put("limit", limit);
    String sql;
    if (born != null) {
      params.put("born", born);
      sql = "p.date_of_birth = :born" + having(order, "p.id", params);
    } else {
      params.put(
          "read",
          order.size() == 1
              ? limit * WORDS_PER_PERSON
              : Math.min(MOST_READ, MOST_READ_OF_ALL_WAYS / order.getFirst().size()));
      params.put("words", order.size() == 1 ? limit * WORDS_PER_PERSON : limit);
      sql =
          "p.id IN (SELECT m.patient_id FROM (SELECT d.patient_id, d.word FROM ("
              + reading(order.getFirst(), params)
              + ") d WHERE 1 = 1"
              + having(order.subList(1, order.size()), "d.patient_id", params)
              + " LIMIT :words) m GROUP BY m.patient_id ORDER BY min(m.word) LIMIT :limit)";
    }
    return jdbc
        .sql(SUMMARY + sql + " LIMIT :limit")
        .params(params)
        .query(PatientSearch::summary)
        .list()
        .stream()
        .sorted(
            Comparator.comparing((PatientSummary p) -> distance(order, p.name()))
                .thenComparing(PatientSummary::name)
                .thenComparing(PatientSummary::id))
        .toList();
  }

  /**
   * Of terms that are all common, but rarely together, the words read first may lack those who have
   * them all: the sets of people are compared whole, from the index alone.
   */
  private List<PatientSummary> together(List<Set<String>> terms, int limit) {
    var params = new LinkedHashMap<String, Object>();
    params.put("limit", limit);
    var sets = new ArrayList<String>();
    for (var term : terms) {
      var ways = new ArrayList<String>();
      term.forEach(beginning -> ways.add(range(beginning, params)));
      sets.add("SELECT w.patient_id FROM patient_word w WHERE " + String.join(" OR ", ways));
    }
    // Without the inner limit the planner expects thousands of them, and reads everybody instead.
    var both = "(" + String.join(" INTERSECT ", sets) + " LIMIT :limit) b";
    return jdbc.sql(SUMMARY + "p.id IN (SELECT b.patient_id FROM " + both + ")")
        .params(params)
        .query(PatientSearch::summary)
        .list();
  }

  /** The words that begin in one of these ways, each way in the order of the index. */
  private static String reading(Set<String> term, Map<String, Object> params) {
    var ways = new ArrayList<String>();
    for (var beginning : term) {
      ways.add(
          "(SELECT w.word, w.patient_id FROM patient_word w WHERE "
              + range(beginning, params)
              + " ORDER BY w.word, w.patient_id LIMIT :read)");
    }
    return String.join(" UNION ALL ", ways);
  }

  // A plain EXISTS may be turned into a join that reads all words of a common term first.
  private static String having(List<Set<String>> terms, String person, Map<String, Object> params) {
    var sql = new StringBuilder();
    for (var term : terms) {
      var ways = new ArrayList<String>();
      term.forEach(beginning -> ways.add(range(beginning, params)));
      sql.append(" AND (SELECT 1 FROM patient_word w WHERE w.patient_id = ")
          .append(person)
          .append(" AND (")
          .append(String.join(" OR ", ways))
          .append(") LIMIT 1) = 1");
    }
    return sql.toString();
  }

  private static String range(String beginning, Map<String, Object> params) {
    var n = params.size();
    params.put("a" + n, beginning);
    params.put("z" + n, beginning + "\uFFFF");
    return "w.word >= :a%d AND w.word < :z%d".formatted(n, n);
  }

  /**
   * The terms by how many words each begins.
   *
   * @param areAllCommon whether each of several begins more than are read one by one
   */
  private record Ranked(List<Set<String>> rarestFirst, boolean areAllCommon) {}

  private Ranked ranked(List<Set<String>> terms) {
    if (terms.size() < 2) {
      return new Ranked(terms, false);
    }
    var counts = counts(terms);
    var order = new ArrayList<>(terms);
    order.sort(Comparator.comparing((Set<String> term) -> counts.get(terms.indexOf(term))));
    return new Ranked(order, counts.stream().allMatch(count -> count >= MOST_READ));
  }

  /** How many words each term begins; more than {@link #MOST_READ} are not counted. */
  private List<Long> counts(List<Set<String>> terms) {
    var params = new LinkedHashMap<String, Object>();
    params.put("read", MOST_READ);
    var sql = new StringBuilder();
    for (var term : terms) {
      sql.append(sql.isEmpty() ? "SELECT " : ", ")
          .append("(SELECT count(*) FROM (SELECT 1 AS one FROM (")
          .append(reading(term, params))
          .append(") r LIMIT :read) c)");
    }
    var counts = new ArrayList<Long>();
    jdbc.sql(sql.toString())
        .params(params)
        .query(
            row -> {
              for (var i = 1; i <= terms.size(); i++) {
                counts.add(row.getLong(i));
              }
            });
    return counts;
  }

  /** How far a name is from what was typed: nothing for each word that is there as typed. */
  private static int distance(List<Set<String>> terms, String name) {
    var words = SearchWords.split(name.toLowerCase(Locale.ROOT));
    var distance = 0;
    for (var term : terms) {
      if (term.stream().noneMatch(words::contains)) {
        var begins =
            term.stream().anyMatch(way -> words.stream().anyMatch(word -> word.startsWith(way)));
        distance += begins ? 1 : 2;
      }
    }
    return distance;
  }

  /** A term with the beginnings of names that are one typing error from it, the nearest first. */
  private Set<String> corrected(Set<String> term) {
    var forms = new LinkedHashSet<String>();
    term.forEach(way -> forms.addAll(SearchWords.variants(way)));
    var distance = new LevenshteinDistance(2);
    var near =
        jdbc
            .sql("SELECT DISTINCT word FROM name_variant WHERE variant IN (:forms)")
            .param("forms", forms)
            .query(String.class)
            .list()
            .stream()
            .filter(word -> term.stream().anyMatch(way -> distance.apply(way, word) >= 0))
            .sorted(
                Comparator.comparing(
                        (String word) ->
                            term.stream()
                                .mapToInt(way -> distance.apply(way, word))
                                .filter(d -> d >= 0)
                                .min()
                                .orElseThrow())
                    .thenComparing(String::length)
                    .thenComparing(Comparator.naturalOrder()))
            .limit(WORDS_PER_TERM);
    var ways = new LinkedHashSet<>(term);
    near.forEach(ways::add);
    return ways;
  }

  static PatientSummary summary(ResultSet row, int n) throws SQLException {
    return new PatientSummary(
        Sql.uuid(row, "id"),
        String.valueOf(row.getLong("record_number")),
        row.getString("name"),
        Gender.valueOf(row.getString("gender")),
        row.getObject("date_of_birth", LocalDate.class),
        row.getString("phone"),
        row.getString("email"),
        row.getBoolean("verified"));
  }
}
