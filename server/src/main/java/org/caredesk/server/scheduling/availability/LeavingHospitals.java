package org.caredesk.server.scheduling.availability;

import java.time.Clock;
import java.time.LocalDate;
import org.caredesk.dto.Page;
import org.caredesk.dto.scheduling.StandingAppointment;
import org.caredesk.server.directory.Affiliating;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.directory.VisitsAhead;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.persistence.Sql;
import org.caredesk.server.kernel.web.Paging;
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
    var standing = standing(terms, new Paging(0, MOST_LISTED)).items();
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

  /**
   * What must be moved or cancelled before the doctor can leave, the next first.
   *
   * @throws Refusal affiliation-not-found; forbidden unless the doctor, the hospital's admin or a
   *     super admin; affiliation-ended (409)
   */
  @Transactional(readOnly = true)
  public Page<StandingAppointment> standing(Actor actor, AffiliationId id, Paging paging) {
    return standing(affiliating.mine(actor, id), paging);
  }

  private Page<StandingAppointment> standing(Terms terms, Paging paging) {
    var now = Sql.at(clock.instant());
    var where = " FROM appointment WHERE affiliation_id = ? AND " + VisitsAhead.STANDS;
    var rows =
        jdbc.sql(
                "SELECT id, number, starts_at" + where + " ORDER BY starts_at, id LIMIT ? OFFSET ?")
            .params(terms.affiliation().value(), now, now, paging.size(), paging.offset())
            .query(
                (row, n) ->
                    new StandingAppointment(
                        Sql.uuid(row, "id"),
                        row.getString("number"),
                        Sql.instant(row, "starts_at")))
            .list();
    var total =
        jdbc.sql("SELECT count(*)" + where)
            .params(terms.affiliation().value(), now, now)
            .query(Long.class)
            .single();
    return paging.page(rows, total);
  }
}
