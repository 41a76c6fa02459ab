package org.caredesk.server.scheduling.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.scheduling.AvailabilityPreview;
import org.caredesk.dto.scheduling.HolidayRequest;
import org.caredesk.dto.scheduling.HolidayResponse;
import org.caredesk.dto.scheduling.TimeOffRequest;
import org.caredesk.dto.scheduling.TimeOffResponse;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.scheduling.availability.AvailabilityPreviews;
import org.caredesk.server.scheduling.availability.KeepingHolidays;
import org.caredesk.server.scheduling.availability.TakingTimeOff;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Time off of doctors and holidays of hospitals. */
@RestController
@RequestMapping("/api/v1")
class AbsenceController {
  private final TakingTimeOff timeOff;
  private final KeepingHolidays holidays;
  private final AvailabilityPreviews previews;

  AbsenceController(
      TakingTimeOff timeOff, KeepingHolidays holidays, AvailabilityPreviews previews) {
    this.timeOff = timeOff;
    this.holidays = holidays;
    this.previews = previews;
  }

  @GetMapping("/doctors/{id}/time-off")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN', 'DOCTOR', 'RECEPTIONIST')")
  List<TimeOffResponse> timeOff(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to) {
    Days.requireRange(from, to);
    return timeOff.of(actor, new DoctorId(id), from, to);
  }

  @PostMapping("/doctors/{id}/time-off")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN', 'DOCTOR')")
  ResponseEntity<TimeOffResponse> takeTimeOff(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody TimeOffRequest wish) {
    var off = timeOff.add(actor, new DoctorId(id), wish);
    return ResponseEntity.created(URI.create("/api/v1/doctors/" + id + "/time-off/" + off.id()))
        .body(off);
  }

  @PostMapping("/doctors/{id}/time-off/preview")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN', 'DOCTOR')")
  AvailabilityPreview previewTimeOff(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody TimeOffRequest wish) {
    return previews.timeOff(actor, new DoctorId(id), wish);
  }

  @GetMapping("/doctors/{id}/time-off/{offId}/removal-preview")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN', 'DOCTOR')")
  AvailabilityPreview previewReturn(Actor actor, @PathVariable UUID id, @PathVariable UUID offId) {
    return previews.timeOffReturn(actor, new DoctorId(id), offId);
  }

  @DeleteMapping("/doctors/{id}/time-off/{offId}")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN', 'DOCTOR')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void giveBackTimeOff(Actor actor, @PathVariable UUID id, @PathVariable UUID offId) {
    timeOff.remove(actor, new DoctorId(id), offId);
  }

  @GetMapping("/hospitals/{id}/holidays")
  @PreAuthorize("isAuthenticated()")
  List<HolidayResponse> holidays(
      @PathVariable UUID id, @RequestParam LocalDate from, @RequestParam LocalDate to) {
    Days.requireRange(from, to);
    return holidays.of(new HospitalId(id), from, to);
  }

  @PostMapping("/hospitals/{id}/holidays")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN')")
  ResponseEntity<HolidayResponse> addHoliday(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody HolidayRequest wish) {
    var holiday = holidays.add(actor, new HospitalId(id), wish);
    return ResponseEntity.created(
            URI.create("/api/v1/hospitals/" + id + "/holidays/" + holiday.date()))
        .body(holiday);
  }

  @PostMapping("/hospitals/{id}/holidays/preview")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN')")
  AvailabilityPreview previewHoliday(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody HolidayRequest wish) {
    return previews.holiday(actor, new HospitalId(id), wish);
  }

  @GetMapping("/hospitals/{id}/holidays/{date}/removal-preview")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN')")
  AvailabilityPreview previewHolidayReturn(
      Actor actor, @PathVariable UUID id, @PathVariable LocalDate date) {
    return previews.holidayReturn(actor, new HospitalId(id), date);
  }

  @DeleteMapping("/hospitals/{id}/holidays/{date}")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void removeHoliday(Actor actor, @PathVariable UUID id, @PathVariable LocalDate date) {
    holidays.remove(actor, new HospitalId(id), date);
  }
}
