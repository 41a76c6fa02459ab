package org.caredesk.desktop.admin.hospitals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caredesk.desktop.admin.frame.MasterViewModel;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.IfMatch;
import org.caredesk.desktop.shell.ScriptedDesk;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.dto.Page;
import org.caredesk.dto.directory.CancellationPolicy;
import org.caredesk.dto.directory.HospitalOverview;
import org.caredesk.dto.directory.HospitalPatch;
import org.caredesk.dto.directory.HospitalResponse;
import org.caredesk.dto.identity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HospitalsViewModelTest {
  private final ScriptedDesk desk = new ScriptedDesk();
  private final WorkplaceContext context = desk.context(Role.HOSPITAL_ADMIN);
  private final HospitalsViewModel model =
      new HospitalsViewModel(
          context, new MasterViewModel.Words("Failed", "fth-home", "None", "Register", null));
  private final HospitalResponse seaface =
      ScriptedDesk.hospital("Seaface Hospital", "Asia/Kolkata", "INR");

  private void open() {
    desk.server.answer(
        "hospitalOverview", new Page<>(List.of(new HospitalOverview(seaface, 5, 26)), 0, 100, 1));
    model.master().activate();
    desk.work.settle();
  }

  private void type(HospitalField field, String text) {
    model.edit(field).typed().set(text);
    model.edit(field).keep();
    desk.work.settle();
  }

  private static HospitalResponse with(HospitalResponse before, int share, int version) {
    return new HospitalResponse(
        before.id(),
        before.name(),
        before.location(),
        before.timeZone(),
        before.currency(),
        before.contact(),
        share,
        before.payAtDesk(),
        before.doubleBooking(),
        before.cancellation(),
        version,
        before.allowedActions());
  }

  @Test
  void a_share_is_typed_in_percent_and_sent_in_basis_points_and_undone() {
    open();
    assertThat(model.edit(HospitalField.SHARE).typed().get()).isEqualTo("60");
    desk.server.answer("changeHospital", with(seaface, 6250, 1));
    type(HospitalField.SHARE, "62,5");

    assertThat(desk.server.sent("changeHospital", 1, HospitalPatch.class))
        .isEqualTo(new HospitalPatch(null, null, null, 6250, null, null, null));
    assertThat(model.edit(HospitalField.SHARE).was().get()).isEqualTo("62.5");
    assertThat(model.edit(HospitalField.SHARE).typed().get()).isEqualTo("62.5");

    desk.server.now("changeHospital", with(seaface, 6000, 2));
    desk.undo();
    assertThat(desk.server.sent("changeHospital", 1, HospitalPatch.class).doctorShareBasisPoints())
        .isEqualTo(6000);
    assertThat(desk.server.sent("changeHospital", 2, IfMatch.class)).isEqualTo(new IfMatch(1));
  }

  @Test
  void two_changes_in_a_row_are_taken_back_one_after_the_other() {
    open();
    desk.server.answer("changeHospital", with(seaface, 6250, 1));
    type(HospitalField.SHARE, "62.5");
    desk.server.now("changeHospital", with(seaface, 6250, 2));
    type(HospitalField.PHONE, "+91 22 5555 0100");

    desk.server.now("changeHospital", with(seaface, 6250, 3));
    desk.undo();
    assertThat(desk.server.sent("changeHospital", 2, IfMatch.class)).isEqualTo(new IfMatch(2));
    desk.server.now("changeHospital", with(seaface, 6000, 4));
    desk.undo(0);
    assertThat(desk.server.sent("changeHospital", 1, HospitalPatch.class).doctorShareBasisPoints())
        .isEqualTo(6000);
    assertThat(desk.server.sent("changeHospital", 2, IfMatch.class)).isEqualTo(new IfMatch(3));
  }

  @Test
  void one_term_of_cancelling_leaves_the_others_as_they_are() {
    open();
    desk.server.answer("changeHospital", with(seaface, 6000, 1));
    type(HospitalField.LATE_FEE, "20");

    assertThat(desk.server.sent("changeHospital", 1, HospitalPatch.class).cancellation())
        .isEqualTo(new CancellationPolicy(24, 20, 100));
  }

  @ParameterizedTest
  @CsvSource({
    "SHARE, 100.5",
    "SHARE, 60.125",
    "SHARE, half",
    "FREE_HOURS, 721",
    "LATE_FEE, 101",
    "NAME, ' '",
    "CITY, ''"
  })
  void what_cannot_be_is_said_at_once_and_not_sent(HospitalField field, String text) {
    open();
    type(field, text);
    assertThat(model.edit(field).error().get()).isNotEmpty();
    assertThat(model.edit(field).typed().get()).isEqualTo(text);
    assertThat(desk.server.calls("changeHospital")).isEmpty();
  }

  @Test
  void a_rule_that_is_refused_shows_again_as_it_is() {
    open();
    desk.server.answer("changeHospital", new ApiProblem.Forbidden(null));
    boolean[] shown = {false};
    model.setPayAtDesk(false, () -> shown[0] = true);
    desk.work.settle();
    assertThat(shown[0]).isTrue();
    assertThat(desk.toasts).hasSize(1);
  }

  @Test
  void the_top_bar_follows_a_change_of_the_hospital_in_view() {
    open();
    desk.server.answer("changeHospital", with(seaface, 7000, 1));
    type(HospitalField.SHARE, "70");
    assertThat(context.desk().hospital().get().doctorShareBasisPoints()).isEqualTo(7000);
  }
}
