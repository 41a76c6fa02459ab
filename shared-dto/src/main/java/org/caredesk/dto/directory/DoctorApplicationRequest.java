package org.caredesk.dto.directory;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.caredesk.dto.Formats;
import org.caredesk.dto.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * A doctor applies for an account (SPEC D3). Nobody is signed in yet.
 *
 * @param password opens the account that is made for {@code email}; 12 characters at least
 * @param specialties catalogue codes, the main one first
 */
public record DoctorApplicationRequest(
    @NotBlank @Size(max = Formats.NAME_LENGTH) String name,
    @NotBlank @Email @Size(max = 254) String email,
    @NotBlank @Size(min = 12, max = 200) String password,
    @Nullable @Size(max = 50) List<@NotBlank @Size(max = 100) @OneLine String> qualifications,
    @NotEmpty @Size(max = 100) List<@NotBlank String> specialties,
    @Nullable @Min(0) @Max(80) Integer yearsOfExperience,
    @Nullable @Size(max = 40) @OneLine String phone) {

  /** Without the password. */
  @Override
  public String toString() {
    return "DoctorApplicationRequest[email=" + email + "]";
  }
}
