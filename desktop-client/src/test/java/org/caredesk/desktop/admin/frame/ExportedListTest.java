package org.caredesk.desktop.admin.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.caredesk.desktop.api.ApiException;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.Done;
import org.caredesk.desktop.paper.Downloads;
import org.caredesk.desktop.paper.ListedTable;
import org.caredesk.desktop.shell.ScriptedDesk;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.dto.Page;
import org.caredesk.dto.audit.ListExport;
import org.caredesk.dto.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportedListTest {
  private static final LocalDateTime SINCE = LocalDateTime.parse("2026-11-16T09:05:00");

  private record Fee(int number, String name) {
    UUID id() {
      return new UUID(0, number);
    }
  }

  private static final UUID HOSPITAL = new UUID(7, 7);
  private static final ListedTable.Origin ORIGIN =
      new ListedTable.Origin("fees", "ACTIVE cardio", HOSPITAL);

  private final ScriptedDesk desk = new ScriptedDesk();
  private final WorkplaceContext context = desk.context(Role.HOSPITAL_ADMIN);
  private final List<Fee> stored = new ArrayList<>();
  private final List<MasterViewModel.Query<Boolean>> asked = new ArrayList<>();
  private boolean breaks;

  private final MasterViewModel<Fee, Boolean> model =
      new MasterViewModel<>(
          context,
          query -> {
            asked.add(query);
            return () -> page(query);
          },
          Fee::id,
          true,
          new MasterViewModel.Words("Failed", "fth-users", "None", "Add one", null));

  @BeforeEach
  void noted() {
    desk.server.answer("noteListExport", Done.DONE);
  }

  private Page<Fee> page(MasterViewModel.Query<Boolean> query) {
    if (breaks && query.page() > 0) {
      throw new ApiException(new ApiProblem.Offline());
    }
    int from = Math.min(stored.size(), query.page() * query.size());
    List<Fee> rows = stored.subList(from, Math.min(stored.size(), from + query.size()));
    Page<Fee> page = new Page<>(List.copyOf(rows), query.page(), query.size(), stored.size());
    if (query.page() == 1) {
      // Somebody adds one before all others, which moves the last of this page onto the next.
      stored.addFirst(new Fee(9999, "New"));
    }
    return page;
  }

  private void store(int count) {
    for (int i = 0; i < count; i++) {
      stored.add(new Fee(i, "Fee " + i));
    }
  }

  @Test
  void every_page_is_read_and_no_row_twice() {
    store(250);
    model.filter().set("fee");
    List<Fee> read = new ArrayList<>();
    model.readAll(read::addAll);
    desk.work.settle();

    assertThat(read).hasSize(250).doesNotHaveDuplicates();
    assertThat(asked).extracting(MasterViewModel.Query::text).containsOnly("fee");
    assertThat(asked.getLast().after()).isEqualTo(new Fee(199, "").id());
    assertThat(model.rows()).isEmpty();
  }

  @Test
  void a_list_that_breaks_off_makes_no_file() {
    store(150);
    breaks = true;
    List<List<Fee>> read = new ArrayList<>();
    model.readAll(read::add);
    desk.work.settle();

    assertThat(read).isEmpty();
    assertThat(desk.toasts).hasSize(1);
  }

  @Test
  void a_file_has_numbers_times_and_texts_that_reckon_nothing(@TempDir Path folder)
      throws IOException {
    List<Column<Fee>> columns =
        List.of(
            Column.name("Name", "name", 2, Fee::name),
            Column.figure(
                "Fee",
                "fee",
                1,
                row -> "\u20b9" + row.number(),
                row -> BigDecimal.valueOf(row.number(), 2)),
            Column.inFile("Currency", _ -> "INR"),
            Column.text("Since", null, 1, _ -> "Mon 16 Nov, 09:05", _ -> SINCE));
    Path file = folder.resolve("fees.csv");
    new Downloads(context)
        .save(Column.table("Fees", columns, List.of(new Fee(120000, "=1+1")), ORIGIN), file);
    desk.work.settle();

    assertThat(Files.readAllLines(file))
        .containsExactly("\uFEFFName,Fee,Currency,Since", "'=1+1,1200.00,INR,2026-11-16 09:05");
    assertThat(folder).isDirectoryContaining(each -> each.equals(file));
    assertThat(desk.toasts).hasSize(1);
    assertThat(desk.server.sent("noteListExport", 0, ListExport.class))
        .isEqualTo(new ListExport("fees", 1, "ACTIVE cardio", HOSPITAL));
  }

  @Test
  void what_the_trail_does_not_take_leaves_no_file(@TempDir Path folder) {
    desk.server.now("noteListExport", new ApiProblem.Forbidden(null));
    new Downloads(context)
        .save(Column.table("Fees", List.of(), List.<Fee>of(), ORIGIN), folder.resolve("fees.csv"));
    desk.work.settle();

    assertThat(folder).isEmptyDirectory();
    assertThat(desk.toasts).hasSize(1);
  }

  @Test
  void a_long_filter_is_noted_as_far_as_the_trail_takes_it(@TempDir Path folder) {
    var origin = new ListedTable.Origin("fees", "x".repeat(400), null);
    new Downloads(context)
        .save(Column.table("Fees", List.of(), List.<Fee>of(), origin), folder.resolve("fees.csv"));
    desk.work.settle();

    assertThat(desk.server.sent("noteListExport", 0, ListExport.class).filter()).hasSize(300);
  }

  @Test
  void a_place_that_takes_no_file_is_said(@TempDir Path folder) {
    new Downloads(context)
        .save(
            Column.table("Fees", List.of(), List.<Fee>of(), ORIGIN),
            folder.resolve("none/fees.xlsx"));
    desk.work.settle();

    assertThat(desk.toasts).containsExactly("The file could not be saved there.");
  }
}
