package org.caredesk.desktop.app;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.schedule.DayGrid;
import org.caredesk.desktop.schedule.MonthGrid;
import org.caredesk.desktop.ui.Faces;
import org.jspecify.annotations.Nullable;

/**
 * Loads the client's classes while somebody types a password. Loading and checking them takes more
 * of the first click than what they then do, and it can be done on any thread. Where they cannot be
 * listed, as in a runtime image, nothing is lost but time.
 */
final class ReadAhead {

  private static final String ROOT = "org/caredesk/desktop/";
  private static final List<String> PACKAGES =
      List.of(
          "session",
          "ui",
          "shell",
          "live",
          "schedule",
          "schedule/moves",
          "schedule/why",
          "patient",
          "reception",
          "doctor",
          "doctor/availability",
          "doctor/day",
          "doctor/profile",
          "admin");

  private ReadAhead() {}

  /** Loads the classes of the shared packages and of the workplaces. */
  static void classes() {
    CodeSource source = ReadAhead.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      return;
    }
    try {
      URI place = source.getLocation().toURI();
      Path path = Path.of(place);
      if (Files.isDirectory(path)) {
        load(path);
      } else {
        try (FileSystem jar = FileSystems.newFileSystem(path, Map.of())) {
          load(jar.getPath("/"));
        }
      }
    } catch (IOException | URISyntaxException | RuntimeException unlisted) {
      return;
    }
  }

  /**
   * Makes the grids once, where nobody waits for them: what they use of the toolkit is loaded and
   * prepared with the first of their kind.
   */
  static void grids(Texts texts, Formatting formats) {
    new DayGrid(texts, formats, Faces.NONE);
    new MonthGrid(texts, formats);
  }

  private static void load(Path root) throws IOException {
    for (String name : PACKAGES) {
      Path folder = root.resolve(ROOT + name);
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          files.map(file -> className(name, file)).forEach(ReadAhead::load);
        }
      }
    }
  }

  private static @Nullable String className(String packageName, Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".class") && !name.equals("package-info.class")
        ? (ROOT + packageName + "/" + name.substring(0, name.length() - ".class".length()))
            .replace('/', '.')
        : null;
  }

  private static void load(@Nullable String className) {
    if (className != null) {
      try {
        Class.forName(className, true, ReadAhead.class.getClassLoader());
      } catch (ClassNotFoundException | LinkageError whoeverNeedsItWillSay) {
        return;
      }
    }
  }
}
