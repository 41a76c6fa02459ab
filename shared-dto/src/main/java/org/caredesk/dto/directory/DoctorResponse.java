package org.caredesk.dto.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A doctor with the hospitals they work at.
 *
 * @param email for the doctor and the staff of their hospitals; null for anybody else
 * @param phone as {@code email}
 * @param clinicAddress where the doctor's own practice is, as one would write it on a letter
 * @param photo names the present photo, and changes with it; null without one
 * @param application for the doctor and super admins; null for anybody else, and for a doctor who
 *     was added directly
 */
public record DoctorResponse(
    UUID id,
    String name,
    @Nullable String email,
    DoctorStatus status,
    List<String> qualifications,
    List<String> specialties,
    int yearsOfExperience,
    @Nullable String phone,
    @Nullable String bio,
    @Nullable String clinicAddress,
    List<String> languages,
    LocalDate dateJoined,
    @Nullable String photo,
    @Nullable DoctorApplication application,
    List<AffiliationResponse> affiliations,
    int version,
    List<DirectoryAction> allowedActions) {}
