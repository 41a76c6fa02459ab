package org.caredesk.dto.insights;

import java.util.UUID;

/** One department of a hospital. */
public record DepartmentFigures(UUID departmentId, String name, Figures figures, Visits visits) {}
