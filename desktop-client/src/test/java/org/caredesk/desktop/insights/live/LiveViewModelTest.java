package org.caredesk.desktop.insights.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.revenue.PeriodChoice;
import org.caredesk.desktop.revenue.PeriodViewModel;
import org.caredesk.desktop.shell.ScriptedDesk;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Look;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.insights.LiveFigures;
import org.caredesk.dto.live.LiveFrame;
import org.junit.jupiter.api.Test;

class LiveViewModelTest {
  private final ScriptedDesk desk = new ScriptedDesk();
  private final WorkplaceContext context = desk.context(Role.STAKEHOLDER);
  private final PeriodViewModel days = new PeriodViewModel(context);
  private final LiveViewModel model = new LiveViewModel(context, days);

  private void open() {
    desk.server
        .answer("liveFigures", Seaface.live(90, 8, "78600.00"))
        .answer("thirdNextAvailable", Seaface.access("1.4"))
        .answer("utilisation", Seaface.utilisation())
        .answer("noShows", Seaface.noShows())
        .answer("ratings", Seaface.ratings(4.65))
        .answer("performances", Seaface.doctors())
        .answer("revenueReport", Seaface.revenue());
    model.activate();
    desk.work.settle();
  }

  private LiveFigures now() {
    return Objects.requireNonNull(model.now().get());
  }

  private void news(UUID hospital) {
    desk.push(
        new LiveFrame(1L, LiveFrame.DASHBOARD_CHANGED, hospital, hospital, null, null, null, null));
  }

  @Test
  void every_chart_is_asked_for_the_same_days() {
    open();
    for (String report : new String[] {"utilisation", "performances"}) {
      assertThat(desk.server.calls(report).getLast().arguments())
          .containsExactly(Seaface.HOSPITAL, Seaface.FIRST, Seaface.LAST);
    }
    assertThat(desk.server.calls("revenueReport").getLast().arguments())
        .containsExactly(Seaface.HOSPITAL, Seaface.FIRST, Seaface.LAST, "2026-09-01/2026-09-30");
    assertThat(model.look().get()).isInstanceOf(Look.Ready.class);
  }

  @Test
  void a_course_by_weeks_has_twelve_whole_ones_at_least_and_as_many_as_longer_days_have() {
    open();
    assertThat(desk.server.sent("noShows", 1, LocalDate.class))
        .isEqualTo(LocalDate.of(2026, 8, 10));
    days.choice().set(PeriodChoice.LAST_YEAR);
    desk.work.settle();
    assertThat(desk.server.sent("noShows", 1, LocalDate.class)).isEqualTo(LocalDate.of(2025, 1, 1));
  }

  @Test
  void a_payment_at_the_desk_is_in_the_tiles_within_seconds() {
    open();
    desk.server.now("liveFigures", Seaface.live(91, 8, "79800.00"));
    news(Seaface.HOSPITAL);
    news(Seaface.HOSPITAL);
    assertThat(now().bookedToday()).isEqualTo(90);
    desk.work.advance(LiveViewModel.GATHER);
    assertThat(now().bookedToday()).isEqualTo(91);
    assertThat(now().paidToday()).isEqualTo(Seaface.money("79800.00"));
    assertThat(desk.server.calls("liveFigures")).hasSize(2);
  }

  @Test
  void the_third_free_slot_moves_on_with_what_is_booked() {
    open();
    desk.server.now("thirdNextAvailable", Seaface.access("1.6"));
    news(Seaface.HOSPITAL);
    desk.work.advance(LiveViewModel.GATHER);
    assertThat(Objects.requireNonNull(model.access().get()).meanDays()).isEqualByComparingTo("1.6");
  }

  @Test
  void days_that_are_over_are_not_read_again_for_what_happens_today_and_days_that_run_are() {
    open();
    news(Seaface.HOSPITAL);
    desk.work.advance(LiveViewModel.GATHER_DAYS);
    assertThat(desk.server.calls("utilisation")).hasSize(1);

    days.choice().set(PeriodChoice.THIS_MONTH);
    desk.work.settle();
    news(Seaface.HOSPITAL);
    desk.work.advance(LiveViewModel.GATHER_DAYS);
    assertThat(desk.server.calls("utilisation")).hasSize(3);
  }

