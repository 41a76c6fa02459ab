package org.caredesk.dto.feedback;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.caredesk.dto.Formats;
import org.jspecify.annotations.Nullable;

/**
 * What a patient says of a completed visit, once ({@code POST /appointments/{id}/feedback}).
 *
 * @param rating 1 to 5 stars
 */
public record FeedbackRequest(
    @NotNull @Min(1) @Max(5) Integer rating,
    @Size(max = Formats.TEXT_LENGTH) @Nullable String comment) {}
