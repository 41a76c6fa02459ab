package org.caredesk.dto.directory;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.caredesk.dto.Formats;
import org.caredesk.dto.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * Changes a doctor's profile (SPEC D4); what is null stays, and an empty text takes it away.
 *
 * @param specialties catalogue codes, the main one first; at least one
 * @param languages BCP 47 tags
 */
public record DoctorPatch(
    @Nullable @Size(min = 1, max = Formats.NAME_LENGTH) String name,
    @Nullable @Size(max = 40) @OneLine String phone,
    @Nullable @Size(max = Formats.TEXT_LENGTH) String bio,
    @Nullable @Size(max = Formats.TEXT_LENGTH) String clinicAddress,
    @Nullable @Size(max = 50) List<@NotBlank @Size(max = 100) @OneLine String> qualifications,
    @Nullable @Size(min = 1, max = 100) List<@NotBlank String> specialties,
    @Nullable @Size(max = 11)
        List<
                @NotBlank @Size(max = 35)
                @Pattern(regexp = "[A-Za-z0-9-]+", message = "must be a language tag such as en-IN")
                String>
            languages,
    @Nullable @Min(0) @Max(80) Integer yearsOfExperience) {}
