package org.caredesk.desktop.admin.frame;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Look;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.work.Debounce;
import org.caredesk.desktop.work.Latest;
import org.caredesk.dto.Page;
import org.jspecify.annotations.Nullable;

/**
 * A list that the server filters, sorts and pages, and what is chosen in it. Reading it anew keeps
 * the choice, and what is read stays in sight until the answer is there.
 *
 * @param <T> a row
 * @param <S> the segments of the list, such as active and retired
 */
public final class MasterViewModel<T, S> {

  /** How many rows are read at once. */
  public static final int SIZE = 100;

  /** The total of a page where more follows and nobody has counted how much. */
  public static final long UNKNOWN = Long.MAX_VALUE;

  private static final Duration TYPING = Duration.ofMillis(250);

  /**
   * What is asked of the server.
   *
   * @param text part of a name; null for any
   * @param sort a column's key, with a minus before it the other way round; null for the usual
   * @param after the last row that is shown, where this page continues it
   */
  public record Query<S>(
      @Nullable String text,
      S segment,
      @Nullable String sort,
      int page,
      int size,
      @Nullable UUID after) {}

  /** Says on the UI thread which call, that may wait, reads a page. */
  @FunctionalInterface
  public interface Source<T, S> {
    Callable<Page<T>> asks(Query<S> query);
  }

  /**
   * How the list speaks where it has no rows.
   *
   * @param icon literal such as {@code fth-layers}
   * @param next offered where there is nothing yet; null for nothing
   */
  public record Words(
      String loadFailed, String icon, String emptyTitle, String emptyText, @Nullable Action next) {}

  private final WorkplaceContext context;
  private final Source<T, S> source;
  private final Function<T, UUID> id;
  private final Words words;
  private final Latest lane;
  private final Latest whole;
  private final Debounce typing;
  private final ObservableList<T> rows = FXCollections.observableArrayList();
  private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper();
  private final StringProperty filter = new SimpleStringProperty("");
  private final ObjectProperty<S> segment;
  private final ObjectProperty<@Nullable String> sort = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<@Nullable T> selected = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(new Look.Loading());
  private @Nullable UUID wanted;
  private boolean isActive;

  /**
   * @param id tells rows apart, however they change
   */
  public MasterViewModel(
      WorkplaceContext context, Source<T, S> source, Function<T, UUID> id, S segment, Words words) {
    this.context = context;
    this.source = source;
    this.id = id;
    this.words = words;
    this.lane = new Latest(context.work());
    this.whole = new Latest(context.work());
    this.typing = new Debounce(context.work().timers(), TYPING);
    this.segment = new SimpleObjectProperty<>(segment);
    this.segment.addListener((_, _, _) -> loadIfActive());
    sort.addListener((_, _, _) -> loadIfActive());
    filter.addListener((_, _, _) -> typing.call(this::loadIfActive));
  }

  public void activate() {
    isActive = true;
    load();
  }

  public void deactivate() {
    isActive = false;
    typing.close();
    lane.close();
    whole.close();
  }

  private void loadIfActive() {
    if (isActive) {
      load();
    }
  }

  /** Reads as much as is shown anew. */
  public void load() {
    int shown = Math.max(SIZE, (rows.size() + SIZE - 1) / SIZE * SIZE);
    read(0, Math.min(shown, 2 * SIZE), this::show);
  }

  /** Reads what comes after the rows that are shown. */
  public void more() {
    if (rows.size() < total.get() && rows.size() % SIZE == 0) {
      read(
          rows.size() / SIZE,
          SIZE,
          page -> {
            rows.addAll(page.items());
            total.set(page.total());
          });
    }
  }

  private void read(int page, int size, Consumer<Page<T>> done) {
    Query<S> query = query(page, size, page == 0 ? null : rows.getLast());
    lane.start(source.asks(query), done, this::failed);
  }

  private Query<S> query(int page, int size, @Nullable T last) {
    String text = filter.get().strip();
    return new Query<>(
        text.isEmpty() ? null : text,
        segment.get(),
        sort.get(),
        page,
        size,
        last == null ? null : id.apply(last));
  }

  /** Reads every row that fits, those that are not shown too; the list stays as it is. */
  public void readAll(Consumer<List<T>> done) {
    readOn(new LinkedHashMap<>(), 0, query(0, SIZE, null), done);
  }

