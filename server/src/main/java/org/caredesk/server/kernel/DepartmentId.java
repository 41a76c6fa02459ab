package org.caredesk.server.kernel;

import java.util.UUID;

/** Names one department. */
public record DepartmentId(UUID value) {}
