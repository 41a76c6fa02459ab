package org.caredesk.dto.directory;

import java.util.List;
import java.util.UUID;

/** A department of a hospital. */
public record DepartmentResponse(
    UUID id,
    UUID hospitalId,
    String name,
    List<String> specialties,
    boolean retired,
    int version,
    List<DirectoryAction> allowedActions) {}
