package org.caredesk.dto.patients;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the patient type-ahead ({@code GET /patients?query=}). */
public record PatientSummary(
    UUID id,
    String recordNumber,
    String name,
    Gender gender,
    LocalDate dateOfBirth,
    @Nullable String phone,
    @Nullable String email) {}
