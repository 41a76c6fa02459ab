package org.caredesk.desktop.admin.imports;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.caredesk.desktop.api.FigureImports;
import org.caredesk.desktop.api.IdempotencyKey;
import org.caredesk.desktop.api.IfMatch;
import org.caredesk.desktop.paper.Downloads;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.Page;
import org.caredesk.dto.imports.DayOrder;
import org.caredesk.dto.imports.DecimalMark;
import org.caredesk.dto.imports.ImportAction;
import org.caredesk.dto.imports.ImportField;
import org.caredesk.dto.imports.ImportKind;
import org.caredesk.dto.imports.ImportMapping;
import org.caredesk.dto.imports.ImportOutcome;
import org.caredesk.dto.imports.ImportRejection;
import org.caredesk.dto.imports.ImportResponse;
import org.caredesk.dto.imports.ImportRow;
import org.caredesk.dto.imports.ImportStatus;
import org.jspecify.annotations.Nullable;

/** The import that is chosen in the list: its rows, and the steps that lead it in. */
final class ImportDetailViewModel {

  private record Press(UUID of, ImportAction step) {}

  private final WorkplaceContext context;
  private final ImportsViewModel imports;
  private final Downloads files;
  private final Stretch<ImportRow> rows;
  private final Stretch<ImportRejection> rejections;
  private final ObjectProperty<@Nullable ImportOutcome> outcome = new SimpleObjectProperty<>();
  private final StringProperty reason = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Map<String, Long>> reasons =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final Map<Press, IdempotencyKey> presses = new LinkedHashMap<>();

  /** Closes the toast that offers to undo what came in. */
  private Subscription cameIn = () -> {};

  private final ReadOnlyBooleanWrapper undoAsked = new ReadOnlyBooleanWrapper();
  private @Nullable UUID committing;
  private @Nullable String shown;

  ImportDetailViewModel(WorkplaceContext context, ImportsViewModel imports) {
    this.context = context;
    this.imports = imports;
    this.files = new Downloads(context);
    this.rows = new Stretch<>(context, this::rowsOf);
    this.rejections = new Stretch<>(context, this::rejectionsOf);
    chosen().subscribe(this::show);
    outcome.subscribe((_, _) -> loadIfRead(rows));
    reason.subscribe((_, _) -> loadIfRead(rejections));
  }

  private FigureImports server() {
    return context.session().api().figureImports();
  }

  private Callable<Page<ImportRow>> rowsOf(int page) {
    UUID id = Objects.requireNonNull(chosen().get()).id();
    ImportOutcome only = outcome.get();
    return () -> server().figureRows(id, only, page, Stretch.SIZE);
  }

  private Callable<Page<ImportRejection>> rejectionsOf(int page) {
    UUID id = Objects.requireNonNull(chosen().get()).id();
    String code = reason.get().isEmpty() ? null : reason.get();
    return () -> server().rejectedFigures(id, code, page, Stretch.SIZE);
  }

  void deactivate() {
    rows.close();
    rejections.close();
  }

  private void show(@Nullable ImportResponse now) {
    String state =
        now == null ? null : now.id() + " " + now.version() + " " + now.status() + now.counts();
    if (Objects.equals(state, shown)) {
      return;
    }
    boolean isOther = shown == null || now == null || !shown.startsWith(now.id().toString());
    shown = state;
    undoAsked.set(false);
    if (now != null) {
      offerUndo(now);
    }
    if (isOther) {
      problem.set("");
      reason.set("");
      rows.clear();
      rejections.clear();
      reasons.set(Map.of());
    }
    loadIfRead(rows);
    loadIfRead(rejections);
    if (now != null) {
      readReasons(now);
    }
  }

  private void loadIfRead(Stretch<?> part) {
    ImportResponse now = chosen().get();
    if (now != null && isRead(now)) {
      part.load();
    }
  }

  private static boolean isRead(ImportResponse of) {
    return of.counts() != null || of.status() == ImportStatus.FAILED;
  }

  private void readReasons(ImportResponse of) {
    if (!isRead(of)) {
      return;
    }
    UUID id = of.id();
    context
        .work()
        .start(
            () -> server().rejectionCodes(id),
            (Map<String, Long> codes) -> {
              if (shown != null && shown.startsWith(id.toString())) {
                reasons.set(codes);
              }
            },
            // Then there is nothing to filter by; the rows are there all the same.
            _ -> {});
  }

  /** Gives a field another column; null takes it away. */
  void mapField(ImportField field, @Nullable Integer column) {
    change(
        mapping -> {
          Map<ImportField, Integer> columns = new EnumMap<>(ImportField.class);
          columns.putAll(mapping.columns());
          if (column == null) {
            columns.remove(field);
          } else {
            // The column moves from the field that had it.
            columns.values().removeIf(column::equals);
            columns.put(field, column);
          }
          return new ImportMapping(
              mapping.kind(), columns, mapping.decimalMark(), mapping.dayOrder());
        });
  }

  void mapKind(ImportKind kind) {
    change(
        mapping -> {
          Map<ImportField, Integer> columns = new EnumMap<>(ImportField.class);
          mapping
              .columns()
              .forEach(
                  (field, column) -> {
                    if (kind.fields().contains(field)) {
                      columns.put(field, column);
                    }
                  });
          return new ImportMapping(kind, columns, mapping.decimalMark(), mapping.dayOrder());
        });
  }

