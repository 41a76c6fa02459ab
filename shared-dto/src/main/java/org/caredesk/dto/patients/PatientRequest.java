package org.caredesk.dto.patients;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.caredesk.dto.Formats;
import org.caredesk.dto.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * Registers a person (SPEC P1).
 *
 * @param phone as typed; kept in E.164 where it can be understood
 * @param nationality ISO 3166 code or a name, kept as given
 * @param type PATIENT unless set
 */
public record PatientRequest(
    @NotBlank @Size(max = Formats.NAME_LENGTH) String name,
    @NotNull Gender gender,
    @NotNull @PastOrPresent LocalDate dateOfBirth,
    @Nullable @Email @Size(max = 254) String email,
    @Nullable @Size(max = 40) @OneLine String phone,
    @Nullable @Valid Address address,
    @Nullable @Size(max = 100) @OneLine String nationality,
    @Nullable @Valid Identifier identifier,
    @Nullable PatientType type) {}
