package org.caredesk.desktop.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.revenue.EntriesViewModel.Standing;
import org.caredesk.desktop.shell.ScriptedDesk;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Look;
import org.caredesk.dto.billing.PaymentMethod;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.live.LiveFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RevenueViewModelTest {
  private static final Span CAMP = new Span(LocalDate.of(2026, 10, 25), LocalDate.of(2026, 10, 25));

  private final ScriptedDesk desk = new ScriptedDesk();
  private final WorkplaceContext context = desk.context(Role.HOSPITAL_ADMIN);
  private final RevenueViewModel model = new RevenueViewModel(context);

  private void open() {
    desk.server
        .answer("hospitalDashboard", October.dashboard("13400.00", "8040.00"))
        .answer("revenueReport", October.report());
    model.activate();
    desk.work.settle();
  }

  private void look(Focus focus, String revenue, boolean balanced) {
    desk.server.now("ledgerEntries", October.entries(0, 12, 12, revenue, balanced));
    model.entries().show(focus);
    desk.work.settle();
  }

  private Standing standing() {
    return Objects.requireNonNull(model.entries().shown().get()).standing();
  }

  private void news(UUID hospital) {
    desk.push(
        new LiveFrame(1L, LiveFrame.DASHBOARD_CHANGED, hospital, hospital, null, null, null, null));
    desk.work.advance(RevenueViewModel.GATHER);
  }

  @Test
  void the_last_whole_month_is_asked_for_against_the_one_before() {
    open();
    assertThat(desk.server.calls("hospitalDashboard").getLast().arguments())
        .containsExactly(
            October.HOSPITAL,
            LocalDate.of(2026, 10, 1),
            LocalDate.of(2026, 10, 31),
            "2026-09-01/2026-09-30");
    assertThat(model.look().get()).isInstanceOf(Look.Ready.class);
  }

  @ParameterizedTest
  @EnumSource(Bar.Grain.class)
  void the_bars_come_to_what_the_server_says_whatever_their_length(Bar.Grain grain) {
    open();
    model.grain().set(grain);
    assertThat(model.bars().stream().map(Bar::revenue).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("14400.05");
    assertThat(model.bars().stream().map(Bar::doctors).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("8640.03");
    assertThat(model.bars().stream().mapToLong(Bar::payments).sum()).isEqualTo(13);
  }

  @Test
  void a_day_without_revenue_has_its_bar_and_weeks_are_cut_to_the_period() {
    open();
    assertThat(model.bars()).hasSize(31);
    assertThat(model.bars().get(1).revenue()).isEqualByComparingTo("0");
    model.grain().set(Bar.Grain.WEEK);
    assertThat(model.bars().getFirst().span())
        .isEqualTo(new Span(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 4)));
    assertThat(model.bars().getLast().span())
        .isEqualTo(new Span(LocalDate.of(2026, 10, 26), LocalDate.of(2026, 10, 31)));
  }

  @Test
  void the_entries_behind_a_bar_are_said_to_equal_it_only_where_they_do_and_the_ledger_adds_up() {
    open();
    look(Focus.days(CAMP), "13400.00", true);
    assertThat(standing()).isEqualTo(Standing.EQUAL);
    assertThat(desk.server.sent("ledgerEntries", 0, Object.class))
        .isEqualTo(
            Map.of(
                "hospitalId", October.HOSPITAL.toString(),
                "from", "2026-10-25",
                "to", "2026-10-25"));

    look(Focus.days(October.MONTH), "14400.05", false);
    assertThat(standing()).isEqualTo(Standing.BROKEN);
    look(Focus.days(CAMP), "13400.01", true);
    assertThat(standing()).isEqualTo(Standing.OLDER);
  }

  @Test
  void too_many_entries_are_not_said_to_be_equal() {
    open();
    desk.server.now(
        "ledgerEntries",
        new org.caredesk.dto.insights.LedgerEntries(
            List.of(), 0, 50, 20_000, October.figures("13400.00", "8040.00", 20_000), null));
    model.entries().show(Focus.days(CAMP));
    desk.work.settle();
    assertThat(standing()).isEqualTo(Standing.UNPROVED);
  }

  @Test
  void the_entries_of_a_doctor_a_department_and_a_way_of_paying_are_held_against_their_own_bar() {
    open();
    Span month = October.MONTH;
    for (Focus focus :
        List.of(
            new Focus(month, October.DESHPANDE, October.CARDIOLOGY, null, "Dr. Deshpande"),
            new Focus(month, null, October.CARDIOLOGY, null, "Cardiology"),
            new Focus(month, null, null, PaymentMethod.CARD, "Card"))) {
      look(focus, "14400.05", true);
      assertThat(standing()).isEqualTo(Standing.EQUAL);
    }
    look(new Focus(month, null, null, PaymentMethod.GATEWAY, "Online"), "14400.05", true);
    assertThat(standing()).isEqualTo(Standing.OLDER);
    assertThat(desk.server.sent("ledgerEntries", 0, Object.class).toString())
        .contains("method=GATEWAY");
  }

  @Test
  void news_of_this_hospital_change_the_figures_under_the_eyes_and_keep_what_is_looked_at() {
    open();
    look(Focus.days(CAMP), "13400.00", true);
    desk.server
        .now("hospitalDashboard", October.dashboard("14600.00", "8760.00"))
        .now("ledgerEntries", October.entries(0, 13, 13, "14600.00", true));
    news(October.HOSPITAL);

    assertThat(model.bars().get(24).revenue()).isEqualByComparingTo("14600.00");
    assertThat(model.entries().focus().get()).isEqualTo(Focus.days(CAMP));
    assertThat(Objects.requireNonNull(model.entries().shown().get()).rows()).hasSize(13);
    assertThat(standing()).isEqualTo(Standing.EQUAL);
  }

  @Test
  void news_of_another_hospital_change_nothing() {
    open();
    news(October.id("Ribeira"));
    assertThat(desk.server.calls("hospitalDashboard")).hasSize(1);
  }

  @Test
  void more_entries_come_after_those_that_are_shown() {
    open();
    desk.server.answer("ledgerEntries", October.entries(0, 50, 60, "13400.00", true));
    model.entries().show(Focus.days(CAMP));
    desk.work.settle();
    desk.server.now("ledgerEntries", October.entries(1, 10, 60, "13400.00", true));
    model.entries().more();
    desk.work.settle();
    assertThat(desk.server.sent("ledgerEntries", 1, Integer.class)).isEqualTo(1);
    assertThat(Objects.requireNonNull(model.entries().shown().get()).rows())
        .hasSize(60)
        .doesNotHaveDuplicates();

    model.entries().more();
    desk.work.settle();
    assertThat(desk.server.calls("ledgerEntries")).hasSize(2);
  }

  @Test
  void one_share_is_always_drawn() {
    open();
    model.doctors().set(false);
    assertThat(model.hospital().get()).isTrue();
    model.hospital().set(false);
    assertThat(model.doctors().get()).isTrue();
  }

  @Test
  void figures_that_were_read_stay_while_the_server_is_away() {
    open();
    desk.server.now("hospitalDashboard", new ApiProblem.Offline());
    news(October.HOSPITAL);
    assertThat(model.look().get()).isInstanceOf(Look.Stale.class);
    assertThat(model.bars()).hasSize(31);
  }

  @Test
  void other_days_take_the_figures_and_the_entries_of_the_former_ones_away() {
    open();
    look(Focus.days(CAMP), "13400.00", true);
    desk.server.now("hospitalDashboard", new ApiProblem.Offline());
    model.days().choice().set(PeriodChoice.THIS_YEAR);
    assertThat(model.bars()).isEmpty();
    assertThat(model.entries().focus().get()).isNull();
    desk.work.settle();
    assertThat(model.look().get()).isInstanceOf(Look.Failed.class);
  }

  @Test
  void another_hospital_is_read_at_once() {
    open();
    context
        .desk()
        .hospital()
        .show(ScriptedDesk.hospital("Ribeira Hospital", "Europe/Lisbon", "EUR"));
    desk.work.settle();
    assertThat(desk.server.sent("hospitalDashboard", 0, UUID.class))
        .isEqualTo(October.id("Ribeira Hospital"));
  }

  @Test
  void own_days_in_the_wrong_order_are_turned_around() {
    open();
    model.days().showOwn(LocalDate.of(2026, 10, 5), LocalDate.of(2026, 10, 3));
    assertThat(model.days().days().get().period())
        .isEqualTo(new Span(LocalDate.of(2026, 10, 3), LocalDate.of(2026, 10, 5)));
  }

  @Test
  void nothing_goes_on_once_the_screen_is_left() {
    open();
    desk.push(
        new LiveFrame(
            1L,
            LiveFrame.DASHBOARD_CHANGED,
            October.HOSPITAL,
            October.HOSPITAL,
            null,
            null,
            null,
            null));
    model.deactivate();
    assertThat(desk.listeners()).isZero();
    assertThat(desk.work.pendingTimers()).isZero();
    desk.work.advance(Duration.ofMinutes(1));
    assertThat(desk.server.calls("hospitalDashboard")).hasSize(1);
  }
}