  private void readOn(Map<UUID, T> read, int page, Query<S> query, Consumer<List<T>> done) {
    whole.start(
        source.asks(query),
        (Page<T> answer) -> {
          // A row that came meanwhile moves others onto the next page: none of them counts twice.
          answer.items().forEach(row -> read.putIfAbsent(id.apply(row), row));
          boolean more = answer.items().size() == SIZE && (page + 1L) * SIZE < answer.total();
          if (more) {
            readOn(
                read,
                page + 1,
                new Query<>(
                    query.text(),
                    query.segment(),
                    query.sort(),
                    page + 1,
                    SIZE,
                    id.apply(answer.items().getLast())),
                done);
          } else {
            done.accept(List.copyOf(read.values()));
          }
        },
        problem ->
            context
                .desk()
                .toasts()
                .show("fth-alert-circle", ProblemTexts.sentence(context.texts(), problem), null));
  }

  private void show(Page<T> page) {
    T before = selected.get();
    int place = before == null ? 0 : rows.indexOf(before);
    List<T> now = page.items();
    if (!now.equals(rows)) {
      rows.setAll(now);
    }
    total.set(page.total());
    UUID asked = wanted;
    wanted = null;
    T found = find(asked);
    if (found == null && before != null) {
      found = find(id.apply(before));
    }
    if (found == null && !now.isEmpty()) {
      // Who was chosen is no longer among them: the one that stands there now.
      found = now.get(Math.clamp(place, 0, now.size() - 1));
    }
    selected.set(found);
    look.set(now.isEmpty() ? empty() : new Look.Ready());
  }

  private @Nullable T find(@Nullable UUID wantedId) {
    return wantedId == null
        ? null
        : rows.stream().filter(row -> id.apply(row).equals(wantedId)).findFirst().orElse(null);
  }

  private Look empty() {
    if (filter.get().isBlank()) {
      return new Look.Empty(words.icon(), words.emptyTitle(), words.emptyText(), words.next());
    }
    return new Look.Empty(
        "fth-search",
        context.texts().get("console.nothing-fits", filter.get().strip()),
        context.texts().get("console.nothing-fits-words"),
        new Action(
            "console.clear-filter",
            context.texts().get("console.clear-filter"),
            "fth-x",
            null,
            () -> filter.set("")));
  }

  private void failed(ApiProblem problem) {
    if (look.get() instanceof Look.Ready && problem.outOfReach()) {
      // The frame says since when there is no server; the list stays readable.
      return;
    }
    look.set(ProblemTexts.failed(context.texts(), words.loadFailed(), problem, this::load));
  }

  /** Chooses a row. */
  public void select(@Nullable T row) {
    if (!Objects.equals(row, selected.get())) {
      selected.set(row);
    }
  }

  /** Reads anew and then chooses this one, such as one that was just made. */
  public void loadAndSelect(UUID chosen) {
    wanted = chosen;
    load();
  }

  /** Puts a row as it is now in the place of what it was; nothing moves. */
  public void replace(T row) {
    UUID changed = id.apply(row);
    for (int i = 0; i < rows.size(); i++) {
      if (id.apply(rows.get(i)).equals(changed)) {
        T before = selected.get();
        rows.set(i, row);
        if (before != null && id.apply(before).equals(changed)) {
          selected.set(row);
        }
        return;
      }
    }
  }

  /** Forgets what is shown, such as when it is another hospital's. */
  public void reset() {
    lane.close();
    whole.close();
    rows.clear();
    total.set(0);
    selected.set(null);
    look.set(new Look.Loading());
    loadIfActive();
  }

  /** The row of this id as it is shown now; null where it is not. */
  public @Nullable T row(UUID of) {
    return find(of);
  }

  public ObservableList<T> rows() {
    return rows;
  }

  /** How many there are, the rows that are not read yet too. */
  public ReadOnlyLongProperty total() {
    return total.getReadOnlyProperty();
  }

  public StringProperty filter() {
    return filter;
  }

  public ObjectProperty<S> segment() {
    return segment;
  }

  /** See {@link Query}. */
  public ObjectProperty<@Nullable String> sort() {
    return sort;
  }

  public ReadOnlyObjectProperty<@Nullable T> selected() {
    return selected.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Look> look() {
    return look.getReadOnlyProperty();
  }
}
