package org.caredesk.server.scheduling;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.problem.Violation;
import org.caredesk.dto.scheduling.AvailabilityConflict;
import org.caredesk.dto.scheduling.AvailabilityWindowRequest;
import org.caredesk.dto.scheduling.AvailabilityWindowResponse;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.dto.scheduling.WeeklyAvailability;
import org.caredesk.dto.scheduling.WeeklyRule;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.Audited;
import org.caredesk.server.kernel.Changed;
import org.caredesk.server.kernel.Ids;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets when a doctor works at a hospital (SPEC A1, A3). The doctor's agenda is locked first, so two
 * changes never pass each other; then the new hours are laid over the doctor's hours at every
 * hospital, on the time line, and an overlap is refused with the window in conflict.
 */
@Service
public class SettingAvailability {
  /** Rules without end are compared over this time; daylight-saving rules repeat within it. */
  private static final int COMPARED_DAYS = 800;

  private static final int MOST_CONFLICTS = 20;

  private final AvailabilityRules rules;
  private final TermsOfAffiliations termsOf;
  private final Appointments appointments;
  private final Timetable timetable;
  private final ApplicationEventPublisher events;
  private final Sources sources;

  /** Where new ids and the time come from. */
  @org.springframework.stereotype.Component
  record Sources(Ids ids, Clock clock) {}

  SettingAvailability(
      AvailabilityRules rules,
      TermsOfAffiliations termsOf,
      Appointments appointments,
      Timetable timetable,
      ApplicationEventPublisher events,
      Sources sources) {
    this.rules = rules;
    this.termsOf = termsOf;
    this.appointments = appointments;
    this.timetable = timetable;
    this.events = events;
    this.sources = sources;
  }

  /**
   * Replaces the weekly hours for the days of the period; days outside keep theirs.
   *
   * @param version of the affiliation; needed where other hours would be replaced
   * @throws Refusal affiliation-not-found; forbidden unless the doctor, the hospital's admin or a
   *     super admin; invalid; version-missing; stale-version; availability-overlap (409) with
   *     {@code conflicts}
   */
  @Transactional
  public WeeklyAvailability setWeekly(
      Actor actor, AffiliationId id, @Nullable Integer version, WeeklyAvailability wish) {
    var terms = open(actor, id);
    requireSound(wish);
    if (version != null) {
      IfMatch.check(version, terms.version());
    } else if (rules.wouldReplace(id, wish)) {
      throw Refusal.versionMissing();
    }
    rules.replaceWeekly(terms, wish);
    var today = LocalDate.ofInstant(sources.clock().instant(), terms.zone());
    var from = wish.validFrom().isBefore(today) ? today : wish.validFrom();
    var end = from.plusDays(COMPARED_DAYS);
    var to = wish.validTo() == null || wish.validTo().isAfter(end) ? end : wish.validTo();
    refuseOverlap(terms, from, to);
    tell(actor, terms, "set-weekly-availability", wish.rules().size());
    return wish;
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
    if (!wish.from().isBefore(wish.to())) {
      throw Refusal.invalid("to", "ends-before-start", "The end must be after the start.");
    }
    if (!isWholeMinutes(wish.from(), wish.to())) {
      throw Refusal.invalid("from", "whole-minutes", "Hours are set in whole minutes.");
    }
    if (wish.date().isBefore(LocalDate.ofInstant(sources.clock().instant(), terms.zone()))) {
      throw Refusal.invalid("date", "date-in-past", "This date has passed.");
    }
    UUID window = sources.ids().next();
    rules.addWindow(window, terms, wish);
    refuseOverlap(terms, wish.date(), wish.date());
    tell(actor, terms, "add-availability-window", 1);
    return new AvailabilityWindowResponse(window, id.value(), wish.date(), wish.from(), wish.to());
  }

  /** The hours that hold on a day or later. */
  @Transactional(readOnly = true)
  public List<WeeklyAvailability> weekly(AffiliationId id) {
    return rules.weekly(id);
  }

  private Terms open(Actor actor, AffiliationId id) {
    var terms = termsOf.of(id).orElseThrow(() -> Refusal.notFound("affiliation"));
    if (!actor.isDoctor(terms.doctor())) {
      actor.requireAt(terms.hospital(), Role.HOSPITAL_ADMIN, Role.SUPER_ADMIN);
    }
    appointments.lockAgendas(terms.doctor(), null);
    return termsOf.of(id).orElseThrow(() -> Refusal.notFound("affiliation"));
  }

