package org.caredesk.desktop.admin.departments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.caredesk.desktop.admin.frame.MasterViewModel;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.IfMatch;
import org.caredesk.desktop.doctor.profile.DoctorsOnPaper;
import org.caredesk.desktop.shell.ScriptedDesk;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Look;
import org.caredesk.dto.Page;
import org.caredesk.dto.directory.DepartmentOverview;
import org.caredesk.dto.directory.DepartmentRequest;
import org.caredesk.dto.directory.DepartmentResponse;
import org.caredesk.dto.directory.Standing;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.problem.Problem;
import org.junit.jupiter.api.Test;

class DepartmentsViewModelTest {
  private final ScriptedDesk desk = new ScriptedDesk();
  private final WorkplaceContext context = desk.context(Role.HOSPITAL_ADMIN);
  private final DepartmentsViewModel model =
      new DepartmentsViewModel(
          context, new MasterViewModel.Words("Failed", "fth-layers", "None", "Make one", null));
  private final DepartmentOverview sleep = row("Sleep lab", 3, false, 0);
  private final DepartmentOverview heart = row("Cardiology", 1, false, 2);

  private static DepartmentOverview row(String name, int version, boolean retired, int doctors) {
    return new DepartmentOverview(
        department(name, name, version, retired), doctors, 12L * doctors, null);
  }