  void mapDecimalMark(DecimalMark mark) {
    change(
        mapping -> new ImportMapping(mapping.kind(), mapping.columns(), mark, mapping.dayOrder()));
  }

  void mapDayOrder(DayOrder order) {
    change(
        mapping ->
            new ImportMapping(mapping.kind(), mapping.columns(), mapping.decimalMark(), order));
  }

  private void change(Function<ImportMapping, ImportMapping> step) {
    ImportResponse row = chosen().get();
    if (row == null || !row.allowedActions().contains(ImportAction.MAP)) {
      return;
    }
    ImportMapping now = step.apply(row.mapping());
    if (!now.equals(row.mapping())) {
      map(row, now, row.mapping());
    }
  }

  private void map(ImportResponse row, ImportMapping now, @Nullable ImportMapping undone) {
    act(
        row.id(),
        () -> server().mapFigures(row.id(), now, new IfMatch(row.version())),
        changed -> {
          if (undone != null) {
            context
                .desk()
                .toasts()
                .show(
                    "fth-check-circle",
                    context.texts().get("imports.mapped"),
                    () -> map(changed, undone, null));
          }
        });
  }

  /** Takes all accepted rows in. */
  void commit() {
    ImportResponse row = chosen().get();
    if (row != null && row.allowedActions().contains(ImportAction.COMMIT)) {
      once(
          ImportAction.COMMIT,
          row,
          key -> server().commitFigures(row.id(), new IfMatch(row.version()), key));
      committing = row.id();
    }
  }

  /**
   * Takes back all that a committed import did. Nothing leads on from there but the file itself, so
   * the first call only asks.
   */
  void undo() {
    ImportResponse row = chosen().get();
    if (row == null || !row.allowedActions().contains(ImportAction.UNDO)) {
      return;
    }
    if (undoAsked.get()) {
      undo(row);
    } else {
      undoAsked.set(true);
    }
  }

  private void undo(ImportResponse row) {
    undoAsked.set(false);
    cameIn.close();
    once(
        ImportAction.UNDO,
        row,
        key -> server().undoFigures(row.id(), new IfMatch(row.version()), key));
  }

  /** The import that this client took in is through: whoever did not mean it gets out at once. */
  private void offerUndo(ImportResponse now) {
    if (!now.id().equals(committing) || now.status().isRunning()) {
      return;
    }
    committing = null;
    if (now.allowedActions().contains(ImportAction.UNDO) && now.counts() != null) {
      cameIn =
          context
              .desk()
              .toasts()
              .show(
                  "fth-check-circle",
                  context.texts().get("imports.came-in", now.counts().cameIn(), now.fileName()),
                  () -> undo(now));
    }
  }

  /** A press that is repeated because its answer was lost is the same press. */
  private void once(
      ImportAction step, ImportResponse row, Function<IdempotencyKey, ImportResponse> call) {
    Press press = new Press(row.id(), step);
    IdempotencyKey key = presses.computeIfAbsent(press, _ -> IdempotencyKey.create());
    act(row.id(), () -> call.apply(key), _ -> presses.remove(press));
  }

  /** Gives the import up. */
  void cancel() {
    ImportResponse row = chosen().get();
    if (row != null && row.allowedActions().contains(ImportAction.CANCEL)) {
      act(row.id(), () -> server().cancelFigures(row.id()), _ -> {});
    }
  }

  private void act(UUID id, Callable<ImportResponse> call, Consumer<ImportResponse> done) {
    problem.set("");
    context
        .work()
        .start(
            call,
            (ImportResponse now) -> {
              imports.put(now);
              done.accept(now);
            },
            refusal -> {
              ImportResponse chosen = chosen().get();
              if (chosen != null && chosen.id().equals(id)) {
                problem.set(files.sentence(refusal));
              }
              if (!refusal.outOfReach()) {
                presses.keySet().removeIf(press -> press.of().equals(id));
              }
              imports.moved(id);
            });
  }

  /** Writes every rejected row into a file. */
  void saveRejections(Path file) {
    ImportResponse row = chosen().get();
    if (row != null) {
      files.save(() -> server().rejectedFile(row.id()), file, "imports.rejections-saved");
    }
  }

  /** The view in which most is to be seen; of what went in, none but changed rows are left. */
  static String firstTab(ImportStatus status, ImportResponse.@Nullable Counts counts) {
    if (counts == null || !ImportDetail.WENT_IN.contains(status) || counts.changed() > 0) {
      return "";
    }
    return counts.rejected() > 0 ? "rejected" : "columns";
  }

  /** The import itself; null for none. */
  ReadOnlyObjectProperty<@Nullable ImportResponse> chosen() {
    return imports.master().selected();
  }

  /** What comes in, or what was changed. */
  Stretch<ImportRow> rows() {
    return rows;
  }

  Stretch<ImportRejection> rejections() {
    return rejections;
  }

  /** Only rejected rows of this reason; empty for all. */
  StringProperty reason() {
    return reason;
  }

  /** How often each reason is there, the most frequent first. */
  ReadOnlyObjectProperty<Map<String, Long>> reasons() {
    return reasons.getReadOnlyProperty();
  }

  /** Only rows with this outcome; null for all. */
  ObjectProperty<@Nullable ImportOutcome> outcome() {
    return outcome;
  }

  /** Whether the next call undoes the import. */
  ReadOnlyBooleanProperty undoAsked() {
    return undoAsked.getReadOnlyProperty();
  }

  /** Why the last step with the chosen import was refused; empty for nothing. */
  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }
}
