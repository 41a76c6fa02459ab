package org.caredesk.server.scheduling.availability;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.scheduling.AvailabilityChangeRequest;
import org.caredesk.dto.scheduling.AvailabilityChangeResponse;
import org.caredesk.dto.scheduling.AvailabilityWindowRequest;
import org.caredesk.dto.scheduling.AvailabilityWindowResponse;
import org.caredesk.dto.scheduling.WeeklyAvailability;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets when a doctor works at a hospital, one change at a time (SPEC A1, A3). */
@Service
@NamedInterface("contract")
public class SettingAvailability {
  private final TermsOfAffiliations termsOf;
  private final ChangingHours changing;

  SettingAvailability(TermsOfAffiliations termsOf, ChangingHours changing) {
    this.termsOf = termsOf;
    this.changing = changing;
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
    return make(actor, id, DraftOfOne.weekly(id, version, wish)).weekly().getFirst().hours();
  }

  /**
   * Adds hours on one date.
   *
   * @throws Refusal as {@link #setWeekly}
   */
  @Transactional
  public AvailabilityWindowResponse addWindow(
      Actor actor, AffiliationId id, AvailabilityWindowRequest wish) {
    return make(actor, id, DraftOfOne.window(id, wish)).windows().getFirst();
  }

  /**
   * Takes hours of one date back. Appointments inside stay.
   *
   * @throws Refusal affiliation-not-found, availability-window-not-found; forbidden
   */
  @Transactional
  public void removeWindow(Actor actor, AffiliationId id, UUID window) {
    make(actor, id, DraftOfOne.windowRemoval(id, window));
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

  static Map<AffiliationId, Terms> byId(Collection<Terms> all) {
    return all.stream().collect(Collectors.toMap(Terms::affiliation, Function.identity()));
  }

  private AvailabilityChangeResponse make(
      Actor actor, AffiliationId id, AvailabilityChangeRequest draft) {
    var terms = termsOf.of(id).orElseThrow(() -> Refusal.notFound("affiliation"));
    return changing.change(actor, terms.doctor(), draft);
  }
}
