package org.caredesk.desktop.work;

import java.util.logging.Logger;

/**
 * Leaves out one warning of the toolkit: that it was loaded from the class path. It is, on purpose;
 * the installed client has it in its runtime image.
 */
public final class ToolkitLog {

  private static final String CLASS_PATH_WARNING = "Unsupported JavaFX configuration";

  private ToolkitLog() {}

  /** Answers the logger, which is to be held until the toolkit has started. */
  public static Logger quieten() {
    Logger logger = Logger.getLogger("javafx");
    logger.setFilter(
        entry -> entry.getMessage() == null || !entry.getMessage().startsWith(CLASS_PATH_WARNING));
    return logger;
  }
}
