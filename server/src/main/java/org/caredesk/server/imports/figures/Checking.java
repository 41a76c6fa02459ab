package org.caredesk.server.imports.figures;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.caredesk.dto.imports.ImportField;
import org.caredesk.dto.imports.ImportResponse;
import org.caredesk.dto.imports.ImportStatus;
import org.caredesk.server.directory.Departments;
import org.caredesk.server.directory.Doctors;
import org.caredesk.server.directory.Hospitals;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.insights.FactIntake;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads a whole file, row by row: what comes in is staged, what does not is noted with its reason.
 * A batch is one transaction, which begins by looking whether the check is still wanted.
 */
@Component
class Checking {
  static final int BATCH = 1_000;

  private final Imports imports;
  private final Staging staging;
  private final UploadedFiles files;
  private final FactIntake facts;
  private final Directory directory;
  private final TransactionTemplate transaction;

  /** What rows are held against. */
  @Component
  record Directory(
      Hospitals hospitals,
      Departments departments,
      Doctors doctors,
      TermsOfAffiliations terms,
      Clock clock,
      ImportNews news) {}

  Checking(
      Imports imports,
      Staging staging,
      UploadedFiles files,
      FactIntake facts,
      Directory directory,
      TransactionTemplate transaction) {
    this.imports = imports;
    this.staging = staging;
    this.files = files;
    this.facts = facts;
    this.directory = directory;
    this.transaction = transaction;
  }

  void run(FigureImport job) throws IOException {
    clear(job.id());
    try (var table = TableReader.open(files.open(job.id()), job.file().charset())) {
      check(job, table);
    } catch (Unreadable e) {
      transaction.executeWithoutResult(
          status -> {
            if (imports.failed(job, e.code(), e.sentence())) {
              directory.news().tell(job, ImportStatus.FAILED);
            }
          });
    }
  }

  private void clear(UUID id) {
    transaction.executeWithoutResult(
        status -> {
          staging.clearRows(id);
          staging.clearRejections(id);
        });
  }

  private void check(FigureImport job, TableReader table) {
    var rules = rules(job, table);
    var rows = 0L;
    var rejected = 0L;
    var referenced = 0L;
    var isFirst = true;
    for (var batch = read(job, table, rules); batch != null; batch = read(job, table, rules)) {
      var now = batch;
      var isDue = isFirst || rows / BATCH % ImportNews.EVERY == 0;
      isFirst = false;
      rows += now.rows;
      var done = new ImportResponse.Progress(rows, about(job, table, rows));
      var isWanted = transaction.execute(status -> keep(job, now, done, isDue));
      if (!Boolean.TRUE.equals(isWanted)) {
        return;
      }
      rejected += now.rejectedRows();
      referenced += now.accepted.stream().filter(each -> each.key().reference() != null).count();
    }
    staging.settle();
    var end = new Tally(rows, rejected, referenced);
    transaction.executeWithoutResult(status -> finish(job, end));
  }

  /** What a file has come to. */
  private record Tally(long rows, long rejected, long referenced) {}

  private FigureRules rules(FigureImport job, TableReader table) {
    var hospital = directory.hospitals().get(job.hospital());
    var doctors =
        directory.terms().everAt(job.hospital()).stream().map(Terms::doctor).distinct().toList();
    var forms = LocalForms.of(hospital.location().country());
    return new FigureRules(
        job.mapping(),
        Mappings.labels(table.header()),
        new Places(directory.departments().of(job.hospital()), directory.doctors().all(doctors)),
        new FigureReading(
            hospital.currency(),
            job.mapping().decimalMark(),
            job.mapping().dayOrder(),
            forms.months(),
            LocalDate.ofInstant(directory.clock().instant(), hospital.zone())));
  }

  /** Rows that are read together. */
  private static final class Batch {
    private final char separator;
    private final Map<String, TableReader.Row> keys = new HashMap<>();
    private final List<Accepted> accepted = new ArrayList<>();
    private final List<Staging.Rejected> rejected = new ArrayList<>();
    private int rows;

    Batch(char separator) {
      this.separator = separator;
    }

    void add(TableReader.Row row, FigureRules.Verdict verdict) {
      rows++;
      for (var i = 0; i < verdict.faults().size(); i++) {
        reject(row, verdict.faults().get(i), i);
      }
      if (verdict.accepted() != null) {
        var first = keys.putIfAbsent(verdict.accepted().key().text(), row);
        if (first == null) {
          accepted.add(verdict.accepted());
        } else {
          reject(row, repeated(first.line(), verdict.accepted().key()), 0);
        }
      }
    }

    /** Gives up rows whose keys stand on earlier lines of the file. */
    void repeat(Map<String, Long> lines) {
      accepted.removeIf(
          row -> {
            var line = lines.get(row.key().text());
            if (line != null) {
              reject(keys.get(row.key().text()), repeated(line, row.key()), 0);
            }
            return line != null;
          });
    }

    private void reject(TableReader.@Nullable Row row, Fault fault, int place) {
      var rejectedRow = Objects.requireNonNull(row);
      rejected.add(
          new Staging.Rejected(rejectedRow.line(), fault, place, rejectedRow.text(separator)));
    }

    long rejectedRows() {
      return rejected.stream().map(Staging.Rejected::line).distinct().count();
    }
  }

  private @Nullable Batch read(FigureImport job, TableReader table, FigureRules rules) {
    var batch = new Batch(job.file().separator());
    for (var row = table.next(); row != null; row = table.next()) {
      batch.add(row, rules.of(row));
      if (batch.rows == BATCH) {
        break;
      }
    }
    batch.repeat(
        staging.lines(job.id(), batch.accepted.stream().map(each -> each.key().text()).toList()));
    return batch.rows == 0 ? null : batch;
  }

  private static Fault repeated(long line, RowKey key) {
    if (key.reference() != null) {
      return new Fault(
          ImportField.REFERENCE,
          null,
          "repeated",
          "Line " + line + " has this reference already.",
          key.reference());
    }
    return new Fault(
        null,
        null,
        "repeated",
        "Line "
            + line
            + " says the same of the same time. Add the two up, or give the file a column with"
            + " references.",
        "");
  }

  /** How many rows the file has, as far as what is read of it tells. */
  private static long about(FigureImport job, TableReader table, long rows) {
    var read = Math.max(1, Math.min(table.bytesRead(), job.file().size()));
    return Math.max(rows, Math.round(rows * (double) job.file().size() / read));
  }

  private boolean keep(FigureImport job, Batch batch, ImportResponse.Progress done, boolean isDue) {
    // First: it locks the import, and who cancels it waits until this batch is through.
    if (!imports.progress(job, ImportStatus.CHECKING, done.rows(), done.about())) {
      return false;
    }
    staging.add(job.id(), batch.accepted);
    staging.reject(job.id(), batch.rejected);
    if (isDue) {
      directory.news().tell(job, ImportStatus.CHECKING);
    }
    return true;
  }

  private void finish(FigureImport job, Tally end) {
    var kind = job.mapping().kind();
    facts.findTwins(
        kind,
        job.id(),
        job.hospital(),
        end.referenced() > 0,
        end.referenced() < end.rows() - end.rejected());
    var effect = facts.compare(kind, job.id(), job.hospital());
    var counts =
        new ImportResponse.Counts(
            end.rows(),
            effect.added(),
            effect.twice(),
            effect.changed(),
            effect.moved(),
            effect.same(),
            end.rejected());
    if (imports.checked(job, counts)) {
      directory.news().tell(job, ImportStatus.READY);
    }
  }
}
