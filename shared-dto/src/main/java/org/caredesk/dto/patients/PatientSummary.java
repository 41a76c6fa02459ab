package org.caredesk.dto.patients;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the patient type-ahead ({@code GET /patients?query=}).
 *
 * @param verified whether somebody at a desk has seen who this is
 */
public record PatientSummary(
    UUID id,
    String recordNumber,
    String name,
    Gender gender,
    LocalDate dateOfBirth,
    @Nullable String phone,
    @Nullable String email,
    boolean verified) {

  /** Somebody whose identifier was seen. */
  public PatientSummary(
      UUID id,
      String recordNumber,
      String name,
      Gender gender,
      LocalDate dateOfBirth,
      @Nullable String phone,
      @Nullable String email) {
    this(id, recordNumber, name, gender, dateOfBirth, phone, email, true);
  }
}
