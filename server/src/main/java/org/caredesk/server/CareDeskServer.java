package org.caredesk.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the server. */
@SpringBootApplication
public class CareDeskServer {
  public static void main(String[] args) {
    SpringApplication.run(CareDeskServer.class, args);
  }
}
