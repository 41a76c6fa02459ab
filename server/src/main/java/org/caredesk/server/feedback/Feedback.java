package org.caredesk.server.feedback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.feedback.FeedbackAction;
import org.caredesk.dto.feedback.FeedbackResponse;
import org.caredesk.dto.feedback.FeedbackState;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.kernel.persistence.Sql;
import org.jspecify.annotations.Nullable;

/**
 * What a patient said of a visit, with what is to be known of the visit.
 *
 * @param former what an undo brings back; null when there is nothing to undo
 */
record Feedback(
    FeedbackId id,
    Visit visit,
    int rating,
    @Nullable String comment,
    FeedbackState state,
    Instant givenAt,
    @Nullable Instant decidedAt,
    @Nullable String decidedBy,
    @Nullable String reason,
    @Nullable FeedbackState former,
    @Nullable String formerReason,
    int version) {

  /** What is rated. */
  record Visit(
      UUID appointment,
      String number,
      LocalDateTime startsAt,
      HospitalId hospital,
      String hospitalName,
      DoctorId doctor,
      String doctorName,
      String departmentName,
      PatientId patient,
      String patientName) {}

  /** Reads every column of a feedback; {@code f} is the feedback and {@code a} its visit. */
  static final String SELECT =
      """
      SELECT f.*, a.number, a.local_start, a.patient_id, h.name AS hospital_name, d.name AS doctor_name,
        p.name AS department_name, c.name AS patient_name
      FROM feedback f
        JOIN appointment a ON a.id = f.appointment_id
        JOIN hospital h ON h.id = f.hospital_id
        JOIN doctor d ON d.id = f.doctor_id
        JOIN department p ON p.id = a.department_id
        JOIN patient c ON c.id = a.patient_id
      """;

  static Feedback of(ResultSet row, int n) throws SQLException {
    var former = row.getString("former_state");
    return new Feedback(
        new FeedbackId(Sql.uuid(row, "id")),
        new Visit(
            Sql.uuid(row, "appointment_id"),
            row.getString("number"),
            row.getObject("local_start", LocalDateTime.class),
            new HospitalId(Sql.uuid(row, "hospital_id")),
            row.getString("hospital_name"),
            new DoctorId(Sql.uuid(row, "doctor_id")),
            row.getString("doctor_name"),
            row.getString("department_name"),
            new PatientId(Sql.uuid(row, "patient_id")),
            row.getString("patient_name")),
        row.getInt("rating"),
        row.getString("comment"),
        FeedbackState.valueOf(row.getString("state")),
        Sql.instant(row, "given_at"),
        Sql.instantOrNull(row, "decided_at"),
        row.getString("decided_by_name"),
        row.getString("reason"),
        former == null ? null : FeedbackState.valueOf(former),
        row.getString("former_reason"),
        row.getInt("version"));
  }

  /** Admins of the hospital and super admins moderate. */
  boolean isModeratedBy(Actor actor) {
    return actor.isAt(visit.hospital(), Role.SUPER_ADMIN, Role.HOSPITAL_ADMIN);
  }

  /** Nobody decides about words on themselves; a rating without words leaves nothing to decide. */
  List<FeedbackAction> actions(Actor actor) {
    var actions = new ArrayList<FeedbackAction>();
    if (isModeratedBy(actor) && !actor.isDoctor(visit.doctor()) && comment != null) {
      if (state != FeedbackState.SHOWN) {
        actions.add(FeedbackAction.SHOW);
      }
      if (state != FeedbackState.HIDDEN) {
        actions.add(FeedbackAction.HIDE);
      }
      if (former != null) {
        actions.add(FeedbackAction.UNDO);
      }
    }
    return List.copyOf(actions);
  }

  /** Who decided and why is for those at work; whose it is for the hospital's admin alone. */
  FeedbackResponse seenBy(Actor actor) {
    var moderates = isModeratedBy(actor);
    var seesPatient =
        actor.isPatient(visit.patient())
            || actor.isAt(visit.hospital(), Role.HOSPITAL_ADMIN) && !actor.isDoctor(visit.doctor());
    return new FeedbackResponse(
        id.value(),
        visit.appointment(),
        visit.number(),
        visit.startsAt(),
        visit.hospital().value(),
        visit.hospitalName(),
        visit.doctor().value(),
        visit.doctorName(),
        visit.departmentName(),
        seesPatient ? visit.patientName() : null,
        rating,
        comment,
        state,
        givenAt,
        moderates ? decidedAt : null,
        moderates ? decidedBy : null,
        moderates ? reason : null,
        version,
        actions(actor));
  }
}
