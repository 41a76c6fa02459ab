package org.caredesk.server.imports.figures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.caredesk.dto.imports.ImportAction;
import org.caredesk.dto.imports.ImportColumn;
import org.caredesk.dto.imports.ImportKind;
import org.caredesk.dto.imports.ImportMapping;
import org.caredesk.dto.imports.ImportResponse;
import org.caredesk.dto.imports.ImportStatus;
import org.caredesk.server.directory.Hospital;
import org.caredesk.server.directory.Hospitals;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Audited;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Ids;
import org.caredesk.server.kernel.Names;
import org.caredesk.server.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people do with imports: bring a file, say what its columns mean, commit it or give it up.
 * Admins do it for their own hospital, super admins for each.
 */
@Service
public class Importing {
  private static final int MOST_OPEN = 100;
  private static final int SAMPLED_ROWS = 50;
  private static final int SAMPLES = 20;
  private static final int LONGEST_SAMPLE = 80;
  private static final int LONGEST_NAME = 255;

  private final Imports imports;
  private final ImportUndos undos;
  private final UploadedFiles files;
  private final ImportReading reading;
  private final Surroundings surroundings;
  private final TransactionTemplate transaction;

  /** What moves and tells. */
  @org.springframework.stereotype.Component
  record Surroundings(
      Hospitals hospitals,
      ImportQueue queue,
      ImportNews news,
      ApplicationEventPublisher events,
      Ids ids,
      Clock clock) {}

  Importing(
      Imports imports,
      ImportUndos undos,
      UploadedFiles files,
      ImportReading reading,
      Surroundings surroundings,
      TransactionTemplate transaction) {
    this.imports = imports;
    this.undos = undos;
    this.files = files;
    this.reading = reading;
    this.surroundings = surroundings;
    this.transaction = transaction;
  }

  /**
   * A file that comes in.
   *
   * @param kind null to go by its columns
   * @param source the watched place it comes from; null when somebody uploads it
   */
  public record NewFile(
      HospitalId hospital, @Nullable ImportKind kind, String name, @Nullable String source) {}

  /**
   * Takes a file and, where its columns say enough, has it checked.
   *
   * @throws Refusal hospital-not-found; forbidden; too-many-imports (409); invalid when it is no
   *     CSV file that can be read
   */
  public ImportResponse upload(Actor actor, NewFile file, InputStream content) {
    var hospital = surroundings.hospitals().get(file.hospital());
    actor.requireAt(hospital.id(), ImportReading.WHO);
    // Their files lie on the server's disk.
    if (imports.countOpen(hospital.id()) >= MOST_OPEN) {
      throw Refusal.conflict(
          "too-many-imports",
          MOST_OPEN + " files wait here already. Import them or give them up first.");
    }
    var id = surroundings.ids().next();
    var isKept = false;
    try {
      var made = describe(id, actor, hospital, file, files.keep(id, content));
      transaction.executeWithoutResult(status -> add(actor, made));
      isKept = true;
      return reading.response(made);
    } catch (Unreadable e) {
      throw Refusal.invalid("file", e.code(), e.sentence());
    } finally {
      if (!isKept) {
        files.remove(id);
      }
    }
  }

