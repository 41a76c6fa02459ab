package org.caredesk.server.imports.figures;

import org.caredesk.dto.imports.ImportField;
import org.jspecify.annotations.Nullable;

/**
 * Why a row does not come in.
 *
 * @param field null when the row as a whole is wrong
 */
record Fault(
    @Nullable ImportField field,
    @Nullable String column,
    String code,
    String sentence,
    String found) {}
