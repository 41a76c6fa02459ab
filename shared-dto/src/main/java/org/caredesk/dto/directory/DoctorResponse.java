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
 * @param averageRating 1 to 5, to one decimal; null while there are fewer than three ratings
 * @param ratings how many visits were rated
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
    @Nullable Double averageRating,
    long ratings,
    List<AffiliationResponse> affiliations,
    int version,
    List<DirectoryAction> allowedActions) {}
