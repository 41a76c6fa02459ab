package org.caredesk.server.scheduling.availability;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.caredesk.dto.scheduling.AffectedAppointment;
import org.caredesk.dto.scheduling.AvailabilityChangeRequest;
import org.caredesk.dto.scheduling.AvailabilityChangeResponse;
import org.caredesk.dto.scheduling.AvailabilityWindowResponse;
import org.caredesk.dto.scheduling.TimeOffRequest;
import org.caredesk.dto.scheduling.TimeOffResponse;
import org.caredesk.dto.scheduling.WeeklyAvailability;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.web.IfMatch;
import org.caredesk.server.scheduling.appointments.Appointments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes changes of a doctor's hours: all of a draft or nothing (SPEC A1, A2, A3). The doctor's
 * agenda is locked first, so two drafts never pass each other; then the new hours are held against
 * those that stay and against each other, and an overlap is refused with the windows in conflict.
 * The database refuses it too. What goes is removed before anything is added.
 */
@Service
public class ChangingHours {
  private final HoursDrafts drafts;
  private final AvailabilityRules rules;
  private final Absences absences;
  private final Appointments appointments;
  private final UpcomingVisits upcoming;
  private final AvailabilityNews news;

  ChangingHours(
      HoursDrafts drafts,
      AvailabilityRules rules,
      Absences absences,
      Appointments appointments,
      UpcomingVisits upcoming,
      AvailabilityNews news) {
    this.drafts = drafts;
    this.rules = rules;
    this.absences = absences;
    this.appointments = appointments;
    this.upcoming = upcoming;
    this.news = news;
  }

  /**
   * Appointments that fall outside stay.
   *
   * @throws Refusal doctor-not-found, affiliation-not-found, availability-window-not-found,
   *     time-off-not-found; forbidden unless the doctor, an admin of every hospital whose hours
   *     change, or a super admin, while for time off an admin of one of the doctor's hospitals is
   *     enough; affiliation-ended (409); invalid; version-missing; stale-version;
   *     availability-overlap (409) with {@code conflicts}
   */
  @Transactional
  public AvailabilityChangeResponse change(
      Actor actor, DoctorId doctor, AvailabilityChangeRequest draft) {
    drafts.requireMaySet(actor, doctor, draft);
    appointments.lockAgendas(doctor, null);
    var drafted = drafts.lay(actor, doctor, draft);
    var byId = SettingAvailability.byId(drafted.terms());
    requireSeen(draft, drafted, byId);
    HoursClashes.refuse(drafted.conflicts(drafts.now()));

    drafted.back().forEach(off -> giveBack(actor, doctor, off));
    drafted.gone().forEach(window -> remove(actor, at(byId, window.affiliation()), window));
    drafted.weekly().values().forEach(change -> rules.remove(change.gone()));
    var weekly = draft.weekly().stream().map(wish -> set(actor, wish, drafted, byId)).toList();
    var windows = new ArrayList<AvailabilityWindowResponse>();
    drafted.added().forEach(hours -> windows.add(add(actor, at(byId, hours.affiliation()), hours)));
    var timeOff = drafted.away().stream().map(off -> take(actor, doctor, drafted, off)).toList();
    tell(drafted);
    return new AvailabilityChangeResponse(weekly, windows, timeOff);
  }

  private static void requireSeen(
      AvailabilityChangeRequest draft, DraftedHours drafted, Map<AffiliationId, Terms> terms) {
    for (var weekly : draft.weekly()) {
      var id = new AffiliationId(weekly.affiliationId());
      var change = drafted.weekly().get(id);
      if (weekly.version() != null) {
        IfMatch.check(weekly.version(), at(terms, id).version());
      } else if (change != null && change.replaces()) {
        throw Refusal.versionMissing();
      }
    }
  }

  private AvailabilityChangeRequest.Weekly set(
      Actor actor,
      AvailabilityChangeRequest.Weekly wish,
      DraftedHours drafted,
      Map<AffiliationId, Terms> terms) {
    var at = at(terms, new AffiliationId(wish.affiliationId()));
    var change = Objects.requireNonNull(drafted.weekly().get(at.affiliation()));
    rules.add(at, change.added());
    var set = wish.hours().rules();
    news.audit(actor, at, "set-weekly-availability", Map.of("windows", set.size()));
    return new AvailabilityChangeRequest.Weekly(
        wish.affiliationId(),
        at.version() + 1,
        new WeeklyAvailability(change.from(), wish.hours().validTo(), set));
  }

  private AvailabilityWindowResponse add(Actor actor, Terms at, PlacedHours placed) {
    var hours = placed.hours();
    var id = rules.addWindow(at, hours);
    news.audit(actor, at, "add-availability-window", Map.of("date", hours.from().toString()));
    return new AvailabilityWindowResponse(
        id, at.affiliation().value(), hours.from(), hours.opens(), hours.closes());
  }

  private void remove(Actor actor, Terms at, KeptHours window) {
    rules.removeWindow(window.id());
    news.audit(actor, at, "remove-availability-window", Map.of("window", window.id().toString()));
  }

  private TimeOffResponse take(
      Actor actor, DoctorId doctor, DraftedHours drafted, TimeOffRequest off) {
    var id = absences.addTimeOff(doctor, off.from(), off.to(), off.reason());
    var byId = SettingAvailability.byId(drafted.terms());
    List<AffectedAppointment> affected =
        upcoming.inside(drafted.terms(), off.from(), off.to()).stream()
            .map(visit -> UpcomingVisits.view(actor, visit, byId))
            .toList();
    news.audit(
        actor,
        doctor,
        "take-time-off",
        Map.of(
            "from", off.from().toString(), "to", off.to().toString(), "affected", affected.size()));
    news.toMove(actor, doctor, affected);
    return new TimeOffResponse(
        id,
        doctor.value(),
        off.from(),
        off.to(),
        off.reason(),
        affected.stream().map(AffectedAppointment::id).toList(),
        affected);
  }

  private void giveBack(Actor actor, DoctorId doctor, TimeOffResponse off) {
    absences.removeTimeOff(off.id());
    news.audit(
        actor,
        doctor,
        "give-back-time-off",
        Map.of("from", off.from().toString(), "to", off.to().toString()));
  }

  /** One rise of the version and one frame for each hospital, however much changed there. */
  private void tell(DraftedHours drafted) {
    for (var at : drafted.touched()) {
      var raised = drafted.setsHoursAt(at.affiliation());
      if (raised) {
        rules.bumpVersion(at.affiliation());
      }
      news.changed(at, raised ? at.version() + 1 : at.version());
    }
  }

  private static Terms at(Map<AffiliationId, Terms> terms, AffiliationId id) {
    return Objects.requireNonNull(terms.get(id));
  }
}
