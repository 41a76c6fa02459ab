package org.caredesk.desktop.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.caredesk.desktop.app.ClientRoot;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.session.WorkstationFile;
import org.caredesk.desktop.session.WorkstationSettings;
import org.caredesk.desktop.ui.Fonts;
import org.caredesk.desktop.work.LiveWork;
import org.caredesk.desktop.work.UiThread;
import org.jspecify.annotations.Nullable;

/**
 * A morning at two front desks of one hospital at once: calls that end in a booking, and people who
 * arrive, one after the other, by keyboard alone. The server may be restarted meanwhile.
 */
public final class Morning {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration AGAIN = Duration.ofSeconds(6);
  private static final long GLANCE_MILLIS = 40;
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final List<String> CALLERS =
      List.of("an", "ra", "me", "sh", "pr", "ma", "ka", "sa", "de", "vi", "su", "ni", "jo", "fe");
  private static final List<String> WISHES =
      List.of(
          "cardio tue",
          "neuro tomorrow",
          "video fri",
          "cardio next week",
          "neuro wed am",
          "thu after 15",
          "fri am",
          "wed pm");

  /**
   * What was done at the desks, as their screens say it.
   *
   * @param booked the numbers on the slips
   * @param arrived the names of those who were checked in
   * @param seconds how long each call took, from F2 to the day again
   * @param troubles what could not be done by keyboard, in words; empty for none
   */
  public record Outcome(
      List<String> booked, List<String> arrived, List<Double> seconds, List<String> troubles) {}

  private final Path folder;
  private final Clock clock;
  private final Queue<String> booked = new ConcurrentLinkedQueue<>();
  private final Queue<String> arrived = new ConcurrentLinkedQueue<>();
  private final Queue<Double> seconds = new ConcurrentLinkedQueue<>();
  private final Queue<String> troubles = new ConcurrentLinkedQueue<>();
  private final AtomicInteger done = new AtomicInteger();

  private Morning(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** Restarts the server and answers its address. */
  public interface Restart {
    String run() throws Exception;
  }

  /**
   * @param address of a server in demo mode
   * @param folder for pictures of what went wrong
   * @param start the time of the demo now; the system's own for the present
   * @param each how many calls, and how many arrivals, at each desk
   * @param restart is run once, when half of everything is done
   */
  public static Outcome play(String address, Path folder, Instant start, int each, Restart restart)
      throws Exception {
    Files.createDirectories(folder);
    UiThread.startToolkit();
    Clock system = Clock.systemUTC();
    Morning morning =
        new Morning(folder, Clock.offset(system, Duration.between(system.instant(), start)));
    try (Line line = new Line(address);
        LiveWork work = new LiveWork();
        var threads = Executors.newFixedThreadPool(2)) {
      List<Desk> desks = List.of(morning.new Desk(1, work, line), morning.new Desk(2, work, line));
      List<Future<?>> running = new ArrayList<>();
      desks.forEach(desk -> running.add(threads.submit(() -> desk.work(each))));
      int half = 2 * each;
      while (morning.done.get() < half && running.stream().anyMatch(desk -> !desk.isDone())) {
        Thread.sleep(GLANCE_MILLIS);
      }
      line.moveTo(restart.run());
      for (Future<?> desk : running) {
        desk.get();
      }
      desks.forEach(Desk::close);
    }
    UiThread.stopToolkit();
    return new Outcome(
        List.copyOf(morning.booked),
        List.copyOf(morning.arrived),
        List.copyOf(morning.seconds),
        List.copyOf(morning.troubles));
  }

  /** What a person waits for in vain. */
  private static final class InVain extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InVain(String what) {
      super(what);
    }
  }

  /** One of the two. */
  private final class Desk {
    private final int number;
    private final Driver driver;
    private final ClientRoot client;
    private final Stage stage;

