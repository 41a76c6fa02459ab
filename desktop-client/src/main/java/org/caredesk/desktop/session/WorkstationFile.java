package org.caredesk.desktop.session;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.caredesk.desktop.session.Workstation.WindowPlace;
import org.caredesk.desktop.ui.TextSize;
import org.caredesk.desktop.ui.Theme;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the {@link Workstation} in a properties file. A file that cannot be read counts as none.
 */
public final class WorkstationFile {

  private static final String DEFAULT_SERVER = "http://127.0.0.1:8080";
  private static final String DEFAULT_DESK = "Desk 1";

  private final Path file;

  public WorkstationFile(Path file) {
    this.file = file;
  }

  /** The folder that the file lies in. */
  Path folder() {
    return Objects.requireNonNull(file.toAbsolutePath().getParent());
  }

  /** The file in the folder where the system keeps a user's settings. */
  public static Path usual(Map<String, String> environment, String userHome, String systemName) {
    Path home = Path.of(userHome);
    String system = systemName.toLowerCase(Locale.ROOT);
    Path folder;
    if (system.startsWith("windows")) {
      String roaming = environment.get("APPDATA");
      folder = roaming == null ? home.resolve("AppData/Roaming") : Path.of(roaming);
    } else if (system.startsWith("mac")) {
      folder = home.resolve("Library/Application Support");
    } else {
      String config = environment.get("XDG_CONFIG_HOME");
      folder = config == null || config.isEmpty() ? home.resolve(".config") : Path.of(config);
    }
    return folder.resolve("caredesk").resolve("workstation.properties");
  }

  /** What is remembered, or the defaults. */
  public Workstation load() {
    Properties stored = new Properties();
    if (Files.isReadable(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        stored.load(reader);
      } catch (IOException | IllegalArgumentException unreadable) {
        stored.clear();
      }
    }
    return new Workstation(
        stored.getProperty("server", DEFAULT_SERVER),
        stored.getProperty("desk", DEFAULT_DESK),
        "dark".equals(stored.getProperty("theme")) ? Theme.DARK : Theme.LIGHT,
        stored.getProperty("lastEmail", ""),
        place(stored),
        !"off".equals(stored.getProperty("requestSound")),
        number(stored, "day.zoom", 0),
        TextSize.of(number(stored, "text.percent", 0)));
  }

  /**
   * Remembers {@code workstation}.
   *
   * @throws IOException where the file cannot be written; the client works on without it
   */
  public void save(Workstation workstation) throws IOException {
    Properties stored = new Properties();
    stored.setProperty("server", workstation.server());
    stored.setProperty("desk", workstation.deskName());
    stored.setProperty("theme", workstation.theme().name().toLowerCase(Locale.ROOT));
    stored.setProperty("lastEmail", workstation.lastEmail());
    stored.setProperty("requestSound", workstation.requestSound() ? "on" : "off");
    stored.setProperty("day.zoom", Integer.toString(workstation.dayZoom()));
    stored.setProperty("text.percent", Integer.toString(workstation.textSize().percent()));
    WindowPlace place = workstation.window();
    if (place != null) {
      stored.setProperty("window.x", Double.toString(place.x()));
      stored.setProperty("window.y", Double.toString(place.y()));
      stored.setProperty("window.width", Double.toString(place.width()));
      stored.setProperty("window.height", Double.toString(place.height()));
      stored.setProperty("window.maximized", Boolean.toString(place.maximized()));
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (Writer writer = Files.newBufferedWriter(file)) {
      stored.store(writer, null);
    }
  }

  private static int number(Properties stored, String key, int otherwise) {
    try {
      return Integer.parseInt(stored.getProperty(key, Integer.toString(otherwise)));
    } catch (NumberFormatException spoilt) {
      return otherwise;
    }
  }

  private static @Nullable WindowPlace place(Properties stored) {
    try {
      return stored.containsKey("window.width")
          ? new WindowPlace(
              number(stored, "window.x"),
              number(stored, "window.y"),
              number(stored, "window.width"),
              number(stored, "window.height"),
              Boolean.parseBoolean(stored.getProperty("window.maximized")))
          : null;
    } catch (NumberFormatException spoilt) {
      return null;
    }
  }

  private static double number(Properties stored, String key) {
    return Double.parseDouble(stored.getProperty(key, "0"));
  }
}
