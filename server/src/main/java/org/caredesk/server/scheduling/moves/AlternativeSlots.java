package org.caredesk.server.scheduling.moves;

import java.util.List;
import java.util.Objects;
import org.caredesk.dto.scheduling.AppointmentRequest;
import org.caredesk.dto.scheduling.ReschedulingRequest;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.scheduling.slots.FreeSlots;
import org.springframework.stereotype.Component;

/**
 * What to offer somebody whose slot was just taken: the next free slots of the same doctor there.
 */
@Component
public class AlternativeSlots {
  private static final int COUNT = 5;

  private final TermsOfAffiliations terms;
  private final FreeSlots freeSlots;
  private final AppointmentMoves moves;

  AlternativeSlots(TermsOfAffiliations terms, FreeSlots freeSlots, AppointmentMoves moves) {
    this.terms = terms;
    this.freeSlots = freeSlots;
    this.moves = moves;
  }

  public List<Slot> to(AppointmentRequest request) {
    return terms
        .of(new AffiliationId(request.affiliationId()))
        .map(
            t ->
                freeSlots.next(
                    t,
                    request.startsAt(),
                    Objects.requireNonNullElse(request.minutes(), t.slotMinutes()),
                    COUNT))
        .orElse(List.of());
  }

  /** For an appointment that could not be moved, of its own length. */
  public List<Slot> to(Actor actor, AppointmentId id, ReschedulingRequest request) {
    var agreement = moves.get(actor, id).agreement();
    return freeSlots.next(
        agreement.terms(),
        request.startsAt(),
        Objects.requireNonNullElse(request.minutes(), agreement.minutes()),
        COUNT);
  }
}
