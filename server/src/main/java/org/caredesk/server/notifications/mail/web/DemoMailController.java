package org.caredesk.server.notifications.mail.web;

import java.util.List;
import org.caredesk.dto.identity.DemoMail;
import org.caredesk.server.notifications.mail.RecordedMail;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets who tries the demo read the messages to an address; without demo mode it is not there. */
@RestController
@ConditionalOnProperty("caredesk.demo")
class DemoMailController {
  private final RecordedMail mail;

  DemoMailController(RecordedMail mail) {
    this.mail = mail;
  }

  @GetMapping("/api/v1/demo-mail")
  @PreAuthorize("permitAll()")
  List<DemoMail> to(@RequestParam String to) {
    return mail.to(to);
  }
}
