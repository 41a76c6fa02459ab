package org.caredesk.dto.feedback;

import java.util.List;

/**
 * A hospital's feedback, the latest first ({@code GET /hospitals/{id}/feedback}).
 *
 * @param total of what was asked for
 * @param fresh comments of the whole hospital that nobody has read yet
 * @param shown comments of the whole hospital that others read
 * @param hidden comments of the whole hospital that are hidden
 */
public record FeedbackPage(
    List<FeedbackResponse> items,
    int page,
    int size,
    long total,
    long fresh,
    long shown,
    long hidden) {}
