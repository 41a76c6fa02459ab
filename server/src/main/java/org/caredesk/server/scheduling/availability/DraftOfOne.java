package org.caredesk.server.scheduling.availability;

import java.util.List;
import java.util.UUID;
import org.caredesk.dto.scheduling.AvailabilityChangeRequest;
import org.caredesk.dto.scheduling.AvailabilityWindowRequest;
import org.caredesk.dto.scheduling.TimeOffRequest;
import org.caredesk.dto.scheduling.WeeklyAvailability;
import org.caredesk.server.kernel.AffiliationId;
import org.jspecify.annotations.Nullable;

/** A single change of hours, as a draft that has nothing else in it. */
final class DraftOfOne {
  private DraftOfOne() {}

  static AvailabilityChangeRequest weekly(
      AffiliationId at, @Nullable Integer version, WeeklyAvailability hours) {
    return new AvailabilityChangeRequest(
        List.of(new AvailabilityChangeRequest.Weekly(at.value(), version, hours)),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  static AvailabilityChangeRequest window(AffiliationId at, AvailabilityWindowRequest hours) {
    return new AvailabilityChangeRequest(
        List.of(),
        List.of(new AvailabilityChangeRequest.Window(at.value(), hours)),
        List.of(),
        List.of(),
        List.of());
  }

  static AvailabilityChangeRequest windowRemoval(AffiliationId at, UUID window) {
    return new AvailabilityChangeRequest(
        List.of(),
        List.of(),
        List.of(new AvailabilityChangeRequest.StoredWindow(at.value(), window)),
        List.of(),
        List.of());
  }

  static AvailabilityChangeRequest timeOff(TimeOffRequest off) {
    return new AvailabilityChangeRequest(List.of(), List.of(), List.of(), List.of(off), List.of());
  }

  static AvailabilityChangeRequest timeOffReturn(UUID off) {
    return new AvailabilityChangeRequest(List.of(), List.of(), List.of(), List.of(), List.of(off));
  }
}
