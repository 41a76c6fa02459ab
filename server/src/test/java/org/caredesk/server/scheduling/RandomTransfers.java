package org.caredesk.server.scheduling;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.TransferRequest;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.scheduling.appointments.Appointment;
import org.caredesk.server.scheduling.moves.AppointmentMoves;
import org.caredesk.server.scheduling.moves.Rescheduling;
import org.caredesk.server.scheduling.moves.Transferring;
import org.caredesk.server.scheduling.slots.FreeSlots;
import org.caredesk.server.support.TestClock;
import org.springframework.context.ApplicationContext;

/**
 * Sends people who are booked, or wait, to whichever doctor comes to mind, and fetches them back.
 */
final class RandomTransfers {
  private final Whim whim;
  private final RandomPlay.Cast cast;
  private final List<AppointmentId> booked;
  private final ApplicationContext beans;
  private final TestClock clock;

  RandomTransfers(
      Whim whim, RandomPlay.Cast cast, List<AppointmentId> booked, ApplicationContext beans) {
    this.whim = whim;
    this.cast = cast;
    this.booked = booked;
    this.beans = beans;
    this.clock = beans.getBean(TestClock.class);
  }

  /** Waits for the doctor, from when on the time and the token are found anew. */
  void arrive() {
    var here = one(a -> allows(a, AppointmentAction.CHECK_IN));
    beans
        .getBean(AppointmentMoves.class)
        .move(cast.desk(), here.id(), AppointmentAction.CHECK_IN, null, null);
  }

  /** To a colleague mostly, at the same time or when they are free; else to anybody. */
  void transfer() {
    var seen = one(a -> allows(a, AppointmentAction.TRANSFER));
    var from = seen.agreement().terms();
    var termsOf = beans.getBean(TermsOfAffiliations.class);
    var to =
        whim.below(8) == 0
            ? termsOf.of(whim.pick(cast.affiliations())).orElseThrow()
            : whim.pick(
                termsOf.at(from.hospital()).stream()
                    .filter(colleague -> !colleague.doctor().equals(from.doctor()))
                    .toList());
    var day = seen.agreement().localStart().toLocalDate();
    var free = beans.getBean(FreeSlots.class).of(to, day, day, seen.agreement().minutes());
    var at = free.isEmpty() || whim.below(3) == 0 ? null : whim.pick(free).startsAt();
    beans
        .getBean(Transferring.class)
        .transfer(
            cast.desk(),
            seen.id(),
            null,
            new TransferRequest(to.affiliation().value(), at, null, null));
  }

  void transferBack() {
    var went = one(a -> a.undo() != null && a.undo().former() != null);
    beans.getBean(Rescheduling.class).undo(cast.desk(), went.id(), went.version());
  }

  private boolean allows(Appointment appointment, AppointmentAction action) {
    return appointment.allowedActions(cast.desk(), clock.instant()).contains(action);
  }

  private Appointment one(Predicate<Appointment> which) {
    return whim.pick(booked.stream().map(this::get).filter(which).toList());
  }

  private Appointment get(AppointmentId id) {
    return beans.getBean(AppointmentMoves.class).get(cast.desk(), id);
  }

  /** The start of what is on offer or can be taken back; else long ago. */
  static Instant back(Appointment appointment) {
    var offer = appointment.offer();
    var undo = appointment.undo();
    if (offer != null) {
      return offer.slot().startsAt();
    }
    var before = undo == null ? null : undo.slot();
    return undo == null
        ? Instant.EPOCH
        : (before == null ? appointment.agreement().slot() : before).startsAt();
  }
}
