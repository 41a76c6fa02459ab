package org.caredesk.desktop.tour;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;
import javafx.stage.Stage;
import org.caredesk.desktop.app.ClientRoot;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.session.WorkstationFile;
import org.caredesk.desktop.session.WorkstationSettings;
import org.caredesk.desktop.ui.Fonts;
import org.caredesk.desktop.ui.TextSize;
import org.caredesk.desktop.work.LiveWork;
import org.caredesk.desktop.work.UiThread;
import org.caredesk.desktop.work.Watchdog;

/**
 * Drives the real client, without a display, against a real server in demo mode, and writes the
 * pictures of the user guide: {@code Tour --server=URL --out=DIR [--start=INSTANT] [--only=NAME]
 * [--text=PERCENT] [--mirrored]}, where the name is a part of a journey's. Ends with status 1 where
 * a step could not be played. What held the UI thread for too long is printed.
 */
public final class Tour {

  static final double WIDTH = 1440;
  static final double HEIGHT = 900;
  static final double SMALL_WIDTH = 1280;
  static final double SMALL_HEIGHT = 720;

  /** What is played, in order; each role's way is added here. */
  private static final List<Journey> JOURNEYS =
      List.of(
          new SignInJourney(),
          new ReceptionJourney(),
          new CallJourney(),
          new PatientsJourney(),
          new DoctorJourney(),
          new AvailabilityJourney(),
          new BecomingBookableJourney(),
          new QueueJourney(),
          new HandingOverJourney(),
          new AnywayJourney(),
          new DayViewJourney(),
          new SeriesJourney(),
          new IllJourney(),
          new WaitListJourney(),
          new OutageJourney(),
          new PinboardJourney(),
          new AdminJourney(),
          new RevenueJourney(),
          new InsightsJourney(),
          new FeedbackJourney(),
          new ImportsJourney(),
          new SettingUpJourney());

  private Tour() {}

  /** See the class for the arguments. */
  public static void main(String[] arguments) throws Exception {
    String server = argument(arguments, "--server=", "http://127.0.0.1:8080");
    Path folder = Path.of(argument(arguments, "--out=", "target/tour"));
    String only = argument(arguments, "--only=", "");
    List<Journey> played =
        JOURNEYS.stream()
            .filter(journey -> journey.getClass().getSimpleName().contains(only))
            .toList();
    boolean good =
        run(
            server,
            folder,
            played,
            clock(argument(arguments, "--start=", "")),
            looks(arguments),
            System.out);
    UiThread.stopToolkit();
    if (!good) {
      System.exit(1);
    }
  }

  /** The time of a server whose demo began at another moment; the present without one. */
  private static Clock clock(String start) {
    Clock system = Clock.systemUTC();
    return start.isEmpty()
        ? system
        : Clock.offset(system, Duration.between(system.instant(), Instant.parse(start)));
  }

  /** {@link #run(String, Path, List, Clock, Looks, PrintStream)} in the present. */
  static boolean run(String server, Path folder, List<Journey> journeys, PrintStream out)
      throws IOException {
    return run(server, folder, journeys, Clock.systemUTC(), new Looks(TextSize.USUAL, false), out);
  }

  /**
   * Plays {@code journeys} and prints what came of it.
   *
   * @return whether every step could be played
   */
  static boolean run(
      String server, Path folder, List<Journey> journeys, Clock clock, Looks looks, PrintStream out)
      throws IOException {
    Files.createDirectories(folder);
    UiThread.startToolkit();
    Path memory = Files.createTempDirectory("workstation");
    try (Line line = new Line(server);
        LiveWork work = new LiveWork()) {
      WorkstationFile file = new WorkstationFile(memory.resolve("workstation.properties"));
      WorkstationSettings settings =
          new WorkstationSettings(
              file, file.load().withServer(line.address()).withTextSize(looks.size()), work.work());
      return play(new Stand(settings, work, clock, looks.mirrored()), line, folder, journeys, out);
    } finally {
      try (Stream<Path> kept = Files.walk(memory)) {
        for (Path each : kept.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(each);
        }
      }
    }
  }

  private static boolean play(
      Stand stand, Line line, Path folder, List<Journey> journeys, PrintStream out) {
    LiveWork work = stand.work();
    CompletableFuture<Opened> opening = new CompletableFuture<>();
    work.aside(
        () -> {
          try {
            opening.complete(open(stand));
          } catch (RuntimeException | Error failure) {
            opening.completeExceptionally(failure);
          }
        });
    Opened opened = opening.orTimeout(60, TimeUnit.SECONDS).join();
    Driver driver = new Driver(opened.stage(), stand.settings(), work, line, folder);
    boolean good = true;
    try {
      // The first frame loads the toolkit's own classes; what counts is what follows it.
      driver.await("the first frame", () -> opened.stage().isShowing());
      driver.perform(() -> work.watchdog().reset());
      journeys.forEach(journey -> journey.play(driver));
    } catch (RuntimeException failure) {
      out.println("The tour stopped: " + failure.getMessage());
      failure.printStackTrace(out);
      out.println(driver.description());
      driver.save("stopped");
      good = false;
    }
    Watchdog.Report report = driver.ask(() -> work.watchdog().report());
    driver.perform(opened.client()::close);
    driver.perform(opened.stage()::close);
    print(report, driver, out);
    return good;
  }

  /**
   * How the client looks in the pictures.
   *
   * @param mirrored from right to left, though in English
   */
  record Looks(TextSize size, boolean mirrored) {}

  private static Looks looks(String[] arguments) {
    return new Looks(
        TextSize.of(Integer.parseInt(argument(arguments, "--text=", "100"))),
        List.of(arguments).contains("--mirrored"));
  }

  /** What a client is started with. */
  private record Stand(
      WorkstationSettings settings, LiveWork work, Clock clock, boolean mirrored) {}

  private record Opened(Stage stage, ClientRoot client) {}

  private static Opened open(Stand stand) {
    Fonts.load();
    ClientRoot client =
        new ClientRoot(stand.work(), stand.settings(), new Texts(Locale.ENGLISH), stand.clock());
    if (stand.mirrored()) {
      client.window().setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
    }
    Stage stage = new Stage();
    stage.setScene(client.scene(WIDTH, HEIGHT));
    size(stage, WIDTH, HEIGHT);
    stage.show();
    client.start();
    return new Opened(stage, client);
  }

  static void size(Stage stage, double width, double height) {
    stage.setWidth(width);
    stage.setHeight(height);
  }

  private static void print(Watchdog.Report report, Driver driver, PrintStream out) {
    driver.taken().forEach(file -> out.println(file));
    out.printf(
        Locale.ROOT,
        "UI thread: %d handlers and tasks of ours, the longest %d ms; layout of a pulse up to %d"
            + " ms%n",
        report.measured(),
        report.longest().toMillis(),
        report.longestLayout().toMillis());
    report
        .overLimit()
        .forEach(
            stretch ->
                out.printf(
                    Locale.ROOT,
                    "Held the UI thread for %d ms: %s%n",
                    stretch.length().toMillis(),
                    stretch.what()));
  }

  private static String argument(String[] arguments, String prefix, String otherwise) {
    for (String argument : arguments) {
      if (argument.startsWith(prefix)) {
        return argument.substring(prefix.length());
      }
    }
    return otherwise;
  }
}
