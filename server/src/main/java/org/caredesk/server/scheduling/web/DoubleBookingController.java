package org.caredesk.server.scheduling.web;

import java.time.LocalDate;
import java.util.UUID;
import org.caredesk.dto.Page;
import org.caredesk.dto.scheduling.DoubleBooking;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.web.Paging;
import org.caredesk.server.scheduling.booking.DoubleBookings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DoubleBookingController {
  private final DoubleBookings doubleBookings;

  DoubleBookingController(DoubleBookings doubleBookings) {
    this.doubleBookings = doubleBookings;
  }

  @GetMapping("/api/v1/reports/double-bookings")
  @PreAuthorize("hasAnyRole('RECEPTIONIST', 'HOSPITAL_ADMIN')")
  Page<DoubleBooking> of(
      Actor actor,
      @RequestParam UUID hospitalId,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    Days.requireRange(from, to);
    return doubleBookings.of(actor, new HospitalId(hospitalId), from, to, Paging.of(page, size));
  }
}