  private static void requireSound(WeeklyAvailability wish) {
    var violations = new ArrayList<Violation>();
    if (wish.validTo() != null && wish.validTo().isBefore(wish.validFrom())) {
      violations.add(
          new Violation(
              "validTo", "ends-before-start", "The last day must not be before the first."));
    }
    for (var i = 0; i < wish.rules().size(); i++) {
      var rule = wish.rules().get(i);
      if (!rule.from().isBefore(rule.to())) {
        violations.add(
            new Violation(
                "rules[" + i + "].to", "ends-before-start", "The end must be after the start."));
      } else if (!isWholeMinutes(rule.from(), rule.to())) {
        violations.add(
            new Violation(
                "rules[" + i + "].from", "whole-minutes", "Hours are set in whole minutes."));
      }
      for (var j = 0; j < i; j++) {
        if (overlap(rule, wish.rules().get(j))) {
          violations.add(
              new Violation(
                  "rules[" + i + "]",
                  "overlaps-another-rule",
                  "These hours overlap others in the list."));
        }
      }
    }
    if (!violations.isEmpty()) {
      throw Refusal.invalid(violations);
    }
  }

  private static boolean isWholeMinutes(LocalTime from, LocalTime to) {
    return from.equals(from.truncatedTo(ChronoUnit.MINUTES))
        && to.equals(to.truncatedTo(ChronoUnit.MINUTES));
  }

  private static boolean overlap(WeeklyRule a, WeeklyRule b) {
    return a.dayOfWeek() == b.dayOfWeek() && a.from().isBefore(b.to()) && b.from().isBefore(a.to());
  }

  private record Placed(Terms terms, Slot slot) {}

  private void refuseOverlap(Terms changed, LocalDate from, LocalDate to) {
    var all = termsOf.of(changed.doctor());
    var hours = timetable.hours(all, from.minusDays(1), to.plusDays(1));
    var placed = new ArrayList<Placed>();
    for (var t : all) {
      var own = Objects.requireNonNull(hours.get(t.affiliation()));
      for (var date = from.minusDays(1); !date.isAfter(to.plusDays(1)); date = date.plusDays(1)) {
        own.plannedSlots(date).forEach(slot -> placed.add(new Placed(t, slot)));
      }
    }
    placed.sort(Comparator.comparing(p -> p.slot().startsAt()));
    var conflicts = new ArrayList<AvailabilityConflict>();
    for (var i = 1; i < placed.size() && conflicts.size() < MOST_CONFLICTS; i++) {
      var a = placed.get(i - 1);
      var b = placed.get(i);
      if (SlotGrid.overlap(a.slot(), b.slot())) {
        conflicts.add(conflict(a.terms().affiliation().equals(changed.affiliation()) ? b : a));
      }
    }
    if (!conflicts.isEmpty()) {
      var first = conflicts.getFirst();
      throw Refusal.conflict(
              "availability-overlap",
              "The doctor already works at "
                  + first.hospitalName()
                  + " then: "
                  + first.startsAt().atZone(java.time.ZoneId.of(first.timeZone())).toLocalDateTime()
                  + " to "
                  + first.endsAt().atZone(java.time.ZoneId.of(first.timeZone())).toLocalTime()
                  + ".")
          .with("conflicts", conflicts);
    }
  }

  private static AvailabilityConflict conflict(Placed other) {
    var t = other.terms();
    return new AvailabilityConflict(
        t.affiliation().value(),
        t.hospitalName(),
        t.zone().getId(),
        other.slot().startsAt(),
        other.slot().endsAt());
  }

  private void tell(Actor actor, Terms terms, String action, int windows) {
    rules.bumpVersion(terms.affiliation());
    events.publishEvent(
        new Audited(
            actor,
            action,
            "affiliation",
            terms.affiliation().value(),
            terms.hospital(),
            Map.of("windows", windows)));
    events.publishEvent(
        new Changed(
            LiveFrame.AVAILABILITY_CHANGED,
            terms.affiliation().value(),
            terms.hospital(),
            terms.doctor(),
            null,
            null,
            null,
            terms.version() + 1));
  }
}
