package org.caredesk.server.scheduling.availability;

import java.util.Map;
import java.util.UUID;
import org.caredesk.dto.scheduling.TimeOffRequest;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.DoctorId;
import org.springframework.stereotype.Component;

/** Time off that a desk notes for a doctor who cannot. Whether it may was asked before. */
@Component
class SickLeave {
  private final Absences absences;
  private final TermsOfAffiliations termsOf;
  private final UpcomingVisits upcoming;
  private final AvailabilityNews news;

  SickLeave(
      Absences absences,
      TermsOfAffiliations termsOf,
      UpcomingVisits upcoming,
      AvailabilityNews news) {
    this.absences = absences;
    this.termsOf = termsOf;
    this.upcoming = upcoming;
    this.news = news;
  }

  UUID take(Actor actor, Terms at, TimeOffRequest off) {
    var id = absences.addTimeOff(at.doctor(), off.from(), off.to(), off.reason());
    var all = termsOf.of(at.doctor());
    var byId = SettingAvailability.byId(all);
    var elsewhere =
        upcoming.inside(all, off.from(), off.to()).stream()
            .filter(visit -> !visit.affiliation().equals(at.affiliation()))
            .map(visit -> UpcomingVisits.view(actor, visit, byId))
            .toList();
    news.audit(
        actor,
        at.doctor(),
        "take-time-off",
        Map.of("from", off.from().toString(), "to", off.to().toString()));
    news.toMove(actor, at.doctor(), elsewhere);
    all.forEach(t -> news.changed(t, t.version()));
    return id;
  }

  void giveBack(Actor actor, DoctorId doctor, UUID id) {
    absences
        .timeOff(doctor, id)
        .ifPresent(
            off -> {
              absences.removeTimeOff(id);
              news.audit(
                  actor,
                  doctor,
                  "give-back-time-off",
                  Map.of("from", off.from().toString(), "to", off.to().toString()));
              termsOf.of(doctor).forEach(t -> news.changed(t, t.version()));
            });
  }
}