  private static DepartmentResponse department(
      String of, String name, int version, boolean retired) {
    return new DepartmentResponse(
        UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)),
        ScriptedDesk.hospital("Seaface Hospital", "Asia/Kolkata", "INR").id(),
        name,
        List.of("CARDIOLOGY"),
        retired,
        version,
        false,
        List.of());
  }

  private static Page<?> page(Object... rows) {
    return new Page<>(Arrays.asList(rows), 0, 100, rows.length);
  }

  private void open(DepartmentOverview... rows) {
    desk.server
        .answer("departmentOverview", page((Object[]) rows))
        .answer("affiliationOverview", page())
        .answer("doctorOverview", page())
        .answer("specialties", DoctorsOnPaper.SPECIALTIES);
    model.activate();
    model.master().activate();
    desk.work.settle();
  }

  private void type(String name) {
    model.name().typed().set(name);
    model.name().keep();
    desk.work.settle();
  }

  @Test
  void a_name_that_is_kept_is_sent_with_the_version_that_was_read_and_can_be_undone() {
    open(sleep, heart);
    desk.server.answer("changeDepartment", department("Sleep lab", "Sleep medicine", 4, false));
    type("Sleep medicine");

    assertThat(desk.server.sent("changeDepartment", 1, DepartmentRequest.class).name())
        .isEqualTo("Sleep medicine");
    assertThat(desk.server.sent("changeDepartment", 2, IfMatch.class)).isEqualTo(new IfMatch(3));
    assertThat(desk.lastToast()).contains("Sleep medicine");
    assertThat(model.name().was().get()).isEqualTo("Sleep medicine");

    desk.server.now("changeDepartment", department("Sleep lab", "Sleep lab", 5, false));
    desk.undo();
    assertThat(desk.server.sent("changeDepartment", 1, DepartmentRequest.class).name())
        .isEqualTo("Sleep lab");
    assertThat(desk.server.sent("changeDepartment", 2, IfMatch.class)).isEqualTo(new IfMatch(4));
    assertThat(model.name().typed().get()).isEqualTo("Sleep lab");
  }

  @Test
  void what_somebody_else_changed_is_shown_and_what_was_typed_stays() {
    open(sleep);
    desk.server
        .answer("changeDepartment", new ApiProblem.Stale(null))
        .answer("department", department("Sleep lab", "Somnology", 7, false));
    type("Sleep medicine");

    assertThat(model.name().typed().get()).isEqualTo("Sleep medicine");
    assertThat(model.name().was().get()).isEqualTo("Somnology");
    assertThat(model.name().error().get()).contains("Somnology");

    desk.server.now("changeDepartment", department("Sleep lab", "Sleep medicine", 8, false));
    model.name().keep();
    desk.work.settle();
    assertThat(desk.server.sent("changeDepartment", 2, IfMatch.class)).isEqualTo(new IfMatch(7));
    assertThat(model.name().error().get()).isEmpty();
  }

  @Test
  void what_is_typed_waits_for_its_department_while_another_one_is_shown() {
    open(sleep, heart);
    model.name().typed().set("Sleep medi");
    model.master().select(heart);
    assertThat(model.name().typed().get()).isEqualTo("Cardiology");

    model.master().select(sleep);
    assertThat(model.name().typed().get()).isEqualTo("Sleep medi");
    model.name().putBack();
    assertThat(model.name().typed().get()).isEqualTo("Sleep lab");
  }

  @Test
  void reading_the_list_anew_takes_nothing_typed_away() {
    open(sleep, heart);
    model.master().select(heart);
    model.name().typed().set("Heart");
    desk.server.now("departmentOverview", page(row("Ear, nose", 0, false, 0), sleep, heart));
    model.master().load();
    desk.work.settle();

    assertThat(model.master().selected().get()).isEqualTo(heart);
    assertThat(model.name().typed().get()).isEqualTo("Heart");
  }

  @Test
  void retiring_is_undone_by_taking_back_into_service() {
    open(sleep, heart);
    desk.server.answer("retireDepartment", department("Sleep lab", "Sleep lab", 4, true));
    model.retireOrReinstate();
    desk.work.settle();
    assertThat(model.master().rows().getFirst().department().retired()).isTrue();

    desk.server.answer("reinstateDepartment", department("Sleep lab", "Sleep lab", 5, false));
    desk.undo();
    assertThat(desk.server.sent("reinstateDepartment", 1, IfMatch.class)).isEqualTo(new IfMatch(4));
    assertThat(model.master().rows().getFirst().department().retired()).isFalse();
  }

  @Test
  void where_the_last_specialty_is_taken_away_it_comes_back_with_the_reason() {
    open(sleep);
    desk.server.answer(
        "changeDepartment",
        new ApiProblem.Refused(
            new Problem(
                null, "", 422, "No", "specialty-in-use", null, null, null, null, null, null)));
    model.specialties().clear();
    model.keepSpecialties();
    desk.work.settle();

    assertThat(model.specialties()).containsExactly("CARDIOLOGY");
    assertThat(model.specialtyError().get()).isNotEmpty();
  }

  @Test
  void the_filter_waits_until_nobody_types_and_the_server_does_the_rest() {
    open(sleep, heart);
    desk.server.now("departmentOverview", page(heart));
    model.master().filter().set("c");
    model.master().filter().set("card");
    desk.work.settle();
    assertThat(desk.server.calls("departmentOverview")).hasSize(1);
    desk.work.advance(Duration.ofSeconds(1));

    assertThat(desk.server.sent("departmentOverview", 1, String.class)).isEqualTo("card");
    assertThat(model.master().selected().get()).isEqualTo(heart);

    model.master().segment().set(DepartmentsViewModel.Segment.RETIRED);
    model.master().sort().set("-doctors");
    desk.work.settle();
    assertThat(desk.server.sent("departmentOverview", 2, Standing.class))
        .isEqualTo(Standing.RETIRED);
    assertThat(desk.server.sent("departmentOverview", 3, String.class)).isEqualTo("-doctors");
  }

  @Test
  void a_filter_that_finds_nothing_offers_to_be_cleared() {
    open(sleep);
    desk.server.now("departmentOverview", page());
    model.master().filter().set("x");
    desk.work.advance(Duration.ofSeconds(1));
    assertThat(model.master().look().get())
        .isInstanceOfSatisfying(
            Look.Empty.class,
            look -> {
              assertThat(look.next()).isNotNull();
              look.next().run();
            });
    assertThat(model.master().filter().get()).isEmpty();
  }

  @Test
  void nothing_goes_on_once_the_screen_is_left() {
    open(sleep);
    model.master().filter().set("x");
    model.master().deactivate();
    model.deactivate();
    assertThat(desk.work.pendingTimers()).isZero();
    assertThat(desk.listeners()).isZero();
  }
}
