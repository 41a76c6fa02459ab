package org.caredesk.dto.notifications;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message to one person. The client makes the sentence from {@code kind} and {@code facts} in
 * its own language.
 *
 * @param kind such as {@code request-received}, {@code request-accepted}, {@code request-rejected},
 *     {@code time-proposed}, {@code proposal-accepted}, {@code proposal-declined}, {@code
 *     request-expired}, {@code acceptance-taken-back}, {@code appointment-moved}, {@code
 *     appointment-parked}, {@code appointment-transferred}, {@code appointment-cancelled}, {@code
 *     wait-list-offer}
 * @param objectType what it opens, such as {@code appointment}
 * @param facts such as {@code number}, {@code startsAt} (ISO instant), {@code timeZone}, {@code
 *     reason}, {@code proposedStart}
 * @param readAt null while it is unread
 */
public record NotificationResponse(
    UUID id,
    String kind,
    String objectType,
    UUID objectId,
    @Nullable UUID hospitalId,
    @Nullable String hospitalName,
    @Nullable String patientName,
    @Nullable String doctorName,
    Map<String, String> facts,
    Instant createdAt,
    @Nullable Instant readAt) {}