  @Test
  void a_visit_that_is_rated_later_changes_days_that_are_over() {
    open();
    desk.server.now("ratings", Seaface.ratings(4.61));
    desk.push(
        new LiveFrame(
            1L,
            LiveFrame.FEEDBACK_CHANGED,
            Seaface.HOSPITAL,
            Seaface.HOSPITAL,
            null,
            null,
            null,
            null));
    desk.work.advance(LiveViewModel.GATHER_DAYS);
    assertThat(Objects.requireNonNull(model.figures().get()).ratings().now().average())
        .isEqualTo(4.61);
    assertThat(desk.server.calls("liveFigures")).hasSize(1);
  }

  @Test
  void news_of_another_hospital_change_nothing() {
    open();
    news(Seaface.id("Ribeira"));
    desk.work.advance(LiveViewModel.GATHER);
    assertThat(desk.server.calls("liveFigures")).hasSize(1);
  }

  @Test
  void the_tiles_say_how_long_ago_they_changed_not_how_long_ago_they_were_read() {
    open();
    assertThat(model.ago().get()).contains("changed 0 s ago");
    desk.work.advance(Duration.ofSeconds(31));
    assertThat(desk.server.calls("liveFigures")).hasSize(2);
    assertThat(model.ago().get()).contains("changed 31 s ago");
    desk.work.advance(Duration.ofSeconds(40));
    assertThat(model.ago().get()).contains("changed 1 min ago");
    desk.server.now("liveFigures", Seaface.live(91, 8, "78600.00"));
    news(Seaface.HOSPITAL);
    desk.work.advance(LiveViewModel.GATHER);
    assertThat(model.ago().get()).contains("changed 0 s ago");
  }

  @Test
  void other_days_take_the_former_figures_away_and_leave_the_tiles() {
    open();
    desk.server.now("utilisation", new ApiProblem.Offline());
    days.choice().set(PeriodChoice.THIS_YEAR);
    assertThat(model.figures().get()).isNull();
    assertThat(model.doctors().rows()).isEmpty();
    assertThat(now().bookedToday()).isEqualTo(90);
    desk.work.settle();
    assertThat(model.look().get()).isInstanceOf(Look.Failed.class);
  }

  @Test
  void figures_that_were_read_stay_while_the_server_is_away_and_are_fresh_when_it_is_back() {
    open();
    desk.server.now("liveFigures", new ApiProblem.Offline());
    desk.work.advance(LiveViewModel.ANEW);
    assertThat(model.look().get()).isInstanceOf(Look.Stale.class);
    assertThat(now().bookedToday()).isEqualTo(90);
    desk.server.now("liveFigures", Seaface.live(90, 8, "78600.00"));
    desk.work.advance(LiveViewModel.ANEW);
    assertThat(model.look().get()).isInstanceOf(Look.Ready.class);
  }

  @Test
  void another_hospital_is_read_at_once_and_nothing_of_the_former_one_stays() {
    open();
    model.doctors().department().set(Seaface.id("Cardiology"));
    context
        .desk()
        .hospital()
        .show(ScriptedDesk.hospital("Ribeira Hospital", "Europe/Lisbon", "EUR"));
    assertThat(model.now().get()).isNull();
    assertThat(model.figures().get()).isNull();
    assertThat(model.doctors().department().get()).isNull();
    desk.work.settle();
    assertThat(desk.server.sent("liveFigures", 0, UUID.class))
        .isEqualTo(Seaface.id("Ribeira Hospital"));
  }

  @Test
  void nothing_goes_on_once_the_screen_is_left() {
    open();
    news(Seaface.HOSPITAL);
    model.deactivate();
    assertThat(desk.listeners()).isZero();
    assertThat(desk.work.pendingTimers()).isZero();
  }
}
