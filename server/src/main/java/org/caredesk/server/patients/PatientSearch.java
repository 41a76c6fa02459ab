package org.caredesk.server.patients;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.caredesk.dto.patients.Gender;
import org.caredesk.dto.patients.Identifier;
import org.caredesk.dto.patients.IdentifierType;
import org.caredesk.dto.patients.PatientSummary;
import org.caredesk.server.kernel.persistence.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Type-ahead over name, phone, record number, date of birth and identifier (SPEC P5).
 *
 * <p>Every word typed must begin a word of the person. Where nobody fits, words are allowed one
 * typing error: a letter missing, added, wrong or swapped with its neighbour.
 */
@Component
public class PatientSearch {
  private static final String SUMMARY =
      "SELECT p.id, p.record_number, p.name, p.gender, p.date_of_birth, p.phone, p.email FROM"
          + " patient p ";
  private static final int WORDS_PER_TERM = 40;

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
    var born = birthDate(query.strip());
    if (born != null) {
      return jdbc.sql(SUMMARY + "WHERE p.date_of_birth = ? ORDER BY p.name, p.id LIMIT ?")
          .params(born, limit)
          .query(PatientSearch::summary)
          .list();
    }
    var terms = SearchWords.ofQuery(query);
    if (terms.isEmpty()) {
      return List.of();
    }
    var found = new LinkedHashMap<Object, PatientSummary>();
    byIdentifier(query).forEach(p -> found.put(p.id(), p));
    beginning(terms, limit).forEach(p -> found.putIfAbsent(p.id(), p));
    if (found.isEmpty()) {
      corrected(terms, limit).forEach(p -> found.putIfAbsent(p.id(), p));
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
    return jdbc.sql(SUMMARY + "WHERE p.identifier_hash IN (:hashes)")
        .param("hashes", hashes)
        .query(PatientSearch::summary)
        .list();
  }

  private List<PatientSummary> beginning(List<String> terms, int limit) {
    var sql = new StringBuilder(SUMMARY);
    var params = new LinkedHashMap<String, Object>();
    for (var i = 0; i < terms.size(); i++) {
      sql.append(i == 0 ? "WHERE " : " AND ")
          .append("EXISTS (SELECT 1 FROM patient_word w WHERE w.patient_id = p.id AND w.word >= :a")
          .append(i)
          .append(" AND w.word < :z")
          .append(i)
          .append(")");
      params.put("a" + i, terms.get(i));
      params.put("z" + i, terms.get(i) + "\uFFFF");
    }
    return jdbc.sql(sql + " ORDER BY p.name, p.id LIMIT :limit")
        .params(params)
        .param("limit", limit)
        .query(PatientSearch::summary)
        .list();
  }

  private List<PatientSummary> corrected(List<String> terms, int limit) {
    var sql = new StringBuilder(SUMMARY);
    Map<String, Object> params = new LinkedHashMap<>();
    for (var i = 0; i < terms.size(); i++) {
      var words = similarWords(terms.get(i));
      if (words.isEmpty()) {
        return List.of();
      }
      sql.append(i == 0 ? "WHERE " : " AND ")
          .append(
              "EXISTS (SELECT 1 FROM patient_word w WHERE w.patient_id = p.id AND w.word IN (:w")
          .append(i)
          .append("))");
      params.put("w" + i, words);
    }
    return jdbc.sql(sql + " ORDER BY p.name, p.id LIMIT :limit")
        .params(params)
        .param("limit", limit)
        .query(PatientSearch::summary)
        .list();
  }

  private List<String> similarWords(String term) {
    var distance = new LevenshteinDistance(2);
    return jdbc
        .sql("SELECT DISTINCT word FROM name_variant WHERE variant IN (:forms)")
        .param("forms", SearchWords.variants(term))
        .query(String.class)
        .stream()
        .filter(word -> distance.apply(term, word) >= 0)
        .limit(WORDS_PER_TERM)
        .toList();
  }

  private static @org.jspecify.annotations.Nullable LocalDate birthDate(String query) {
    try {
      return query.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(query) : null;
    } catch (java.time.format.DateTimeParseException e) {
      return null;
    }
  }

  private static PatientSummary summary(ResultSet row, int n) throws SQLException {
    return new PatientSummary(
        Sql.uuid(row, "id"),
        String.valueOf(row.getLong("record_number")),
        row.getString("name"),
        Gender.valueOf(row.getString("gender")),
        row.getObject("date_of_birth", LocalDate.class),
        row.getString("phone"),
        row.getString("email"));
  }
}
