package org.caredesk.desktop.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Opens screens for routes, keeps the last few so that going back finds them as they were, and
 * remembers the way. Exactly one screen is active at a time.
 */
public final class Navigation implements Navigator {

  static final int KEPT_SCREENS = 6;
  static final int REMEMBERED_ROUTES = 50;

  private final Workplace workplace;
  private final Consumer<Screen> show;
  private final ReadOnlyObjectWrapper<@Nullable Route> route = new ReadOnlyObjectWrapper<>();
  private final Deque<Route> past = new ArrayDeque<>();
  private final List<Screen> kept = new ArrayList<>();
  private @Nullable Screen current;

  /**
   * @param show puts a screen's view into the window
   */
  public Navigation(Workplace workplace, Consumer<Screen> show) {
    this.workplace = workplace;
    this.show = show;
  }

  @Override
  public void go(Route target) {
    Route before = route.get();
    if (open(target) && before != null && !before.equals(target)) {
      past.push(before);
      if (past.size() > REMEMBERED_ROUTES) {
        past.removeLast();
      }
    }
  }

  @Override
  public void back() {
    Route before = past.poll();
    if (before != null) {
      open(before);
    }
  }

  private boolean open(Route target) {
    Screen shown = current;
    if (shown != null && shown.moveTo(target)) {
      route.set(target);
      return true;
    }
    Optional<Screen> found =
        kept.stream()
            .filter(screen -> screen != shown && screen.moveTo(target))
            .findFirst()
            .or(() -> workplace.open(target));
    found.ifPresent(
        screen -> {
          leave();
          kept.remove(screen);
          kept.add(screen);
          if (kept.size() > KEPT_SCREENS) {
            kept.removeFirst();
          }
          current = screen;
          route.set(target);
          show.accept(screen);
          screen.activate();
        });
    return found.isPresent();
  }

  private void leave() {
    if (current != null) {
      current.deactivate();
      current = null;
    }
  }

  /** Leaves for good. */
  public void close() {
    leave();
    kept.clear();
    past.clear();
  }

  /** Where the window is; null before the first route. */
  public ReadOnlyObjectProperty<@Nullable Route> route() {
    return route.getReadOnlyProperty();
  }

  public Optional<Screen> screen() {
    return Optional.ofNullable(current);
  }
}
