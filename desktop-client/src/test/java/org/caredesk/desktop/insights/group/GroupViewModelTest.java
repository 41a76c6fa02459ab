package org.caredesk.desktop.insights.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.insights.live.LiveScreen;
import org.caredesk.desktop.revenue.PeriodChoice;
import org.caredesk.desktop.revenue.PeriodViewModel;
import org.caredesk.desktop.shell.Route;
import org.caredesk.desktop.shell.ScriptedDesk;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Look;
import org.caredesk.dto.Money;
import org.caredesk.dto.directory.HospitalResponse;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.insights.Figures;
import org.caredesk.dto.insights.GroupReport;
import org.caredesk.dto.insights.Margin;
import org.caredesk.dto.insights.Visits;
import org.caredesk.dto.live.LiveFrame;
import org.junit.jupiter.api.Test;

class GroupViewModelTest {
  private static final HospitalResponse RIBEIRA =
      ScriptedDesk.hospital("Ribeira Hospital", "Europe/Lisbon", "EUR");

  private final ScriptedDesk desk = new ScriptedDesk();
  private final WorkplaceContext context = desk.context(Role.STAKEHOLDER);
  private final PeriodViewModel days = new PeriodViewModel(context);
  private final GroupViewModel model = new GroupViewModel(context, days);

  private static Figures figures(String revenue, String currency) {
    Money all = new Money(revenue, currency);
    Money none = new Money("0.00", currency);
    return new Figures(all, none, all, all, none, 1, 0);
  }

  private static Margin margin(String revenue, String currency) {
    Money all = new Money(revenue, currency);
    Money none = new Money("0.00", currency);
    return new Margin(
        all, none, all, none, all, new BigDecimal("100.0"), new BigDecimal("100.0"), true);
  }

  private static GroupReport.OfHospital hospital(String name, String currency, String revenue) {
    Visits visits = new Visits(1, 1, 0, 0, null, null, null);
    return new GroupReport.OfHospital(
        ScriptedDesk.hospital(name, "UTC", currency).id(),
        name,
        1,
        "City",
        currency,
        figures(revenue, currency),
        margin(revenue, currency),
        visits,
        figures("1.00", currency),
        visits);
  }

  private static GroupReport.OfCurrency total(String currency, int hospitals, String revenue) {
    return new GroupReport.OfCurrency(
        currency,
        hospitals,
        hospitals,
        figures(revenue, currency),
        margin(revenue, currency),
        figures("1.00", currency));
  }

  private static GroupReport report() {
    return new GroupReport(
        java.time.LocalDate.of(2026, 10, 1),
        java.time.LocalDate.of(2026, 10, 31),
        List.of(
            hospital("Seaface Hospital", "INR", "2032300.00"),
            hospital("Ribeira Hospital", "EUR", "85000.50")),
        List.of(total("EUR", 1, "85000.50"), total("INR", 1, "2032300.00")));
  }

  private void open() {
    desk.server.answer("group", report());
    model.activate();
    desk.work.settle();
  }

  @Test
  void each_currency_keeps_its_own_total() {
    open();
    assertThat(Objects.requireNonNull(model.figures().get()).report().totals())
        .extracting(total -> total.margin().revenue())
        .containsExactly(new Money("85000.50", "EUR"), new Money("2032300.00", "INR"));
    assertThat(desk.server.calls("group").getLast().arguments()).contains("2026-09-01/2026-09-30");
  }

  @Test
  void a_hospital_of_the_group_is_shown_live() {
    open();
    desk.server.answer("get", RIBEIRA);
    model.goTo(RIBEIRA.id());
    desk.work.settle();
    assertThat(context.desk().hospital().get()).isEqualTo(RIBEIRA);
    assertThat(desk.went).containsExactly(new Route.Part(LiveScreen.SECTION));
  }

  @Test
  void a_hospital_that_cannot_be_had_leaves_everything_as_it_is() {
    open();
    desk.server.answer("get", new ApiProblem.Offline());
    model.goTo(RIBEIRA.id());
    desk.work.settle();
    assertThat(desk.went).isEmpty();
    assertThat(desk.toasts).hasSize(1);
  }

  @Test
  void news_of_any_hospital_are_read_while_the_days_run() {
    open();
    UUID any = RIBEIRA.id();
    LiveFrame frame =
        new LiveFrame(1L, LiveFrame.DASHBOARD_CHANGED, any, any, null, null, null, null);
    desk.push(frame);
    desk.work.advance(GroupViewModel.GATHER);
    assertThat(desk.server.calls("group")).hasSize(1);
    days.choice().set(PeriodChoice.THIS_MONTH);
    desk.work.settle();
    desk.push(frame);
    desk.work.advance(GroupViewModel.GATHER);
    assertThat(desk.server.calls("group")).hasSize(3);
  }

  @Test
  void figures_that_were_read_stay_while_the_server_is_away() {
    open();
    desk.server.now("group", new ApiProblem.Offline());
    desk.resync();
    desk.work.advance(GroupViewModel.GATHER);
    assertThat(model.look().get()).isInstanceOf(Look.Stale.class);
    model.deactivate();
    assertThat(desk.listeners()).isZero();
    assertThat(desk.work.pendingTimers()).isZero();
  }

  @Test
  void the_table_has_numbers_beside_their_currency_and_no_figure_of_an_unknown_cost() {
    GroupReport.OfHospital known = hospital("Seaface Hospital", "INR", "100.00");
    GroupReport.OfHospital unknown =
        new GroupReport.OfHospital(
            known.hospitalId(),
            "Osaka Bay Hospital",
            2,
            "Osaka",
            "JPY",
            known.figures(),
            new Margin(
                new Money("500", "JPY"),
                new Money("300", "JPY"),
                new Money("200", "JPY"),
                new Money("0", "JPY"),
                new Money("200", "JPY"),
                new BigDecimal("100.0"),
                new BigDecimal("40.0"),
                false),
            known.visits(),
            known.figures(),
            known.visits());
    desk.server.answer(
        "group",
        new GroupReport(
            java.time.LocalDate.of(2026, 10, 1),
            java.time.LocalDate.of(2026, 10, 31),
            List.of(known, unknown),
            List.of()));
    model.activate();
    desk.work.settle();

    assertThat(model.table().heads()).hasSize(10);
    assertThat(model.table().rows().getFirst())
        .startsWith("Seaface Hospital", "INR", 1L, 1L, null, new BigDecimal("100.00"));
    assertThat(model.table().rows().getLast())
        .endsWith(new BigDecimal("500"), new BigDecimal("200"), null, null, null);
  }
}
