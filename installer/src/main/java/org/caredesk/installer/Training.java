package org.caredesk.installer;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * Has the image's own Java play the client's tour once, without a display, and keep what it loaded
 * and linked. The installed client then starts from that, and its first screens come without the
 * pauses of loading classes.
 */
final class Training {

  private static final String READY = "CareDesk is ready at ";

  /** A Monday morning in the demo's first hospital: the tour needs a day with visits. */
  private static final String START = "2026-11-16T05:19:00Z";

  private static final int SERVER_MINUTES = 5;
  private static final int TOUR_MINUTES = 15;

  private final Project project;
  private final AppImage image;

  Training(Project project, AppImage image) {
    this.project = project;
    this.image = image;
  }

  /**
   * Writes the image's cache.
   *
   * @throws CannotBuild where the server did not start or no cache came of it
   */
  void run() throws IOException, InterruptedException {
    Process server = startServer();
    try {
      tour(address(server));
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  private Process startServer() throws IOException {
    String classPath =
        project.serverJar() + File.pathSeparator + project.serverLibraries().resolve("*");
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseCompactObjectHeaders",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            classPath,
            "org.caredesk.server.CareDeskServer",
            "--caredesk.demo=true",
            "--caredesk.demo-start=" + START,
            "--caredesk.data=" + project.work().resolve("server"),
            "--server.address=127.0.0.1",
            "--server.port=0")
        .redirectErrorStream(true)
        .start();
  }

  private static String address(Process server) throws InterruptedException {
    CompletableFuture<String> ready = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> readOn(server, ready));
    try {
      return ready.get(SERVER_MINUTES, TimeUnit.MINUTES);
    } catch (ExecutionException | TimeoutException failure) {
      throw new CannotBuild("the demo server for the training did not start.");
    }
  }

  /** Reads to the end, because a server whose output nobody takes stops. */
  private static void readOn(Process server, CompletableFuture<String> ready) {
    try (BufferedReader lines = server.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(READY)) {
          ready.complete(line.substring(READY.length()).strip());
        }
      }
    } catch (IOException failure) {
      ready.completeExceptionally(new UncheckedIOException(failure));
    }
    ready.completeExceptionally(new IllegalStateException("it ended"));
  }

  private void tour(String address) throws IOException, InterruptedException {
    Path log = project.work().resolve("tour.log");
    Process tour =
        new ProcessBuilder(command(address))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (!tour.waitFor(TOUR_MINUTES, TimeUnit.MINUTES)) {
      tour.descendants().forEach(ProcessHandle::destroy);
      tour.destroy();
      throw new CannotBuild("the tour did not end; what it printed is in " + log);
    }
    if (!Files.exists(image.cache())) {
      throw new CannotBuild("the tour left no cache; what it printed is in " + log);
    }
    if (tour.exitValue() != 0) {
      // What it loaded up to there still serves; the tour's own failures are for its own tests.
      System.err.println("The tour ended early, so that the cache holds less than it could.");
    }
  }

  private List<String> command(String address) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(image.java().toString());
    command.addAll(AppImage.JAVA_OPTIONS);
    command.add("-XX:AOTCacheOutput=" + image.cache());
    command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
    command.addAll(List.of("-cp", joined(image.classPath())));
    command.add("org.caredesk.desktop.tour.Tour");
    command.add("--server=" + address);
    command.add("--start=" + START);
    command.add("--out=" + project.work().resolve("pictures"));
    return command;
  }

  private static String joined(List<Path> paths) {
    return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
