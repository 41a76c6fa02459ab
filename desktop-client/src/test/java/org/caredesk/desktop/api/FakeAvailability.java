package org.caredesk.desktop.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.caredesk.dto.scheduling.AvailabilityChangeRequest;
import org.caredesk.dto.scheduling.AvailabilityChangeResponse;
import org.caredesk.dto.scheduling.AvailabilityPreview;
import org.caredesk.dto.scheduling.DoctorAvailabilityResponse;
import org.caredesk.dto.scheduling.SlotExplanation;
import org.caredesk.dto.scheduling.TimeOffResponse;
import org.jspecify.annotations.Nullable;

/**
 * The server's side of hours, in memory: answers what a test has put here, notes every call and
 * fails where it is told to.
 */
public final class FakeAvailability implements Availability {
  public final List<String> calls = new ArrayList<>();
  public final Map<Instant, List<SlotExplanation.Reason>> reasons = new HashMap<>();
  public final List<AvailabilityChangeRequest> previewed = new ArrayList<>();
  public final List<AvailabilityChangeRequest> saved = new ArrayList<>();
  public final List<IdempotencyKey> keys = new ArrayList<>();

  /** What saving answers of time off. */
  public List<TimeOffResponse> taken = List.of();

  public @Nullable DoctorAvailabilityResponse hours;
  public @Nullable AvailabilityPreview preview;
  private final Map<String, Deque<ApiProblem>> failures = new HashMap<>();

  /** Lets the next call of this name fail. */
  public void failNext(String call, ApiProblem problem) {
    failures.computeIfAbsent(call, _ -> new ArrayDeque<>()).add(problem);
  }

  @Override
  public DoctorAvailabilityResponse of(UUID doctorId, LocalDate from, LocalDate to) {
    called("of " + from, "of");
    return Objects.requireNonNull(hours);
  }

  @Override
  public AvailabilityPreview preview(UUID doctorId, AvailabilityChangeRequest draft) {
    called("preview", "preview");
    previewed.add(draft);
    return Objects.requireNonNull(preview);
  }

  @Override
  public AvailabilityChangeResponse change(
      UUID doctorId, AvailabilityChangeRequest draft, IdempotencyKey key) {
    keys.add(key);
    called("change", "change");
    saved.add(draft);
    return new AvailabilityChangeResponse(List.of(), List.of(), taken);
  }

  @Override
  public SlotExplanation explain(UUID affiliationId, Instant at, @Nullable Integer minutes) {
    called("explain " + at, "explain");
    List<SlotExplanation.Reason> found = reasons.getOrDefault(at, List.of());
    return new SlotExplanation(at, 30, "Asia/Kolkata", found.isEmpty(), found);
  }

  private void called(String call, String name) {
    calls.add(call);
    ApiProblem failure = failures.getOrDefault(name, new ArrayDeque<>()).poll();
    if (failure != null) {
      throw new ApiException(failure);
    }
  }
}
