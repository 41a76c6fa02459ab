package org.caredesk.dto.directory;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.caredesk.dto.Formats;
import org.caredesk.dto.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * Adds a doctor directly, by a super admin (SPEC D3).
 *
 * @param password lets the doctor sign in with {@code email}; without it no account is made
 * @param specialties catalogue codes
 * @param languages BCP 47 tags of the languages the doctor speaks
 */
public record DoctorRequest(
    @NotBlank @Size(max = Formats.NAME_LENGTH) String name,
    @NotBlank @Email @Size(max = 254) String email,
    @Nullable @Size(min = 12, max = 200) String password,
    @Nullable @Size(max = 50) List<@NotBlank @Size(max = 100) @OneLine String> qualifications,
    @NotEmpty @Size(max = 100) List<@NotBlank String> specialties,
    @Nullable @Min(0) @Max(80) Integer yearsOfExperience,
    @Nullable @Size(max = 40) @OneLine String phone,
    @Nullable @Size(max = Formats.TEXT_LENGTH) String bio,
    @Nullable @Size(max = 11)
        List<
                @NotBlank @Size(max = 35)
                @Pattern(regexp = "[A-Za-z0-9-]+", message = "must be a language tag such as en-IN")
                String>
            languages) {}
