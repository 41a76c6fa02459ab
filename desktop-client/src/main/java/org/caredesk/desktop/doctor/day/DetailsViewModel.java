package org.caredesk.desktop.doctor.day;

import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.caredesk.desktop.live.LiveBatch;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Look;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.work.Latest;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.jspecify.annotations.Nullable;

/** The appointment that is looked at beside the calendar. */
final class DetailsViewModel {

  /** What of the appointment shows. */
  enum Tab {
    VISIT,
    RECORD
  }

  private final ReadOnlyObjectWrapper<@Nullable UUID> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable AppointmentResponse> appointment =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Tab> tab = new ReadOnlyObjectWrapper<>(Tab.VISIT);
  private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(new Look.Loading());
  private final WorkplaceContext context;
  private final Latest lane;
  private @Nullable Subscription listening;

  DetailsViewModel(WorkplaceContext context) {
    this.context = context;
    this.lane = new Latest(context.work());
  }

  /** Which appointment is looked at; null for none. */
  ReadOnlyObjectProperty<@Nullable UUID> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** The appointment as last seen; null before it is loaded. */
  ReadOnlyObjectProperty<@Nullable AppointmentResponse> appointmentProperty() {
    return appointment.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Tab> tabProperty() {
    return tab.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Look> look() {
    return look.getReadOnlyProperty();
  }

  /** Looks at an appointment. */
  void show(UUID id) {
    show(id, id.equals(shown.get()) ? tab.get() : Tab.VISIT);
  }

  void show(UUID id, Tab part) {
    tab.set(part);
    if (id.equals(shown.get())) {
      return;
    }
    close();
    shown.set(id);
    listening = context.session().live().listen(this::batch);
    load(id);
  }

  void show(Tab part) {
    tab.set(part);
  }

  /** Looks away. */
  void close() {
    lane.close();
    if (listening != null) {
      listening.close();
      listening = null;
    }
    look.set(new Look.Loading());
    appointment.set(null);
    shown.set(null);
  }

  private void load(UUID id) {
    lane.start(
        () -> context.session().api().appointments().get(id),
        this::take,
        problem -> {
          if (appointment.get() == null) {
            look.set(
                ProblemTexts.failed(
                    context.texts(),
                    context.texts().get("doctor.details.failed"),
                    problem,
                    () -> load(id)));
          }
        });
  }

  /** Takes over a change that was made here. */
  void apply(AppointmentResponse changed) {
    if (changed.id().equals(shown.get())) {
      take(changed);
    }
  }

  private void take(AppointmentResponse fresh) {
    AppointmentResponse before = appointment.get();
    if (before == null || fresh.version() >= before.version()) {
      appointment.set(fresh);
    }
    look.set(new Look.Ready());
  }

  private void batch(LiveBatch batch) {
    UUID id = shown.get();
    if (id != null
        && (batch.resync() || batch.frames().stream().anyMatch(frame -> newer(frame, id)))) {
      load(id);
    }
  }

  private boolean newer(LiveFrame frame, UUID id) {
    AppointmentResponse seen = appointment.get();
    return id.equals(frame.id())
        && (seen == null || frame.version() == null || frame.version() > seen.version());
  }
}
