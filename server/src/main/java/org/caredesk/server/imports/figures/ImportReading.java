package org.caredesk.server.imports.figures;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.caredesk.dto.Page;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.imports.ImportAction;
import org.caredesk.dto.imports.ImportKind;
import org.caredesk.dto.imports.ImportOutcome;
import org.caredesk.dto.imports.ImportRejection;
import org.caredesk.dto.imports.ImportResponse;
import org.caredesk.dto.imports.ImportRow;
import org.caredesk.dto.imports.ImportStatus;
import org.caredesk.server.directory.Hospitals;
import org.caredesk.server.insights.FactIntake;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Amount;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Where imports stand, what comes of their rows, and why some do not come in. */
@Service
public class ImportReading {
  static final Role[] WHO = {Role.SUPER_ADMIN, Role.HOSPITAL_ADMIN};

  private static final Set<ImportStatus> WENT_IN =
      EnumSet.of(ImportStatus.COMMITTED, ImportStatus.UNDOING, ImportStatus.UNDONE);

  private final Imports imports;
  private final Staging staging;
  private final FactIntake facts;
  private final Hospitals hospitals;

  ImportReading(Imports imports, Staging staging, FactIntake facts, Hospitals hospitals) {
    this.imports = imports;
    this.staging = staging;
    this.facts = facts;
    this.hospitals = hospitals;
  }

  /**
   * The newest first.
   *
   * @throws Refusal hospital-not-found; forbidden
   */
  public Page<ImportResponse> page(Actor actor, HospitalId id, Paging paging) {
    hospitals.get(id);
    actor.requireAt(id, WHO);
    return paging.page(
        imports.page(id, paging.offset(), paging.size()).stream().map(this::response).toList(),
        imports.count(id));
  }

  /**
   * @throws Refusal import-not-found, also for one of another hospital
   */
  public ImportResponse get(Actor actor, UUID id) {
    return response(find(actor, id));
  }

  /**
   * @throws Refusal import-not-found, also for one of another hospital; forbidden
   */
  FigureImport find(Actor actor, UUID id) {
    actor.require(WHO);
    return imports
        .find(id)
        .filter(found -> actor.isAt(found.hospital(), WHO))
        .orElseThrow(() -> Refusal.notFound("import"));
  }

  /**
   * Rows as they will be stored; once committed, those that changed something, also when that was
   * undone.
   *
   * @param outcome only those that do this; null for all
   * @throws Refusal import-not-found
   */
  public Page<ImportRow> rows(
      Actor actor, UUID id, @Nullable ImportOutcome outcome, Paging paging) {
    var found = find(actor, id);
    var counts = found.counts();
    if (counts == null) {
      return paging.page(List.of(), 0);
    }
    var currency = hospitals.get(found.hospital()).currency();
    var kind = found.mapping().kind();
    var isCommitted = WENT_IN.contains(found.status());
    var lines =
        isCommitted
            ? facts.changed(id, paging.offset(), paging.size())
            : facts.staged(kind, id, found.hospital(), outcome, paging.offset(), paging.size());
    return paging.page(
        lines.stream().map(line -> row(line, kind, currency)).toList(),
        isCommitted ? counts.changed() : total(counts, outcome));
  }

  private static long total(ImportResponse.Counts counts, @Nullable ImportOutcome outcome) {
    return switch (outcome) {
      case null -> counts.accepted();
      case NEW -> counts.added() - counts.twice();
      case PROBABLE_DUPLICATE -> counts.twice();
      case CHANGED -> counts.changed();
      case SAME -> counts.same();
    };
  }

  private static ImportRow row(FactIntake.Line line, ImportKind kind, Currency currency) {
    var now = line.now();
    var before = line.former();
    var twin = line.twinLine();
    return new ImportRow(
        line.line(),
        line.outcome(),
        now.department(),
        now.doctor(),
        now.word(),
        now.from(),
        now.to(),
        figure(kind, now.figure(), currency),
        now.answers(),
        line.reference(),
        twin == null || twin == 0 ? null : twin,
        before == null
            ? null
            : new ImportRow.Former(
                before.department(),
                before.doctor(),
                before.word(),
                before.from(),
                before.to(),
                figure(kind, before.figure(), currency),
                before.answers()));
  }

  private static String figure(ImportKind kind, long figure, Currency currency) {
    return switch (kind) {
      case COSTS -> new Amount(figure, currency).toMoney().amount();
      case DELIVERIES -> String.valueOf(figure);
      case SATISFACTION -> score(BigDecimal.valueOf(figure, 3).stripTrailingZeros());
    };
  }

  /**
   * Why rows do not come in, by line.
   *
   * @param code only those of this code; null for all
   * @throws Refusal import-not-found
   */
  public Page<ImportRejection> rejections(
      Actor actor, UUID id, @Nullable String code, Paging paging) {
    find(actor, id);
    return paging.page(
        staging.rejections(id, code, paging.offset(), paging.size()),
        staging.countRejections(id, code));
  }

  /**
   * The same after a line, for who writes them all to a file.
   *
   * @throws Refusal import-not-found
   */
  public List<ImportRejection> rejectionsAfter(Actor actor, UUID id, long line, int size) {
    find(actor, id);
    return staging.rejectionsAfter(id, line, size);
  }

  /**
   * How often each reason is there, the most frequent first.
   *
   * @throws Refusal import-not-found
   */
  public Map<String, Long> faults(Actor actor, UUID id) {
    find(actor, id);
    return staging.faults(id);
  }

  private static String score(BigDecimal score) {
    return score.setScale(Math.max(2, score.scale())).toPlainString();
  }

  ImportResponse response(FigureImport of) {
    return new ImportResponse(
        of.id(),
        of.hospital().value(),
        of.mapping().kind(),
        of.status(),
        of.file().name(),
        of.file().size(),
        of.file().charset().name(),
        of.file().guessed(),
        TableReader.nameOf(of.file().separator()),
        of.columns(),
        of.mapping(),
        Mappings.missing(of.mapping(), of.columns()),
        Mappings.ignored(of.mapping(), of.columns()),
        of.queued(),
        of.progress(),
        of.counts(),
        of.problem(),
        of.committedBefore(),
        of.source(),
        of.createdAt(),
        of.createdByName(),
        of.finishedAt(),
        of.finishedByName(),
        of.laterFile(),
        of.version(),
        actions(of));
  }

  static List<ImportAction> actions(FigureImport of) {
    return switch (of.status()) {
      case UPLOADED, CHECKING -> List.of(ImportAction.MAP, ImportAction.CANCEL);
      case READY ->
          of.counts() != null && of.counts().accepted() > 0
              ? List.of(ImportAction.MAP, ImportAction.COMMIT, ImportAction.CANCEL)
              : List.of(ImportAction.MAP, ImportAction.CANCEL);
      case COMMITTING -> List.of(ImportAction.CANCEL);
      case COMMITTED -> of.undoable() ? List.of(ImportAction.UNDO) : List.of();
      case UNDOING, UNDONE, CANCELLED, FAILED -> List.of();
    };
  }
}
