package org.caredesk.server.directory;

import java.util.List;
import org.caredesk.server.kernel.DepartmentId;
import org.caredesk.server.kernel.HospitalId;

/**
 * A department and the specialties it covers, by catalogue code (SPEC D2).
 *
 * @param inUse whether anything refers to it or did, so that it cannot be deleted
 */
public record Department(
    DepartmentId id,
    HospitalId hospital,
    String name,
    List<String> specialties,
    boolean retired,
    boolean inUse,
    int version) {}
