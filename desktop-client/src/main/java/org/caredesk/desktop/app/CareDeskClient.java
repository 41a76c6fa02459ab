package org.caredesk.desktop.app;

import javafx.application.Application;

/**
 * Starts the desktop client: {@code [--server=URL] [--desk=NAME] [--kiosk]}. A class apart from the
 * application, because a main class that is one cannot be started from the class path.
 */
public final class CareDeskClient {

  private CareDeskClient() {}

  /** See {@link LaunchOptions} for the arguments. */
  public static void main(String[] arguments) {
    Application.launch(CareDeskApplication.class, arguments);
  }
}
