package org.caredesk.dto.directory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One doctor found by {@code GET /doctors}; each affiliation carries its next free slot and fee
 * (SPEC A5).
 *
 * @param averageRating 1 to 5, to one decimal; null while there are fewer than three ratings
 * @param ratings how many visits were rated
 */
public record DoctorHit(
    UUID id,
    String name,
    List<String> specialties,
    List<String> languages,
    @Nullable Double averageRating,
    long ratings,
    List<AffiliationResponse> affiliations) {}