    Desk(int number, LiveWork work, Line line) throws IOException {
      this.number = number;
      Path memory = Files.createTempDirectory("desk" + number);
      WorkstationFile file = new WorkstationFile(memory.resolve("workstation.properties"));
      WorkstationSettings settings =
          new WorkstationSettings(
              file,
              file.load().withServer(line.address()).withDeskName("Desk " + number),
              work.work());
      record Made(ClientRoot client, Stage stage) {}
      var making = new java.util.concurrent.CompletableFuture<Made>();
      work.aside(
          () -> {
            Fonts.load();
            ClientRoot root = new ClientRoot(work, settings, new Texts(Locale.ENGLISH), clock);
            Stage shown = new Stage();
            shown.setScene(root.scene(Tour.WIDTH, Tour.HEIGHT));
            Tour.size(shown, Tour.WIDTH, Tour.HEIGHT);
            shown.show();
            root.start();
            making.complete(new Made(root, shown));
          });
      Made made = making.join();
      this.client = made.client();
      this.stage = made.stage();
      this.driver = new Driver(stage, settings, work, line, folder);
    }

    void close() {
      driver.perform(client::close);
      driver.perform(stage::close);
    }

    void work(int each) {
      signIn();
      for (int i = 0; i < each; i++) {
        attempt("call " + i, this::call, i);
        attempt("arrival " + i, this::arrive, i);
      }
    }

    private void attempt(String what, java.util.function.IntConsumer step, int index) {
      try {
        step.accept(index);
      } catch (RuntimeException failure) {
        troubles.add("desk " + number + ", " + what + ": " + failure.getMessage());
        driver.save("trouble-" + number + "-" + what.replace(' ', '-'));
        for (int i = 0; i < 4; i++) {
          driver.press("Esc");
          driver.pause(GLANCE_MILLIS * 5);
        }
      }
      done.incrementAndGet();
    }

    private void signIn() {
      driver.awaitNode("#demo-RECEPTIONIST");
      until("the form", () -> driver.scene().getFocusOwner() instanceof TextInputControl, "");
      driver.perform(
          () ->
              ((TextInputControl) driver.scene().getFocusOwner())
                  .setText("reception@demo.example"));
      driver.press("Enter");
      driver.type("demo-CareDesk-2026");
      driver.press("Enter");
      until("the day", () -> driver.find("#day-grid").isPresent(), "");
      driver.awaitText("Live");
    }

    /** A call: who, what they want, held, paid. */
    private void call(int index) {
      long begun = System.nanoTime();
      until("the call", () -> driver.find(".call-card").isPresent(), "F2");
      until("the field", () -> isIn("#call-caller"), "");
      driver.type(CALLERS.get((index * 2 + number) % CALLERS.size()));
      until("callers", () -> count(".call-person") > 1, "");
      for (int i = 0; i < index % 3; i++) {
        driver.press("Down");
      }
      until("the caller", () -> driver.find(".call-fact").isPresent(), "Enter");
      until("the wish", () -> driver.find("#call-wish").map(Node::isFocused).orElse(false), "");
      driver.type(WISHES.get((index + 3 * number) % WISHES.size()));
      until("openings", () -> count(".call-opening") > 1, "");
      driver.pause(GLANCE_MILLIS * 10);
      // Enter waits for the hold; an opening that the other desk has just taken is walked past.
      for (int tries = 0; ; tries++) {
        until("a hold", () -> isHeld() || driver.find(".payment").isPresent(), "Down");
        until("the payment", () -> driver.find(".payment").isPresent(), "Enter");
        if (isBooked()) {
          break;
        }
        if (tries > 8) {
          throw new InVain("a booking");
        }
        // Said why: the patient is elsewhere then, or the hold is gone. Another time.
        until("the openings again", () -> driver.find(".payment").isEmpty(), "Esc");
        driver.press("Down");
        driver.press("Down");
      }
      booked.add(
          driver.ask(
              () -> ((Labeled) driver.find(".confirmation-number").orElseThrow()).getText()));
      until("the day again", () -> driver.find(".call-card").isEmpty(), "Enter");
      seconds.add((System.nanoTime() - begun) / 1e9);
    }

    private boolean isRefused() {
      return driver.scene().getRoot().lookupAll(".call-wish .cd-field-error").stream()
          .anyMatch(
              each ->
                  each.isVisible() && each instanceof Labeled said && !said.getText().isEmpty());
    }

    private boolean isIn(String field) {
      return driver.find(field).map(Node::isFocused).orElse(false);
    }

    private boolean isHeld() {
      return driver.scene().getRoot().lookupAll(".call-state").stream()
          .anyMatch(state -> state instanceof Labeled label && label.getText().startsWith("Held"));
    }

