package org.caredesk.server.scheduling.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.caredesk.dto.scheduling.CalendarFeedResponse;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.Throttle;
import org.caredesk.server.scheduling.calendar.AppointmentCalendars;
import org.caredesk.server.scheduling.calendar.CalendarFeeds;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@RestController
@RequestMapping("/api/v1")
class CalendarController {
  private static final String CALENDAR = "text/calendar;charset=UTF-8";
  private static final int MOST_MISSES = 30;
  private static final int MOST_READS = 60;
  private static final Duration WINDOW = Duration.ofMinutes(10);

  private final AppointmentCalendars calendars;
  private final CalendarFeeds feeds;
  private final Throttle misses;
  private final Throttle reads;

  CalendarController(AppointmentCalendars calendars, CalendarFeeds feeds, Clock clock) {
    this.calendars = calendars;
    this.feeds = feeds;
    this.misses = new Throttle(MOST_MISSES, WINDOW, clock);
    this.reads = new Throttle(MOST_READS, WINDOW, clock);
  }

  @GetMapping(
      path = "/appointments/{id}/calendar",
      produces = {CALENDAR, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
  @PreAuthorize("hasAnyRole('RECEPTIONIST', 'PATIENT')")
  ResponseEntity<byte[]> calendar(Actor actor, @PathVariable UUID id) {
    var file = calendars.of(actor, new AppointmentId(id));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(CALENDAR))
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.number() + ".ics\"")
        .body(file.text().getBytes(StandardCharsets.UTF_8));
  }

  /** When the doctor's feed was made; its address is told only when it is made. */
  @GetMapping("/doctors/{id}/calendar-feed")
  @PreAuthorize("hasRole('DOCTOR')")
  CalendarFeedResponse feed(Actor actor, @PathVariable UUID id) {
    return new CalendarFeedResponse(null, feeds.createdAt(actor, new DoctorId(id)).orElse(null));
  }

  @PostMapping("/doctors/{id}/calendar-feed")
  @PreAuthorize("hasRole('DOCTOR')")
  ResponseEntity<CalendarFeedResponse> create(Actor actor, @PathVariable UUID id) {
    var made = feeds.create(actor, new DoctorId(id));
    var address =
        ServletUriComponentsBuilder.fromCurrentContextPath()
            .path("/api/v1/calendar-feeds/" + made.token() + ".ics")
            .toUriString();
    return ResponseEntity.created(URI.create(address))
        .body(new CalendarFeedResponse(address, made.at()));
  }

  @DeleteMapping("/doctors/{id}/calendar-feed")
  @PreAuthorize("hasRole('DOCTOR')")
  ResponseEntity<Void> revoke(Actor actor, @PathVariable UUID id) {
    feeds.revoke(actor, new DoctorId(id));
    return ResponseEntity.noContent().build();
  }

  /** Open to whoever has the address; one that guesses addresses waits. */
  @GetMapping(
      path = "/calendar-feeds/{token}.ics",
      produces = {CALENDAR, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
  @PreAuthorize("permitAll()")
  ResponseEntity<byte[]> read(HttpServletRequest http, @PathVariable String token) {
    var address = http.getRemoteAddr();
    take(misses, address);
    var text = feeds.read(token).orElseThrow(() -> Refusal.notFound("calendar-feed"));
    misses.giveBack(address);
    take(reads, token);
    var body = text.getBytes(StandardCharsets.UTF_8);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(CALENDAR))
        .cacheControl(CacheControl.noCache().cachePrivate())
        .eTag(DigestUtils.md5DigestAsHex(body))
        .body(body);
  }

  private static void take(Throttle throttle, String key) {
    throttle
        .take(key)
        .ifPresent(
            pause -> {
              throw Refusal.tooMany("This calendar is read too often. Try again later.")
                  .with("retryAfterSeconds", pause.plusMillis(999).toSeconds());
            });
  }
}
