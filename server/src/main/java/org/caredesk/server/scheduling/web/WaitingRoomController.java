package org.caredesk.server.scheduling.web;

import java.util.UUID;
import org.caredesk.dto.scheduling.WaitingRoomResponse;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.scheduling.day.WaitingRooms;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WaitingRoomController {
  private final WaitingRooms rooms;

  WaitingRoomController(WaitingRooms rooms) {
    this.rooms = rooms;
  }

  @GetMapping("/api/v1/hospitals/{id}/waiting-room")
  @PreAuthorize("hasAnyRole('RECEPTIONIST', 'HOSPITAL_ADMIN')")
  WaitingRoomResponse get(Actor actor, @PathVariable UUID id) {
    return rooms.of(actor, new HospitalId(id));
  }
}
