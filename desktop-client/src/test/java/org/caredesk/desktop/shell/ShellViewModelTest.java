package org.caredesk.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.caredesk.desktop.FxThread;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Action;
import org.caredesk.dto.directory.HospitalResponse;
import org.caredesk.dto.identity.MeResponse;
import org.caredesk.dto.identity.MeResponse.HospitalRef;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.live.LiveFrame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShellViewModelTest {
  private static final HospitalResponse SEAFACE =
      ScriptedDesk.hospital("Seaface Hospital", "Asia/Kolkata", "INR");
  private static final HospitalResponse TEJO =
      ScriptedDesk.hospital("Hospital do Tejo", "Europe/Lisbon", "EUR");

  private final ScriptedDesk desk = new ScriptedDesk();
  private final WorkplaceContext context = desk.context(Role.DOCTOR);
  private final ShellViewModel model = new ShellViewModel(context);

  @BeforeEach
  void open() {
    worksAt(SEAFACE);
    model.activate();
    desk.work.settle();
  }

  @AfterEach
  void nothing_is_left_listening() {
    model.deactivate();
    assertThat(desk.listeners()).isZero();
    assertThat(desk.work.pendingTimers()).isZero();
  }

  @Test
  void a_hospital_that_a_doctor_joins_can_be_chosen_without_signing_in_again() {
    MenuButton choice = choice();
    assertThat(model.hospitals()).extracting(HospitalRef::name).containsExactly("Seaface Hospital");

    worksAt(TEJO, SEAFACE);
    FxThread.run(() -> joinsOrLeaves(ScriptedDesk.DOCTOR));

    assertThat(choice.getItems())
        .extracting(MenuItem::getText)
        .containsExactly("Hospital do Tejo", "Seaface Hospital");
    assertThat(context.desk().hospital().get()).isEqualTo(SEAFACE);
  }

  @Test
  void what_other_doctors_do_is_not_asked_about() {
    int before = desk.server.calls("me").size();
    joinsOrLeaves(UUID.randomUUID());
    desk.push(LiveFrame.SLOTS_CHANGED, UUID.randomUUID(), ScriptedDesk.DOCTOR, 2);
    assertThat(desk.server.calls("me")).hasSize(before);
  }

  @Test
  void nobody_is_left_at_a_hospital_that_is_theirs_no_more() {
    desk.server.now("get", TEJO);
    worksAt(TEJO);
    joinsOrLeaves(ScriptedDesk.DOCTOR);
    assertThat(context.desk().hospital().get()).isEqualTo(TEJO);
  }

  @Test
  void a_list_that_cannot_be_had_stays_as_it_is() {
    desk.server.now("me", new ApiProblem.Offline());
    joinsOrLeaves(ScriptedDesk.DOCTOR);
    assertThat(model.hospitals()).hasSize(1);
  }

  @Test
  void the_time_at_the_top_is_the_servers_where_this_workstation_is_wrong() {
    String before = model.place().get();
    context.time().heard(context.clock().instant().plus(Duration.ofHours(3)));
    desk.work.advance(Duration.ofSeconds(1));

    String three = context.formats().time(context.time().now(), context.desk().hospital().zone());
    assertThat(model.place().get()).isNotEqualTo(before).contains(three);
  }

  @Test
  void a_doctor_has_the_tint_of_the_doctor_and_others_that_of_their_account() {
    assertThat(model.personId()).isEqualTo(ScriptedDesk.DOCTOR);
    WorkplaceContext other = desk.context(Role.RECEPTIONIST);
    assertThat(new ShellViewModel(other).personId()).isEqualTo(other.session().me().id());
  }

  private void joinsOrLeaves(UUID doctor) {
    desk.push(LiveFrame.AVAILABILITY_CHANGED, UUID.randomUUID(), doctor, 0);
  }

  private void worksAt(HospitalResponse... hospitals) {
    MeResponse me = context.session().me();
    List<HospitalRef> at =
        List.of(hospitals).stream().map(each -> new HospitalRef(each.id(), each.name())).toList();
    desk.server.now(
        "me",
        new MeResponse(
            me.id(), me.name(), me.email(), me.roles(), at, me.doctorId(), me.patientId()));
  }

  /** The menu as the bar keeps it, also while there is only one to choose. */
  private MenuButton choice() {
    Texts texts = context.texts();
    return FxThread.call(
        () -> {
          Action nothing = new Action("test.nothing", "Nothing", "fth-bell", null, () -> {});
          worksAt(TEJO, SEAFACE);
          joinsOrLeaves(ScriptedDesk.DOCTOR);
          TopBar bar = new TopBar(model, texts);
          bar.addPlace(nothing);
          MenuButton menu = (MenuButton) bar.lookup("#top-hospital");
          worksAt(SEAFACE);
          joinsOrLeaves(ScriptedDesk.DOCTOR);
          assertThat(bar.lookup("#top-hospital")).isNull();
          return menu;
        });
  }
}
