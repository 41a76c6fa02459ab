package org.caredesk.server;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says on standard output where the server answers, once it does; scripts wait for this line. */
@Component
class ReadyLine {
  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void say(ApplicationReadyEvent ready) {
    if (ready.getApplicationContext() instanceof WebServerApplicationContext context
        && context.getWebServer() != null) {
      System.out.println(
          "CareDesk is ready at http://127.0.0.1:" + context.getWebServer().getPort());
    }
  }
}
