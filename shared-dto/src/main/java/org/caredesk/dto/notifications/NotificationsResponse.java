package org.caredesk.dto.notifications;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of somebody's messages, the newest first.
 *
 * @param unread how many of all are unread
 * @param next the cursor for {@code before=} that continues; null at the end
 */
public record NotificationsResponse(
    List<NotificationResponse> items, int unread, @Nullable UUID next) {}
