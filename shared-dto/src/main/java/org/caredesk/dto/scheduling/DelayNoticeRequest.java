package org.caredesk.dto.scheduling;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Tells a doctor's patients at a hospital that it will be later (SPEC X5). */
public record DelayNoticeRequest(@NotNull UUID hospitalId) {}
