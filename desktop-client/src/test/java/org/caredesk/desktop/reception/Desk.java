package org.caredesk.desktop.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.live.Live;
import org.caredesk.desktop.live.LiveBatch;
import org.caredesk.desktop.live.LiveState;
import org.caredesk.desktop.session.SignedIn;
import org.caredesk.desktop.shell.CurrentHospital;
import org.caredesk.desktop.shell.DeskServices;
import org.caredesk.desktop.shell.Navigator;
import org.caredesk.desktop.shell.Route;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Overlays;
import org.caredesk.desktop.ui.SideSheet;
import org.caredesk.desktop.ui.Toasts;
import org.caredesk.desktop.work.ManualWork;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.identity.MeResponse;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.live.LiveFrame;
import org.jspecify.annotations.Nullable;

/** A workstation at the fake server: time, work and live feed move when the test says so. */
final class Desk implements Live, Toasts, Overlays, Navigator {
  final ManualWork work = new ManualWork(SeafaceDay.NOW);
  final FakeServer server = new FakeServer(work.clock());
  final List<String> toasts = new ArrayList<>();
  final SimpleObjectProperty<LiveState> state = new SimpleObjectProperty<>(new LiveState.Live());
  final List<Route> went = new ArrayList<>();

  /** What takes the newest toast's deed back; null where nothing can. */
  @Nullable Runnable takesBack;

  private final List<Consumer<LiveBatch>> listeners = new ArrayList<>();
  final WorkplaceContext context = context(this, this);

  /** The context with other layers for sheets and toasts, such as those of a window. */
  WorkplaceContext context(Toasts shownIn, Overlays over) {
    Texts texts = new Texts(Locale.ENGLISH);
    MeResponse me =
        new MeResponse(
            SeafaceDay.id("Sunita Kamble"),
            "Sunita Kamble",
            "reception@demo.example",
            List.of(Role.RECEPTIONIST),
            List.of(new MeResponse.HospitalRef(SeafaceDay.HOSPITAL, "Seaface Hospital")),
            null,
            null);
    return new WorkplaceContext(
        new SignedIn(me, server.api(), this),
        new DeskServices(this, shownIn, over, new CurrentHospital(FakeServer.hospital()), "Desk 1"),
        work.work(),
        texts,
        new Formatting(texts, work.clock()),
        work.clock());
  }

  /** Sends frames as one batch. */
  void push(LiveFrame... frames) {
    List.copyOf(listeners).forEach(each -> each.accept(new LiveBatch(List.of(frames), false)));
  }

  void resync() {
    List.copyOf(listeners).forEach(each -> each.accept(new LiveBatch(List.of(), true)));
  }

  int listeners() {
    return listeners.size();
  }

  @Override
  public ObservableValue<LiveState> state() {
    return state;
  }

  @Override
  public Subscription listen(Consumer<LiveBatch> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public void tryNow() {}

  @Override
  public void show(String icon, String text, @Nullable Runnable undo) {
    toasts.add(text);
    takesBack = undo;
  }

  @Override
  public void undoNewest() {}

  @Override
  public void openSheet(SideSheet sheet) {}

  @Override
  public void closeSheet() {}

  @Override
  public void openDialog(javafx.scene.layout.Region content, Runnable onClosed) {}

  @Override
  public void closeDialog() {}

  @Override
  public void go(Route route) {
    went.add(route);
  }

  @Override
  public void back() {}
}
