package org.caredesk.server.patients;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caredesk.dto.patients.Identifier;
import org.caredesk.server.kernel.Ids;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.kernel.crypto.FieldCipher;
import org.caredesk.server.kernel.persistence.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes in people and their cover from other systems. */
@Component
public class PatientIntake {
  /** Insurance cover of a person (SPEC P3). {@code validTo} is inclusive; null has no end. */
  public record Cover(
      PatientId patient,
      String payer,
      @Nullable String policyNumber,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      String sourceKey) {}

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final Patients patients;
  private final FieldCipher cipher;
  private final Ids ids;

  PatientIntake(
      JdbcClient jdbc, JdbcTemplate batch, Patients patients, FieldCipher cipher, Ids ids) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.patients = patients;
    this.cipher = cipher;
    this.ids = ids;
  }

  /** People taken in before, by source key. */
  public Map<String, PatientId> known() {
    var known = new HashMap<String, PatientId>();
    jdbc.sql("SELECT source_key, id FROM patient WHERE source_key IS NOT NULL")
        .query(
            row -> {
              known.put(row.getString(1), new PatientId(Sql.uuid(row, "id")));
            });
    return known;
  }

  public Set<String> knownCovers() {
    return new HashSet<>(
        jdbc.sql("SELECT source_key FROM patient_cover WHERE source_key IS NOT NULL")
            .query(String.class)
            .list());
  }

  /** Whether somebody may have been born on a day, as {@link Registration} sees it. */
  public static boolean isBelievable(LocalDate born, Clock clock) {
    return Registration.isBelievable(born, clock);
  }

  public boolean isIdentifierTaken(Identifier identifier) {
    return patients.findByIdentifier(identifier).isPresent();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void add(List<Patient> people, List<String> sourceKeys) {
    patients.add(people, sourceKeys);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void addCovers(List<Cover> covers) {
    batch.batchUpdate(
        """
        INSERT INTO patient_cover (id, patient_id, payer, policy_number, valid_from, valid_to, source_key)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        covers.stream().map(this::row).toList());
  }

  @SuppressWarnings("NullAway") // absent parts are null parameters
  private Object[] row(Cover cover) {
    return new Object[] {
      ids.next(),
      cover.patient().value(),
      cover.payer(),
      cover.policyNumber() == null ? null : cipher.encrypt(cover.policyNumber()),
      cover.validFrom(),
      cover.validTo(),
      cover.sourceKey()
    };
  }
}
