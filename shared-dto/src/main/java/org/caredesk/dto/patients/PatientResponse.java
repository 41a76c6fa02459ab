package org.caredesk.dto.patients;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A registered person.
 *
 * @param recordNumber the human number of the record (MRN), digits only
 * @param identifier with its value masked but for the last four characters
 * @param verified whether somebody at a desk has seen who this is
 * @param mergedInto the record that stands for this one since they were merged
 */
public record PatientResponse(
    UUID id,
    String recordNumber,
    String name,
    Gender gender,
    LocalDate dateOfBirth,
    @Nullable String email,
    @Nullable String phone,
    @Nullable Address address,
    @Nullable String nationality,
    @Nullable Identifier identifier,
    PatientType type,
    Instant registeredAt,
    int version,
    List<PatientAction> allowedActions,
    boolean verified,
    @Nullable UUID mergedInto) {

  /** As one line of a list. */
  public PatientSummary summary() {
    return new PatientSummary(id, recordNumber, name, gender, dateOfBirth, phone, email, verified);
  }
}
