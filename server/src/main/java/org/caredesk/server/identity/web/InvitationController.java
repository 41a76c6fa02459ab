package org.caredesk.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.caredesk.dto.identity.AcceptanceOfInvitation;
import org.caredesk.server.identity.staff.AcceptingInvitations;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.web.CorrelationFilter;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where an invited person types the code, before there is anything to sign in with. */
@RestController
class InvitationController {
  private final AcceptingInvitations accepting;

  InvitationController(AcceptingInvitations accepting) {
    this.accepting = accepting;
  }

  /** Open to everyone; who tries too often waits. */
  @PostMapping("/api/v1/invitations/acceptance")
  @PreAuthorize("permitAll()")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void accept(HttpServletRequest http, @Valid @RequestBody AcceptanceOfInvitation wish) {
    accepting.accept(Actor.nobody(http.getRemoteAddr(), CorrelationFilter.current()), wish);
  }
}
