package org.caredesk.server.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.caredesk.dto.directory.SpecialtyResponse;
import org.caredesk.dto.problem.Violation;
import org.caredesk.server.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one specialty catalogue. */
@Repository
public class Specialties {
  private final JdbcClient jdbc;

  Specialties(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<SpecialtyResponse> all() {
    return jdbc.sql("SELECT code, name FROM specialty ORDER BY name")
        .query((row, n) -> new SpecialtyResponse(row.getString(1), row.getString(2)))
        .list();
  }

  /** What specialties are called, in the order of their codes. */
  List<String> names(List<String> codes) {
    var names =
        all().stream().collect(Collectors.toMap(SpecialtyResponse::code, SpecialtyResponse::name));
    return codes.stream().map(code -> names.getOrDefault(code, code)).toList();
  }

  /**
   * Checks codes against the catalogue; upper and lower case are one, doubles fall away.
   *
   * @throws Refusal invalid, naming each unknown code as {@code specialties[i]}
   */
  List<String> checked(List<String> codes) {
    var known = all().stream().map(SpecialtyResponse::code).toList();
    var violations = new ArrayList<Violation>();
    for (var i = 0; i < codes.size(); i++) {
      if (!known.contains(codes.get(i).toUpperCase(Locale.ROOT))) {
        violations.add(
            new Violation(
                "specialties[" + i + "]",
                "unknown-specialty",
                "The catalogue has no such specialty."));
      }
    }
    if (!violations.isEmpty()) {
      throw Refusal.invalid(violations);
    }
    return codes.stream().map(code -> code.toUpperCase(Locale.ROOT)).distinct().toList();
  }
}
