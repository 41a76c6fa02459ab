package org.caredesk.server.scheduling.slots;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.dto.scheduling.SlotExplanation;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.scheduling.timetable.Timetable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers "Why is this time not free?" (SPEC A6). Three statements. */
@Service
public class SlotExplanations {
  /** How far ahead the next hours are looked for. */
  static final int DAYS_AHEAD = 14;

  // A weekly rule that ended or begins is told of when it did so within this time.
  private static final int RULE_DAYS = 92;

  private final TermsOfAffiliations termsOf;
  private final Timetable timetable;
  private final Clock clock;

  SlotExplanations(TermsOfAffiliations termsOf, Timetable timetable, Clock clock) {
    this.termsOf = termsOf;
    this.timetable = timetable;
    this.clock = clock;
  }

  /**
   * @param minutes the length of the visit; null for the usual one
   * @throws Refusal affiliation-not-found
   */
  @Transactional(readOnly = true)
  public SlotExplanation of(Actor actor, AffiliationId id, Instant at, @Nullable Integer minutes) {
    var terms = termsOf.of(id).orElseThrow(() -> Refusal.notFound("affiliation"));
    var length = Objects.requireNonNullElse(minutes, terms.slotMinutes());
    var slot = new Slot(at, at.plus(Duration.ofMinutes(length)));
    var date = LocalDate.ofInstant(at, terms.zone());
    var hours =
        timetable.hours(List.of(terms), date.minusDays(RULE_DAYS), date.plusDays(RULE_DAYS));
    var now = clock.instant();
    var wish =
        new SlotPolicies.Wish(
            terms,
            Objects.requireNonNull(hours.get(id)),
            slot,
            length,
            terms.visitModes().getFirst(),
            now);
    var guarded = SlotGrid.guarded(terms, slot);
    var taken = timetable.whatTakes(terms.doctor(), guarded.startsAt(), guarded.endsAt(), now);
    var reasons = new SlotObstacles(wish, sight(actor, terms)).of(taken);
    return new SlotExplanation(at, length, terms.zone().getId(), reasons.isEmpty(), reasons);
  }

  private static SlotObstacles.Sight sight(Actor actor, Terms terms) {
    return new SlotObstacles.Sight(
        actor.isDoctor(terms.doctor())
            || actor.isAt(terms.hospital(), Role.RECEPTIONIST, Role.HOSPITAL_ADMIN),
        taken ->
            actor.isDoctor(terms.doctor())
                || actor.isAt(taken.hospital(), Role.RECEPTIONIST, Role.HOSPITAL_ADMIN)
                || (taken.patient() != null && actor.isPatient(taken.patient())));
  }
}
