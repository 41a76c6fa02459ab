package org.caredesk.dto.patients;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Insurance cover of a person.
 *
 * @param policyNumber whole: the desk reads it to the payer
 * @param validTo inclusive; null has no end
 */
public record CoverResponse(
    UUID id,
    String payer,
    @Nullable String policyNumber,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    int version) {}
