package org.caredesk.dto.directory;

import java.util.List;
import java.util.UUID;

/**
 * A department of a hospital.
 *
 * @param inUse whether doctors or figures belong to it, or did: then it can be retired, not deleted
 */
public record DepartmentResponse(
    UUID id,
    UUID hospitalId,
    String name,
    List<String> specialties,
    boolean retired,
    int version,
    boolean inUse,
    List<DirectoryAction> allowedActions) {}
