package org.caredesk.desktop.shell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.caredesk.desktop.api.Scripted;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.live.Live;
import org.caredesk.desktop.live.LiveBatch;
import org.caredesk.desktop.live.LiveState;
import org.caredesk.desktop.session.SignedIn;
import org.caredesk.desktop.ui.Overlays;
import org.caredesk.desktop.ui.SideSheet;
import org.caredesk.desktop.ui.Toasts;
import org.caredesk.desktop.work.ManualWork;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.directory.HospitalResponse;
import org.caredesk.dto.directory.Location;
import org.caredesk.dto.identity.MeResponse;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.live.LiveFrame;
import org.jspecify.annotations.Nullable;

/** A workstation at a scripted server: time, work and live feed move when the test says so. */
public final class ScriptedDesk implements Live, Toasts, Overlays, Navigator {
  public static final UUID DOCTOR = UUID.fromString("01940000-0000-7000-8000-0000000000d1");

  public final ManualWork work = new ManualWork(Instant.parse("2026-11-16T05:19:00Z"));
  public final Scripted server = new Scripted();
  public final List<String> toasts = new ArrayList<>();
  public final List<Route> went = new ArrayList<>();
  private final List<Consumer<LiveBatch>> listeners = new ArrayList<>();
  private final SimpleObjectProperty<LiveState> state =
      new SimpleObjectProperty<>(new LiveState.Live());

  /** The context of a person; a doctor is {@link #DOCTOR}. */
  public WorkplaceContext context(Role... roles) {
    Texts texts = new Texts(Locale.ENGLISH);
    boolean isDoctor = roles.length == 0 || roles[0] == Role.DOCTOR;
    MeResponse me =
        new MeResponse(
            UUID.fromString("01940000-0000-7000-8000-0000000000a1"),
            "Sunita Kamble",
            "sunita@clinic.example",
            List.of(roles),
            List.of(),
            isDoctor ? DOCTOR : null,
            null);
    return new WorkplaceContext(
        new SignedIn(me, server.api(), this),
        new DeskServices(
            this,
            this,
            this,
            new CurrentHospital(hospital("Seaface Hospital", "Asia/Kolkata", "INR")),
            "Desk 1"),
        work.work(),
        texts,
        new Formatting(texts, work.clock()),
        work.clock());
  }

  /** A hospital with an id of its own. */
  public static HospitalResponse hospital(String name, String zone, String currency) {
    return new HospitalResponse(
        UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        name,
        new Location("1 Marine Drive", null, null, "Mumbai", null, "IN"),
        zone,
        currency,
        null,
        6000,
        true,
        0,
        List.of());
  }

  /** Sends news as one batch. */
  public void push(
      String type, @Nullable UUID id, @Nullable UUID doctor, @Nullable Integer version) {
    LiveFrame frame = new LiveFrame(1L, type, id, null, doctor, null, null, version);
    List.copyOf(listeners).forEach(each -> each.accept(new LiveBatch(List.of(frame), false)));
    work.settle();
  }

  /** How many listen to the live feed: none may after a screen's deactivate. */
  public int listeners() {
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
