package org.caredesk.dto.scheduling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.Formats;

/**
 * Takes back the last moves of several visits of a series, all or none.
 *
 * @param visits those that were moved together, each with the version that the move led to
 */
public record SeriesReversalRequest(
    @NotNull @Size(min = 1, max = Formats.MAX_SERIES) List<@NotNull @Valid Moved> visits) {

  /** One that was moved. */
  public record Moved(@NotNull UUID id, @NotNull Integer version) {}
}
