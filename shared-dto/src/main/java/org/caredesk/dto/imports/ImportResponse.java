package org.caredesk.dto.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of figures on its way in.
 *
 * @param encoding such as {@code UTF-8}
 * @param encodingGuessed whether the file does not say and is no UTF-8: names may read wrong
 * @param separator of the columns: comma, semicolon, tab or bar
 * @param missing fields that must be given a column before it can be checked
 * @param ignored names of the columns that mean nothing here
 * @param queued whether the next step is the server's
 * @param progress of the step that runs, or that ran last
 * @param counts null until it was checked
 * @param problem why it failed, or why the last commit did not take place; null for nothing
 * @param committedBefore when the very same file was committed here before
 * @param laterFile a later file that stands on its figures and must be undone first
 * @param source the watched place that it came from; null when somebody uploaded it
 */
public record ImportResponse(
    UUID id,
    UUID hospitalId,
    ImportKind kind,
    ImportStatus status,
    String fileName,
    long fileSize,
    String encoding,
    boolean encodingGuessed,
    String separator,
    List<ImportColumn> columns,
    ImportMapping mapping,
    List<ImportField> missing,
    List<String> ignored,
    boolean queued,
    Progress progress,
    @Nullable Counts counts,
    @Nullable Failure problem,
    @Nullable Instant committedBefore,
    @Nullable String source,
    Instant createdAt,
    String createdBy,
    @Nullable Instant finishedAt,
    @Nullable String finishedBy,
    @Nullable String laterFile,
    int version,
    List<ImportAction> allowedActions) {

  /**
   * @param rows that are done
   * @param about how many there are, as far as the server can tell; 0 when it cannot yet
   */
  public record Progress(long rows, long about) {}

  /**
   * Rows of the file; once it is committed, what became of them.
   *
   * @param twice of those added, how many are probably there already
   * @param moved of those changed, how many get another day, department, doctor or kind
   */
  public record Counts(
      long read, long added, long twice, long changed, long moved, long same, long rejected) {
    /** Those that make a figure another one; what is there already does not. */
    public long cameIn() {
      return added + changed;
    }

    /** Those that are committed. */
    public long accepted() {
      return added + changed + same;
    }
  }

  /**
   * @param code kebab case
   * @param message a plain sentence
   */
  public record Failure(String code, String message) {}
}
