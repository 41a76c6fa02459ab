package org.caredesk.desktop.admin.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import org.caredesk.desktop.admin.frame.MasterViewModel;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.IdempotencyKey;
import org.caredesk.desktop.api.IfMatch;
import org.caredesk.desktop.shell.ScriptedDesk;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.dto.Page;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.imports.DayOrder;
import org.caredesk.dto.imports.DecimalMark;
import org.caredesk.dto.imports.ImportAction;
import org.caredesk.dto.imports.ImportColumn;
import org.caredesk.dto.imports.ImportField;
import org.caredesk.dto.imports.ImportKind;
import org.caredesk.dto.imports.ImportMapping;
import org.caredesk.dto.imports.ImportOutcome;
import org.caredesk.dto.imports.ImportResponse;
import org.caredesk.dto.imports.ImportStatus;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.problem.Problem;
import org.caredesk.dto.problem.Violation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportsViewModelTest {
  private static final UUID ID = new UUID(1, 1);
  private static final ImportMapping MAPPING =
      new ImportMapping(
          ImportKind.COSTS,
          Map.of(ImportField.CATEGORY, 0, ImportField.PERIOD, 1, ImportField.AMOUNT, 2),
          DecimalMark.POINT,
          DayOrder.DAY_FIRST);

  private final ScriptedDesk desk = new ScriptedDesk();
  private final WorkplaceContext context = desk.context(Role.HOSPITAL_ADMIN);
  private final ImportsViewModel imports =
      new ImportsViewModel(
          context, new MasterViewModel.Words("Failed", "fth-upload", "None", "Nothing", null));
  private final ImportDetailViewModel model = new ImportDetailViewModel(context, imports);

  private static ImportResponse row(
      ImportStatus status, int version, ImportMapping mapping, ImportAction... actions) {
    boolean isChecked = status.ordinal() >= ImportStatus.READY.ordinal();
    return new ImportResponse(
        ID,
        ScriptedDesk.hospital("Seaface Hospital", "Asia/Kolkata", "INR").id(),
        mapping.kind(),
        status,
        "costs.csv",
        100,
        "UTF-8",
        false,
        "comma",
        List.of(
            new ImportColumn(0, "Category", List.of()),
            new ImportColumn(1, "Month", List.of()),
            new ImportColumn(2, "Amount", List.of()),
            new ImportColumn(3, "Unit", List.of())),
        mapping,
        List.of(),
        List.of("Unit"),
        false,
        new ImportResponse.Progress(0, 0),
        isChecked ? new ImportResponse.Counts(3, 1, 0, 1, 0, 0, 1) : null,
        null,
        null,
        null,
        Instant.parse("2026-11-16T04:00:00Z"),
        "Anita Desai",
        null,
        null,
        null,
        version,
        List.of(actions));
  }

  private static ImportResponse ready(int version) {
    return row(
        ImportStatus.READY,
        version,
        MAPPING,
        ImportAction.MAP,
        ImportAction.COMMIT,
        ImportAction.CANCEL);
  }

  private static Page<?> page(@Nullable Object... rows) {
    return new Page<>(Arrays.asList(rows), 0, 100, rows.length);
  }

  private void open(ImportResponse... rows) {
    desk.server
        .answer("figureImports", page((Object[]) rows))
        .answer("figureRows", page())
        .answer("rejectedFigures", page())
        .answer("rejectionCodes", Map.of("ragged", 1L));
    imports.activate();
    imports.master().activate();
    desk.work.settle();
  }

  private void news(ImportResponse now) {
    desk.server.now("figureImport", now);
    desk.push(
        new LiveFrame(
            1L,
            LiveFrame.IMPORT_CHANGED,
            ID,
            now.hospitalId(),
            null,
            null,
            now.status().name(),
            now.version()));
    desk.work.settle();
  }

  @Test
  void what_is_checked_is_read_once_however_often_progress_is_told() {
    open(row(ImportStatus.CHECKING, 0, MAPPING, ImportAction.CANCEL));
    assertThat(desk.server.calls("figureRows")).isEmpty();

    news(ready(0));
    news(ready(0));
    assertThat(desk.server.calls("figureRows")).hasSize(1);
    assertThat(model.reasons().get()).containsEntry("ragged", 1L);
  }

  @Test
  void rows_of_one_outcome_are_asked_of_the_server() {
    open(ready(0));
    model.outcome().set(ImportOutcome.CHANGED);
    desk.work.settle();
    assertThat(desk.server.sent("figureRows", 1, ImportOutcome.class))
        .isEqualTo(ImportOutcome.CHANGED);
  }

  @Test
  void what_is_filtered_by_is_forgotten_with_the_import() {
    open(ready(0));
    model.reason().set("ragged");
    desk.work.settle();
    imports.master().select(null);
    desk.work.settle();
    assertThat(model.reason().get()).isEmpty();
    assertThat(desk.server.calls("rejectedFigures")).hasSize(2);
  }

  @Test
  void an_answer_that_was_overtaken_changes_nothing() {
    open(row(ImportStatus.COMMITTED, 2, MAPPING));
    news(ready(0));
    assertThat(imports.master().selected().get().status()).isEqualTo(ImportStatus.COMMITTED);
  }

  @Test
  void a_column_moves_from_the_field_that_had_it_and_can_be_moved_back() {
    open(ready(4));
    desk.server.answer("mapFigures", ready(5));
    model.mapField(ImportField.REFERENCE, 0);
    desk.work.settle();

    assertThat(desk.server.sent("mapFigures", 1, ImportMapping.class).columns())
        .containsEntry(ImportField.REFERENCE, 0)
        .doesNotContainKey(ImportField.CATEGORY);
    assertThat(desk.server.sent("mapFigures", 2, IfMatch.class)).isEqualTo(new IfMatch(4));

    desk.undo();
    assertThat(desk.server.sent("mapFigures", 1, ImportMapping.class)).isEqualTo(MAPPING);
    assertThat(desk.server.sent("mapFigures", 2, IfMatch.class)).isEqualTo(new IfMatch(5));
  }

  @Test
  void another_kind_keeps_the_columns_that_both_kinds_have() {
    open(ready(0));
    desk.server.answer("mapFigures", ready(1));
    model.mapKind(ImportKind.SATISFACTION);
    desk.work.settle();
    assertThat(desk.server.sent("mapFigures", 1, ImportMapping.class).columns())
        .isEqualTo(Map.of(ImportField.PERIOD, 1));
  }

  @Test
  void a_commit_whose_answer_was_lost_is_repeated_as_the_same() {
    open(ready(0));
    desk.server.answer("commitFigures", new ApiProblem.TimedOut()).answer("figureImport", ready(0));
    model.commit();
    desk.work.settle();
    IdempotencyKey first = desk.server.sent("commitFigures", 2, IdempotencyKey.class);
    assertThat(model.problem().get()).isNotEmpty();

    desk.server.now("commitFigures", row(ImportStatus.COMMITTING, 1, MAPPING, ImportAction.CANCEL));
    model.commit();
    desk.work.settle();
    assertThat(desk.server.sent("commitFigures", 2, IdempotencyKey.class)).isEqualTo(first);
    assertThat(model.problem().get()).isEmpty();
    assertThat(imports.master().selected().get().status()).isEqualTo(ImportStatus.COMMITTING);
  }

  @Test
  void what_another_import_has_made_of_it_is_said_and_shown_anew() {
    open(ready(0));
    desk.server
        .answer(
            "commitFigures",
            new ApiProblem.Conflict(
                new Problem(
                    null,
                    "",
                    409,
                    "Changed",
                    "figures-changed",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null)))
        .answer("figureImport", ready(1));
    int reads = desk.server.calls("figureRows").size();
    model.commit();
    desk.work.settle();
    assertThat(model.problem().get()).contains("Another import has changed figures");
    assertThat(imports.master().selected().get().version()).isEqualTo(1);
    assertThat(desk.server.calls("figureRows")).hasSize(reads + 1);

    desk.server.now("commitFigures", row(ImportStatus.COMMITTING, 2, MAPPING, ImportAction.CANCEL));
    model.commit();
    desk.work.settle();
    assertThat(desk.server.sent("commitFigures", 1, IfMatch.class)).isEqualTo(new IfMatch(1));
    assertThat(model.problem().get()).isEmpty();
  }

  @Test
  void an_import_is_undone_by_a_second_press_only() {
    ImportResponse done = row(ImportStatus.COMMITTED, 2, MAPPING, ImportAction.UNDO);
    open(done);
    desk.server.answer("undoFigures", row(ImportStatus.UNDOING, 3, MAPPING));
    model.undo();
    desk.work.settle();
    assertThat(model.undoAsked().get()).isTrue();
    assertThat(desk.server.calls("undoFigures")).isEmpty();

    model.undo();
    desk.work.settle();
    assertThat(desk.server.sent("undoFigures", 1, IfMatch.class)).isEqualTo(new IfMatch(2));
    assertThat(model.undoAsked().get()).isFalse();
    assertThat(imports.master().selected().get().status()).isEqualTo(ImportStatus.UNDOING);
  }

  @Test
  void who_took_a_file_in_gets_out_with_one_key() {
    open(ready(0));
    desk.server.answer(
        "commitFigures", row(ImportStatus.COMMITTING, 1, MAPPING, ImportAction.CANCEL));
    model.commit();
    desk.work.settle();
    news(row(ImportStatus.COMMITTED, 2, MAPPING, ImportAction.UNDO));
    assertThat(desk.lastToast()).contains("costs.csv");

    desk.server.answer("undoFigures", row(ImportStatus.UNDOING, 3, MAPPING));
    desk.undo();
    assertThat(desk.server.sent("undoFigures", 1, IfMatch.class)).isEqualTo(new IfMatch(2));
  }

  @Test
  void the_offer_to_undo_goes_with_what_was_undone() {
    open(ready(0));
    desk.server.answer(
        "commitFigures", row(ImportStatus.COMMITTING, 1, MAPPING, ImportAction.CANCEL));
    model.commit();
    desk.work.settle();
    news(row(ImportStatus.COMMITTED, 2, MAPPING, ImportAction.UNDO));
    model.undo();
    assertThat(desk.closedToasts).isEmpty();

    desk.server.answer("undoFigures", row(ImportStatus.UNDOING, 3, MAPPING));
    model.undo();
    assertThat(desk.closedToasts).containsExactly(desk.lastToast());
  }

  @Test
  void nothing_is_asked_that_the_server_does_not_allow() {
    open(row(ImportStatus.COMMITTED, 2, MAPPING));
    model.commit();
    model.cancel();
    model.undo();
    model.undo();
    model.mapKind(ImportKind.DELIVERIES);
    desk.work.settle();
    assertThat(desk.server.calls("commitFigures")).isEmpty();
    assertThat(desk.server.calls("cancelFigures")).isEmpty();
    assertThat(desk.server.calls("undoFigures")).isEmpty();
    assertThat(desk.server.calls("mapFigures")).isEmpty();
  }

  @Test
  void a_file_that_goes_up_is_named_and_then_chosen(@TempDir Path folder) throws IOException {
    open();
    desk.server.answer("uploadFigures", ready(0)).now("figureImports", page(ready(0)));
    imports.upload(Files.writeString(folder.resolve("costs.csv"), "Category\n"), null);
    assertThat(imports.uploading().get()).isEqualTo("costs.csv");
    desk.work.settle();

    assertThat(imports.uploading().get()).isEmpty();
    assertThat(desk.server.sent("uploadFigures", 2, String.class)).isEqualTo("costs.csv");
    assertThat(imports.master().selected().get().id()).isEqualTo(ID);
  }

  @Test
  void a_file_that_is_no_table_is_refused_in_the_servers_words(@TempDir Path folder)
      throws IOException {
    open();
    desk.server.answer(
        "uploadFigures",
        new ApiProblem.Invalid(
            List.of(new Violation("file", "file-workbook", "This is a workbook.")), null));
    imports.upload(Files.writeString(folder.resolve("costs.xlsx"), "PK"), null);
    desk.work.settle();
    assertThat(desk.lastToast()).contains("costs.xlsx").contains("This is a workbook.");
  }

  @Test
  void rejected_rows_are_saved_whole_or_not_at_all(@TempDir Path folder) throws IOException {
    open(ready(0));
    Path file = folder.resolve("rejected.csv");
    desk.server.answer("rejectedFile", new ApiProblem.Offline());
    model.saveRejections(file);
    desk.work.settle();
    assertThat(folder).isEmptyDirectory();

    desk.server.now("rejectedFile", ResponseBody.create("Line\r\n", MediaType.get("text/csv")));
    model.saveRejections(file);
    desk.work.settle();
    assertThat(Files.readAllLines(file)).isEqualTo(List.of("Line"));
  }

  @Test
  void who_leaves_listens_no_more() {
    open(ready(0));
    model.deactivate();
    imports.deactivate();
    assertThat(desk.listeners()).isZero();
  }

  @Test
  void whatWentInOpensWhereThereIsSomethingToSee() {
    assertThat(first(ImportStatus.READY, 0, 4)).isEmpty();
    assertThat(first(ImportStatus.COMMITTED, 2, 4)).isEmpty();
    assertThat(first(ImportStatus.COMMITTED, 0, 4)).isEqualTo("rejected");
    assertThat(first(ImportStatus.UNDONE, 0, 0)).isEqualTo("columns");
  }

  private static String first(ImportStatus status, long changed, long rejected) {
    return ImportDetailViewModel.firstTab(
        status, new ImportResponse.Counts(9, 1, 0, changed, 0, 0, rejected));
  }
}
