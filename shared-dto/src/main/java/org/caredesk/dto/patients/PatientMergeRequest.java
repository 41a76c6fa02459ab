package org.caredesk.dto.patients;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.caredesk.dto.OneLine;

/**
 * Makes one record stand for another of the same person (SPEC P4).
 *
 * @param duplicateId the record that is found under the other from then on
 */
public record PatientMergeRequest(
    @NotNull UUID duplicateId, @NotBlank @Size(max = 200) @OneLine String reason) {}
