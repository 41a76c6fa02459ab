package org.caredesk.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.caredesk.desktop.api.ApiException;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.work.ManualWork;
import org.junit.jupiter.api.Test;

class PaletteViewModelTest {

  private final ManualWork manual = new ManualWork(Instant.parse("2026-11-16T05:19:00Z"));
  private final List<String> asked = new ArrayList<>();
  private final List<String> ran = new ArrayList<>();
  private final Action book = new Action("a.book", "Book", "fth-plus", "B", () -> ran.add("book"));
  private final Action walkIn =
      new Action("a.walk-in", "Walk-in", "fth-user-plus", "W", () -> ran.add("walk-in"));
  private final PaletteViewModel palette = palette(this::people);

  private PaletteViewModel palette(PaletteSource source) {
    return new PaletteViewModel(
        List.of(source), () -> List.of(book, walkIn), manual.work(), new Texts(Locale.ENGLISH));
  }

  private List<PaletteEntry> people(String query) {
    asked.add(query);
    return List.of(
        new PaletteEntry(
            PaletteEntry.Group.PATIENTS,
            new UUID(0, 1),
            "fth-user",
            "Hansa Mehta",
            "",
            null,
            () -> ran.add("Hansa Mehta")));
  }

  private List<String> titles() {
    return palette.entries().stream().map(PaletteEntry::title).toList();
  }

  @Test
  void before_typing_it_offers_the_actions() {
    assertThat(titles()).containsExactly("Book", "Walk-in");
  }

  @Test
  void people_are_searched_once_typing_rests() {
    palette.query().set("me");
    palette.query().set("meh");
    manual.advance(PaletteViewModel.QUIET);
    assertThat(asked).containsExactly("meh");
    assertThat(titles()).containsExactly("Hansa Mehta");
  }

  @Test
  void one_letter_is_too_short_to_search_people() {
    palette.query().set("m");
    manual.advance(Duration.ofSeconds(1));
    assertThat(asked).isEmpty();
  }

  @Test
  void after_a_greater_sign_only_actions_are_found() {
    palette.query().set("> wal");
    manual.advance(Duration.ofSeconds(1));
    assertThat(asked).isEmpty();
    assertThat(titles()).containsExactly("Walk-in");
  }

  @Test
  void what_begins_with_the_words_comes_before_what_only_holds_them() {
    Action park = new Action("a.park", "Put on the pinboard", "fth-plus", null, () -> {});
    Action other = new Action("a.other", "Show the board", "fth-plus", null, () -> {});
    Action board = new Action("a.board", "Board", "fth-plus", null, () -> {});
    PaletteViewModel some =
        new PaletteViewModel(
            List.of(), () -> List.of(park, other, board), manual.work(), new Texts(Locale.ENGLISH));
    some.query().set("board");
    assertThat(some.entries())
        .extracting(PaletteEntry::title)
        .containsExactly("Board", "Show the board", "Put on the pinboard");
  }

  @Test
  void people_come_before_actions() {
    palette.query().set("wa");
    manual.advance(PaletteViewModel.QUIET);
    assertThat(titles()).containsExactly("Hansa Mehta", "Walk-in");
  }

  @Test
  void the_choice_stops_at_both_ends_and_enter_runs_it() {
    palette.move(-1);
    palette.move(5);
    palette.runSelected();
    assertThat(ran).containsExactly("walk-in");
  }

  @Test
  void a_server_that_is_away_is_said_and_actions_stay() {
    PaletteViewModel away =
        palette(
            _ -> {
              throw new ApiException(new ApiProblem.Offline());
            });
    away.query().set("bo");
    manual.advance(PaletteViewModel.QUIET);
    assertThat(away.notice().get()).isNotEmpty();
    assertThat(away.entries()).hasSize(1);
  }

  @Test
  void a_closed_palette_leaves_no_timer_behind() {
    palette.query().set("meh");
    palette.close();
    assertThat(manual.pendingTimers()).isZero();
  }
}
