package org.caredesk.desktop.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.caredesk.desktop.live.LiveBatch;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Look;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.work.Latest;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.scheduling.AppointmentProgress;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.PinboardResponse;
import org.caredesk.dto.scheduling.PinboardResponse.Parked;
import org.jspecify.annotations.Nullable;

/** What waits for a new time at the hospital, kept current by the live feed. */
final class PinboardModel {
  private final ReadOnlyObjectWrapper<List<Parked>> items = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(new Look.Loading());
  private final BooleanProperty open = new SimpleBooleanProperty(false);
  private final WorkplaceContext context;
  private final Latest lane;
  private final List<Subscription> subscriptions = new ArrayList<>();
  private @Nullable UUID loadedFor;

  PinboardModel(WorkplaceContext context) {
    this.context = context;
    this.lane = new Latest(context.work());
  }

  void activate() {
    subscriptions.add(
        context.desk().hospital().property().subscribe((_, _) -> hospitalChanged())::unsubscribe);
    subscriptions.add(context.session().live().listen(this::hear));
    load();
  }

  void deactivate() {
    Subscription.all(subscriptions).close();
    subscriptions.clear();
    lane.close();
  }

  /** By the time they had. */
  ReadOnlyObjectProperty<List<Parked>> itemsProperty() {
    return items.getReadOnlyProperty();
  }

  ObservableValue<Look> look() {
    return look;
  }

  /**
   * Whether it shows: it opens by itself when something comes onto it, and closes with the last.
   */
  BooleanProperty openProperty() {
    return open;
  }

  @Nullable Parked find(String id) {
    return items.get().stream()
        .filter(each -> each.id().toString().equals(id))
        .findFirst()
        .orElse(null);
  }

  /** It as a card of a day; null where it is not here. */
  @Nullable DayAppointment card(String id) {
    Parked of = find(id);
    return of == null
        ? null
        : new DayAppointment(
            of.id(),
            of.number(),
            AppointmentStatus.PARKED,
            of.startsAt(),
            of.endsAt(),
            of.patientId(),
            of.patientName(),
            of.visitMode(),
            null,
            of.paymentState(),
            null,
            null,
            0,
            AppointmentProgress.NONE,
            null,
            of.version(),
            of.allowedActions(),
            null);
  }

  private void hospitalChanged() {
    show(List.of());
    look.set(new Look.Loading());
    load();
  }

  /** What shows stays until the answer is there. */
  void load() {
    UUID hospital = context.desk().hospital().get().id();
    lane.start(
        () -> context.session().api().hospitals().pinboard(hospital),
        (PinboardResponse answer) -> {
          loadedFor = hospital;
          show(answer.items());
        },
        problem -> {
          if (!hospital.equals(loadedFor)) {
            look.set(
                ProblemTexts.failed(
                    context.texts(),
                    context.texts().get("pinboard.load-failed"),
                    problem,
                    this::load));
          }
        });
  }

  private void show(List<Parked> fresh) {
    boolean more = fresh.size() > items.get().size();
    items.set(List.copyOf(fresh));
    look.set(
        fresh.isEmpty()
            ? new Look.Empty(
                "fth-bookmark",
                context.texts().get("pinboard.empty-title"),
                context.texts().get("pinboard.empty-text"),
                null)
            : new Look.Ready());
    if (fresh.isEmpty() || more) {
      open.set(more);
    }
  }

  /** Sees what was done at this desk, before the feed tells it. */
  void apply(AppointmentResponse changed) {
    if (changed.status() == AppointmentStatus.PARKED) {
      load();
    } else if (find(changed.id().toString()) != null) {
      show(items.get().stream().filter(each -> !each.id().equals(changed.id())).toList());
    }
  }

  private void hear(LiveBatch batch) {
    if (batch.resync() || batch.frames().stream().anyMatch(this::concerns)) {
      load();
    }
  }

  private boolean concerns(LiveFrame frame) {
    return LiveFrame.APPOINTMENT_CHANGED.equals(frame.type())
        && context.desk().hospital().get().id().equals(frame.hospitalId())
        && (AppointmentStatus.PARKED.name().equals(frame.status())
            || frame.id() != null && find(frame.id().toString()) != null);
  }
}
