package org.caredesk.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/**
 * Says in a sentence what would otherwise end the start in the words of the framework and the
 * database.
 */
final class BeforeStart implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
  private static final String H2_FILE = "jdbc:h2:file:";

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    var refusal = refusal(event.getEnvironment());
    if (refusal != null) {
      System.err.println("caredesk: " + refusal);
      System.exit(1);
    }
  }

  /** Why a server with these settings cannot start; null when nothing is known against it. */
  static @Nullable String refusal(Environment settings) {
    var port = settings.getProperty("server.port", "");
    if (!port.isEmpty() && !isPort(port)) {
      return "the port must be a number from 0 to 65535, not '" + port + "'.";
    }
    var database = file(settings.getProperty("spring.datasource.url", ""));
    return database != null && isInUse(database)
        ? "another CareDesk uses the folder %s; stop it first, or name another with --data=."
            .formatted(database.getParent())
        : null;
  }

  private static boolean isPort(String port) {
    return port.matches("\\d{1,5}") && Integer.parseInt(port) <= 65_535;
  }

  /** The file of an H2 database that one process opens at a time; null for any other. */
  private static @Nullable Path file(String url) {
    if (!url.startsWith(H2_FILE) || url.toUpperCase(Locale.ROOT).contains("AUTO_SERVER=TRUE")) {
      return null;
    }
    var name = url.substring(H2_FILE.length()).split(";", 2)[0];
    var home = name.startsWith("~/") ? System.getProperty("user.home") + name.substring(1) : name;
    return Path.of(home + ".mv.db").toAbsolutePath();
  }

  private static boolean isInUse(Path database) {
    if (!Files.isRegularFile(database)) {
      return false;
    }
    try (var channel = FileChannel.open(database, StandardOpenOption.WRITE);
        var lock = channel.tryLock()) {
      return lock == null;
    } catch (OverlappingFileLockException e) {
      return true;
    } catch (IOException e) {
      return false; // the database itself says better what is wrong
    }
  }
}
