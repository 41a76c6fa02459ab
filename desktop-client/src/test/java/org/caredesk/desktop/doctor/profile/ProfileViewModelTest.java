package org.caredesk.desktop.doctor.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.shell.ScriptedDesk;
import org.caredesk.desktop.ui.Look;
import org.caredesk.dto.directory.DoctorPatch;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.problem.Violation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProfileViewModelTest {
  private final ScriptedDesk desk = new ScriptedDesk();
  private final ProfileViewModel model = new ProfileViewModel(desk.context(Role.DOCTOR));

  @BeforeEach
  void open() {
    desk.server
        .answer("get", DoctorsOnPaper.own(3))
        .answer("figures", DoctorsOnPaper.FIGURES)
        .answer("specialties", DoctorsOnPaper.SPECIALTIES);
    model.activate();
    desk.work.settle();
  }

  @Test
  void only_what_was_changed_is_sent_with_the_version_it_is_based_on() {
    assertThat(model.look().get()).isInstanceOf(Look.Ready.class);
    assertThat(model.dirty().get()).isFalse();
    model.fields().bio.set("Valves and rhythm");
    model.fields().languages.add("hi");
    assertThat(model.dirty().get()).isTrue();
    desk.server.answer("change", DoctorsOnPaper.own(4));

    model.save();
    desk.work.settle();

    assertThat(desk.server.sent("change", 1, DoctorPatch.class))
        .isEqualTo(
            new DoctorPatch(
                null, null, "Valves and rhythm", null, null, null, List.of("en", "hi"), null));
    assertThat(desk.server.sent("change", 2, Object.class)).hasToString("\"3\"");
    assertThat(model.dirty().get()).isFalse();
    assertThat(desk.toasts).containsExactly("Profile saved");
  }

  @Test
  void what_is_typed_again_as_it_was_is_no_change() {
    model.fields().bio.set("Something");
    model.fields().bio.set("Valves ");
    assertThat(model.dirty().get()).isFalse();
    model.save();
    assertThat(desk.server.calls("change")).isEmpty();
  }

  @Test
  void news_from_elsewhere_never_overwrites_what_is_typed() {
    model.fields().bio.set("Half a sentence");
    desk.server.now("get", DoctorsOnPaper.own(4));
    desk.push(LiveFrame.DOCTOR_CHANGED, ScriptedDesk.DOCTOR, ScriptedDesk.DOCTOR, 4);

    assertThat(model.fields().bio.get()).isEqualTo("Half a sentence");
    assertThat(model.overtaken().get()).isTrue();
    model.discard();
    desk.work.settle();
    assertThat(model.fields().bio.get()).isEqualTo("Valves");
    assertThat(model.overtaken().get()).isFalse();
    assertThat(model.doctor().get()).extracting("version").isEqualTo(4);
  }

  @Test
  void ones_own_save_is_no_news() {
    int before = desk.server.calls("get").size();
    desk.push(LiveFrame.DOCTOR_CHANGED, ScriptedDesk.DOCTOR, ScriptedDesk.DOCTOR, 3);
    assertThat(desk.server.calls("get")).hasSize(before);
  }

  @Test
  void a_refused_field_keeps_what_was_typed() {
    model.fields().years.set("many");
    desk.server.answer(
        "change",
        new ApiProblem.Invalid(
            List.of(new Violation("yearsOfExperience", "min", "must be at least 0")), null));
    model.save();
    desk.work.settle();

    assertThat(model.violations())
        .extracting(Violation::field)
        .containsExactly("yearsOfExperience");
    assertThat(model.fields().years.get()).isEqualTo("many");
    assertThat(model.dirty().get()).isTrue();
  }

  @Test
  void a_stale_save_says_so_and_keeps_what_was_typed() {
    model.fields().bio.set("Mine");
    desk.server.answer("change", new ApiProblem.Stale(null));
    model.save();
    desk.work.settle();

    assertThat(model.overtaken().get()).isTrue();
    assertThat(model.fields().bio.get()).isEqualTo("Mine");
  }

  @Test
  void leaving_closes_what_was_opened() {
    model.deactivate();
    assertThat(desk.listeners()).isZero();
  }
}
