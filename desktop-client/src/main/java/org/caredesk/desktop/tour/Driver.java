package org.caredesk.desktop.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.caredesk.desktop.paper.PaperFiles;
import org.caredesk.desktop.session.WorkstationSettings;
import org.caredesk.desktop.ui.Theme;
import org.caredesk.desktop.work.LiveWork;

/**
 * Plays a user: looks, waits, presses, types and takes pictures. Its methods are called on the
 * tour's own thread and wait until the UI thread has done the step. A node is named by a selector
 * such as {@code #session.sign-in} or {@code .cd-palette-row}.
 */
public final class Driver {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long GLANCE_MILLIS = 25;

  /** Longer than any movement, so that a picture shows the end of it. */
  private static final long CALM_MILLIS = 350;

  private final Stage stage;
  private final WorkstationSettings settings;
  private final LiveWork work;
  private final Line line;
  private final Path folder;
  private final List<Path> taken = new ArrayList<>();
  private final Map<String, String> numbers = new HashMap<>();

  Driver(Stage stage, WorkstationSettings settings, LiveWork work, Line line, Path folder) {
    this.stage = stage;
    this.settings = settings;
    this.work = work;
    this.line = line;
    this.folder = folder;
  }

  /** Runs {@code question} on the UI thread and answers what it answers. */
  public <T> T ask(Supplier<T> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    work.aside(
        () -> {
          try {
            answer.complete(question.get());
          } catch (RuntimeException | Error failure) {
            answer.completeExceptionally(failure);
          }
        });
    try {
      return answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    } catch (CompletionException failure) {
      throw new IllegalStateException(failure.getCause());
    }
  }

  /** Runs {@code step} on the UI thread. */
  public void perform(Runnable step) {
    ask(
        () -> {
          step.run();
          return true;
        });
  }