  private FigureImport describe(
      UUID id, Actor actor, Hospital hospital, NewFile file, FileScan scan) {
    try (var table = TableReader.open(files.open(id), scan.charset())) {
      var columns = columns(table);
      var mapping =
          Mappings.propose(file.kind(), columns, LocalForms.of(hospital.location().country()));
      return new FigureImport(
          id,
          hospital.id(),
          ImportStatus.UPLOADED,
          Mappings.missing(mapping, columns).isEmpty(),
          new FigureImport.File(
              name(file.name()),
              scan.size(),
              scan.hash(),
              scan.charset(),
              scan.guessed(),
              table.separator()),
          columns,
          mapping,
          new ImportResponse.Progress(0, 0),
          null,
          null,
          null,
          file.source(),
          surroundings.clock().instant(),
          actor.id(),
          actor.name(),
          null,
          null,
          null,
          null,
          null,
          false,
          null,
          0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(String given) {
    var name = Names.shown(given.substring(given.replace('\\', '/').lastIndexOf('/') + 1));
    return name.isEmpty() ? "file.csv" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }

  private static List<ImportColumn> columns(TableReader table) {
    var header = table.header();
    List<List<String>> samples =
        IntStream.range(0, header.size()).<List<String>>mapToObj(i -> new ArrayList<>()).toList();
    for (var n = 0; n < SAMPLED_ROWS; n++) {
      var row = sample(table, n == 0);
      if (row == null) {
        break;
      }
      for (var i = 0; i < Math.min(header.size(), row.cells().size()); i++) {
        var text = Names.clean(row.cells().get(i));
        var column = samples.get(i);
        if (!text.isEmpty() && column.size() < SAMPLES && !column.contains(text)) {
          column.add(text.substring(0, Math.min(text.length(), LONGEST_SAMPLE)));
        }
      }
    }
    return IntStream.range(0, header.size())
        .mapToObj(i -> new ImportColumn(i, header.get(i), List.copyOf(samples.get(i))))
        .toList();
  }

  /** What is wrong further down is for the check to say. */
  private static TableReader.@Nullable Row sample(TableReader table, boolean isFirst) {
    TableReader.Row row;
    try {
      row = table.next();
    } catch (Unreadable e) {
      return null;
    }
    if (row == null && isFirst) {
      throw new Unreadable(
          "no-rows", "The file has the names of its columns, but no row below them.");
    }
    return row;
  }

  private void add(Actor actor, FigureImport made) {
    imports.add(made);
    if (made.queued()) {
      surroundings.queue().wakeAfterCommit(made.id());
    }
    audit(
        actor,
        "import-uploaded",
        made,
        Map.of(
            "kind",
            made.mapping().kind().name(),
            "file",
            made.file().name(),
            "bytes",
            made.file().size(),
            "sha256",
            made.file().hash()));
    surroundings.news().tell(made, ImportStatus.UPLOADED);
  }

  private void audit(Actor actor, String action, FigureImport of, Map<String, ?> detail) {
    surroundings
        .events()
        .publishEvent(new Audited(actor, action, "import", of.id(), of.hospital(), detail));
  }

  /**
   * Says what the columns mean; the file is checked anew.
   *
   * @throws Refusal import-not-found; invalid; stale; import-is-over (409)
   */
  @Transactional
  public ImportResponse map(Actor actor, UUID id, int version, ImportMapping mapping) {
    var found = reading.find(actor, id);
    Mappings.check(mapping, found.columns());
    var isComplete = Mappings.missing(mapping, found.columns()).isEmpty();
    if (!imports.map(id, version, mapping, isComplete)) {
      throw refused(found, version, ImportAction.MAP);
    }
    if (isComplete) {
      surroundings.queue().wakeAfterCommit(id);
    }
    var now = again(id);
    audit(
        actor,
        "import-mapped",
        now,
        Map.of(
            "kind",
            mapping.kind().name(),
            "columns",
            mapping.columns().toString(),
            "decimalMark",
            mapping.decimalMark().name(),
            "dayOrder",
            mapping.dayOrder().name()));
    surroundings.news().tell(now, now.status());
    return reading.response(now);
  }

  /**
   * Asks for the commit of all accepted rows; it follows in the background.
   *
   * @throws Refusal import-not-found; stale; transition-not-allowed (409); figures-changed (409)
   *     when another import has made of this one what was not shown; nothing-to-commit (422)
   */
  @Transactional
  public ImportResponse commit(Actor actor, UUID id, int version) {
    var found = reading.find(actor, id);
    if (found.status() == ImportStatus.READY
        && found.version() == version
        && Objects.requireNonNull(found.counts()).accepted() == 0) {
      throw Refusal.broken("nothing-to-commit", "No row of this file can come in.");
    }
    if (!imports.askForCommit(id, version, actor)) {
      throw refused(found, version, ImportAction.COMMIT);
    }
    surroundings.queue().wakeAfterCommit(id);
    var now = again(id);
    surroundings.news().tell(now, ImportStatus.COMMITTING);
    return reading.response(now);
  }

  /**
   * Gives an import up; nothing of it stays.
   *
   * @throws Refusal import-not-found; transition-not-allowed (409), once it is committed
   */
  @Transactional
  public ImportResponse cancel(Actor actor, UUID id) {
    var found = reading.find(actor, id);
    if (!imports.cancel(id, actor.name())) {
      throw refused(again(id), found.version(), ImportAction.CANCEL);
    }
    surroundings.queue().wakeAfterCommit(id);
    var now = again(id);
    audit(actor, "import-cancelled", now, Map.of("file", now.file().name()));
    surroundings.news().tell(now, ImportStatus.CANCELLED);
    return reading.response(now);
  }

  /**
   * Asks for the undo of a committed import; it follows in the background.
   *
   * @throws Refusal import-not-found; stale; transition-not-allowed (409); later-import (409) when
   *     one that came later stands on its figures
   */
  @Transactional
  public ImportResponse undo(Actor actor, UUID id, int version) {
    var found = reading.find(actor, id);
    if (!undos.askForUndo(id, version, actor)) {
      if (found.laterFile() != null) {
        throw Refusal.conflict(
            "later-import",
            found.laterFile()
                + " came later and has found or changed figures of this kind. Undo that one"
                + " first.");
      }
      throw refused(found, version, ImportAction.UNDO);
    }
    surroundings.queue().wakeAfterCommit(id);
    var now = again(id);
    surroundings.news().tell(now, ImportStatus.UNDOING);
    return reading.response(now);
  }

  private FigureImport again(UUID id) {
    return imports.find(id).orElseThrow(() -> Refusal.notFound("import"));
  }

  private Refusal refused(FigureImport found, int version, ImportAction action) {
    var now = again(found.id());
    if (action == ImportAction.COMMIT
        && now.version() != version
        && now.problem() != null
        && now.problem().code().equals(StepEnds.FIGURES_CHANGED)) {
      return Refusal.conflict(StepEnds.FIGURES_CHANGED, StepEnds.LOOK_AGAIN);
    }
    if (ImportReading.actions(now).contains(action) && now.version() != version) {
      return Refusal.stale();
    }
    return Refusal.conflict(
            "transition-not-allowed",
            switch (now.status()) {
              case COMMITTED -> "This import is committed already.";
              case COMMITTING -> "This import is being committed.";
              case UNDOING -> "This import is being undone.";
              case UNDONE -> "This import was undone.";
              case CANCELLED -> "This import was cancelled.";
              case FAILED -> "This file cannot be read.";
              case UPLOADED, CHECKING, READY -> "The file is not checked yet.";
            })
        .with("allowedActions", ImportReading.actions(now));
  }
}
