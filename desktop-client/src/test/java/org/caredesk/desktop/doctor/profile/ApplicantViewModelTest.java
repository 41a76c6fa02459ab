package org.caredesk.desktop.doctor.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.shell.ScriptedDesk;
import org.caredesk.desktop.ui.Look;
import org.caredesk.dto.directory.DoctorResponse;
import org.caredesk.dto.directory.DoctorStatus;
import org.caredesk.dto.live.LiveFrame;
import org.junit.jupiter.api.Test;

class ApplicantViewModelTest {
  private final ScriptedDesk desk = new ScriptedDesk();
  private final ApplicantViewModel model = new ApplicantViewModel(desk.context());

  @Test
  void the_decision_shows_by_itself() {
    desk.server.answer("get", doctor(DoctorStatus.APPLIED, 0, null));
    model.activate();
    desk.work.settle();
    assertThat(status()).isEqualTo(DoctorStatus.APPLIED);

    desk.server.now("get", doctor(DoctorStatus.ACTIVE, 1, null));
    desk.push(LiveFrame.DOCTOR_CHANGED, ScriptedDesk.DOCTOR, ScriptedDesk.DOCTOR, 1);
    assertThat(status()).isEqualTo(DoctorStatus.ACTIVE);
    model.deactivate();
    assertThat(desk.listeners()).isZero();
  }

  @Test
  void after_a_rejection_the_doctor_applies_again() {
    desk.server.answer("get", doctor(DoctorStatus.REJECTED, 1, "The number is missing."));
    model.activate();
    desk.work.settle();
    desk.server.answer("applyAgain", doctor(DoctorStatus.APPLIED, 2, null));
    model.applyAgain();
    assertThat(model.sending().get()).isTrue();
    desk.work.settle();

    assertThat(status()).isEqualTo(DoctorStatus.APPLIED);
    assertThat(model.sending().get()).isFalse();
  }

  @Test
  void an_unreachable_server_offers_to_try_again() {
    desk.server.answer("get", new ApiProblem.Offline());
    model.activate();
    desk.work.settle();
    assertThat(model.look().get())
        .isInstanceOfSatisfying(
            Look.Failed.class,
            failed -> {
              desk.server.now("get", doctor(DoctorStatus.APPLIED, 0, null));
              failed.retry().run();
            });
    desk.work.settle();
    assertThat(model.look().get()).isInstanceOf(Look.Ready.class);
  }

  private DoctorStatus status() {
    return Objects.requireNonNull(model.doctor().get()).status();
  }

  private static DoctorResponse doctor(
      DoctorStatus status, int version, @org.jspecify.annotations.Nullable String reason) {
    return DoctorsOnPaper.doctor(
        ScriptedDesk.DOCTOR, "Dr. Leena Kulkarni", status, version, reason);
  }
}
