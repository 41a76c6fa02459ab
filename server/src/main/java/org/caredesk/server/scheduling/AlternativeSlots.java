package org.caredesk.server.scheduling;

import java.util.List;
import java.util.Objects;
import org.caredesk.dto.scheduling.AppointmentRequest;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.AffiliationId;
import org.springframework.stereotype.Component;

/**
 * What to offer somebody whose slot was just taken: the next free slots of the same doctor there.
 */
@Component
public class AlternativeSlots {
  private static final int COUNT = 5;

  private final TermsOfAffiliations terms;
  private final FreeSlots freeSlots;

  AlternativeSlots(TermsOfAffiliations terms, FreeSlots freeSlots) {
    this.terms = terms;
    this.freeSlots = freeSlots;
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
}
