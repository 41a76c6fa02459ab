package org.caredesk.server.scheduling.availability;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.caredesk.dto.scheduling.StandingAppointment;
import org.caredesk.server.directory.Affiliating;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.persistence.Sql;
import org.caredesk.server.scheduling.appointments.Appointments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A doctor leaves a hospital (SPEC D7): not while appointments stand. The doctor's agenda is locked
 * before they are looked for, so that no booking slips in between.
 */
@Service
public class LeavingHospitals {
  private static final int MOST_LISTED = 200;

  private final JdbcClient jdbc;
  private final Affiliating affiliating;
  private final TermsOfAffiliations termsOf;
  private final Appointments appointments;
  private final AvailabilityRules rules;
  private final Clock clock;

  LeavingHospitals(
      JdbcClient jdbc,
      Affiliating affiliating,
      TermsOfAffiliations termsOf,
      Appointments appointments,
      AvailabilityRules rules,
      Clock clock) {
    this.jdbc = jdbc;
    this.affiliating = affiliating;
    this.termsOf = termsOf;
    this.appointments = appointments;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * @return the affiliation as it is left behind: its hours have ended
   * @throws Refusal affiliation-not-found; forbidden unless the doctor, the hospital's admin or a
   *     super admin; affiliation-ended (409); appointments-booked (409) with {@code appointments}
   */
  @Transactional
  public Terms leave(Actor actor, AffiliationId id) {
    var terms = affiliating.mine(actor, id);
    appointments.lockAgendas(terms.doctor(), null);
    var standing = standing(terms);
    if (!standing.isEmpty()) {
      throw Refusal.conflict(
              "appointments-booked",
              "Appointments stand at "
                  + terms.hospitalName()
                  + ". Move or cancel them before leaving.")
          .with("appointments", standing);
    }
    rules.endBefore(id, LocalDate.ofInstant(clock.instant(), terms.zone()));
    affiliating.retire(actor, id);
    return termsOf.of(id).orElseThrow();
  }

  /** Those that are still to come or under way, the next first. */
  private List<StandingAppointment> standing(Terms terms) {
    var now = Sql.at(clock.instant());
    return jdbc.sql(
            """
            SELECT id, number, starts_at FROM appointment
            WHERE doctor_id = ? AND affiliation_id = ?
              AND (status IN ('CHECKED_IN', 'IN_CONSULTATION', 'PARKED')
                OR status IN ('HELD', 'REQUESTED', 'CONFIRMED') AND ends_at > ?)
              AND kept_for IS NULL AND (hold_expires_at IS NULL OR hold_expires_at > ?)
            ORDER BY starts_at LIMIT ?
            """)
        .params(terms.doctor().value(), terms.affiliation().value(), now, now, MOST_LISTED)
        .query(
            (row, n) ->
                new StandingAppointment(
                    Sql.uuid(row, "id"), row.getString("number"), Sql.instant(row, "starts_at")))
        .list();
  }
}
