package org.caredesk.dto.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.caredesk.dto.Formats;

/** A department and the specialties it covers, by catalogue code (SPEC D2). */
public record DepartmentRequest(
    @NotBlank @Size(max = Formats.NAME_LENGTH) String name,
    @NotEmpty List<@NotBlank String> specialties) {}
