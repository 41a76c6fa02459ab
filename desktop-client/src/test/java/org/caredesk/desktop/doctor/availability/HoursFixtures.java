package org.caredesk.desktop.doctor.availability;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caredesk.desktop.api.Api;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.FakeAvailability;
import org.caredesk.desktop.api.PlayedApi;
import org.caredesk.dto.problem.Problem;
import org.caredesk.dto.scheduling.AffectedAppointment;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.AvailabilityConflict;
import org.caredesk.dto.scheduling.AvailabilityPreview;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.dto.scheduling.TimeOffResponse;

/** Answers of the server for tests of hours. */
final class HoursFixtures {
  private HoursFixtures() {}

  static AvailabilityPreview preview(int gained, int lost, AvailabilityConflict... conflicts) {
    return new AvailabilityPreview(
        Clinic.MONDAY,
        Clinic.MONDAY.plusDays(55),
        gained,
        lost,
        0,
        List.of(),
        List.of(),
        0,
        List.of(conflicts));
  }

  static AffectedAppointment appointment(String name, String startsAt) {
    Instant start = Instant.parse(startsAt);
    return new AffectedAppointment(
        UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        "AP-2026-004711",
        AppointmentStatus.CONFIRMED,
        start,
        start.plusSeconds(2400),
        Clinic.SEAFACE,
        Clinic.SEAFACE_HOSPITAL,
        "Seaface Hospital",
        "Asia/Kolkata",
        Clinic.DOCTOR,
        "Dr. Vikram Rao",
        name);
  }

  /** Hours wished for in Mumbai at a time when there are others. */
  static AvailabilityConflict conflict(UUID with, String zone, String from, String to) {
    Slot slot = new Slot(Instant.parse(from), Instant.parse(to));
    return new AvailabilityConflict(
        with,
        "Hospital Miradouro",
        zone,
        slot.startsAt(),
        slot.endsAt(),
        false,
        slot,
        Clinic.SEAFACE);
  }

  /** Hours wished for in Lisbon that overlap others wished for in Mumbai. */
  static AvailabilityConflict drafted(String from, String to) {
    Slot slot = new Slot(Instant.parse(from), Instant.parse(to));
    return new AvailabilityConflict(
        Clinic.SEAFACE,
        "Seaface Hospital",
        "Asia/Kolkata",
        slot.startsAt(),
        slot.endsAt(),
        true,
        slot,
        Clinic.MIRADOURO);
  }

  /** The refusal of hours that overlap others. */
  static ApiProblem overlap(AvailabilityConflict conflict) {
    return new ApiProblem.Conflict(
        new Problem(
            null,
            "Overlap",
            409,
            "The doctor already works at Hospital Miradouro then.",
            "availability-overlap",
            null,
            null,
            null,
            null,
            List.of(conflict),
            null));
  }

  /** What saving answers of Monday morning off. */
  static TimeOffResponse taken(AffectedAppointment inside) {
    return new TimeOffResponse(
        new UUID(9, 3),
        Clinic.DOCTOR,
        Clinic.MONDAY.atTime(9, 0),
        Clinic.MONDAY.atTime(13, 0),
        null,
        List.of(inside.id()),
        List.of(inside));
  }

  /** All resources of the server, of which only the hours answer. */
  static Api api(FakeAvailability availability) {
    return PlayedApi.by(availability);
  }
}
