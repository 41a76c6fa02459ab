package org.caredesk.server.scheduling.moves;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.caredesk.dto.scheduling.AppointmentRequest;
import org.caredesk.dto.scheduling.ReschedulingRequest;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.scheduling.appointments.Appointments;
import org.caredesk.server.scheduling.slots.FreeSlots;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What to offer somebody whose slot was just taken, or who is elsewhere at that time: the next free
 * slots of the same doctor there at which the patient is free too.
 */
@Component
public class AlternativeSlots {
  private static final int COUNT = 5;

  /** So many are looked at, as the patient may be elsewhere at the first ones. */
  private static final int LOOKED_AT = 25;

  private static final Set<String> CODES = Set.of("slot-taken", "patient-busy");

  private final TermsOfAffiliations terms;
  private final FreeSlots freeSlots;
  private final AppointmentMoves moves;
  private final Appointments appointments;

  AlternativeSlots(
      TermsOfAffiliations terms,
      FreeSlots freeSlots,
      AppointmentMoves moves,
      Appointments appointments) {
    this.appointments = appointments;
    this.terms = terms;
    this.freeSlots = freeSlots;
    this.moves = moves;
  }

  public List<Slot> to(AppointmentRequest request) {
    return terms
        .of(new AffiliationId(request.affiliationId()))
        .map(
            t ->
                fitting(
                    t,
                    request.patientId() == null ? null : new PatientId(request.patientId()),
                    request.startsAt(),
                    Objects.requireNonNullElse(request.minutes(), t.slotMinutes())))
        .orElse(List.of());
  }

  /** For an appointment that could not be moved, of its own length. */
  public List<Slot> to(Actor actor, AppointmentId id, ReschedulingRequest request) {
    var appointment = moves.get(actor, id);
    return fitting(
        appointment.agreement().terms(),
        appointment.patient(),
        request.startsAt(),
        Objects.requireNonNullElse(request.minutes(), appointment.agreement().minutes()));
  }

  /** Whether other times are an answer to {@code refusal}. */
  public static boolean answer(Refusal refusal) {
    return CODES.contains(refusal.code());
  }

  private List<Slot> fitting(Terms terms, @Nullable PatientId patient, Instant from, int minutes) {
    if (patient == null) {
      return freeSlots.next(terms, from, minutes, COUNT);
    }
    var free = freeSlots.next(terms, from, minutes, LOOKED_AT);
    if (free.isEmpty()) {
      return free;
    }
    var busy = appointments.visitsOf(patient, from, free.getLast().endsAt());
    return free.stream()
        .filter(slot -> busy.stream().noneMatch(slot::overlaps))
        .limit(COUNT)
        .toList();
  }
}
