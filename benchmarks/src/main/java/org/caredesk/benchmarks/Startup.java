package org.caredesk.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * From the start of the process until the server serves and until the client shows the sign-in,
 * each as a ratio to its floor, with and without the JDK's ahead-of-time cache. Medians of several
 * runs, turn by turn.
 */
final class Startup {
  private static final int RUNS = 5;
  private static final List<String> HEADLESS =
      List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true");

  private Startup() {}

  /** Starts something once and says how long it took. */
  private interface Start {
    Duration once(List<String> jvm) throws Exception;
  }

  static void measure() throws Exception {
    var database = Database.h2();
    try (var first = ServerProcess.start(database)) {
      first.url(); // the migrations run once, before what is measured
    }
    Start server =
        jvm -> {
          try (var process =
              ServerProcess.start(jvm, "org.caredesk.server.CareDeskServer", database.options())) {
            return process.toReady();
          }
        };
    Start empty =
        jvm -> {
          try (var process =
              ServerProcess.start(jvm, EmptyWebApplication.class.getName(), List.of())) {
            return process.toReady();
          }
        };
    System.out.printf("%-34s %10s %10s %7s%n", "", "CareDesk", "floor", "ratio");
    compare("server ready", server, empty);
    compare("client at the sign-in", Startup::client, Startup::emptyWindow);
  }

  private static void compare(String what, Start ours, Start floor) throws Exception {
    print(what, median(ours, List.of(), floor, List.of()));
    var ourCache = train(ours);
    var floorCache = train(floor);
    print(what + ", AOT cache", median(ours, ourCache, floor, floorCache));
  }

  private static List<String> train(Start start) throws Exception {
    var cache = Files.createTempDirectory("caredesk-aot").resolve("cache.aot");
    start.once(List.of("-XX:AOTCacheOutput=" + cache));
    // The cache is assembled as the process ends.
    for (var i = 0; i < 300 && Files.notExists(cache); i++) {
      Thread.sleep(100);
    }
    return List.of("-XX:AOTCache=" + cache);
  }

  private static Duration[] median(
      Start ours, List<String> ourJvm, Start floor, List<String> floorJvm) throws Exception {
    var our = new Duration[RUNS];
    var least = new Duration[RUNS];
    for (var i = 0; i < RUNS; i++) {
      our[i] = ours.once(ourJvm);
      least[i] = floor.once(floorJvm);
    }
    Arrays.sort(our);
    Arrays.sort(least);
    return new Duration[] {our[RUNS / 2], least[RUNS / 2]};
  }

  private static void print(String what, Duration[] medians) {
    System.out.printf(
        Locale.ROOT,
        "%-34s %8d ms %7d ms %7.2f%n",
        what,
        medians[0].toMillis(),
        medians[1].toMillis(),
        medians[0].toMillis() / (double) medians[1].toMillis());
  }

  private static Duration client(List<String> jvm) throws Exception {
    return window(jvm, ClientAtSignIn.class);
  }

  private static Duration emptyWindow(List<String> jvm) throws Exception {
    return window(jvm, EmptyWindow.class);
  }

  private static Duration window(List<String> jvm, Class<?> main) throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(HEADLESS);
    command.addAll(jvm);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    var begun = System.nanoTime();
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (var output = process.inputReader(StandardCharsets.UTF_8)) {
      for (var line = output.readLine(); line != null; line = output.readLine()) {
        if (line.equals("shown")) {
          var took = Duration.ofNanos(System.nanoTime() - begun);
          if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
          }
          return took;
        }
      }
    }
    throw new IOException(main.getSimpleName() + " showed nothing");
  }
}
