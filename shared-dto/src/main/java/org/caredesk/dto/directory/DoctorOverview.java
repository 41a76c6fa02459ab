package org.caredesk.dto.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A doctor in the list of the admin console.
 *
 * @param specialties by catalogue code
 * @param hospitals at how many the doctor works now
 */
public record DoctorOverview(
    UUID id,
    String name,
    DoctorStatus status,
    List<String> specialties,
    int yearsOfExperience,
    LocalDate dateJoined,
    int hospitals) {}
