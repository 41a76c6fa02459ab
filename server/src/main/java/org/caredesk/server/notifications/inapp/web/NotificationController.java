package org.caredesk.server.notifications.inapp.web;

import java.util.UUID;
import org.caredesk.dto.notifications.NotificationsResponse;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.notifications.inapp.Notifications;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/notifications")
class NotificationController {
  private final Notifications notifications;

  NotificationController(Notifications notifications) {
    this.notifications = notifications;
  }

  @GetMapping
  @PreAuthorize("isAuthenticated()")
  NotificationsResponse own(
      Actor actor,
      @RequestParam(required = false) @Nullable UUID before,
      @RequestParam(defaultValue = "50") int size) {
    return notifications.of(actor, before, size);
  }

  @PostMapping("/{id}/reading")
  @PreAuthorize("isAuthenticated()")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void read(Actor actor, @PathVariable UUID id) {
    notifications.read(actor, id);
  }

  @PostMapping("/reading")
  @PreAuthorize("isAuthenticated()")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void readAll(Actor actor) {
    notifications.readAll(actor);
  }
}
