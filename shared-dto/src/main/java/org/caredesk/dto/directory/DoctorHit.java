package org.caredesk.dto.directory;

import java.util.List;
import java.util.UUID;

/**
 * One doctor found by {@code GET /doctors}; each affiliation carries its next free slot and fee
 * (SPEC A5).
 */
public record DoctorHit(
    UUID id,
    String name,
    List<String> specialties,
    List<String> languages,
    List<AffiliationResponse> affiliations) {}
