package org.caredesk.server.imports.figures;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.caredesk.dto.imports.ImportColumn;
import org.caredesk.dto.imports.ImportMapping;
import org.caredesk.dto.imports.ImportResponse;
import org.caredesk.dto.imports.ImportStatus;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.HospitalId;
import org.jspecify.annotations.Nullable;

/**
 * A file of figures on its way in; see {@link ImportResponse} for the fields.
 *
 * @param committedBy who asked for the commit
 * @param undoBy who asked for the undo
 * @param undoable whether it is committed, and nothing stands on it
 * @param laterFile the newest import that stands on it
 */
public record FigureImport(
    UUID id,
    HospitalId hospital,
    ImportStatus status,
    boolean queued,
    File file,
    List<ImportColumn> columns,
    ImportMapping mapping,
    ImportResponse.Progress progress,
    ImportResponse.@Nullable Counts counts,
    ImportResponse.@Nullable Failure problem,
    @Nullable Instant committedBefore,
    @Nullable String source,
    Instant createdAt,
    UUID createdBy,
    String createdByName,
    @Nullable UUID committedBy,
    @Nullable Instant finishedAt,
    @Nullable String finishedByName,
    @Nullable UUID undoBy,
    @Nullable String undoByName,
    boolean undoable,
    @Nullable String laterFile,
    int version) {

  /** The person who asked for a step; the system when nobody did. */
  static Actor person(@Nullable UUID id, @Nullable String name) {
    return id == null
        ? Actor.SYSTEM
        : new Actor(id, Objects.requireNonNullElse(name, ""), Set.of(), null, null, null, null);
  }

  /** The file as it was uploaded. */
  public record File(
      String name, long size, String hash, Charset charset, boolean guessed, char separator) {}
}
