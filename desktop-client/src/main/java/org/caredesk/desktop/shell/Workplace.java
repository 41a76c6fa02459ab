package org.caredesk.desktop.shell;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyEvent;
import org.caredesk.desktop.ui.Action;

/** Everything a role does: the rail's sections, the screens behind routes, and the commands. */
public interface Workplace {

  String id();

  /** Literal such as {@code fth-monitor}. */
  String icon();

  /** In the user's language. */
  String text();

  List<Section> sections();

  /** Where the workplace begins. */
  Route home();

  /** What makes the first screen ready, each step for a turn of its own on the UI thread. */
  default List<Runnable> ahead() {
    return List.of();
  }

  /** Commands that are there on every screen of the workplace. */
  List<Action> actions();

  /** What the palette finds here beside people and commands. */
  default List<PaletteSource> paletteSources() {
    return List.of();
  }

  /** Hears every key of the window first; what it consumes nobody else hears. */
  default void hear(KeyEvent key) {}

  /** A new screen for {@code route}, or nothing where the route is not this workplace's. */
  Optional<Screen> open(Route route);

  /** The id of the rail's section that {@code route} belongs to, for highlighting it. */
  String sectionOf(Route route);

  /** The workplace is left for good. */
  default void close() {}

  /** Makes a workplace for a signed-in person. */
  @FunctionalInterface
  interface Factory {
    Workplace create(WorkplaceContext context);
  }
}
