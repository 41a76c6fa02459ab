package org.caredesk.desktop.api;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.notifications.NotificationResponse;
import org.caredesk.dto.notifications.NotificationsResponse;
import org.jspecify.annotations.Nullable;

/** Messages in memory, the newest first. */
public final class FakeNotifications implements Notifications {

  public final List<NotificationResponse> items = new ArrayList<>();
  public final List<String> calls = new ArrayList<>();

  @Override
  public NotificationsResponse own(@Nullable UUID before, int size) {
    calls.add("own");
    int from = 0;
    for (int i = 0; before != null && i < items.size(); i++) {
      if (items.get(i).id().equals(before)) {
        from = i + 1;
      }
    }
    List<NotificationResponse> page =
        List.copyOf(items.subList(from, Math.min(items.size(), from + size)));
    int unread = (int) items.stream().filter(each -> each.readAt() == null).count();
    return new NotificationsResponse(page, unread, page.size() < size ? null : page.getLast().id());
  }

  @Override
  public Done read(UUID id) {
    calls.add("read " + id);
    return Done.DONE;
  }

  @Override
  public Done readAll() {
    calls.add("read all");
    return Done.DONE;
  }
}
