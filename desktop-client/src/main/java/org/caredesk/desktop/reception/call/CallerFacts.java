package org.caredesk.desktop.reception.call;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a desk wants to know of a caller, from the history.
 *
 * @param upcoming the next visit that is agreed
 * @param last the last visit that took place
 * @param due how many visits should have taken place
 * @param missed how many of those the patient did not come to
 * @param usualDoctor who saw the patient most, twice at least
 */
record CallerFacts(
    @Nullable AppointmentResponse upcoming,
    @Nullable AppointmentResponse last,
    int due,
    int missed,
    @Nullable UUID usualDoctor) {

  private static final Set<AppointmentStatus> AGREED =
      EnumSet.of(
          AppointmentStatus.REQUESTED, AppointmentStatus.CONFIRMED, AppointmentStatus.CHECKED_IN);
  private static final int A_HABIT = 2;

  /**
   * @param history the newest first
   */
  static CallerFacts of(List<AppointmentResponse> history, Instant now) {
    List<AppointmentResponse> seen =
        history.stream().filter(each -> each.status() == AppointmentStatus.COMPLETED).toList();
    int missed =
        (int) history.stream().filter(each -> each.status() == AppointmentStatus.NO_SHOW).count();
    AppointmentResponse upcoming =
        history.stream()
            .filter(each -> AGREED.contains(each.status()) && each.endsAt().isAfter(now))
            .min(Comparator.comparing(AppointmentResponse::startsAt))
            .orElse(null);
    return new CallerFacts(
        upcoming,
        seen.isEmpty() ? null : seen.getFirst(),
        seen.size() + missed,
        missed,
        usual(seen));
  }

  /** Of two who saw the patient as often, the one of the last visit. */
  private static @Nullable UUID usual(List<AppointmentResponse> seen) {
    Map<UUID, Integer> visits = new LinkedHashMap<>();
    seen.forEach(each -> visits.merge(each.doctorId(), 1, Integer::sum));
    UUID usual = null;
    int most = A_HABIT - 1;
    for (Map.Entry<UUID, Integer> each : visits.entrySet()) {
      if (each.getValue() > most) {
        usual = each.getKey();
        most = each.getValue();
      }
    }
    return usual;
  }
}
