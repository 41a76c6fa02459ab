package org.caredesk.desktop.reception;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.caredesk.desktop.api.Hospitals;
import org.caredesk.dto.Page;
import org.caredesk.dto.directory.DepartmentResponse;
import org.caredesk.dto.directory.HospitalResponse;
import org.caredesk.dto.directory.SpecialtyResponse;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.DoubleBooking;
import org.caredesk.dto.scheduling.HospitalDayResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;
import org.caredesk.dto.scheduling.Opening;
import org.caredesk.dto.scheduling.OpeningsResponse;
import org.caredesk.dto.scheduling.PinboardResponse;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.dto.scheduling.WaitingRoomResponse;

/** The hospital and its day in a {@link FakeServer}. */
final class FakeHospitals implements Hospitals {
  private final FakeServer server;

  FakeHospitals(FakeServer server) {
    this.server = server;
  }

  @Override
  public WaitingRoomResponse waitingRoom(UUID hospitalId) {
    server.called("waitingRoom");
    return new WaitingRoomResponse(
        hospitalId,
        SeafaceDay.ZONE.getId(),
        server.calls.size(),
        server.clock.instant(),
        server.waitingRoom);
  }

  @Override
  public PinboardResponse pinboard(UUID hospitalId) {
    server.called("pinboard");
    return new PinboardResponse(
        hospitalId, server.day.timeZone(), 0, server.clock.instant(), server.parked);
  }

  @Override
  public Page<DoubleBooking> doubleBookings(
      UUID hospitalId, LocalDate from, LocalDate to, int page, int size) {
    server.called("doubleBookings");
    return new Page<>(
        server.doubleBookings.stream().skip((long) page * size).limit(size).toList(),
        page,
        size,
        server.doubleBookings.size());
  }

  @Override
  public HospitalDayResponse day(UUID hospitalId, LocalDate date) {
    server.called("day");
    return new HospitalDayResponse(
        hospitalId,
        date,
        server.day.timeZone(),
        server.day.currency(),
        server.day.seq(),
        server.clock.instant(),
        date.equals(server.day.date()) ? server.day.doctors() : List.of(),
        server.day.bookAnyway());
  }

  @Override
  public Page<HospitalResponse> list(int page, int size) {
    return new Page<>(List.of(FakeServer.hospital()), 0, 50, 1);
  }

  @Override
  public Page<DepartmentResponse> departments(UUID hospitalId, int page, int size) {
    return new Page<>(List.of(), 0, 50, 0);
  }

  @Override
  public List<SpecialtyResponse> specialties() {
    return server.day.doctors().stream()
        .map(each -> new SpecialtyResponse(each.specialties().getFirst(), each.departmentName()))
        .distinct()
        .toList();
  }

  @Override
  public OpeningsResponse openings(
      UUID hospitalId, List<UUID> doctorIds, Map<String, String> wish) {
    server.called("openings");
    LocalDate from = LocalDate.parse(Objects.requireNonNull(wish.get("from")));
    LocalDate to = LocalDate.parse(Objects.requireNonNull(wish.get("to")));
    List<Opening> openings =
        server.day.doctors().stream()
            .filter(each -> doctorIds.isEmpty() || doctorIds.contains(each.doctorId()))
            .flatMap(each -> each.freeSlots().stream().map(slot -> opening(each, slot)))
            .filter(each -> !each.startsAt().isBefore(server.clock.instant()))
            .filter(each -> !isHeld(each))
            .filter(
                each -> {
                  LocalDate day = each.startsAt().atZone(SeafaceDay.ZONE).toLocalDate();
                  return !day.isBefore(from) && !day.isAfter(to);
                })
            .filter(
                each ->
                    !wish.containsKey("startsFrom")
                        || !each.startsAt()
                            .atZone(SeafaceDay.ZONE)
                            .toLocalTime()
                            .isBefore(LocalTime.parse(wish.get("startsFrom"))))
            .sorted(Comparator.comparing(Opening::startsAt))
            .toList();
    return new OpeningsResponse(SeafaceDay.ZONE.getId(), false, openings);
  }

  private boolean isHeld(Opening opening) {
    return server.appointments.values().stream()
        .anyMatch(
            each ->
                each.status() == AppointmentStatus.HELD
                    && each.affiliationId().equals(opening.affiliationId())
                    && each.startsAt().equals(opening.startsAt()));
  }

  private static Opening opening(DoctorDay doctor, Slot slot) {
    return new Opening(
        doctor.affiliationId(),
        doctor.doctorId(),
        doctor.doctorName(),
        doctor.specialties(),
        doctor.departmentId(),
        doctor.departmentName(),
        doctor.room(),
        slot.startsAt(),
        slot.endsAt(),
        doctor.slotMinutes(),
        doctor.allowedSlotMinutes(),
        doctor.visitModes(),
        doctor.fee(),
        doctor.bookingPolicy(),
        doctor.payAtDesk());
  }

  @Override
  public HospitalResponse get(UUID id) {
    return FakeServer.hospital();
  }
}
