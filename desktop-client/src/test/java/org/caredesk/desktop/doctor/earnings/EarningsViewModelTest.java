package org.caredesk.desktop.doctor.earnings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.shell.ScriptedDesk;
import org.caredesk.desktop.ui.Look;
import org.caredesk.dto.Money;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.insights.DoctorDashboard;
import org.caredesk.dto.insights.Figures;
import org.caredesk.dto.insights.Visits;
import org.caredesk.dto.live.LiveFrame;
import org.junit.jupiter.api.Test;

/** Today is 16 November 2026. */
class EarningsViewModelTest {
  private static final UUID SEAFACE = id("Seaface");
  private static final UUID RIBEIRA = id("Ribeira");
  private static final Visits VISITS = new Visits(3, 2, 0, 0, null, null, null);

  private final ScriptedDesk desk = new ScriptedDesk();
  private final EarningsViewModel model = new EarningsViewModel(desk.context(Role.DOCTOR));

  private static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static Money money(String amount, String currency) {
    return new Money(amount, currency);
  }

  private static DoctorDashboard.OfHospital at(UUID id, String name, Money earned) {
    Money none = money("0.00", earned.currency());
    return new DoctorDashboard.OfHospital(
        id,
        name,
        earned.currency(),
        earned,
        2,
        new Figures(earned, earned, none, earned, none, 2, 0),
        VISITS);
  }

  private static DoctorDashboard dashboard(String rupees, String euros) {
    return new DoctorDashboard(
        ScriptedDesk.DOCTOR,
        "Dr. Arjun Rao",
        LocalDate.of(2025, 12, 1),
        LocalDate.of(2026, 11, 16),
        null,
        List.of(money(euros, "EUR"), money(rupees, "INR")),
        5,
        6,
        List.of(
            at(RIBEIRA, "Hospital da Ribeira", money(euros, "EUR")),
            at(SEAFACE, "Seaface Hospital", money(rupees, "INR"))),
        List.of(
            day("2026-10-01", SEAFACE, money("600.00", "INR"), 1),
            day("2026-10-31", SEAFACE, money("-100.00", "INR"), 0),
            day("2026-11-16", SEAFACE, money("720.00", "INR"), 2),
            day("2026-11-03", RIBEIRA, money("42.00", "EUR"), 1)));
  }

  private static DoctorDashboard.OfDay day(String day, UUID at, Money earned, long visits) {
    return new DoctorDashboard.OfDay(LocalDate.parse(day), at, earned, visits);
  }

  private void open() {
    desk.server
        .answer("doctorDashboard", dashboard("1220.00", "42.00"))
        .answer("doctorDashboard", dashboard("610.00", "0.00"));
    model.activate();
    desk.work.settle();
  }

  @Test
  void a_year_is_twelve_months_and_is_held_against_the_year_before() {
    open();
    assertThat(desk.server.calls("doctorDashboard").getFirst().arguments())
        .containsExactly(
            ScriptedDesk.DOCTOR, LocalDate.of(2025, 12, 1), LocalDate.of(2026, 11, 16));
    assertThat(desk.server.calls("doctorDashboard").getLast().arguments())
        .containsExactly(
            ScriptedDesk.DOCTOR, LocalDate.of(2024, 12, 1), LocalDate.of(2025, 11, 16));
    assertThat(model.before("INR")).isEqualByComparingTo("610");
    assertThat(model.before("JPY")).isEqualByComparingTo("0");
  }

  @Test
  void currencies_are_charts_of_their_own() {
    open();
    assertThat(model.currency().get()).isEqualTo("EUR");
    assertThat(model.hospitals())
        .extracting(each -> each.name())
        .containsExactly("Hospital da Ribeira");
    model.currency().set("INR");

    List<EarningsViewModel.Bar> bars = model.bars();
    assertThat(bars).hasSize(12);
    assertThat(bars.get(10).from()).isEqualTo("2026-10-01");
    assertThat(bars.get(10).earned()).isEqualByComparingTo("500");
    assertThat(bars.get(11).earned()).isEqualByComparingTo("720");
    assertThat(bars.get(11).consultations()).isEqualTo(2);
    assertThat(
            bars.stream()
                .map(EarningsViewModel.Bar::earned)
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("1220");
  }

  @Test
  void one_hospital_is_looked_at_and_then_all_of_them_again() {
    open();
    model.currency().set("INR");
    model.look(RIBEIRA);
    assertThat(model.bars()).allSatisfy(bar -> assertThat(bar.earned()).isZero());
    model.look(RIBEIRA);
    assertThat(model.hospital().get()).isNull();
    model.look(SEAFACE);
    model.currency().set("EUR");
    assertThat(model.hospital().get()).isNull();
  }

  @Test
  void a_month_that_is_opened_is_the_one_of_the_statement() {
    open();
    assertThat(model.month().get()).isEqualTo(YearMonth.of(2026, 10));
    model.open(LocalDate.of(2026, 3, 1));
    assertThat(model.month().get()).isEqualTo(YearMonth.of(2026, 3));
    model.period().set(EarningsPeriod.LAST_MONTH);
    desk.work.settle();
    assertThat(model.bars()).hasSize(31);
    model.open(LocalDate.of(2026, 10, 5));
    assertThat(model.month().get()).isEqualTo(YearMonth.of(2026, 3));
  }

  @Test
  void figures_stay_readable_when_the_server_is_in_trouble() {
    open();
    desk.server.now("doctorDashboard", new ApiProblem.Broken("trace-1", null));
    desk.push(LiveFrame.APPOINTMENT_CHANGED, UUID.randomUUID(), ScriptedDesk.DOCTOR, 3);
    desk.work.advance(EarningsViewModel.GATHER);
    desk.work.settle();
    assertThat(model.look().get()).isInstanceOf(Look.Stale.class);
    assertThat(model.figures().get()).isNotNull();
  }

  @Test
  void news_of_other_doctors_ask_for_nothing_and_nobody_listens_after_leaving() {
    open();
    int asked = desk.server.calls("doctorDashboard").size();
    desk.push(LiveFrame.APPOINTMENT_CHANGED, UUID.randomUUID(), UUID.randomUUID(), 3);
    desk.work.advance(EarningsViewModel.GATHER);
    desk.work.settle();
    assertThat(desk.server.calls("doctorDashboard")).hasSize(asked);
    model.deactivate();
    assertThat(desk.listeners()).isZero();
  }
}
