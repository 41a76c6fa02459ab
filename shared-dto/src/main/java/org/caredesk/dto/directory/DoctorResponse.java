package org.caredesk.dto.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A doctor with the hospitals they work at. */
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
    List<String> languages,
    LocalDate dateJoined,
    List<AffiliationResponse> affiliations,
    int version,
    List<DirectoryAction> allowedActions) {}
