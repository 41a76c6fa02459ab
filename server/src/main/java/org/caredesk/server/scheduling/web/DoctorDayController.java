package org.caredesk.server.scheduling.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.DelayNoticeRequest;
import org.caredesk.dto.scheduling.DelayNoticeResponse;
import org.caredesk.dto.scheduling.DoctorCalendarResponse;
import org.caredesk.dto.scheduling.DoctorQueueResponse;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.scheduling.appointments.AppointmentViews;
import org.caredesk.server.scheduling.day.CallingNext;
import org.caredesk.server.scheduling.day.DelayNotices;
import org.caredesk.server.scheduling.day.DoctorDays;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/doctors/{id}")
class DoctorDayController {
  private final DoctorDays days;
  private final CallingNext callingNext;
  private final DelayNotices delays;
  private final AppointmentViews views;

  DoctorDayController(
      DoctorDays days, CallingNext callingNext, DelayNotices delays, AppointmentViews views) {
    this.days = days;
    this.callingNext = callingNext;
    this.delays = delays;
    this.views = views;
  }

  @GetMapping("/calendar")
  @PreAuthorize("hasAnyRole('DOCTOR', 'RECEPTIONIST', 'HOSPITAL_ADMIN')")
  DoctorCalendarResponse calendar(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to) {
    return days.calendar(actor, new DoctorId(id), from, to);
  }

  @GetMapping("/queue")
  @PreAuthorize("hasAnyRole('DOCTOR', 'RECEPTIONIST', 'HOSPITAL_ADMIN')")
  DoctorQueueResponse queue(Actor actor, @PathVariable UUID id) {
    return days.queue(actor, new DoctorId(id));
  }

  @GetMapping("/appointment-requests")
  @PreAuthorize("hasRole('DOCTOR')")
  List<AppointmentResponse> requests(Actor actor, @PathVariable UUID id) {
    return days.requests(actor, new DoctorId(id));
  }

  @PostMapping("/delay-notices")
  @PreAuthorize("hasRole('RECEPTIONIST')")
  DelayNoticeResponse tellDelay(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody DelayNoticeRequest request) {
    return delays.tell(actor, new DoctorId(id), new HospitalId(request.hospitalId()));
  }

  @PostMapping("/next-patient")
  @PreAuthorize("hasRole('DOCTOR')")
  ResponseEntity<AppointmentResponse> callNext(Actor actor, @PathVariable UUID id) {
    var called = callingNext.call(actor, new DoctorId(id));
    return ResponseEntity.ok().eTag(String.valueOf(called.version())).body(views.of(actor, called));
  }
}
