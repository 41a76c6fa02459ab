package org.caredesk.desktop.doctor.availability;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caredesk.desktop.api.Api;
import org.caredesk.desktop.api.FakeAvailability;
import org.caredesk.desktop.api.PlayedApi;
import org.caredesk.dto.scheduling.AffectedAppointment;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.AvailabilityConflict;
import org.caredesk.dto.scheduling.AvailabilityPreview;
import org.caredesk.dto.scheduling.Slot;

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

  static AvailabilityPreview outside(AffectedAppointment... appointments) {
    AvailabilityPreview plain = preview(0, 3);
    return new AvailabilityPreview(
        plain.from(),
        plain.to(),
        0,
        3,
        0,
        List.of(),
        List.of(appointments),
        appointments.length,
        List.of());
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

  static AvailabilityConflict conflict(UUID with, String zone, String from, String to) {
    Slot slot = new Slot(Instant.parse(from), Instant.parse(to));
    return new AvailabilityConflict(
        with, "Hospital Miradouro", zone, slot.startsAt(), slot.endsAt(), false, slot, Clinic.SEAFACE);
  }

  /** All resources of the server, of which only the hours answer. */
  static Api api(FakeAvailability availability) {
    return PlayedApi.by(availability);
  }
}
