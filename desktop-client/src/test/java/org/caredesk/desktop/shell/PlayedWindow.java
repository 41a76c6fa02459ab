package org.caredesk.desktop.shell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.caredesk.desktop.api.Api;
import org.caredesk.desktop.continuity.Continuity;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.live.Live;
import org.caredesk.desktop.live.LiveBatch;
import org.caredesk.desktop.live.LiveState;
import org.caredesk.desktop.session.SignedIn;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Overlays;
import org.caredesk.desktop.ui.SideSheet;
import org.caredesk.desktop.ui.Toasts;
import org.caredesk.desktop.work.ManualWork;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.directory.HospitalResponse;
import org.caredesk.dto.identity.MeResponse;
import org.caredesk.dto.live.LiveFrame;
import org.jspecify.annotations.Nullable;

/**
 * A workstation's window without a window, for tests: it notes what is said and where it goes;
 * time, work and live feed move when the test says so.
 */
public abstract class PlayedWindow implements Live, Toasts, Overlays, Navigator {
  public final ManualWork work;
  public final List<String> toasts = new ArrayList<>();

  /** Those that were closed before their time. */
  public final List<String> closedToasts = new ArrayList<>();

  public final List<Route> went = new ArrayList<>();
  public final SimpleObjectProperty<LiveState> state =
      new SimpleObjectProperty<>(new LiveState.Live());
  private final List<Consumer<LiveBatch>> listeners = new ArrayList<>();

  /** What this computer keeps; set before the context is made. */
  public Continuity continuity = Continuity.none();

  private @Nullable Runnable lastUndo;
  private final List<@Nullable Runnable> undos = new ArrayList<>();

  protected PlayedWindow(Instant start) {
    this.work = new ManualWork(start);
  }

  /** What a workplace is built from, in this window. */
  protected final WorkplaceContext context(
      MeResponse me, Api api, HospitalResponse hospital, String deskName) {
    return context(me, api, new DeskServices(this, this, this, at(hospital), deskName));
  }

  /** The same with other services, such as the layers of a real window. */
  protected final WorkplaceContext context(MeResponse me, Api api, DeskServices services) {
    Texts texts = new Texts(Locale.ENGLISH);
    return new WorkplaceContext(
        new SignedIn(me, api, this, continuity),
        services,
        work.work(),
        texts,
        new Formatting(texts, work.clock()),
        work.clock());
  }

  protected static CurrentHospital at(HospitalResponse hospital) {
    return new CurrentHospital(hospital);
  }

  /** Lets the keys of {@code scene} run a screen's actions, as the shell does. */
  public static void shortcuts(Scene scene, Supplier<List<Action>> actions) {
    Shortcuts keys = new Shortcuts(actions);
    scene.addEventHandler(KeyEvent.KEY_PRESSED, key -> keys.handle(key, scene));
  }

  /** Sends news as one batch, which is not worked off yet. */
  public final void push(LiveFrame... frames) {
    tell(new LiveBatch(List.of(frames), false));
  }

  /** Changes were missed. */
  public final void resync() {
    tell(new LiveBatch(List.of(), true));
  }

  private void tell(LiveBatch batch) {
    List.copyOf(listeners).forEach(each -> each.accept(batch));
  }

  /** How many listen to the live feed: none may after a screen's deactivate. */
  public final int listeners() {
    return listeners.size();
  }

  public final String lastToast() {
    return toasts.getLast();
  }

  /** Whether the last toast can be undone. */
  public final boolean undoable() {
    return lastUndo != null;
  }

  /** Presses Undo on the last toast. */
  public final void undo() {
    Objects.requireNonNull(lastUndo, "The last toast cannot be undone").run();
    work.settle();
  }

  /** Presses Undo on the toast at {@code index}, from the first one on. */
  public final void undo(int index) {
    Objects.requireNonNull(undos.get(index), "This toast cannot be undone").run();
    work.settle();
  }

  @Override
  public final ObservableValue<LiveState> state() {
    return state;
  }

  @Override
  public final Subscription listen(Consumer<LiveBatch> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public void tryNow() {}

  @Override
  public final Subscription show(String icon, String text, @Nullable Runnable undo) {
    toasts.add(text);
    lastUndo = undo;
    undos.add(undo);
    return () -> closedToasts.add(text);
  }

  @Override
  public void undoNewest() {}

  @Override
  public void openSheet(SideSheet sheet) {}

  @Override
  public void closeSheet() {}

  @Override
  public void openDialog(Region content, Runnable onClosed) {}

  @Override
  public void closeDialog() {}

  @Override
  public void go(Route route) {
    went.add(route);
  }

  @Override
  public void back() {}
}
