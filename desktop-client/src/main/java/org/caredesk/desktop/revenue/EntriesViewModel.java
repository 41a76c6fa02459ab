package org.caredesk.desktop.revenue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.paper.Downloads;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Look;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.work.Latest;
import org.caredesk.dto.insights.LedgerEntries;
import org.caredesk.dto.insights.LedgerEntry;
import org.jspecify.annotations.Nullable;

/** The entries of the ledger behind one figure, and whether they come to it. */
final class EntriesViewModel {
  static final int SIZE = 50;

  /** What the server gives at once. */
  private static final int MOST = 200;

  /** How the entries stand to the figure of the chart. */
  enum Standing {
    /** Equal, and the ledger's lines add up. */
    EQUAL,
    /** The ledger went on since the chart was read. */
    OLDER,
    /** The ledger's lines do not come to its own sum. */
    BROKEN,
    /** Too many to be added up while somebody waits. */
    UNPROVED
  }

  /**
   * What is shown.
   *
   * @param last the page that was read last, with the totals of all
   */
  record Shown(Focus focus, List<LedgerEntry> rows, LedgerEntries last, Standing standing) {}

  private final WorkplaceContext context;
  private final Function<Focus, @Nullable BigDecimal> expected;
  private final Latest lane;
  private final ReadOnlyObjectWrapper<@Nullable Focus> focus = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable String> sort = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(new Look.Loading());

  /**
   * @param expected what the chart says of a figure
   */
  EntriesViewModel(WorkplaceContext context, Function<Focus, @Nullable BigDecimal> expected) {
    this.context = context;
    this.expected = expected;
    this.lane = new Latest(context.work());
  }

  /** Looks at another figure; null for none. */
  void show(@Nullable Focus wanted) {
    if (wanted != null && wanted.equals(focus.get())) {
      return;
    }
    lane.close();
    shown.set(null);
    look.set(new Look.Loading());
    focus.set(wanted);
    reload();
  }

  /**
   * Reads the entries in another order, which stays for the next figure.
   *
   * @param wanted time, patient, doctor or amount; with a minus before it the other way round
   */
  void sort(String wanted) {
    if (!wanted.equals(sort.get())) {
      sort.set(wanted);
      reload();
    }
  }

  /** Reads as much as is shown anew. */
  void reload() {
    Focus of = focus.get();
    if (of != null) {
      Shown before = shown.get();
      int pages = before == null ? 1 : Math.max(1, (before.rows().size() + SIZE - 1) / SIZE);
      read(of, 0, Math.min(MOST, pages * SIZE), List.of());
    }
  }

  /** Reads what comes after the rows that are shown. */
  void more() {
    Shown now = shown.get();
    if (now != null && now.rows().size() < now.last().total() && now.rows().size() % SIZE == 0) {
      read(now.focus(), now.rows().size() / SIZE, SIZE, now.rows());
    }
  }

  private void read(Focus of, int page, int size, List<LedgerEntry> before) {
    Map<String, String> wish = of.wish(hospital());
    String order = sort.get();
    if (order != null) {
      wish.put("sort", order);
    }
    lane.start(
        () -> context.session().api().reports().ledgerEntries(wish, page, size),
        (LedgerEntries read) -> {
          List<LedgerEntry> rows = new ArrayList<>(before);
          rows.addAll(read.items());
          shown.set(new Shown(of, List.copyOf(rows), read, standing(of, read)));
          look.set(new Look.Ready());
        },
        this::failed);
  }

  private UUID hospital() {
    return context.desk().hospital().get().id();
  }

  private void failed(ApiProblem problem) {
    // What is shown stays readable; the frame says that there is no server.
    if (shown.get() == null) {
      look.set(
          ProblemTexts.failed(
              context.texts(),
              context.texts().get("revenue.entries-failed"),
              problem,
              this::reload));
    }
  }

  /** The chart was read anew. */
  void judge() {
    Shown now = shown.get();
    if (now != null) {
      shown.set(new Shown(now.focus(), now.rows(), now.last(), standing(now.focus(), now.last())));
    }
  }

  private Standing standing(Focus of, LedgerEntries read) {
    Boolean balanced = read.balanced();
    if (balanced == null) {
      return Standing.UNPROVED;
    }
    if (!balanced) {
      return Standing.BROKEN;
    }
    BigDecimal chart = expected.apply(of);
    return chart != null && chart.compareTo(Bar.amount(read.figures().revenue())) == 0
        ? Standing.EQUAL
        : Standing.OLDER;
  }

  /**
   * Writes all entries of a figure into a file.
   *
   * @param kind {@code csv} or {@code xlsx}
   */
  void save(Focus of, String kind, Path file) {
    Map<String, String> wish = of.wish(hospital());
    new Downloads(context)
        .save(() -> context.session().api().reports().ledgerFile(kind, wish), file);
  }

  void close() {
    lane.close();
  }

  ReadOnlyObjectProperty<@Nullable Focus> focus() {
    return focus.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Shown> shown() {
    return shown.getReadOnlyProperty();
  }

  /** Null for the usual order, that of time. */
  ReadOnlyObjectProperty<@Nullable String> sort() {
    return sort.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Look> look() {
    return look.getReadOnlyProperty();
  }
}
