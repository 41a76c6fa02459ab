package org.caredesk.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.Notifications;
import org.caredesk.desktop.live.Live;
import org.caredesk.desktop.live.LiveBatch;
import org.caredesk.desktop.work.Latest;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.desktop.work.Work;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.notifications.NotificationResponse;
import org.caredesk.dto.notifications.NotificationsResponse;
import org.jspecify.annotations.Nullable;

/** The messages to the person who is signed in (SPEC N4), live. */
final class NotificationsViewModel {

  static final int PAGE = 30;

  private final Notifications api;
  private final Live live;
  private final Work work;
  private final Latest newest;
  private final Latest older;
  private final ObservableList<NotificationResponse> items = FXCollections.observableArrayList();
  private final ReadOnlyIntegerWrapper unread = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<@Nullable UUID> next = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable ApiProblem> problem = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Boolean> loaded = new ReadOnlyObjectWrapper<>(false);
  private @Nullable Subscription listening;

  NotificationsViewModel(Notifications api, Live live, Work work) {
    this.api = api;
    this.live = live;
    this.work = work;
    this.newest = new Latest(work);
    this.older = new Latest(work);
  }

  void activate() {
    if (listening == null) {
      listening = live.listen(this::heard);
      load();
    }
  }

  void deactivate() {
    if (listening != null) {
      listening.close();
      listening = null;
    }
    newest.close();
    older.close();
  }

  /** Loads the newest anew; what is older stays as it is. */
  void load() {
    newest.start(() -> api.own(null, PAGE), this::showNewest, problem::set);
  }

  /** Loads those below the last one. */
  void loadOlder() {
    UUID cursor = next.get();
    if (cursor != null) {
      older.start(() -> api.own(cursor, PAGE), this::showOlder, problem::set);
    }
  }

  /** Marks one as read, here at once and then on the server. */
  void read(NotificationResponse message) {
    if (message.readAt() != null) {
      return;
    }
    items.replaceAll(each -> each.id().equals(message.id()) ? asRead(each) : each);
    unread.set(Math.max(0, unread.get() - 1));
    work.start(() -> api.read(message.id()), _ -> {}, this::failed);
  }

  void readAll() {
    items.replaceAll(NotificationsViewModel::asRead);
    unread.set(0);
    work.start(api::readAll, _ -> {}, this::failed);
  }

  private void failed(ApiProblem why) {
    problem.set(why);
    load();
  }

  private void heard(LiveBatch batch) {
    if (batch.resync()
        || batch.frames().stream().anyMatch(f -> f.type().equals(LiveFrame.NOTIFICATION))) {
      load();
    }
  }

  private void showNewest(NotificationsResponse answer) {
    List<NotificationResponse> all = new ArrayList<>(answer.items());
    if (answer.next() != null) {
      // What was loaded further down stays below the new ones.
      UUID last = all.getLast().id();
      int at = indexOf(last);
      if (at >= 0 && at + 1 < items.size()) {
        all.addAll(items.subList(at + 1, items.size()));
      } else {
        next.set(answer.next());
      }
    } else {
      next.set(null);
    }
    problem.set(null);
    unread.set(answer.unread());
    items.setAll(all);
    loaded.set(true);
  }

  private int indexOf(UUID id) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  private void showOlder(NotificationsResponse answer) {
    items.addAll(answer.items());
    next.set(answer.next());
  }

  /** The time does not matter until the list is loaded again. */
  private static NotificationResponse asRead(NotificationResponse of) {
    return of.readAt() != null
        ? of
        : new NotificationResponse(
            of.id(),
            of.kind(),
            of.objectType(),
            of.objectId(),
            of.hospitalId(),
            of.hospitalName(),
            of.patientName(),
            of.doctorName(),
            of.facts(),
            of.createdAt(),
            of.createdAt());
  }

  /** Where a message leads; null where there is nothing to open. */
  static @Nullable Route route(NotificationResponse message) {
    return switch (message.objectType()) {
      case "appointment" -> new Route.Appointment(message.objectId());
      case "wait-list-entry" -> new Route.Part("wait-list");
      case "doctor" ->
          switch (message.kind()) {
            case "application-received" -> new Route.Part("approvals");
            case "application-approved" -> new Route.Part("hospitals");
            case "application-rejected" -> new Route.Part("application");
            case "time-off-affects" -> new Route.Doctor(message.objectId());
            default -> null;
          };
      default -> null;
    };
  }

  /** The newest first. */
  ObservableList<NotificationResponse> items() {
    return items;
  }

  ReadOnlyIntegerProperty unread() {
    return unread.getReadOnlyProperty();
  }

  /** The cursor of what is older; null when all are here. */
  ReadOnlyObjectProperty<@Nullable UUID> next() {
    return next.getReadOnlyProperty();
  }

  /** Why the last call failed; null when it did not. */
  ReadOnlyObjectProperty<@Nullable ApiProblem> problem() {
    return problem.getReadOnlyProperty();
  }

  /** Whether they were loaded at least once. */
  ReadOnlyObjectProperty<Boolean> loaded() {
    return loaded.getReadOnlyProperty();
  }
}
