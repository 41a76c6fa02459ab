package org.caredesk.desktop.reception.waitingroom;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.caredesk.desktop.live.LiveState;
import org.caredesk.desktop.live.ServerTime;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.work.Latest;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.scheduling.WaitingRoomResponse;
import org.jspecify.annotations.Nullable;

/** Keeps the waiting room's board current; a broken line leaves the last picture standing. */
public final class WaitingRoomModel {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final int LANGUAGE_SECONDS = 8;
  private static final int RELOAD_SECONDS = 30;

  private final ReadOnlyObjectWrapper<@Nullable WaitingRoomResponse> room =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Instant> staleSince = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Instant> now;
  private final ReadOnlyIntegerWrapper turn = new ReadOnlyIntegerWrapper(0);

  private final WorkplaceContext context;
  private final UUID hospital;
  private final ServerTime time;
  private final Latest lane;
  private final List<Subscription> open = new ArrayList<>();
  private boolean loading;
  private boolean again;
  private int seconds;

  /** Of the hospital that is in view now; another choice at the desk does not change the wall. */
  public WaitingRoomModel(WorkplaceContext context) {
    this.context = context;
    this.hospital = context.desk().hospital().get().id();
    this.time = context.time();
    this.now = new ReadOnlyObjectWrapper<>(time.now());
    this.lane = new Latest(context.work());
  }

  /** Begins to load, to listen and to tick. */
  public void activate() {
    open.add(context.session().live().follow(this::concerns, this::refresh));
    open.add(context.session().live().state().subscribe(this::feedChanged)::unsubscribe);
    open.add(context.work().timers().every(SECOND, this::tick));
    load();
  }

  /** Stops all of that. */
  public void deactivate() {
    Subscription.all(open).close();
    open.clear();
    lane.close();
  }

  /** What shows; null before it is loaded. */
  public ReadOnlyObjectProperty<@Nullable WaitingRoomResponse> roomProperty() {
    return room.getReadOnlyProperty();
  }

  /** Since when there has been no connection; null while there is one. */
  public ReadOnlyObjectProperty<@Nullable Instant> staleSinceProperty() {
    return staleSince.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Instant> nowProperty() {
    return now.getReadOnlyProperty();
  }

  /** Rises with each turn of the languages. */
  public ReadOnlyIntegerProperty turnProperty() {
    return turn.getReadOnlyProperty();
  }

  private boolean concerns(LiveFrame frame) {
    return hospital.equals(frame.hospitalId())
        && (frame.type().equals(LiveFrame.QUEUE_CHANGED)
            || frame.type().equals(LiveFrame.APPOINTMENT_CHANGED));
  }

  private void feedChanged(LiveState state) {
    staleSince.set(state instanceof LiveState.Offline offline ? time.at(offline.since()) : null);
  }

  private void tick() {
    now.set(time.now());
    seconds++;
    if (seconds % LANGUAGE_SECONDS == 0) {
      turn.set(turn.get() + 1);
    }
    // When somebody is likely to be called changes with the time alone.
    if (seconds % RELOAD_SECONDS == 0 && staleSince.get() == null) {
      refresh();
    }
  }

  /** One request at a time: a burst of frames becomes one more load at its end. */
  private void refresh() {
    if (loading) {
      again = true;
    } else {
      load();
    }
  }

  private void load() {
    again = false;
    loading = true;
    lane.start(
        () -> context.session().api().hospitals().waitingRoom(hospital),
        (WaitingRoomResponse answer) -> {
          time.heard(answer.asOf());
          WaitingRoomResponse before = room.get();
          if (before == null || answer.seq() >= before.seq()) {
            room.set(answer);
          }
          loaded();
        },
        _ -> loaded());
  }

  private void loaded() {
    loading = false;
    if (again) {
      load();
    }
  }
}
