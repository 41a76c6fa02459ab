package org.caredesk.server.directory;

import java.util.Arrays;
import java.util.Optional;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.DepartmentId;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Ids;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.persistence.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All affiliations; {@link TermsOfAffiliations} reads them. None is ever removed. */
@Repository
class Affiliations {
  private final JdbcClient jdbc;
  private final Ids ids;

  Affiliations(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /** The affiliation of a doctor at a hospital, the one of a doctor who left too. */
  Optional<AffiliationId> find(DoctorId doctor, HospitalId hospital) {
    return jdbc.sql("SELECT id FROM affiliation WHERE doctor_id = ? AND hospital_id = ?")
        .params(doctor.value(), hospital.value())
        .query((row, n) -> new AffiliationId(Sql.uuid(row, "id")))
        .optional();
  }

  AffiliationId add(DoctorId doctor, Department department, AgreedTerms terms) {
    var id = new AffiliationId(ids.next());
    jdbc.sql(
            """
            INSERT INTO affiliation (id, doctor_id, hospital_id, department_id, fee_minor, slot_minutes,
              allowed_slot_minutes, visit_modes, booking_policy, room, buffer_before_minutes, buffer_after_minutes,
              lead_minutes, horizon_days)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(id.value(), doctor.value(), department.hospital().value(), department.id().value())
        .params(columns(terms))
        .update();
    return id;
  }

  private static final String SET_TERMS =
      """
      UPDATE affiliation SET fee_minor = ?, slot_minutes = ?, allowed_slot_minutes = ?, visit_modes = ?,
        booking_policy = ?, room = ?, buffer_before_minutes = ?, buffer_after_minutes = ?, lead_minutes = ?,
        horizon_days = ?, version = version + 1\
      """;

  /**
   * Writes the terms.
   *
   * @throws Refusal affiliation-ended (409) when the doctor left since they were read
   */
  void change(AffiliationId id, AgreedTerms terms) {
    var changed =
        jdbc.sql(SET_TERMS + " WHERE id = ? AND NOT retired")
            .params(columns(terms))
            .param(id.value())
            .update();
    if (changed == 0) {
      throw ended();
    }
  }

  static Refusal ended() {
    return Refusal.conflict("affiliation-ended", "The doctor has left this hospital.");
  }

  /**
   * Brings back a doctor who left, with terms and department.
   *
   * @throws Refusal availability-overlap (409) when hours of before collide with others since
   */
  void rejoin(AffiliationId id, DepartmentId department, AgreedTerms terms) {
    try {
      jdbc.sql(SET_TERMS + ", department_id = ?, retired = FALSE WHERE id = ?")
          .params(columns(terms))
          .params(department.value(), id.value())
          .update();
    } catch (DataIntegrityViolationException e) {
      if (Sql.isAvailabilityOverlap(e)) {
        throw Refusal.conflict(
            "availability-overlap", "The doctor's hours there collide with hours somewhere else.");
      }
      throw e;
    }
  }

  void retire(AffiliationId id) {
    jdbc.sql("UPDATE affiliation SET retired = TRUE, version = version + 1 WHERE id = ?")
        .param(id.value())
        .update();
  }

  @SuppressWarnings("NullAway") // a room may be missing
  private static java.util.List<@Nullable Object> columns(AgreedTerms terms) {
    return Arrays.asList(
        terms.fee().minor(),
        terms.slotMinutes(),
        Sql.joined(terms.allowedSlotMinutes()),
        Sql.joined(terms.visitModes()),
        terms.policy().name(),
        terms.room(),
        terms.bufferBeforeMinutes(),
        terms.bufferAfterMinutes(),
        terms.leadMinutes(),
        terms.horizonDays());
  }
}
