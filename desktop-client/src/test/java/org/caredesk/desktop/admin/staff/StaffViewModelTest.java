package org.caredesk.desktop.admin.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.caredesk.desktop.admin.frame.MasterViewModel;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.Done;
import org.caredesk.desktop.shell.ScriptedDesk;
import org.caredesk.dto.Page;
import org.caredesk.dto.identity.InvitationRequest;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.identity.ServerInfo;
import org.caredesk.dto.identity.StaffMember;
import org.caredesk.dto.identity.StaffRole;
import org.caredesk.dto.identity.StaffStatus;
import org.caredesk.dto.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StaffViewModelTest {
  private static final UUID HERE =
      ScriptedDesk.hospital("Seaface Hospital", "Asia/Kolkata", "INR").id();
  private static final StaffRole DESK = new StaffRole(Role.RECEPTIONIST, HERE, "Seaface Hospital");

  private final ScriptedDesk desk = new ScriptedDesk();
  private final StaffMember meera = member("Meera Joshi", StaffStatus.ACTIVE, DESK);

  private static StaffMember member(String name, StaffStatus status, StaffRole... roles) {
    return new StaffMember(
        UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        name,
        "meera@clinic.example",
        status,
        List.of(roles),
        null,
        1,
        null,
        List.of(),
        null);
  }

  private static StaffMember withCode(StaffMember invited, @Nullable String code) {
    return new StaffMember(
        invited.id(),
        invited.name(),
        invited.email(),
        invited.status(),
        invited.roles(),
        null,
        0,
        null,
        List.of(),
        code);
  }

  private static Page<?> page(Object... rows) {
    return new Page<>(Arrays.asList(rows), 0, 100, rows.length);
  }

  private StaffViewModel open(Role role, StaffMember... staff) {
    StaffViewModel model =
        new StaffViewModel(
            desk.context(role),
            new MasterViewModel.Words("Failed", "fth-users", "None", "Invite", null));
    desk.server.answer("staff", page((Object[]) staff));
    model.master().activate();
    desk.work.settle();
    return model;
  }

  @Test
  void a_hospital_admin_gives_roles_of_the_hospital_alone() {
    assertThat(open(Role.HOSPITAL_ADMIN, meera).roles())
        .allSatisfy(role -> assertThat(role.hospitalId()).isEqualTo(HERE));
    assertThat(open(Role.SUPER_ADMIN, meera).roles())
        .contains(StaffRole.of(Role.SUPER_ADMIN, null));
  }

  @Test
  void a_super_admin_sees_the_whole_group_on_demand() {
    StaffViewModel model = open(Role.SUPER_ADMIN, meera);
    assertThat(desk.server.sent("staff", 0, UUID.class)).isEqualTo(HERE);
    model.scope().set(StaffViewModel.Scope.GROUP);
    desk.work.settle();
    assertThat(desk.server.sent("staff", 0, UUID.class)).isNull();
  }

  @Test
  void a_role_that_was_taken_away_is_given_back_by_undo() {
    StaffViewModel model = open(Role.HOSPITAL_ADMIN, meera);
    desk.server.answer("revoke", Done.DONE).answer("grant", meera);
    model.revoke(DESK);
    desk.work.settle();
    assertThat(desk.server.sent("revoke", 1, StaffRole.class)).isEqualTo(DESK);

    desk.undo();
    assertThat(desk.server.sent("grant", 1, StaffRole.class)).isEqualTo(DESK);
  }

  @Test
  void the_last_admin_stays_and_the_reason_is_shown_until_another_one_is_chosen() {
    StaffMember anita = member("Anita Desai", StaffStatus.ACTIVE, DESK);
    StaffViewModel model = open(Role.HOSPITAL_ADMIN, meera, anita);
    desk.server.answer(
        "deactivate",
        new ApiProblem.Conflict(
            new Problem(null, "", 409, "Last", "last-admin", null, null, null, null, null, null)));
    model.deactivateOrReactivate();
    desk.work.settle();
    assertThat(model.problem().get()).contains("last admin");
    assertThat(desk.toasts).isEmpty();

    model.master().select(anita);
    assertThat(model.problem().get()).isEmpty();
  }

  @Test
  void deactivating_is_undone_by_activating_again() {
    StaffViewModel model = open(Role.HOSPITAL_ADMIN, meera);
    desk.server
        .answer("deactivate", member("Meera Joshi", StaffStatus.DEACTIVATED, DESK))
        .answer("reactivate", meera);
    model.deactivateOrReactivate();
    desk.work.settle();
    assertThat(model.master().selected().get().status()).isEqualTo(StaffStatus.DEACTIVATED);

    desk.undo();
    assertThat(model.master().selected().get()).isEqualTo(meera);
  }

  @Test
  void a_code_that_nobody_else_brings_is_shown_until_it_was_handed_over() {
    StaffMember invited = member("Farida Contractor", StaffStatus.INVITED, DESK);
    StaffViewModel model = open(Role.HOSPITAL_ADMIN, meera, invited);
    desk.server.answer("serverInfo", new ServerInfo("1", "Group", false, false, List.of(), ""));
    model.activate();
    desk.work.settle();
    assertThat(model.sendsMail().get()).isFalse();

    model.master().select(invited);
    desk.server.answer("inviteAgain", withCode(invited, "7K3M-9QXT-04BN"));
    model.inviteAgain();
    desk.work.settle();
    model.master().select(meera);
    StaffMember toHandOver = model.toHandOver().get();
    assertThat(toHandOver).isNotNull();
    assertThat(toHandOver.code()).isEqualTo("7K3M-9QXT-04BN");
    assertThat(toHandOver.toString()).doesNotContain("7K3M");

    model.handedOver();
    assertThat(model.toHandOver().get()).isNull();
  }

  @Test
  void a_code_that_was_sent_is_not_shown() {
    StaffMember invited = member("Farida Contractor", StaffStatus.INVITED, DESK);
    StaffViewModel model = open(Role.HOSPITAL_ADMIN, invited);
    desk.server.answer("inviteAgain", invited);
    model.inviteAgain();
    desk.work.settle();
    assertThat(model.toHandOver().get()).isNull();
  }

  @Test
  void an_invitation_that_was_taken_back_is_sent_anew_by_undo() {
    StaffMember invited = member("Farida Contractor", StaffStatus.INVITED, DESK);
    StaffViewModel model = open(Role.HOSPITAL_ADMIN, invited);
    desk.server.answer("withdraw", Done.DONE).answer("invite", invited);
    model.withdraw();
    desk.work.settle();
    desk.undo();

    assertThat(desk.server.sent("invite", 0, InvitationRequest.class))
        .isEqualTo(new InvitationRequest("Farida Contractor", "meera@clinic.example", DESK));
  }
}
