package org.caredesk.dto.audit;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list that a client is about to write into a file ({@code POST /list-exports}).
 *
 * @param list the section it stands in, such as {@code affiliations}
 * @param rows how many the file gets
 * @param filter what the list was narrowed to, as the person set it; null or empty for nothing
 * @param hospitalId whose list it is; null for one of the whole group
 */
public record ListExport(
    @NotNull @Pattern(regexp = "[a-z][a-z-]{0,39}") String list,
    @PositiveOrZero int rows,
    @Nullable @Size(max = 300) String filter,
    @Nullable UUID hospitalId) {}
