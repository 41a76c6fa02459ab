package org.caredesk.server.scheduling.appointments;

import java.util.ArrayList;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caredesk.dto.Page;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person's appointments at all hospitals, the latest first (SPEC P6). Reception sees when and
 * where; why somebody comes is shown for its own hospital only. Three statements a page; for the
 * patient, who is also told what may be rated, four.
 */
@Service
public class PatientHistory {
  private final JdbcClient jdbc;
  private final TermsOfAffiliations termsOf;
  private final AppointmentViews views;

  PatientHistory(JdbcClient jdbc, TermsOfAffiliations termsOf, AppointmentViews views) {
    this.jdbc = jdbc;
    this.termsOf = termsOf;
    this.views = views;
  }

  private record Entry(AppointmentRow row, @Nullable String patientName) {}

  /**
   * @throws Refusal patient-not-found for anybody but reception and the patient
   */
  @Transactional(readOnly = true)
  public Page<AppointmentResponse> of(Actor actor, PatientId patient, Paging paging) {
    if (!actor.is(Role.RECEPTIONIST) && !actor.isPatient(patient)) {
      throw Refusal.notFound("patient");
    }
    var total =
        jdbc.sql("SELECT count(*) FROM appointment WHERE patient_id = ?")
            .param(patient.value())
            .query(Long.class)
            .single();
    var entries =
        jdbc.sql(
                """
                SELECT a.*, p.name AS patient_name FROM appointment a JOIN patient p ON p.id = a.patient_id
                WHERE a.patient_id = ? ORDER BY a.starts_at DESC, a.id LIMIT ? OFFSET ?
                """)
            .params(patient.value(), paging.size(), paging.offset())
            .query((row, n) -> new Entry(new AppointmentRow(row), row.getString("patient_name")))
            .list();
    var terms =
        termsOf.of(entries.stream().map(e -> e.row().affiliation()).collect(Collectors.toSet()));
    var visits =
        entries.stream()
            .map(e -> e.row().appointment(Objects.requireNonNull(terms.get(e.row().affiliation()))))
            .toList();
    var toRate = actor.isPatient(patient) ? views.toRate(visits) : Set.<UUID>of();
    var page = new ArrayList<AppointmentResponse>();
    for (var i = 0; i < visits.size(); i++) {
      page.add(views.inHistory(actor, visits.get(i), entries.get(i).patientName(), toRate));
    }
    return paging.page(page, total);
  }
}
