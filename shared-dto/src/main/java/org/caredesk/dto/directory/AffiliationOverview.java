package org.caredesk.dto.directory;

import java.util.List;

/**
 * A doctor of a hospital in the list of the admin console.
 *
 * @param specialties the doctor's, by catalogue code
 */
public record AffiliationOverview(
    AffiliationResponse affiliation,
    String doctorName,
    DoctorStatus doctorStatus,
    List<String> specialties) {}
