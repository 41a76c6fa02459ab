package org.caredesk.server.feedback;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.caredesk.dto.Page;
import org.caredesk.dto.feedback.FeedbackPage;
import org.caredesk.dto.feedback.FeedbackResponse;
import org.caredesk.dto.feedback.FeedbackState;
import org.caredesk.dto.feedback.PublishedComment;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.directory.Doctors;
import org.caredesk.server.directory.Hospitals;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Names;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.persistence.Sql;
import org.caredesk.server.kernel.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was said, for each who may read it. Three statements a page at most. */
@Service
public class FeedbackLists {
  private static final int YEAR_AND_MONTH = 7;

  private final JdbcClient jdbc;
  private final Hospitals hospitals;
  private final Doctors doctors;

  FeedbackLists(JdbcClient jdbc, Hospitals hospitals, Doctors doctors) {
    this.jdbc = jdbc;
    this.hospitals = hospitals;
    this.doctors = doctors;
  }

  /**
   * What is asked of a hospital's feedback; null asks for nothing.
   *
   * @param state only comments that are in it
   * @param stars only ratings of so many
   * @param text part of a comment, a doctor's name or the number of a visit
   */
  public record Wish(
      @Nullable FeedbackState state,
      @Nullable DoctorId doctor,
      @Nullable Integer stars,
      @Nullable String text) {}

  /**
   * All that was said at a hospital, the latest first.
   *
   * @throws Refusal hospital-not-found; forbidden, unless super admin or admin of this hospital
   */
  @Transactional(readOnly = true)
  public FeedbackPage of(Actor actor, HospitalId hospital, Wish wish, Paging paging) {
    hospitals.get(hospital);
    actor.requireAt(hospital, Role.SUPER_ADMIN, Role.HOSPITAL_ADMIN);
    var where = new StringBuilder("f.hospital_id = ?");
    var values = new ArrayList<Object>(List.of(hospital.value()));
    if (wish.state() != null) {
      where.append(" AND f.comment IS NOT NULL AND f.state = ?");
      values.add(wish.state().name());
    }
    if (wish.doctor() != null) {
      where.append(" AND f.doctor_id = ?");
      values.add(wish.doctor().value());
    }
    if (wish.stars() != null) {
      where.append(" AND f.rating = ?");
      values.add(wish.stars());
    }
    if (wish.text() != null && !wish.text().isBlank()) {
      where.append(" AND (lower(f.comment) LIKE ? OR d.name_key LIKE ? OR lower(a.number) LIKE ?)");
      var lower = Sql.containing(wish.text().strip().toLowerCase(Locale.ROOT));
      values.addAll(List.of(lower, Sql.containing(Names.fold(wish.text().strip())), lower));
    }
    var page = page(actor, where.toString(), values, paging);
    var counts = counts(hospital);
    return new FeedbackPage(
        page.items(),
        page.page(),
        page.size(),
        page.total(),
        counts.getOrDefault(FeedbackState.NEW, 0L),
        counts.getOrDefault(FeedbackState.SHOWN, 0L),
        counts.getOrDefault(FeedbackState.HIDDEN, 0L));
  }

  /**
   * What a patient has said of all visits (SPEC P6).
   *
   * @throws Refusal patient-not-found for anybody else: a desk need not know who praised whom
   */
  @Transactional(readOnly = true)
  public Page<FeedbackResponse> of(Actor actor, PatientId patient, Paging paging) {
    if (!actor.isPatient(patient)) {
      throw Refusal.notFound("patient");
    }
    return page(actor, "a.patient_id = ?", List.of(patient.value()), paging);
  }

  private Page<FeedbackResponse> page(
      Actor actor, String where, List<Object> values, Paging paging) {
    var items =
        jdbc
            .sql(
                Feedback.SELECT
                    + "WHERE "
                    + where
                    + " ORDER BY f.given_at DESC, f.id DESC LIMIT ? OFFSET ?")
            .params(values)
            .params(paging.size(), paging.offset())
            .query(Feedback::of)
            .list()
            .stream()
            .map(feedback -> feedback.seenBy(actor))
            .toList();
    var total =
        jdbc.sql(
                "SELECT count(*) FROM feedback f JOIN appointment a ON a.id = f.appointment_id"
                    + " JOIN doctor d ON d.id = f.doctor_id WHERE "
                    + where)
            .params(values)
            .query(Long.class)
            .single();
    return paging.page(items, total);
  }

  private Map<FeedbackState, Long> counts(HospitalId hospital) {
    var counts = new EnumMap<FeedbackState, Long>(FeedbackState.class);
    jdbc.sql(
            """
            SELECT state, count(*) AS comments FROM feedback
            WHERE hospital_id = ? AND comment IS NOT NULL GROUP BY state
            """)
        .param(hospital.value())
        .query(
            row -> {
              counts.put(FeedbackState.valueOf(row.getString("state")), row.getLong("comments"));
            });
    return counts;
  }

  /**
   * The comments on a doctor that everybody may read, the latest first.
   *
   * @throws Refusal doctor-not-found, also for who may not know of an applicant
   */
  @Transactional(readOnly = true)
  public Page<PublishedComment> of(Actor actor, DoctorId doctor, Paging paging) {
    if (!doctors.get(doctor).isKnownTo(actor)) {
      throw Refusal.notFound("doctor");
    }
    var shown = "WHERE f.doctor_id = ? AND f.state = 'SHOWN' AND f.comment IS NOT NULL";
    var items =
        jdbc.sql(
                """
                SELECT f.id, f.hospital_id, f.rating, f.comment, f.day, h.name FROM feedback f
                JOIN hospital h ON h.id = f.hospital_id
                """
                    + shown
                    + " ORDER BY f.given_at DESC, f.id DESC LIMIT ? OFFSET ?")
            .params(doctor.value(), paging.size(), paging.offset())
            .query(
                (row, n) ->
                    new PublishedComment(
                        Sql.uuid(row, "id"),
                        Sql.uuid(row, "hospital_id"),
                        row.getString("name"),
                        row.getInt("rating"),
                        row.getString("comment"),
                        row.getString("day").substring(0, YEAR_AND_MONTH)))
            .list();
    var total =
        jdbc.sql("SELECT count(*) FROM feedback f " + shown)
            .param(doctor.value())
            .query(Long.class)
            .single();
    return paging.page(items, total);
  }
}
