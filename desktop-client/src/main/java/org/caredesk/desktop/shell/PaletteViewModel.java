package org.caredesk.desktop.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.work.Debounce;
import org.caredesk.desktop.work.Latest;
import org.caredesk.desktop.work.Work;

/**
 * The command palette: people from the server and actions from the screen, as they are typed for.
 * Words after {@code >} look for actions only.
 */
final class PaletteViewModel {

  static final Duration QUIET = Duration.ofMillis(120);
  private static final int SHORTEST_NAME = 2;
  private static final int FIRST_ACTIONS = 12;

  private final List<PaletteSource> people;
  private final Supplier<List<Action>> actions;
  private final Texts texts;
  private final Debounce debounce;
  private final List<Latest> searches;
  private final List<List<PaletteEntry>> found = new ArrayList<>();
  private final StringProperty query = new SimpleStringProperty("");
  private final StringProperty notice = new SimpleStringProperty("");
  private final IntegerProperty selected = new SimpleIntegerProperty();
  private final ObservableList<PaletteEntry> entries = FXCollections.observableArrayList();

  PaletteViewModel(
      List<PaletteSource> people, Supplier<List<Action>> actions, Work work, Texts texts) {
    this.people = people;
    this.actions = actions;
    this.texts = texts;
    this.debounce = new Debounce(work.timers(), QUIET);
    this.searches = people.stream().map(_ -> new Latest(work)).toList();
    people.forEach(_ -> found.add(List.of()));
    query.subscribe(this::typed);
  }

  private void typed(String text) {
    notice.set("");
    if (isSearchable(text)) {
      debounce.call(() -> search(text.strip()));
    } else {
      close();
      found.replaceAll(_ -> List.of());
    }
    arrange();
    selected.set(0);
  }

  private static boolean isSearchable(String text) {
    return !text.startsWith(">") && text.strip().length() >= SHORTEST_NAME;
  }

  private void search(String text) {
    for (int i = 0; i < people.size(); i++) {
      int source = i;
      searches
          .get(source)
          .start(
              () -> people.get(source).search(text),
              answer -> {
                found.set(source, answer);
                arrange();
              },
              problem -> {
                found.set(source, List.of());
                notice.set(ProblemTexts.sentence(texts, problem));
                arrange();
              });
    }
  }

  private void arrange() {
    PaletteEntry chosen =
        selected.get() < entries.size() && selected.get() > 0 ? entries.get(selected.get()) : null;
    List<PaletteEntry> all = new ArrayList<>();
    if (isSearchable(query.get())) {
      found.forEach(all::addAll);
    }
    actions.get().stream()
        .filter(action -> action.enabled().get() && matches(action.text().get()))
        .sorted(Comparator.comparingInt(action -> distance(action.text().get())))
        .limit(FIRST_ACTIONS)
        .map(PaletteViewModel::entry)
        .forEach(all::add);
    all.sort(Comparator.comparing(PaletteEntry::group));
    entries.setAll(all);
    // A late answer must not move what the arrows have chosen already.
    int again = chosen == null ? -1 : all.indexOf(chosen);
    selected.set(Math.max(0, again));
  }

  private boolean matches(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return words().stream().allMatch(lower::contains);
  }

  /** How far a text is from what is typed: begins with it, has words that do, or only holds it. */
  private int distance(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<String> words = words();
    if (words.isEmpty() || lower.startsWith(String.join(" ", words))) {
      return 0;
    }
    return words.stream().allMatch(word -> (" " + lower).contains(" " + word)) ? 1 : 2;
  }

  /** The words that are looked for, in lower case: what the view marks. */
  List<String> words() {
    String text = query.get().startsWith(">") ? query.get().substring(1) : query.get();
    return List.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+")).stream()
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static PaletteEntry entry(Action action) {
    return new PaletteEntry(
        PaletteEntry.Group.ACTIONS,
        null,
        action.icon(),
        action.text().get(),
        "",
        action.shortcut(),
        action::run);
  }

  /** Moves the choice; it stops at both ends. */
  void move(int steps) {
    selected.set(Math.clamp(selected.get() + steps, 0, Math.max(0, entries.size() - 1)));
  }

  /** Runs what is chosen, where there is anything. */
  void runSelected() {
    if (selected.get() < entries.size()) {
      entries.get(selected.get()).run().run();
    }
  }

  void select(PaletteEntry entry) {
    selected.set(Math.max(0, entries.indexOf(entry)));
  }

  /** Stops searching. */
  void close() {
    debounce.close();
    searches.forEach(Latest::close);
  }

  StringProperty query() {
    return query;
  }

  /** Why people could not be searched; empty for nothing. */
  ReadOnlyStringProperty notice() {
    return notice;
  }

  ReadOnlyIntegerProperty selected() {
    return selected;
  }

  /** What was found, by group. */
  ObservableList<PaletteEntry> entries() {
    return entries;
  }
}
