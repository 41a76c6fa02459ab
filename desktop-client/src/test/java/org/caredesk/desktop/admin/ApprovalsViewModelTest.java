package org.caredesk.desktop.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.doctor.profile.DoctorsOnPaper;
import org.caredesk.desktop.shell.ScriptedDesk;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Look;
import org.caredesk.dto.Page;
import org.caredesk.dto.directory.DoctorRejectionRequest;
import org.caredesk.dto.directory.DoctorRequest;
import org.caredesk.dto.directory.DoctorResponse;
import org.caredesk.dto.directory.DoctorStatus;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.problem.Violation;
import org.junit.jupiter.api.Test;

class ApprovalsViewModelTest {
  private final ScriptedDesk desk = new ScriptedDesk();
  private final WorkplaceContext context = desk.context(Role.SUPER_ADMIN);
  private final Action add = new Action("admin.add-doctor", "Add", "fth-user-plus", null, () -> {});
  private final ApprovalsViewModel model = new ApprovalsViewModel(context, add);
  private final DoctorResponse leena = waiting("Dr. Leena Kulkarni");
  private final DoctorResponse tomas = waiting("Dr. Tomás Nogueira");

  private void open(DoctorResponse... waiting) {
    desk.server
        .answer("applications", page(waiting))
        .answer("specialties", DoctorsOnPaper.SPECIALTIES);
    model.activate();
    desk.work.settle();
  }

  @Test
  void the_first_who_waits_is_chosen_and_specialties_have_their_names() {
    open(leena, tomas);
    assertThat(model.selected().get()).isEqualTo(leena);
    assertThat(model.specialty("CARDIOLOGY")).isEqualTo("Cardiology");
  }

  @Test
  void where_nobody_waits_the_next_step_is_offered() {
    open();
    assertThat(model.look().get())
        .isInstanceOfSatisfying(Look.Empty.class, look -> assertThat(look.next()).isSameAs(add));
  }

  @Test
  void news_keep_the_selection_and_the_reason_that_is_typed() {
    open(leena, tomas);
    model.choose(tomas);
    model.beginRejection();
    model.reason().set("The registr");
    desk.server.now("applications", page(waiting("Dr. Haruka Matsumoto"), leena, tomas));
    desk.push(LiveFrame.DOCTOR_CHANGED, UUID.randomUUID(), null, 0);

    assertThat(model.selected().get()).isEqualTo(tomas);
    assertThat(model.reason().get()).isEqualTo("The registr");
    assertThat(model.rejecting().get()).isTrue();
    assertThat(model.doctors()).hasSize(3);
  }

  @Test
  void an_approval_takes_the_doctor_off_the_list() {
    open(leena, tomas);
    desk.server.answer("approve", leena).now("applications", page(tomas));
    model.approve();
    desk.work.settle();

    assertThat(desk.server.sent("approve", 0, UUID.class)).isEqualTo(leena.id());
    assertThat(model.selected().get()).isEqualTo(tomas);
    assertThat(desk.toasts).containsExactly("Dr. Leena Kulkarni is approved");
  }

  @Test
  void a_rejection_needs_a_reason() {
    open(leena);
    model.beginRejection();
    model.reason().set("  ");
    model.reject();
    assertThat(model.reasonError().get()).isNotEmpty();
    assertThat(desk.server.calls("reject")).isEmpty();

    model.reason().set(" The number is missing. ");
    desk.server.answer("reject", leena);
    model.reject();
    desk.work.settle();
    assertThat(desk.server.sent("reject", 1, DoctorRejectionRequest.class).reason())
        .isEqualTo("The number is missing.");
    assertThat(model.rejecting().get()).isFalse();
  }

  @Test
  void who_was_too_late_is_told_and_sees_what_was_decided() {
    open(leena, tomas);
    desk.server
        .answer(
            "approve",
            new ApiProblem.Conflict(
                DoctorsOnPaper.problem("application-decided", 409, "It does not wait any more.")))
        .now("applications", page(tomas));
    model.approve();
    desk.work.settle();

    assertThat(model.doctors()).containsExactly(tomas);
    assertThat(model.selected().get()).isEqualTo(tomas);
  }

  @Test
  void a_doctor_added_without_a_password_is_sent_without_one() {
    AddDoctorViewModel adding = new AddDoctorViewModel(context, _ -> {});
    adding.submit();
    assertThat(adding.violations())
        .extracting(Violation::field)
        .containsExactly("name", "email", "specialties");
    adding.fields().name.set("Dr. Inês Tavares");
    adding.fields().email.set("ines@clinic.example");
    adding.fields().specialties.add("NEUROLOGY");
    desk.server.answer("add", leena);
    adding.submit();
    desk.work.settle();
    DoctorRequest sent = desk.server.sent("add", 0, DoctorRequest.class);
    assertThat(sent.password()).isNull();
    assertThat(sent.yearsOfExperience()).isNull();
  }

  @Test
  void the_badge_counts_who_waits_and_closes_with_the_workplace() {
    desk.server.answer("applications", new Page<>(List.of(leena), 0, 1, 4));
    WaitingApplications waiting = new WaitingApplications(context);
    desk.work.settle();
    assertThat(waiting.count().get()).isEqualTo(4);
    desk.server.now("applications", new Page<>(List.of(), 0, 1, 3));
    desk.push(LiveFrame.DOCTOR_CHANGED, UUID.randomUUID(), null, 0);
    assertThat(waiting.count().get()).isEqualTo(3);
    waiting.close();
    assertThat(desk.listeners()).isZero();
  }

  private static DoctorResponse waiting(String name) {
    return DoctorsOnPaper.doctor(
        UUID.nameUUIDFromBytes(
            Objects.requireNonNull(name).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        name,
        DoctorStatus.APPLIED,
        0,
        null);
  }

  private static Page<DoctorResponse> page(DoctorResponse... doctors) {
    return new Page<>(List.of(doctors), 0, 200, doctors.length);
  }
}
