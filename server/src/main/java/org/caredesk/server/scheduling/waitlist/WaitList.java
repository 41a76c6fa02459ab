package org.caredesk.server.scheduling.waitlist;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.caredesk.dto.Page;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.scheduling.WaitListEntry;
import org.caredesk.dto.scheduling.WaitListPatch;
import org.caredesk.dto.scheduling.WaitListPriority;
import org.caredesk.dto.scheduling.WaitListRequest;
import org.caredesk.dto.scheduling.WaitListState;
import org.caredesk.server.directory.Departments;
import org.caredesk.server.directory.Hospitals;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.DepartmentId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Ids;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.WaitListEntryId;
import org.caredesk.server.kernel.web.IfMatch;
import org.caredesk.server.kernel.web.Paging;
import org.caredesk.server.patients.Patients;
import org.caredesk.server.scheduling.booking.Booking;
import org.caredesk.server.scheduling.booking.SchedulingProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who waits at a hospital, for its desks (SPEC B7). */
@Service
public class WaitList {
  private final WaitListRows rows;
  private final WaitListViews views;
  private final Offering offering;
  private final Holding holding;
  private final Directory directory;
  private final Sources sources;

  /** What holds slots and lets go of them. */
  @Component
  record Holding(Offers offers, Booking booking, WaitListNews news) {}

  /** Who there is. */
  @Component
  record Directory(
      Hospitals hospitals,
      Departments departments,
      TermsOfAffiliations termsOf,
      Patients patients) {}

  /** Where ids, the time and the rules come from. */
  @Component
  record Sources(Ids ids, Clock clock, SchedulingProperties properties) {}

  WaitList(
      WaitListRows rows,
      WaitListViews views,
      Offering offering,
      Holding holding,
      Directory directory,
      Sources sources) {
    this.rows = rows;
    this.views = views;
    this.offering = offering;
    this.holding = holding;
    this.directory = directory;
    this.sources = sources;
  }

  /**
   * @throws Refusal hospital-not-found, patient-not-found, affiliation-not-found,
   *     department-not-found; forbidden but for the desk; invalid; already-waiting (409),
   *     patient-merged (409); nobody-offers-this (422)
   */
  @Transactional
  public WaitListEntry add(Actor actor, HospitalId id, WaitListRequest request) {
    var hospital = directory.hospitals().get(id);
    actor.requireAt(id, Role.RECEPTIONIST);
    var now = sources.clock().instant();
    var wish = wish(request);
    wish.requireSound(LocalDate.ofInstant(now, hospital.zone()));
    requireThere(id, wish);
    var patient = directory.patients().current(new PatientId(request.patientId())).id();
    if (rows.isWaiting(id, patient, wish)) {
      throw Refusal.conflict("already-waiting", "The patient is on the wait-list for this.");
    }
    var entry =
        new Waiting(
            new WaitListEntryId(sources.ids().next()),
            id,
            hospital.zone(),
            patient,
            wish,
            Objects.requireNonNullElse(request.priority(), WaitListPriority.ROUTINE),
            text(request.note()),
            WaitListState.WAITING,
            null,
            null,
            0);
    rows.add(entry, actor, now);
    holding.news().added(actor, entry);
    offering.lookAt(id);
    return views.of(entry.id());
  }

  private static Wish wish(WaitListRequest request) {
    return new Wish(
        request.affiliationId() == null ? null : new AffiliationId(request.affiliationId()),
        request.departmentId() == null ? null : new DepartmentId(request.departmentId()),
        request.specialty() == null || request.specialty().isBlank()
            ? null
            : request.specialty().strip().toUpperCase(Locale.ROOT),
        request.minutes(),
        request.visitMode(),
        request.from(),
        request.to(),
        days(request.daysOfWeek()),
        request.timeFrom(),
        request.timeTo());
  }

  private static Set<DayOfWeek> days(@Nullable List<DayOfWeek> days) {
    return days == null || days.isEmpty() ? Set.of() : EnumSet.copyOf(days);
  }

  private static @Nullable String text(@Nullable String note) {
    return note == null || note.isBlank() ? null : note.strip();
  }

  private void requireThere(HospitalId hospital, Wish wish) {
    var terms = directory.termsOf().at(hospital);
    if (wish.affiliation() != null
        && terms.stream().noneMatch(t -> t.affiliation().equals(wish.affiliation()))) {
      throw Refusal.notFound("affiliation");
    }
    if (wish.department() != null
        && !directory.departments().get(wish.department()).hospital().equals(hospital)) {
      throw Refusal.notFound("department");
    }
    if (terms.stream().noneMatch(wish::fits)) {
      throw Refusal.broken(
          "nobody-offers-this",
          wish.affiliation() != null
              ? "affiliationId"
              : wish.department() != null ? "departmentId" : "specialty",
          "nobody-offers-this",
          "Nobody here offers such visits.");
    }
  }

  /**
   * @param states those asked for; empty for who still waits
   * @throws Refusal hospital-not-found; forbidden but for the desk
   */
  @Transactional(readOnly = true)
  public Page<WaitListEntry> at(
      Actor actor, HospitalId id, Set<WaitListState> states, Paging paging) {
    directory.hospitals().get(id);
    actor.requireAt(id, Role.RECEPTIONIST);
    return views.at(
        id,
        states.isEmpty() ? Set.of(WaitListState.WAITING, WaitListState.OFFERED) : states,
        paging);
  }

