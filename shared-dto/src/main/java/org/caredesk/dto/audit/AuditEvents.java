package org.caredesk.dto.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the audit trail, the newest first.
 *
 * @param after asks for what comes next; null at the end
 */
public record AuditEvents(List<AuditEvent> items, @Nullable Long after) {}
