package org.caredesk.dto.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to which object, when and from where.
 *
 * @param id rises with time; the cursor of the list
 * @param action verb in kebab case, such as {@code retire}
 * @param objectType such as {@code department}
 * @param origin the address the request came from
 * @param correlationId shared with the logs of client and server
 * @param detail what is so afterwards, by field
 * @param before what was noted of the object the time before, by field; only when one event is
 *     asked for
 * @param position in the chain; null for a moment, until it is sealed
 * @param hash the seal over this event and all before it
 */
public record AuditEvent(
    long id,
    Instant happenedAt,
    @Nullable UUID actorId,
    String actorName,
    String action,
    String objectType,
    String objectId,
    @Nullable UUID hospitalId,
    @Nullable String origin,
    @Nullable String correlationId,
    Map<String, String> detail,
    @Nullable Map<String, String> before,
    @Nullable Long position,
    @Nullable String hash) {}
