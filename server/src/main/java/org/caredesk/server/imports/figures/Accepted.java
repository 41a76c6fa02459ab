package org.caredesk.server.imports.figures;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row that comes in.
 *
 * @param word the category, or the kind of birth
 * @param figure minor units, births, or thousandths of a score
 */
record Accepted(
    long line,
    RowKey key,
    @Nullable UUID department,
    @Nullable UUID doctor,
    @Nullable String word,
    FigureReading.Span span,
    long figure,
    int answers) {}
