package org.caredesk.server.patients;

import java.time.Instant;
import java.time.LocalDate;
import org.caredesk.dto.patients.Address;
import org.caredesk.dto.patients.Gender;
import org.caredesk.dto.patients.Identifier;
import org.caredesk.dto.patients.PatientSummary;
import org.caredesk.dto.patients.PatientType;
import org.caredesk.server.kernel.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * A registered person (SPEC P1).
 *
 * @param recordNumber the human number of the record (MRN)
 * @param phone in E.164 where it could be understood, else as typed
 * @param identifier in the clear; the database holds it encrypted
 * @param verified whether somebody at a desk has seen who this is
 * @param mergedInto the record that stands for this one since they were merged
 */
public record Patient(
    PatientId id,
    long recordNumber,
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
    boolean verified,
    @Nullable PatientId mergedInto) {

  /** Somebody whom a person at a desk, or another system, has vouched for. */
  public Patient(
      PatientId id,
      long recordNumber,
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
      int version) {
    this(
        id,
        recordNumber,
        name,
        gender,
        dateOfBirth,
        email,
        phone,
        address,
        nationality,
        identifier,
        type,
        registeredAt,
        version,
        true,
        null);
  }

  /** The identifier as it may be shown: masked but for its last characters. */
  public @Nullable Identifier maskedIdentifier() {
    return identifier == null ? null : Identifiers.masked(identifier);
  }

  /** As one line of a list. */
  public PatientSummary summary() {
    return new PatientSummary(
        id.value(),
        String.valueOf(recordNumber),
        name,
        gender,
        dateOfBirth,
        phone,
        email,
        verified);
  }
}
