package org.caredesk.dto.imports;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;

/**
 * What the columns of a file mean.
 *
 * @param columns by field the column's place, from 0; fields that are left out are not in the file
 */
public record ImportMapping(
    @NotNull ImportKind kind,
    @NotNull @Size(max = 20) Map<ImportField, Integer> columns,
    @NotNull DecimalMark decimalMark,
    @NotNull DayOrder dayOrder) {}