  /**
   * Stores what a patient waits for instead. What is offered to them and does not suit any more is
   * free for the next.
   *
   * @throws Refusal wait-list-entry-not-found for other hospitals' desks; stale-version; invalid;
   *     not-waiting (409)
   */
  @Transactional
  public WaitListEntry change(Actor actor, WaitListEntryId id, int version, WaitListPatch patch) {
    var entry = lock(actor, id);
    if (!entry.isOpen()) {
      throw Refusal.conflict("not-waiting", "The patient waits no longer.");
    }
    IfMatch.check(version, entry.version());
    var old = entry.wish();
    var wish =
        new Wish(
            old.affiliation(),
            old.department(),
            old.specialty(),
            old.minutes(),
            old.mode(),
            Objects.requireNonNullElse(patch.from(), old.from()),
            Objects.requireNonNullElse(patch.to(), old.to()),
            patch.daysOfWeek() == null ? old.days() : days(patch.daysOfWeek()),
            time(patch.timeFrom(), old.timeFrom()),
            time(patch.timeTo(), old.timeTo()));
    wish.requireSound(LocalDate.ofInstant(sources.clock().instant(), entry.zone()));
    rows.change(
        entry,
        wish,
        Objects.requireNonNullElse(patch.priority(), entry.priority()),
        patch.note() == null ? entry.note() : text(patch.note()));
    var offered = entry.offered();
    var fits =
        offered == null
            || wish.fits(
                LocalDateTime.ofInstant(rows.offered(offered).slot().startsAt(), entry.zone()));
    if (offered != null && !fits) {
      holding.booking().release(actor, offered);
      rows.turn(entry, WaitListState.WAITING, null, null);
    }
    holding.news().changed(actor, "change", entry, fits ? entry.state() : WaitListState.WAITING);
    offering.lookAt(entry.hospital());
    return views.of(id);
  }

  /** Midnight takes a time of day away. */
  private static @Nullable LocalTime time(@Nullable LocalTime wished, @Nullable LocalTime before) {
    return wished == null ? before : wished.equals(LocalTime.MIDNIGHT) ? null : wished;
  }

  /**
   * The patient waits no longer; what is offered to them is free for the next.
   *
   * @throws Refusal wait-list-entry-not-found; not-waiting (409)
   */
  @Transactional
  public WaitListEntry withdraw(Actor actor, WaitListEntryId id) {
    var entry = lock(actor, id);
    if (!entry.isOpen()) {
      throw Refusal.conflict("not-waiting", "The patient waits no longer.");
    }
    if (entry.offered() != null) {
      holding.booking().release(actor, entry.offered());
    }
    rows.turn(entry, WaitListState.WITHDRAWN, null, null);
    holding.news().changed(actor, "withdraw", entry, WaitListState.WITHDRAWN);
    return views.of(id);
  }

  /**
   * The patient does not want what is offered and goes on waiting.
   *
   * @throws Refusal wait-list-entry-not-found; no-offer (409)
   */
  @Transactional
  public WaitListEntry decline(Actor actor, WaitListEntryId id) {
    var entry = lock(actor, id);
    if (entry.state() != WaitListState.OFFERED || entry.offered() == null) {
      throw Refusal.conflict("no-offer", "Nothing is offered to the patient now.");
    }
    rows.refused(entry, rows.offered(entry.offered()), Offers.DECLINED, sources.clock().instant());
    holding.booking().release(actor, entry.offered());
    rows.turn(entry, WaitListState.WAITING, null, null);
    holding.news().changed(actor, "decline", entry, WaitListState.WAITING);
    return views.of(id);
  }

  /**
   * Takes back that the patient waits no longer, or has declined: the slot is held for them again.
   *
   * @throws Refusal wait-list-entry-not-found; nothing-to-undo (409); slot-taken (409) when
   *     somebody else has it
   */
  @Transactional
  public WaitListEntry undo(Actor actor, WaitListEntryId id) {
    var entry = lock(actor, id);
    if (entry.state() == WaitListState.WITHDRAWN) {
      rows.turn(entry, WaitListState.WAITING, null, null);
      holding.news().changed(actor, "undo", entry, WaitListState.WAITING);
      offering.lookAt(entry.hospital());
      return views.of(id);
    }
    var since = sources.clock().instant().minus(sources.properties().undoDuration());
    var declined =
        entry.state() == WaitListState.WAITING
            ? rows.lastDeclined(id, since).orElseThrow(WaitList::nothingToUndo)
            : null;
    if (declined == null) {
      throw nothingToUndo();
    }
    var terms = directory.termsOf().of(declined.affiliation()).orElseThrow(WaitList::nothingToUndo);
    rows.forget(entry, declined.affiliation(), declined.slot());
    holding.offers().hold(entry, terms, declined.slot());
    return views.of(id);
  }

  private static Refusal nothingToUndo() {
    return Refusal.conflict("nothing-to-undo", "There is nothing to take back any more.");
  }

  private Waiting lock(Actor actor, WaitListEntryId id) {
    var entry = rows.lock(id);
    if (!actor.isAt(entry.hospital(), Role.RECEPTIONIST)) {
      throw Refusal.notFound("wait-list-entry");
    }
    return entry;
  }
}
