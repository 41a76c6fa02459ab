package org.caredesk.dto.patients;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Takes a merge back: {@code duplicateId} stands for itself again. */
public record PatientUnmergeRequest(@NotNull UUID duplicateId) {}
