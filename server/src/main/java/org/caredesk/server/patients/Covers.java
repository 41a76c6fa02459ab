package org.caredesk.server.patients;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.patients.CoverRequest;
import org.caredesk.dto.patients.CoverResponse;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Audited;
import org.caredesk.server.kernel.Ids;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.crypto.FieldCipher;
import org.caredesk.server.kernel.persistence.Sql;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The insurance of people (SPEC P3), with that of the records merged into theirs. Policy numbers
 * are kept encrypted.
 */
@Service
public class Covers {
  private final JdbcClient jdbc;
  private final Patients patients;
  private final FieldCipher cipher;
  private final Ids ids;
  private final ApplicationEventPublisher events;

  Covers(
      JdbcClient jdbc,
      Patients patients,
      FieldCipher cipher,
      Ids ids,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.patients = patients;
    this.cipher = cipher;
    this.ids = ids;
    this.events = events;
  }

  /**
   * The cover of a person that was not retired, the newest first.
   *
   * @throws Refusal patient-not-found
   */
  @Transactional(readOnly = true)
  public List<CoverResponse> of(PatientId patient) {
    patients.get(patient);
    return jdbc.sql(
            """
            SELECT * FROM patient_cover WHERE patient_id IN (:family) AND NOT retired
            ORDER BY valid_from DESC, id
            """)
        .param("family", patients.family(patient))
        .query(this::cover)
        .list();
  }

  /**
   * @throws Refusal forbidden for all but reception; invalid; patient-not-found; patient-merged
   */
  @Transactional
  public CoverResponse add(Actor actor, PatientId patient, CoverRequest request) {
    actor.require(Role.RECEPTIONIST);
    var person = patients.current(patient);
    checked(request);
    var id = ids.next();
    jdbc.sql(
            """
            INSERT INTO patient_cover (id, patient_id, payer, policy_number, valid_from, valid_to)
            VALUES (:id, :patient, :payer, :policy, :from, :to)
            """)
        .param("id", id)
        .param("patient", patient.value())
        .param("payer", request.payer().strip())
        .param("policy", sealed(request))
        .param("from", request.validFrom())
        .param("to", request.validTo())
        .update();
    audit(actor, "add-cover", person);
    return get(person, id);
  }

  /**
   * @throws Refusal forbidden for all but reception; invalid; patient-not-found; patient-merged;
   *     cover-not-found; stale-version
   */
  @Transactional
  public CoverResponse change(
      Actor actor, PatientId patient, UUID cover, int version, CoverRequest request) {
    actor.require(Role.RECEPTIONIST);
    var person = patients.current(patient);
    checked(request);
    get(person, cover);
    var updated =
        jdbc.sql(
                """
                UPDATE patient_cover SET payer = :payer, policy_number = :policy, valid_from = :from,
                  valid_to = :to, version = version + 1
                WHERE id = :id AND version = :version AND NOT retired
                """)
            .param("payer", request.payer().strip())
            .param("policy", sealed(request))
            .param("from", request.validFrom())
            .param("to", request.validTo())
            .param("id", cover)
            .param("version", version)
            .update();
    requireOne(updated);
    audit(actor, "change-cover", person);
    return get(person, cover);
  }

  /**
   * Shows a cover no more; what was billed by it stays explained.
   *
   * @throws Refusal forbidden for all but reception; patient-not-found; patient-merged;
   *     cover-not-found; stale-version
   */
  @Transactional
  public void retire(Actor actor, PatientId patient, UUID cover, int version) {
    actor.require(Role.RECEPTIONIST);
    var person = patients.current(patient);
    get(person, cover);
    requireOne(
        jdbc.sql(
                """
                UPDATE patient_cover SET retired = TRUE, version = version + 1
                WHERE id = ? AND version = ? AND NOT retired
                """)
            .params(cover, version)
            .update());
    audit(actor, "retire-cover", person);
  }

  private CoverResponse get(Patient person, UUID cover) {
    return jdbc.sql("SELECT * FROM patient_cover WHERE id = :id AND patient_id IN (:family)")
        .param("id", cover)
        .param("family", patients.family(person.id()))
        .query(this::cover)
        .optional()
        .orElseThrow(() -> Refusal.notFound("cover"));
  }

  private static void checked(CoverRequest request) {
    if (request.validTo() != null && request.validTo().isBefore(request.validFrom())) {
      throw Refusal.invalid("validTo", "ends-before-it-begins", "The cover ends before it begins.");
    }
  }

  private static void requireOne(int updated) {
    if (updated == 0) {
      throw Refusal.stale();
    }
  }

  private @org.jspecify.annotations.Nullable String sealed(CoverRequest request) {
    var number = request.policyNumber();
    return number == null || number.isBlank() ? null : cipher.encrypt(number.strip());
  }

  private CoverResponse cover(ResultSet row, int n) throws SQLException {
    var policy = row.getString("policy_number");
    return new CoverResponse(
        Sql.uuid(row, "id"),
        row.getString("payer"),
        policy == null ? null : cipher.decrypt(policy),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        row.getInt("version"));
  }

  private void audit(Actor actor, String action, Patient person) {
    events.publishEvent(
        new Audited(
            actor,
            action,
            "patient",
            person.id().value(),
            null,
            Map.of("recordNumber", person.recordNumber())));
  }
}
