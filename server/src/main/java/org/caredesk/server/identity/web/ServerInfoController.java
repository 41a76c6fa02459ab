package org.caredesk.server.identity.web;

import java.util.List;
import org.caredesk.dto.identity.ServerInfo;
import org.caredesk.server.identity.DemoAccounts;
import org.caredesk.server.kernel.Mail;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What anyone may know before signing in. */
@RestController
class ServerInfoController {
  private final ServerInfo info;

  ServerInfoController(
      Mail mail,
      @Value("${caredesk.demo}") boolean isDemo,
      @Value("${caredesk.group-name:CareDesk}") String configuredName) {
    var groupName = isDemo ? "Three Harbours Health: Mumbai, Lisbon, Osaka" : configuredName;
    // From the jar's manifest; there is none when the server runs from its classes.
    var version = ServerInfoController.class.getPackage().getImplementationVersion();
    info =
        new ServerInfo(
            version == null ? "development" : version,
            groupName,
            isDemo,
            mail.isSetUp(),
            isDemo ? DemoAccounts.ALL : List.of(),
            isDemo ? DemoAccounts.PASSWORD : "");
  }

  @GetMapping("/api/v1/server-info")
  ServerInfo serverInfo() {
    return info;
  }
}
