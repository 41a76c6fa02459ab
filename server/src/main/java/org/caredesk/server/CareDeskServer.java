package org.caredesk.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the server. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class CareDeskServer {
  public static void main(String[] args) {
    var application = new SpringApplication(CareDeskServer.class);
    application.addListeners(new BeforeStart());
    var context = application.run(args);
    if (context instanceof WebServerApplicationContext) {
      return;
    }
    // Without a web server it was started for one command, which is done.
    System.exit(SpringApplication.exit(context));
  }
}
