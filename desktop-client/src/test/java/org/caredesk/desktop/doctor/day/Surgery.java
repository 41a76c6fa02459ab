package org.caredesk.desktop.doctor.day;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
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
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.jspecify.annotations.Nullable;

/** A doctor's workstation at the fake server: time, work and live feed move when a test says so. */
final class Surgery implements Live, Toasts, Overlays, Navigator {
  final ManualWork work = new ManualWork(RaosWeek.NOW);
  final DoctorServer server = new DoctorServer(work.clock());
  final List<String> toasts = new ArrayList<>();
  final List<Route> went = new ArrayList<>();
  final SimpleObjectProperty<LiveState> state = new SimpleObjectProperty<>(new LiveState.Live());
  private final List<Consumer<LiveBatch>> listeners = new ArrayList<>();
  private @Nullable Runnable lastUndo;
  final WorkplaceContext context = context();
  int chimes;
  private @Nullable DoctorWork made;

  private WorkplaceContext context() {
    Texts texts = new Texts(Locale.ENGLISH);
    MeResponse me =
        new MeResponse(
            new UUID(7, 7),
            "Dr. Arjun Rao",
            "doctor@demo.example",
            List.of(Role.DOCTOR),
            List.of(
                new MeResponse.HospitalRef(RaosWeek.RIBEIRA, "Hospital da Ribeira"),
                new MeResponse.HospitalRef(RaosWeek.SEAFACE, "Seaface Hospital")),
            RaosWeek.DOCTOR,
            null);
    return new WorkplaceContext(
        new SignedIn(me, server.api(), this),
        new DeskServices(
            this,
            this,
            this,
            new CurrentHospital(RaosWeek.hospitalAt(RaosWeek.SEAFACE)),
            "Surgery 1"),
        work.work(),
        texts,
        new Formatting(texts, work.clock()),
        work.clock());
  }

  /** The doctor's models, made when first asked for: what the server has then is what they find. */
  DoctorWork doctor() {
    DoctorWork doctor = made;
    if (doctor == null) {
      doctor = new DoctorWork(context, RaosWeek.DOCTOR, () -> chimes++);
      made = doctor;
      work.settle();
    }
    return doctor;
  }

  /** The calendar, active. */
  CalendarViewModel calendar() {
    doctor().calendar().activate();
    work.settle();
    return doctor().calendar();
  }

  /** The queue, active. */
  QueueViewModel queue() {
    doctor().queue().activate();
    work.settle();
    return doctor().queue();
  }

  /** Tells everybody that an appointment has changed. */
  void push(AppointmentResponse changed) {
    LiveFrame frame =
        new LiveFrame(
            99L,
            LiveFrame.APPOINTMENT_CHANGED,
            changed.id(),
            changed.hospitalId(),
            changed.doctorId(),
            null,
            changed.status().name(),
            changed.version());
    List.copyOf(listeners).forEach(each -> each.accept(new LiveBatch(List.of(frame), false)));
    work.settle();
  }

  int listeners() {
    return listeners.size();
  }

  /** Presses Undo on the last toast. */
  void undo() {
    Objects.requireNonNull(lastUndo, "The last toast cannot be undone").run();
    work.settle();
  }

  boolean undoable() {
    return lastUndo != null;
  }

  String lastToast() {
    return toasts.getLast();
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
    lastUndo = undo;
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
