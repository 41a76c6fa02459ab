package org.caredesk.server.patients;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.patients.PatientSummary;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may be registered twice (SPEC P4): a similar name with the same date of birth, or with the
 * same phone number.
 */
@Component
public class Duplicates {
  private static final int MOST = 20;

  // On a default date such as 1 January thousands may be born.
  private static final int MOST_COMPARED = 5_000;

  private final JdbcClient jdbc;
  private final Patients patients;

  Duplicates(JdbcClient jdbc, Patients patients) {
    this.jdbc = jdbc;
    this.patients = patients;
  }

  /**
   * Who a registered person may be, too.
   *
   * @throws Refusal forbidden for all but reception; patient-not-found; patient-merged
   */
  @Transactional(readOnly = true)
  public List<PatientSummary> of(Actor actor, PatientId id) {
    actor.require(Role.RECEPTIONIST);
    return of(patients.current(id));
  }

  List<PatientSummary> of(Patient person) {
    var names = new AlikeNames(person.name());
    var found = new LinkedHashMap<UUID, PatientSummary>();
    alike("date_of_birth", person.dateOfBirth(), person, names, found);
    if (person.phone() != null) {
      alike("phone", person.phone(), person, names, found);
    }
    return found.values().stream().limit(MOST).toList();
  }

  private void alike(
      String column,
      Object value,
      Patient person,
      AlikeNames names,
      LinkedHashMap<UUID, PatientSummary> found) {
    jdbc
        .sql(
            PatientSearch.SUMMARY
                + "p."
                + column
                + " = ? AND p.id <> ? ORDER BY p.record_number LIMIT "
                + MOST_COMPARED)
        .params(value, person.id().value())
        .query(PatientSearch::summary)
        .list()
        .stream()
        .filter(other -> names.isAlike(other.name()))
        .limit(MOST)
        .forEach(other -> found.put(other.id(), other));
  }
}
