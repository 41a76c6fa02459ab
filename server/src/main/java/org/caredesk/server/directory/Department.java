package org.caredesk.server.directory;

import java.util.List;
import org.caredesk.server.kernel.DepartmentId;
import org.caredesk.server.kernel.HospitalId;

/** A department and the specialties it covers, by catalogue code (SPEC D2). */
public record Department(
    DepartmentId id,
    HospitalId hospital,
    String name,
    List<String> specialties,
    boolean retired,
    int version) {}
