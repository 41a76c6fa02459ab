package org.caredesk.server.scheduling.availability;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.scheduling.TimeOffRequest;
import org.caredesk.dto.scheduling.TimeOffResponse;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A doctor takes time off (SPEC A2). Appointments inside stay and are listed, never dropped. */
@Service
public class TakingTimeOff {
  private final Absences absences;
  private final TermsOfAffiliations termsOf;
  private final ChangingHours changing;
  private final SickLeave sickLeave;

  TakingTimeOff(
      Absences absences, TermsOfAffiliations termsOf, ChangingHours changing, SickLeave sickLeave) {
    this.absences = absences;
    this.termsOf = termsOf;
    this.changing = changing;
    this.sickLeave = sickLeave;
  }

  /**
   * @throws Refusal doctor-not-found; forbidden unless the doctor, an admin of one of their
   *     hospitals or a super admin; invalid when the end is not after the start
   */
  @Transactional
  public TimeOffResponse add(Actor actor, DoctorId doctor, TimeOffRequest wish) {
    return changing.change(actor, doctor, DraftOfOne.timeOff(wish)).timeOff().getFirst();
  }

  /**
   * Gives time off back.
   *
   * @throws Refusal time-off-not-found; doctor-not-found; forbidden as {@link #add}
   */
  @Transactional
  public void remove(Actor actor, DoctorId doctor, UUID id) {
    changing.change(actor, doctor, DraftOfOne.timeOffReturn(id));
  }

  /**
   * Sends a doctor home: for a desk that moves the visits of its hospital in the same transaction.
   * The desks of the doctor's other hospitals are told of theirs.
   *
   * @param at where the desk is; the agenda is locked
   * @return its id
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public UUID takeFor(Actor actor, Terms at, TimeOffRequest wish) {
    requireSound(wish);
    return sickLeave.take(actor, at, wish);
  }

  /** Takes that back; nothing where somebody has given it back already. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void giveBackFor(Actor actor, DoctorId doctor, UUID id) {
    sickLeave.giveBack(actor, doctor, id);
  }

  /**
   * Time off that meets local dates, both inclusive.
   *
   * @throws Refusal forbidden unless the doctor, staff of one of their hospitals or a super admin
   */
  @Transactional(readOnly = true)
  public List<TimeOffResponse> of(Actor actor, DoctorId doctor, LocalDate from, LocalDate to) {
    AvailabilityViews.requireMaySee(actor, doctor, termsOf.of(doctor));
    return absences.timeOff(doctor, from, to);
  }

  static void requireSound(TimeOffRequest wish) {
    if (!wish.from().isBefore(wish.to())) {
      throw Refusal.invalid("to", "ends-before-start", "The end must be after the start.");
    }
  }

  static void requireMaySet(Actor actor, DoctorId doctor, List<Terms> terms) {
    if (!actor.isDoctor(doctor)
        && !actor.is(Role.SUPER_ADMIN)
        && terms.stream().noneMatch(t -> actor.isAt(t.hospital(), Role.HOSPITAL_ADMIN))) {
      throw terms.isEmpty() ? Refusal.notFound("doctor") : Refusal.forbidden();
    }
  }
}
