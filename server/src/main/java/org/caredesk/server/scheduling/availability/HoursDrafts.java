package org.caredesk.server.scheduling.availability;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.caredesk.dto.scheduling.AvailabilityChangeRequest;
import org.caredesk.dto.scheduling.TimeOffResponse;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.scheduling.timetable.RecurringHours;
import org.springframework.stereotype.Component;

/** Lays drafts over the stored hours. Nothing is changed. */
@Component
class HoursDrafts {
  private final AvailabilityRules rules;
  private final Absences absences;
  private final TermsOfAffiliations termsOf;
  private final Clock clock;

  HoursDrafts(
      AvailabilityRules rules, Absences absences, TermsOfAffiliations termsOf, Clock clock) {
    this.rules = rules;
    this.absences = absences;
    this.termsOf = termsOf;
    this.clock = clock;
  }

  /**
   * @return the doctor's terms at every hospital
   * @throws Refusal forbidden unless the doctor, an admin of every hospital whose hours change, or
   *     a super admin; for time off an admin of one of them is enough; affiliation-not-found, also
   *     for one of another doctor; affiliation-ended (409); doctor-not-found
   */
  List<Terms> requireMaySet(Actor actor, DoctorId doctor, AvailabilityChangeRequest draft) {
    for (var id : hospitals(draft)) {
      var at =
          termsOf
              .of(id)
              .filter(terms -> terms.doctor().equals(doctor))
              .orElseThrow(() -> Refusal.notFound("affiliation"));
      SettingAvailability.requireMaySet(actor, at);
    }
    var all = termsOf.of(doctor);
    TakingTimeOff.requireMaySet(actor, doctor, all);
    return all;
  }

  /**
   * @throws Refusal as {@link #requireMaySet}; invalid; availability-window-not-found,
   *     time-off-not-found
   */
  DraftedHours lay(Actor actor, DoctorId doctor, AvailabilityChangeRequest draft) {
    var terms = requireMaySet(actor, doctor, draft);
    var byId = SettingAvailability.byId(terms);
    requireSound(draft, byId);
    var back = draft.giveBackTimeOff().stream().distinct().map(id -> off(doctor, id)).toList();
    var kept = rules.of(terms, oldest(draft, byId));
    var weekly = weekly(draft, kept, byId);
    var added =
        draft.addWindows().stream()
            .map(
                window ->
                    new PlacedHours(
                        new AffiliationId(window.affiliationId()),
                        RecurringHours.on(
                            window.hours().date(),
                            window.hours().from(),
                            window.hours().to(),
                            at(byId, window.affiliationId()).zone())))
            .toList();
    var gone = draft.removeWindows().stream().distinct().map(id -> stored(kept, id)).toList();
    return new DraftedHours(
        terms, kept, weekly, added, gone, draft.takeTimeOff(), back, days(draft, gone, back, byId));
  }

  Instant now() {
    return clock.instant();
  }

  private static Set<AffiliationId> hospitals(AvailabilityChangeRequest draft) {
    var ids = new LinkedHashSet<AffiliationId>();
    draft.weekly().forEach(each -> ids.add(new AffiliationId(each.affiliationId())));
    draft.addWindows().forEach(each -> ids.add(new AffiliationId(each.affiliationId())));
    draft.removeWindows().forEach(each -> ids.add(new AffiliationId(each.affiliationId())));
    return ids;
  }

  private void requireSound(AvailabilityChangeRequest draft, Map<AffiliationId, Terms> terms) {
    var named = new LinkedHashSet<UUID>();
    for (var weekly : draft.weekly()) {
      HoursWish.requireSound(weekly.hours());
      if (!named.add(weekly.affiliationId())) {
        throw Refusal.invalid(
            "weekly", "named-twice", "A hospital has one set of weekly hours in a request.");
      }
    }
    draft
        .addWindows()
        .forEach(
            window ->
                HoursWish.requireSound(window.hours(), today(at(terms, window.affiliationId()))));
    draft.takeTimeOff().forEach(TakingTimeOff::requireSound);
  }

  private Map<AffiliationId, WeeklyChange> weekly(
      AvailabilityChangeRequest draft, List<KeptHours> kept, Map<AffiliationId, Terms> terms) {
    var changes = new LinkedHashMap<AffiliationId, WeeklyChange>();
    for (var weekly : draft.weekly()) {
      var at = at(terms, weekly.affiliationId());
      var own = DraftedHours.weeklyAt(kept, at.affiliation());
      changes.put(at.affiliation(), WeeklyChange.of(own, weekly.hours(), at.zone(), today(at)));
    }
    return changes;
  }

  private TimeOffResponse off(DoctorId doctor, UUID id) {
    return absences.timeOff(doctor, id).orElseThrow(() -> Refusal.notFound("time-off"));
  }

  private static KeptHours stored(
      List<KeptHours> kept, AvailabilityChangeRequest.StoredWindow window) {
    return kept.stream()
        .filter(hours -> hours.isDated() && hours.id().equals(window.id()))
        .filter(hours -> hours.affiliation().value().equals(window.affiliationId()))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("availability-window"));
  }

  /** The date from which stored windows can meet the draft, wherever on earth. */
  private LocalDate oldest(AvailabilityChangeRequest draft, Map<AffiliationId, Terms> terms) {
    if (!draft.removeWindows().isEmpty()) {
      return LocalDate.EPOCH;
    }
    return Stream.concat(
            draft.weekly().stream()
                .map(
                    weekly ->
                        earlier(
                            weekly.hours().validFrom(), today(at(terms, weekly.affiliationId())))),
            draft.addWindows().stream().map(window -> window.hours().date()))
        .reduce(HoursDrafts::earlier)
        .map(day -> day.minusDays(2))
        .orElse(LocalDate.MAX);
  }

  private DraftDays days(
      AvailabilityChangeRequest draft,
      List<KeptHours> gone,
      List<TimeOffResponse> back,
      Map<AffiliationId, Terms> terms) {
    var parts = new ArrayList<DraftDays>();
    for (var weekly : draft.weekly()) {
      var today = today(at(terms, weekly.affiliationId()));
      var from = weekly.hours().validFrom();
      parts.add(DraftDays.weekly(from.isBefore(today) ? today : from, weekly.hours().validTo()));
    }
    draft.addWindows().forEach(window -> parts.add(DraftDays.one(window.hours().date())));
    gone.forEach(window -> parts.add(DraftDays.one(notLongAgo(window.hours().from()))));
    draft
        .takeTimeOff()
        .forEach(
            off ->
                parts.add(
                    DraftDays.of(notLongAgo(off.from().toLocalDate()), off.to().toLocalDate())));
    back.forEach(
        off ->
            parts.add(DraftDays.of(notLongAgo(off.from().toLocalDate()), off.to().toLocalDate())));
    return DraftDays.all(parts, notLongAgo(LocalDate.EPOCH));
  }

  /** A date, or where that has passed everywhere, yesterday: no slot before is still to come. */
  private LocalDate notLongAgo(LocalDate date) {
    var yesterday = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
    return date.isBefore(yesterday) ? yesterday : date;
  }

  private LocalDate today(Terms at) {
    return LocalDate.ofInstant(clock.instant(), at.zone());
  }

  private static Terms at(Map<AffiliationId, Terms> terms, UUID id) {
    return Objects.requireNonNull(terms.get(new AffiliationId(id)));
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
