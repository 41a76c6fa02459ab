package org.caredesk.dto.insights;

import java.util.UUID;

/** One doctor at a hospital, in one department: a doctor who changed it has two rows. */
public record DoctorRevenue(
    UUID doctorId,
    String name,
    UUID departmentId,
    String departmentName,
    Figures figures,
    Visits visits) {}