    /** Presses Enter until it is booked; false where the screen says why it is not. */
    private boolean isBooked() {
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (System.nanoTime() < end) {
        driver.press("Enter");
        long soon = System.nanoTime() + AGAIN.toNanos();
        while (System.nanoTime() < soon) {
          if (driver.ask(() -> driver.find(".call-done").isPresent())) {
            return true;
          }
          if (isLive() && driver.ask(this::isRefused)) {
            driver.pause(GLANCE_MILLIS * 10);
            if (driver.ask(() -> driver.find(".call-done").isPresent())) {
              return true;
            }
            return false;
          }
          driver.pause(GLANCE_MILLIS);
        }
      }
      throw new InVain("an answer to the payment");
    }

    /** Somebody is at the desk: found on the board with the arrows, checked in. */
    private void arrive(int index) {
      driver.press("T");
      until("the board", () -> driver.find(".board-card").isPresent(), "Ctrl+2");
      driver.pause(300);
      // The card last checked in is among those who wait; who is expected stands to the left.
      for (int i = 0; i < 3; i++) {
        driver.press("Left");
      }
      for (int i = 0; i <= index % 4 + 2 * (number - 1); i++) {
        driver.press("Down");
      }
      @Nullable String name = null;
      for (int i = 0; i < 25 && name == null; i++) {
        // The board is drawn a pulse after the key: whoever looks sooner sees the card before.
        driver.pause(GLANCE_MILLIS * 5);
        name = driver.ask(this::selectedToArrive);
        if (name == null) {
          driver.press("Down");
        }
      }
      if (name == null) {
        throw new InVain("somebody to check in");
      }
      String awaited = name;
      until("the check-in of " + awaited, () -> isSaid(awaited), "C");
      if (driver.ask(() -> isSaid("Noted: " + awaited))) {
        sendNoted();
      }
      arrived.add(awaited);
      until("the day", () -> driver.find("#day-grid").isPresent(), "Ctrl+1");
    }

    private boolean isSaid(String words) {
      return driver.scene().getRoot().lookupAll(".cd-toast .label").stream()
          .anyMatch(each -> each instanceof Labeled label && label.getText().contains(words));
    }

    /** The server was away: what was noted is looked through and sent once it is back. */
    private void sendNoted() {
      until("the server", () -> Finder.text(driver.scene().getRoot(), "Live").isPresent(), "");
      until("who was noted", () -> driver.find(".noted-row").isPresent(), "Shift+A");
      until(
          "all told",
          () ->
              driver.find(".noted-row").isPresent()
                  && driver.find(".noted-state.ready").isEmpty()
                  && driver.find(".noted-state.unknown").isEmpty(),
          "Enter");
      until("the board again", () -> driver.find(".noted-row").isEmpty(), "Esc");
    }

    /** The name on the selected card, where it is somebody paid for and expected. */
    private @Nullable String selectedToArrive() {
      return driver.scene().getRoot().lookupAll(".board-card").stream()
          .filter(card -> card.getPseudoClassStates().contains(SELECTED))
          .filter(card -> card.lookup(".board-paid.paid") != null)
          .filter(
              card -> card.getStyleClass().stream().anyMatch(each -> each.contains("confirmed")))
          .map(card -> ((Labeled) card.lookup(".board-name")).getText())
          .findFirst()
          .orElse(null);
    }

    private int count(String selector) {
      return driver.scene().getRoot().lookupAll(selector).size();
    }

    private boolean isLive() {
      return driver.ask(() -> Finder.text(driver.scene().getRoot(), "Live").isPresent());
    }

    /**
     * Presses {@code key} and waits; presses it again every few seconds while there is a
     * connection, as a person would.
     *
     * @param key empty for none
     */
    private void until(String what, java.util.function.BooleanSupplier condition, String key) {
      long end = System.nanoTime() + PATIENCE.toNanos();
      boolean isFirst = true;
      while (System.nanoTime() < end) {
        if (driver.ask(condition::getAsBoolean)) {
          return;
        }
        if (!key.isEmpty() && (isFirst || isLive())) {
          driver.press(key);
        }
        isFirst = false;
        long soon = System.nanoTime() + AGAIN.toNanos();
        while (System.nanoTime() < soon) {
          if (driver.ask(condition::getAsBoolean)) {
            return;
          }
          driver.pause(GLANCE_MILLIS);
        }
      }
      throw new InVain(what);
    }
  }
}
