package org.caredesk.dto.scheduling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A day on which a hospital is closed (SPEC A2). */
public record HolidayRequest(@NotNull LocalDate date, @NotBlank @Size(max = 200) String name) {}
