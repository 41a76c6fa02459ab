package org.caredesk.dto.feedback;

import java.util.UUID;

/**
 * A comment that everybody may read ({@code GET /doctors/{id}/feedback}): nothing in it says whose
 * it is.
 *
 * @param month of the visit, as {@code 2026-11}: a day would tell the doctor who it was
 */
public record PublishedComment(
    UUID id, UUID hospitalId, String hospitalName, int rating, String comment, String month) {}
