package org.caredesk.server.scheduling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.caredesk.dto.scheduling.AvailabilityWindowResponse;
import org.caredesk.dto.scheduling.WeeklyAvailability;
import org.caredesk.dto.scheduling.WeeklyRule;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the hours that were set. */
@Service
public class AvailabilityViews {
  private final AvailabilityRules rules;
  private final TermsOfAffiliations termsOf;

  AvailabilityViews(AvailabilityRules rules, TermsOfAffiliations termsOf) {
    this.rules = rules;
    this.termsOf = termsOf;
  }

  /**
   * The periods of an affiliation with their rules, by first day; those of the past too.
   *
   * @throws Refusal affiliation-not-found
   */
  @Transactional(readOnly = true)
  public List<WeeklyAvailability> weekly(AffiliationId id) {
    return periods(rules.of(List.of(terms(id)), LocalDate.MAX));
  }

  /**
   * The hours of single dates from a date on.
   *
   * @throws Refusal affiliation-not-found
   */
  @Transactional(readOnly = true)
  public List<AvailabilityWindowResponse> windows(AffiliationId id, LocalDate from) {
    return windows(rules.of(List.of(terms(id)), from));
  }

  static List<WeeklyAvailability> periods(Collection<KeptHours> kept) {
    record Period(LocalDate from, @Nullable LocalDate to) {}
    var periods = new LinkedHashMap<Period, List<WeeklyRule>>();
    for (var rule : kept) {
      if (!rule.isDated()) {
        var hours = rule.hours();
        periods
            .computeIfAbsent(new Period(hours.from(), hours.to()), p -> new ArrayList<>())
            .add(new WeeklyRule(hours.day(), hours.opens(), hours.closes()));
      }
    }
    return periods.entrySet().stream()
        .map(e -> new WeeklyAvailability(e.getKey().from(), e.getKey().to(), e.getValue()))
        .toList();
  }

  static List<AvailabilityWindowResponse> windows(Collection<KeptHours> kept) {
    return kept.stream()
        .filter(KeptHours::isDated)
        .map(
            window ->
                new AvailabilityWindowResponse(
                    window.id(),
                    window.affiliation().value(),
                    window.hours().from(),
                    window.hours().opens(),
                    window.hours().closes()))
        .toList();
  }

  private Terms terms(AffiliationId id) {
    return termsOf.of(id).orElseThrow(() -> Refusal.notFound("affiliation"));
  }
}
