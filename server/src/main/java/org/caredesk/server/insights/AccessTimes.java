package org.caredesk.server.insights;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.caredesk.dto.insights.ThirdNextAvailable;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.scheduling.slots.FreeSlots;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Measures how long one waits for a visit. A constant number of statements. */
@Service
public class AccessTimes {
  private static final int THIRD = 3;

  private final Reach reach;
  private final TermsOfAffiliations termsOf;
  private final FreeSlots freeSlots;
  private final Clock clock;

  AccessTimes(Reach reach, TermsOfAffiliations termsOf, FreeSlots freeSlots, Clock clock) {
    this.reach = reach;
    this.termsOf = termsOf;
    this.freeSlots = freeSlots;
    this.clock = clock;
  }

  /**
   * @throws Refusal hospital-not-found; forbidden
   */
  @Transactional(readOnly = true)
  public ThirdNextAvailable of(Actor actor, HospitalId id) {
    var hospital = reach.hospital(actor, id);
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, hospital.zone());
    var bookable = termsOf.at(id).stream().filter(Terms::isBookable).toList();
    var next = freeSlots.next(bookable, THIRD);
    var waits =
        bookable.stream()
            .map(t -> wait(t, next.getOrDefault(t.affiliation(), List.of()), today))
            .sorted(
                Comparator.comparing(
                        ThirdNextAvailable.Wait::days,
                        Comparator.nullsFirst(Comparator.reverseOrder()))
                    .thenComparing(ThirdNextAvailable.Wait::doctorName))
            .toList();
    var days = waits.stream().map(ThirdNextAvailable.Wait::days).filter(Objects::nonNull).toList();
    var mean = days.stream().mapToLong(Long::longValue).average();
    return new ThirdNextAvailable(
        id.value(),
        today,
        mean.isEmpty()
            ? null
            : BigDecimal.valueOf(mean.getAsDouble()).setScale(1, RoundingMode.HALF_UP),
        waits.size() - days.size(),
        waits,
        now);
  }

  private static ThirdNextAvailable.Wait wait(Terms terms, List<Slot> next, LocalDate today) {
    var third = next.size() < THIRD ? null : next.get(THIRD - 1).startsAt();
    return new ThirdNextAvailable.Wait(
        terms.doctor().value(),
        terms.doctorName(),
        terms.department().value(),
        terms.departmentName(),
        next.isEmpty() ? null : next.getFirst().startsAt(),
        third,
        third == null
            ? null
            : ChronoUnit.DAYS.between(today, LocalDate.ofInstant(third, terms.zone())));
  }
}
