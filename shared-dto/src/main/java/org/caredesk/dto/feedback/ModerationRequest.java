package org.caredesk.dto.feedback;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.caredesk.dto.Formats;
import org.jspecify.annotations.Nullable;

/**
 * Whether others read a comment ({@code POST /feedback/{id}/moderation}).
 *
 * @param reason why; needed to hide, so that no one hides what merely displeases
 */
public record ModerationRequest(
    @NotNull Decision decision, @Size(max = Formats.TEXT_LENGTH) @Nullable String reason) {

  /** The two ways to decide. */
  public enum Decision {
    SHOW,
    HIDE
  }
}
