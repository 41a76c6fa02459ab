package org.caredesk.server.imports.figures;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.imports.ImportRejection;
import org.caredesk.dto.imports.ImportResponse;
import org.caredesk.dto.imports.ImportStatus;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Notice;
import org.caredesk.server.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports of files that lie in watched places. One without a rejected row is committed by itself;
 * any other waits for a person.
 */
@Service
public class WatchedImports {
  private static final int AT_ONCE = 500;
  private static final Actor WATCH =
      new Actor(
          new UUID(0, 3),
          "Watched folder",
          Set.of(new Actor.Grant(Role.SUPER_ADMIN, null)),
          null,
          null,
          null,
          null);

  private final Imports imports;
  private final Importing importing;
  private final ImportReading reading;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;

  WatchedImports(
      Imports imports,
      Importing importing,
      ImportReading reading,
      TransactionTemplate transaction,
      ApplicationEventPublisher events) {
    this.imports = imports;
    this.importing = importing;
    this.reading = reading;
    this.transaction = transaction;
    this.events = events;
  }

  /**
   * What became of a file.
   *
   * @param good whether all of it is in
   * @param sentence for who looks into the folder
   * @param rejected whether rows of it did not come in
   */
  public record End(UUID id, String source, boolean good, String sentence, boolean rejected) {}

  /** Whether the file of this address is on its way in. */
  public boolean isOpen(String source) {
    return imports.isSourceOpen(source);
  }

  /**
   * Takes a file.
   *
   * @return why it is not taken; null when it is
   */
  public @Nullable String take(Importing.NewFile file, InputStream content) {
    try {
      var made = importing.upload(WATCH, file, content);
      var same = imports.same(made.id());
      if (same != null) {
        importing.cancel(WATCH, made.id());
        return "The very same file came before (import " + same + "); it is not imported again.";
      }
      return null;
    } catch (Refusal e) {
      return e.violations().isEmpty() ? e.sentence() : e.violations().getFirst().message();
    }
  }

  /** Those whose files can be put away now; commits what needs nobody to look at it. */
  public List<End> ended() {
    var open = imports.openSources();
    open.stream().filter(WatchedImports::isClean).forEach(this::commit);
    return open.stream().filter(each -> !each.queued()).flatMap(this::end).toList();
  }

  /** Nobody has looked at it, so nobody needs to look again after other figures came in. */
  private static boolean isClean(FigureImport each) {
    return each.status() == ImportStatus.READY
        && (each.problem() == null || each.problem().code().equals(StepEnds.FIGURES_CHANGED))
        && each.counts() != null
        && doubtful(each.counts()) == 0
        && each.counts().accepted() > 0;
  }

  /** Rows at which a person should look before they come in, or do not. */
  private static long doubtful(ImportResponse.Counts counts) {
    return counts.rejected() + counts.moved() + counts.twice();
  }

  private void commit(FigureImport each) {
    try {
      transaction.executeWithoutResult(
          status -> importing.commit(WATCH, each.id(), each.version()));
    } catch (Refusal e) {
      // Somebody was quicker; the next look sees what they did.
    }
  }

  private Stream<End> end(FigureImport each) {
    return switch (each.status()) {
      case CHECKING, COMMITTING, UNDOING -> Stream.of();
      case UPLOADED -> end(each, false, "It is not clear what its columns mean. " + open(each));
      case READY -> isClean(each) ? Stream.of() : end(each, false, waits(each));
      case COMMITTED -> end(each, true, counts(each));
      case UNDONE -> end(each, false, "The import was undone; nothing of it is left.");
      case CANCELLED -> end(each, false, "The import was given up; nothing was imported.");
      case FAILED -> end(each, false, each.problem() == null ? "" : each.problem().message());
    };
  }

  private static Stream<End> end(FigureImport each, boolean isGood, String sentence) {
    var counts = each.counts();
    return Stream.of(
        new End(
            each.id(),
            Objects.requireNonNull(each.source()),
            isGood,
            sentence,
            counts != null && counts.rejected() > 0));
  }

  private static String waits(FigureImport each) {
    return (each.problem() == null ? "" : each.problem().message() + " ")
        + counts(each)
        + " Nothing is stored yet. "
        + open(each);
  }

  private static String counts(FigureImport each) {
    ImportResponse.Counts counts = Objects.requireNonNull(each.counts());
    return "%d rows read: %d added, %d changed, %d there already, %d rejected."
            .formatted(
                counts.read(), counts.added(), counts.changed(), counts.same(), counts.rejected())
        + (counts.moved() == 0
            ? ""
            : " %d of those changed get another day, department, doctor or kind."
                .formatted(counts.moved()))
        + (counts.twice() == 0
            ? ""
            : " %d of those added are probably there already.".formatted(counts.twice()));
  }

  private static String open(FigureImport each) {
    return "An admin decides in the console, under Imports (" + each.id() + ").";
  }

  /** The file is put away; who must look at the import is told. */
  public void putAway(End end) {
    transaction.executeWithoutResult(
        status -> {
          imports.closeSource(end.id());
          imports.find(end.id()).filter(each -> !each.status().isOver()).ifPresent(this::tell);
        });
  }

  private void tell(FigureImport each) {
    var doubtful = each.counts() == null ? 0 : doubtful(each.counts());
    events.publishEvent(
        new Notice(
            "import-waits",
            WATCH,
            Set.of(new Notice.OfRole(Role.HOSPITAL_ADMIN, each.hospital())),
            "import",
            each.id(),
            each.hospital(),
            Map.of("number", each.file().name(), "count", String.valueOf(doubtful))));
  }

  /** Why rows did not come in, after a line. */
  public List<ImportRejection> rejectionsAfter(UUID id, long line) {
    return reading.rejectionsAfter(WATCH, id, line, AT_ONCE);
  }
}
