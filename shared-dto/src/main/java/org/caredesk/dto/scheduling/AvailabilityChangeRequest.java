package org.caredesk.dto.scheduling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Several changes of a doctor's hours that are previewed, and made, as one (SPEC A3, A7). What is
 * taken away makes room for what is added, in whatever order they stand. A list left out is empty.
 *
 * @param weekly the weekly hours of each hospital named, which is named once
 * @param addWindows hours of single dates
 * @param removeWindows stored hours of single dates
 * @param takeTimeOff time off to take
 * @param giveBackTimeOff ids of time off
 */
public record AvailabilityChangeRequest(
    @Size(max = 50) List<@NotNull @Valid Weekly> weekly,
    @Size(max = 200) List<@NotNull @Valid Window> addWindows,
    @Size(max = 200) List<@NotNull @Valid StoredWindow> removeWindows,
    @Size(max = 50) List<@NotNull @Valid TimeOffRequest> takeTimeOff,
    @Size(max = 200) List<@NotNull UUID> giveBackTimeOff) {

  /**
   * The weekly hours at one hospital.
   *
   * @param version of the affiliation, as it was read; without it hours may be set where there are
   *     none, but not replaced
   */
  public record Weekly(
      @NotNull UUID affiliationId,
      @Nullable Integer version,
      @NotNull @Valid WeeklyAvailability hours) {}

  /** Hours of one date to add. */
  public record Window(
      @NotNull UUID affiliationId, @NotNull @Valid AvailabilityWindowRequest hours) {}

  /** Hours of one date to take back. */
  public record StoredWindow(@NotNull UUID affiliationId, @NotNull UUID id) {}

  public AvailabilityChangeRequest {
    weekly = Objects.requireNonNullElse(weekly, List.of());
    addWindows = Objects.requireNonNullElse(addWindows, List.of());
    removeWindows = Objects.requireNonNullElse(removeWindows, List.of());
    takeTimeOff = Objects.requireNonNullElse(takeTimeOff, List.of());
    giveBackTimeOff = Objects.requireNonNullElse(giveBackTimeOff, List.of());
  }
}
