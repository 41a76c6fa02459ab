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
import org.caredesk.dto.scheduling.AvailabilityPreview;
import org.caredesk.dto.scheduling.AvailabilityWindowRequest;
import org.caredesk.dto.scheduling.AvailabilityWindowResponse;
import org.caredesk.dto.scheduling.DoctorAvailabilityResponse;
import org.caredesk.dto.scheduling.SlotExplanation;
import org.caredesk.dto.scheduling.TimeOffRequest;
import org.caredesk.dto.scheduling.TimeOffResponse;
import org.caredesk.dto.scheduling.WeeklyAvailability;
import org.jspecify.annotations.Nullable;

/**
 * The server's side of hours, in memory: answers what a test has put here, notes every call and
 * fails where it is told to.
 */
public final class FakeAvailability implements Availability {
  public final List<String> calls = new ArrayList<>();
  public final Map<Instant, List<SlotExplanation.Reason>> reasons = new HashMap<>();
  public final List<WeeklyAvailability> set = new ArrayList<>();
  public final List<TimeOffRequest> timeOff = new ArrayList<>();
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
  public AvailabilityPreview previewWeekly(UUID affiliationId, WeeklyAvailability wish) {
    called("previewWeekly", "previewWeekly");
    return Objects.requireNonNull(preview);
  }

  @Override
  public WeeklyAvailability setWeekly(
      UUID affiliationId, IfMatch version, WeeklyAvailability wish) {
    called("setWeekly " + version, "setWeekly");
    set.add(wish);
    return wish;
  }

  @Override
  public AvailabilityPreview previewWindow(UUID affiliationId, AvailabilityWindowRequest wish) {
    called("previewWindow", "previewWindow");
    return Objects.requireNonNull(preview);
  }

  @Override
  public AvailabilityWindowResponse addWindow(UUID affiliationId, AvailabilityWindowRequest wish) {
    called("addWindow " + wish.date() + " " + wish.from() + " " + wish.to(), "addWindow");
    return new AvailabilityWindowResponse(
        UUID.randomUUID(), affiliationId, wish.date(), wish.from(), wish.to());
  }

  @Override
  public Done removeWindow(UUID affiliationId, UUID windowId) {
    called("removeWindow " + windowId, "removeWindow");
    return Done.DONE;
  }

  @Override
  public AvailabilityPreview previewTimeOff(UUID doctorId, TimeOffRequest wish) {
    called("previewTimeOff", "previewTimeOff");
    return Objects.requireNonNull(preview);
  }

  @Override
  public TimeOffResponse takeTimeOff(UUID doctorId, TimeOffRequest wish) {
    called("takeTimeOff", "takeTimeOff");
    timeOff.add(wish);
    return new TimeOffResponse(
        UUID.randomUUID(), doctorId, wish.from(), wish.to(), wish.reason(), List.of(), List.of());
  }

  @Override
  public Done giveBackTimeOff(UUID doctorId, UUID timeOffId) {
    called("giveBackTimeOff " + timeOffId, "giveBackTimeOff");
    return Done.DONE;
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
