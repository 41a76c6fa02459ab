package org.caredesk.server.scheduling.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.caredesk.dto.scheduling.FreeSlotsResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse;
import org.caredesk.dto.scheduling.SlotExplanation;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.scheduling.day.HospitalDays;
import org.caredesk.server.scheduling.slots.FreeSlots;
import org.caredesk.server.scheduling.slots.SlotExplanations;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class SlotController {
  private static final int MOST_DAYS = 92;
  private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9998-01-01T00:00:00Z");

  private final TermsOfAffiliations terms;
  private final FreeSlots freeSlots;
  private final HospitalDays days;
  private final SlotExplanations explanations;

  SlotController(
      TermsOfAffiliations terms,
      FreeSlots freeSlots,
      HospitalDays days,
      SlotExplanations explanations) {
    this.explanations = explanations;
    this.terms = terms;
    this.freeSlots = freeSlots;
    this.days = days;
  }

  @GetMapping("/affiliations/{id}/free-slots")
  @PreAuthorize("isAuthenticated()")
  FreeSlotsResponse freeSlots(
      @PathVariable UUID id,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(required = false) @Nullable Integer minutes) {
    var t = terms.of(new AffiliationId(id)).orElseThrow(() -> Refusal.notFound("affiliation"));
    if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
      throw Refusal.invalid("to", "out-of-range", "Ask for 1 to 92 days, the first one first.");
    }
    var length = Objects.requireNonNullElse(minutes, t.slotMinutes());
    if (!t.allowedSlotMinutes().contains(length)) {
      throw Refusal.invalid(
          "minutes",
          "length-not-allowed",
          "Visits with this doctor have other lengths: " + t.allowedSlotMinutes() + ".");
    }
    return new FreeSlotsResponse(t.zone().getId(), length, freeSlots.of(t, from, to, length));
  }

  @GetMapping("/affiliations/{id}/slot-explanation")
  @PreAuthorize("isAuthenticated()")
  SlotExplanation explanation(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam Instant at,
      @RequestParam(required = false) @Nullable @Min(1) @Max(1440) Integer minutes) {
    if (at.isBefore(FIRST) || at.isAfter(LAST)) {
      throw Refusal.invalid("at", "out-of-range", "This time is beyond the calendar.");
    }
    return explanations.of(actor, new AffiliationId(id), at, minutes);
  }

  @GetMapping("/hospitals/{id}/day")
  @PreAuthorize("hasAnyRole('RECEPTIONIST', 'HOSPITAL_ADMIN')")
  HospitalDayResponse day(Actor actor, @PathVariable UUID id, @RequestParam LocalDate date) {
    return days.of(actor, new HospitalId(id), date);
  }
}
