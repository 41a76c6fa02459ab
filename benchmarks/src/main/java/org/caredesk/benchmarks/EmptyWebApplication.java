package org.caredesk.benchmarks;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ApplicationListener;

/** The floor for the server's start: a Spring Boot web application that does nothing. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class
})
public class EmptyWebApplication {
  public static void main(String[] arguments) {
    var application = new SpringApplication(EmptyWebApplication.class);
    application.addListeners(
        (ApplicationListener<ApplicationReadyEvent>)
            ready -> {
              if (ready.getApplicationContext() instanceof WebServerApplicationContext context
                  && context.getWebServer() != null) {
                System.out.println(
                    "CareDesk is ready at http://127.0.0.1:" + context.getWebServer().getPort());
              }
            });
    application.run(
        "--server.port=0",
        "--server.address=127.0.0.1",
        "--spring.config.name=none",
        "--spring.main.banner-mode=off");
  }
}
