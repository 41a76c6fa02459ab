package org.caredesk.desktop.reception;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caredesk.desktop.api.Hospitals;
import org.caredesk.dto.Page;
import org.caredesk.dto.directory.DepartmentResponse;
import org.caredesk.dto.directory.HospitalResponse;
import org.caredesk.dto.directory.SpecialtyResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse;
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
  public HospitalDayResponse day(UUID hospitalId, LocalDate date) {
    server.called("day");
    return new HospitalDayResponse(
        hospitalId,
        date,
        server.day.timeZone(),
        server.day.currency(),
        server.day.seq(),
        server.clock.instant(),
        date.equals(server.day.date()) ? server.day.doctors() : List.of());
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
    return List.of();
  }

  @Override
  public HospitalResponse get(UUID id) {
    return FakeServer.hospital();
  }
}
