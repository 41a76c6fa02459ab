package org.caredesk.desktop.app;

import java.util.logging.Logger;
import javafx.application.Application;
import org.caredesk.desktop.work.ToolkitLog;

/**
 * Starts the desktop client: {@code [--server=URL] [--desk=NAME] [--kiosk]}. A class apart from the
 * application, because a main class that is one cannot be started from the class path.
 */
public final class CareDeskClient {

  private CareDeskClient() {}

  /** See {@link LaunchOptions} for the arguments. */
  public static void main(String[] arguments) {
    Logger held = ToolkitLog.quieten();
    Application.launch(CareDeskApplication.class, arguments);
    held.setFilter(null);
  }
}
