package org.caredesk.dto.patients;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.Formats;
import org.caredesk.dto.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * Registers a person (SPEC P1).
 *
 * @param email with a domain that has a dot: nothing reaches the others
 * @param phone as typed; kept in E.164 where it can be understood
 * @param nationality ISO 3166 code or a name, kept as given
 * @param type PATIENT unless set
 * @param confirmedNotDuplicateOf people who look like this one and were seen to be somebody else
 */
public record PatientRequest(
    @NotBlank @Size(max = Formats.NAME_LENGTH) String name,
    @NotNull Gender gender,
    @NotNull @PastOrPresent LocalDate dateOfBirth,
    @Nullable @Email(regexp = Formats.EMAIL_DOMAIN) @Size(max = 254) String email,
    @Nullable @Size(max = 40) @OneLine String phone,
    @Nullable @Valid Address address,
    @Nullable @Size(max = 100) @OneLine String nationality,
    @Nullable @Valid Identifier identifier,
    @Nullable PatientType type,
    @Nullable @Size(max = 100) List<@NotNull UUID> confirmedNotDuplicateOf) {

  /** Somebody of whom no look-alike is known. */
  public PatientRequest(
      String name,
      Gender gender,
      LocalDate dateOfBirth,
      @Nullable String email,
      @Nullable String phone,
      @Nullable Address address,
      @Nullable String nationality,
      @Nullable Identifier identifier,
      @Nullable PatientType type) {
    this(name, gender, dateOfBirth, email, phone, address, nationality, identifier, type, null);
  }
}