  /** Waits until {@code condition}, asked on the UI thread, holds. */
  public void await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!ask(condition::getAsBoolean)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("Waited in vain for: " + what);
      }
      pause(GLANCE_MILLIS);
    }
  }

  /** Waits until a node that {@code selector} names is in sight. */
  public void awaitNode(String selector) {
    await(selector, () -> find(selector).isPresent());
  }

  /** Waits until some label says {@code text}. */
  public void awaitText(String text) {
    await(text, () -> Finder.text(scene().getRoot(), text).isPresent());
  }

  /** The first node in sight that {@code selector} names; on the UI thread only. */
  public Optional<Node> find(String selector) {
    return Finder.node(scene().getRoot(), selector);
  }

  /** Presses the button or clicks the node that {@code selector} names, once it is there. */
  public void click(String selector) {
    awaitNode(selector);
    perform(() -> click(find(selector).orElseThrow()));
  }

  /** Clicks the node whose label says {@code text}. */
  public void clickText(String text) {
    awaitText(text);
    perform(() -> click(Finder.text(scene().getRoot(), text).orElseThrow()));
  }

  private void click(Node node) {
    if (node instanceof ButtonBase button) {
      button.requestFocus();
      work.watchdog().measure("press of " + button, button::fire);
      return;
    }
    double x = node.getBoundsInLocal().getCenterX();
    double y = node.getBoundsInLocal().getCenterY();
    for (var type :
        List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
      var at = node.localToScene(x, y);
      Event.fireEvent(
          node,
          new MouseEvent(
              type,
              at.getX(),
              at.getY(),
              at.getX(),
              at.getY(),
              MouseButton.PRIMARY,
              1,
              false,
              false,
              false,
              false,
              true,
              false,
              false,
              true,
              false,
              true,
              new PickResult(node, at.getX(), at.getY())));
    }
  }

  /** Types {@code text} into whatever has the focus. */
  public void type(String text) {
    perform(
        () -> {
          if (scene().getFocusOwner() instanceof TextInputControl input) {
            work.watchdog().measure("typing", () -> input.replaceSelection(text));
          } else {
            text.codePoints().forEach(letter -> strike(Character.toString(letter)));
          }
        });
  }

  /** Presses keys as an action writes them, such as {@code Ctrl+K}, {@code F2}, {@code Enter}. */
  public void press(String shortcut) {
    perform(() -> strike(shortcut));
  }

  private void strike(String shortcut) {
    List<String> parts = List.of(shortcut.split("\\+"));
    KeyCode code = code(parts.getLast());
    Node target = scene().getFocusOwner() == null ? scene().getRoot() : scene().getFocusOwner();
    // A control hears keys once it has been dressed; nobody is quick enough to strike before that.
    target.applyCss();
    for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
      Event.fireEvent(
          target,
          new KeyEvent(
              type,
              KeyEvent.CHAR_UNDEFINED,
              parts.getLast(),
              code,
              parts.contains("Shift"),
              parts.contains("Ctrl"),
              parts.contains("Alt"),
              false));
    }
  }

  private static KeyCode code(String name) {
    if (name.length() == 1 && !Character.isLetterOrDigit(name.charAt(0))) {
      return KeyCode.UNDEFINED;
    }
    KeyCode code = KeyCode.getKeyCode(name.length() == 1 ? name.toUpperCase(Locale.ROOT) : name);
    if (code == null) {
      throw new IllegalArgumentException("No such key: " + name);
    }
    return code;
  }

  /**
   * Takes the picture in light and dark, and in light on a small screen.
   *
   * @param name begins with a number of its own, such as {@code 10-day}
   * @throws IllegalArgumentException where another picture has the number: one would be mistaken
   *     for the other
   */
  public void picture(String name) {
    String number = name.replaceFirst("-.*", "");
    String other = numbers.putIfAbsent(number, name);
    if (other != null) {
      throw new IllegalArgumentException("Two pictures have one number: " + other + ", " + name);
    }
    pause(CALM_MILLIS);
    Theme before = settings.get().theme();
    for (Theme theme : Theme.values()) {
      perform(() -> settings.change(now -> now.withTheme(theme)));
      save(name + "-" + theme.name().toLowerCase(Locale.ROOT));
    }
    perform(() -> settings.change(now -> now.withTheme(Theme.LIGHT)));
    perform(() -> Tour.size(stage, Tour.SMALL_WIDTH, Tour.SMALL_HEIGHT));
    pause(CALM_MILLIS);
    save(name + "-small");
    perform(() -> Tour.size(stage, Tour.WIDTH, Tour.HEIGHT));
    perform(() -> settings.change(now -> now.withTheme(before)));
    pause(CALM_MILLIS);
  }

  /** Takes the picture as it is. */
  void save(String name) {
    save(name, scene());
  }

  /** Takes the picture of another window, which has this title, as it is. */
  void savePicture(String name, String title) {
    save(name, ask(() -> window(title).orElseThrow().getScene()));
  }

  /** Another window in sight that has this title; on the UI thread only. */
  Optional<Window> window(String title) {
    return Window.getWindows().stream()
        .filter(window -> window instanceof Stage other && title.equals(other.getTitle()))
        .findFirst();
  }

  /** What has the keyboard and which words are in sight, for whoever cannot see a picture. */
  String description() {
    return ask(
        () ->
            "The keyboard is at "
                + scene().getFocusOwner()
                + "\nIn sight: "
                + String.join(" | ", Finder.words(scene().getRoot())));
  }

  /** Takes the picture of a scene as it is. */
  private void save(String name, Scene scene) {
    Path file = folder.resolve(name + ".png");
    // The first shot after a change of theme only makes the style sheets apply.
    perform(() -> scene.snapshot(null));
    pause(GLANCE_MILLIS);
    Image image = ask(() -> scene.snapshot(null));
    try {
      Pictures.save(image, file);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    taken.add(file);
  }

  /** Leaves whoever is signed in, where somebody is. */
  void signOut() {
    boolean inside = ask(() -> find(".cd-shell").isPresent());
    if (inside) {
      press("Ctrl+K");
      awaitNode(".cd-palette");
      type("sign out");
      pause(CALM_MILLIS);
      press("Enter");
    }
  }

  /** From now on the client's files are saved into {@code folder}, by the names it gives them. */
  void saveInto(Path folder) {
    perform(() -> PaperFiles.answer(stage, folder::resolve));
  }

  /** The line to the server, which can be cut. */
  Line line() {
    return line;
  }

  /** The pictures so far. */
  public List<Path> taken() {
    return List.copyOf(taken);
  }

  public Scene scene() {
    return stage.getScene();
  }

  /** Lets some time pass, for what has no sign that can be waited for. */
  public void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
