package org.caredesk.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A server in a process of its own, as the launcher starts it, on a free port of the loopback
 * address.
 */
final class ServerProcess implements AutoCloseable {
  private static final String READY = "CareDesk is ready at ";

  private final Process process;
  private final String url;
  private final Duration toReady;

  private ServerProcess(Process process, String url, Duration toReady) {
    this.process = process;
    this.url = url;
    this.toReady = toReady;
  }

  static ServerProcess start(Database database, String... more) throws IOException {
    var options = new ArrayList<>(database.options());
    options.addAll(List.of(more));
    return start(moreJvmOptions(), "org.caredesk.server.CareDeskServer", options);
  }

  /** From the environment, for a profiler: {@code CAREDESK_BENCH_JVM}. */
  private static List<String> moreJvmOptions() {
    var given = System.getenv("CAREDESK_BENCH_JVM");
    return given == null ? List.of() : List.of(given.split(" "));
  }

  /** Starts a main class that prints the ready line, and waits for it. */
  static ServerProcess start(List<String> jvm, String mainClass, List<String> options)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(jvm);
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), mainClass, "--server.port=0"));
    command.addAll(options);
    var begun = System.nanoTime();
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var output = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
    var log = new StringBuilder();
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      log.append(line).append('\n');
      if (line.startsWith(READY)) {
        var took = Duration.ofNanos(System.nanoTime() - begun);
        // Reading a process holds a carrier: two servers would stop all virtual threads of two
        // cores.
        Thread.ofPlatform().daemon().start(() -> drain(output));
        return new ServerProcess(process, line.substring(READY.length()).strip(), took);
      }
    }
    throw new IOException("The server did not start:\n" + log);
  }

  private static void drain(BufferedReader output) {
    try {
      for (var line = output.readLine(); line != null; line = output.readLine()) {
        if (line.contains(" ERROR ") || line.contains("Exception")) {
          System.err.println(line);
        }
      }
    } catch (IOException e) {
      // the process has ended
    }
  }

  String url() {
    return url;
  }

  Duration toReady() {
    return toReady;
  }

  /** CPU time the process has used so far. */
  Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  long pid() {
    return process.pid();
  }

  /** As {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
