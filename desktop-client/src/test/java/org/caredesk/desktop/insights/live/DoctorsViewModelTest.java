package org.caredesk.desktop.insights.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caredesk.desktop.insights.live.DoctorsViewModel.Column;
import org.caredesk.desktop.insights.live.DoctorsViewModel.Totals;
import org.caredesk.dto.insights.DoctorPerformance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DoctorsViewModelTest {
  private final DoctorsViewModel model = new DoctorsViewModel();

  @BeforeEach
  void show() {
    model.show(Seaface.doctors());
  }

  private List<String> names() {
    return model.rows().stream().map(DoctorPerformance::name).toList();
  }

  @Test
  void the_title_says_what_the_rows_come_to_to_the_paisa() {
    assertThat(model.totals().get()).isEqualTo(new Totals(1157, Seaface.money("1170900.15")));
  }

  @Test
  void a_department_shows_its_own_doctors_and_their_sums_only() {
    model.department().set(Seaface.id("Cardiology"));
    assertThat(names()).containsExactly("Dr. Mehta", "Dr. Deshpande");
    assertThat(model.totals().get()).isEqualTo(new Totals(583, Seaface.money("640000.10")));
    assertThat(model.departments()).hasSize(3);
  }

  @Test
  void a_chosen_department_stays_chosen_while_days_are_read_and_goes_where_it_is_not() {
    model.department().set(Seaface.id("Cardiology"));
    model.show(List.of());
    model.show(Seaface.doctors());
    assertThat(model.rows()).hasSize(2);

    model.show(List.of(Seaface.doctor("Dr. Sousa", "Dermatology", 10, null, "1.00")));
    assertThat(names()).containsExactly("Dr. Sousa");
  }

  @Test
  void figures_begin_with_the_most_and_names_with_the_first_and_a_second_press_turns_them_around() {
    model.sortBy(Column.REVENUE);
    assertThat(names()).containsExactly("Dr. Deshpande", "Dr. Mehta", "Dr. Iyer", "Dr. Qureshi");
    model.sortBy(Column.REVENUE);
    assertThat(names()).containsExactly("Dr. Qureshi", "Dr. Iyer", "Dr. Mehta", "Dr. Deshpande");
    model.sortBy(Column.DOCTOR);
    assertThat(names()).containsExactly("Dr. Deshpande", "Dr. Iyer", "Dr. Mehta", "Dr. Qureshi");
  }

  @Test
  void who_has_no_rate_comes_last_in_both_directions() {
    model.sortBy(Column.NO_SHOW);
    assertThat(names()).containsExactly("Dr. Mehta", "Dr. Deshpande", "Dr. Iyer", "Dr. Qureshi");
    model.sortBy(Column.NO_SHOW);
    assertThat(names()).containsExactly("Dr. Iyer", "Dr. Deshpande", "Dr. Mehta", "Dr. Qureshi");
  }

  @ParameterizedTest
  @EnumSource(Column.class)
  void no_order_loses_a_doctor(Column column) {
    model.sortBy(column);
    model.sortBy(column);
    assertThat(model.rows()).containsExactlyInAnyOrderElementsOf(Seaface.doctors());
  }

  @Test
  void births_are_told_of_who_has_some_and_stay_while_figures_change() {
    assertThat(model.births().get()).isNull();
    model.choose(Seaface.id("Dr. Qureshi"));
    assertThat(model.births().get()).isEqualTo(Seaface.doctors().getLast());
    model.show(List.of(Seaface.doctor("Dr. Qureshi", "Gynaecology", 240, null, "1.00")));
    assertThat(model.births().get()).isEqualTo(model.rows().getFirst());

    model.show(Seaface.doctors());
    model.department().set(Seaface.id("Cardiology"));
    assertThat(model.births().get()).isNull();
    model.department().set(null);
    model.choose(Seaface.id("Dr. Mehta"));
    assertThat(model.births().get()).isNull();
  }

  @Test
  void nobody_comes_to_nothing() {
    model.show(List.of());
    assertThat(model.totals().get()).isEqualTo(new Totals(0, null));
  }
}
