package org.caredesk.dto.imports;

import org.jspecify.annotations.Nullable;

/**
 * Why a row does not come in. A row with several faults has several of these.
 *
 * @param line of the file on which the row begins, the header's being 1
 * @param field null when the row as a whole is wrong
 * @param column the header's name for it
 * @param code kebab case
 * @param message a plain sentence
 * @param value what stands there, shortened
 * @param row the row itself, shortened
 */
public record ImportRejection(
    long line,
    @Nullable ImportField field,
    @Nullable String column,
    String code,
    String message,
    String value,
    String row) {}
