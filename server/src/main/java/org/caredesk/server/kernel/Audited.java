package org.caredesk.server.kernel;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A state change for the audit trail, published inside its transaction. It carries facts and ids,
 * never clinical text and never an identifier in the clear.
 *
 * @param action verb in kebab case, such as {@code hold} or {@code create}
 * @param objectType such as {@code appointment}
 * @param detail what changed; values must be plain (text, numbers, booleans)
 */
public record Audited(
    Actor actor,
    String action,
    String objectType,
    UUID objectId,
    @Nullable HospitalId hospital,
    Map<String, ?> detail) {}
