package org.caredesk.server.scheduling.availability;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.scheduling.AvailabilityWindowRequest;
import org.caredesk.dto.scheduling.AvailabilityWindowResponse;
import org.caredesk.dto.scheduling.WeeklyAvailability;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.Ids;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.web.IfMatch;
import org.caredesk.server.scheduling.appointments.Appointments;
import org.caredesk.server.scheduling.timetable.RecurringHours;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets when a doctor works at a hospital (SPEC A1, A3). The doctor's agenda is locked first, so two
 * changes never pass each other; then the new hours are held against the doctor's hours at every
 * hospital, and an overlap is refused with the window in conflict. The database refuses it too.
 */
@Service
@NamedInterface("contract")
public class SettingAvailability {
  private final AvailabilityRules rules;
  private final TermsOfAffiliations termsOf;
  private final Appointments appointments;
  private final AvailabilityNews news;
  private final Sources sources;

  /** Where new ids and the time come from. */
  @org.springframework.stereotype.Component
  record Sources(Ids ids, Clock clock) {
    LocalDate today(Terms terms) {
      return LocalDate.ofInstant(clock.instant(), terms.zone());
    }
  }

  SettingAvailability(
      AvailabilityRules rules,
      TermsOfAffiliations termsOf,
      Appointments appointments,
      AvailabilityNews news,
      Sources sources) {
    this.rules = rules;
    this.termsOf = termsOf;
    this.appointments = appointments;
    this.news = news;
    this.sources = sources;
  }

  /**
   * Replaces the weekly hours for the days of the period; days outside keep theirs, and so do days
   * that have passed.
   *
   * @param version of the affiliation; needed where other hours would be replaced
   * @return what was set; its first day is today where the one wished for is history
   * @throws Refusal affiliation-not-found; forbidden unless the doctor, the hospital's admin or a
   *     super admin; invalid; version-missing; stale-version; availability-overlap (409) with
   *     {@code conflicts}
   */
  @Transactional
  public WeeklyAvailability setWeekly(
      Actor actor, AffiliationId id, @Nullable Integer version, WeeklyAvailability wish) {
    var terms = open(actor, id);
    HoursWish.requireSound(wish);
    if (version != null) {
      IfMatch.check(version, terms.version());
    }
    var today = sources.today(terms);
    var all = termsOf.of(terms.doctor());
    var kept = rules.of(all, earlier(wish.validFrom(), today).minusDays(2));
    var own = kept.stream().filter(k -> !k.isDated() && k.affiliation().equals(id)).toList();
    var change = WeeklyChange.of(own, wish, terms.zone(), today);
    if (version == null && change.replaces()) {
      throw Refusal.versionMissing();
    }
    var others = kept.stream().filter(k -> k.isDated() || !k.affiliation().equals(id)).toList();
    HoursClashes.refuse(HoursClashes.of(change.added(), others, byId(all), today));
    rules.write(terms, change);
    tell(actor, terms, "set-weekly-availability", Map.of("windows", wish.rules().size()));
    return new WeeklyAvailability(change.from(), wish.validTo(), wish.rules());
  }

  /**
   * Adds hours on one date.
   *
   * @throws Refusal as {@link #setWeekly}
   */
  @Transactional
  public AvailabilityWindowResponse addWindow(
      Actor actor, AffiliationId id, AvailabilityWindowRequest wish) {
    var terms = open(actor, id);
    var today = sources.today(terms);
    HoursWish.requireSound(wish, today);
    var hours = RecurringHours.on(wish.date(), wish.from(), wish.to(), terms.zone());
    var all = termsOf.of(terms.doctor());
    var kept = rules.of(all, wish.date().minusDays(2));
    HoursClashes.refuse(HoursClashes.of(List.of(hours), kept, byId(all), today));
    UUID window = sources.ids().next();
    rules.addWindow(window, terms, hours);
    tell(actor, terms, "add-availability-window", Map.of("date", wish.date().toString()));
    return new AvailabilityWindowResponse(window, id.value(), wish.date(), wish.from(), wish.to());
  }

  /**
   * Takes hours of one date back. Appointments inside stay.
   *
   * @throws Refusal affiliation-not-found, availability-window-not-found; forbidden
   */
  @Transactional
  public void removeWindow(Actor actor, AffiliationId id, UUID window) {
    var terms = open(actor, id);
    if (!rules.removeWindow(id, window)) {
      throw Refusal.notFound("availability-window");
    }
    tell(actor, terms, "remove-availability-window", Map.of("window", window.toString()));
  }

  /**
   * @throws Refusal forbidden unless the doctor, the hospital's admin or a super admin;
   *     affiliation-ended (409)
   */
  static void requireMaySet(Actor actor, Terms terms) {
    if (!maySet(actor, terms)) {
      throw Refusal.forbidden();
    }
    if (terms.retired()) {
      throw Refusal.conflict("affiliation-ended", "The doctor has left this hospital.");
    }
  }

  static boolean maySet(Actor actor, Terms terms) {
    return actor.isDoctor(terms.doctor())
        || actor.isAt(terms.hospital(), Role.HOSPITAL_ADMIN, Role.SUPER_ADMIN);
  }

  static Map<AffiliationId, Terms> byId(List<Terms> all) {
    return all.stream().collect(Collectors.toMap(Terms::affiliation, Function.identity()));
  }

  private Terms open(Actor actor, AffiliationId id) {
    var terms = termsOf.of(id).orElseThrow(() -> Refusal.notFound("affiliation"));
    requireMaySet(actor, terms);
    appointments.lockAgendas(terms.doctor(), null);
    var now = termsOf.of(id).orElseThrow(() -> Refusal.notFound("affiliation"));
    requireMaySet(actor, now);
    return now;
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  private void tell(Actor actor, Terms terms, String action, Map<String, Object> detail) {
    rules.bumpVersion(terms.affiliation());
    news.ofAffiliation(actor, terms, action, detail);
  }
}
