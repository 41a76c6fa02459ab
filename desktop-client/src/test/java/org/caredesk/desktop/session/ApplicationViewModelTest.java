package org.caredesk.desktop.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.Scripted;
import org.caredesk.desktop.doctor.profile.DoctorsOnPaper;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.work.ManualWork;
import org.caredesk.dto.directory.DoctorApplicationRequest;
import org.caredesk.dto.directory.DoctorStatus;
import org.caredesk.dto.problem.Violation;
import org.junit.jupiter.api.Test;

class ApplicationViewModelTest {
  private final ManualWork work = new ManualWork(Instant.parse("2026-11-16T05:19:00Z"));
  private final Scripted server = new Scripted();
  private final ApplicationViewModel model =
      new ApplicationViewModel(server.api(), work.work(), new Texts(Locale.ENGLISH));

  @Test
  void what_is_missing_is_said_before_anything_is_sent() {
    model.submit();
    assertThat(fields()).containsExactly("name", "email", "password", "specialties");
    model.fields().years.set("a lot");
    model.fields().password.set("short");
    model.submit();
    assertThat(fields()).contains("yearsOfExperience", "password");
    assertThat(server.calls("apply")).isEmpty();
  }

  @Test
  void a_complete_application_is_sent_and_taken() {
    fill();
    server.answer(
        "apply",
        DoctorsOnPaper.doctor(
            UUID.randomUUID(), "Dr. Leena Kulkarni", DoctorStatus.APPLIED, 0, null));
    model.submit();
    assertThat(model.sending().get()).isTrue();
    work.settle();

    DoctorApplicationRequest sent = server.sent("apply", 0, DoctorApplicationRequest.class);
    assertThat(sent.email()).isEqualTo("leena@clinic.example");
    assertThat(sent.specialties()).containsExactly("CARDIOLOGY");
    assertThat(sent.yearsOfExperience()).isEqualTo(12);
    assertThat(sent.phone()).isNull();
    assertThat(sent.toString()).doesNotContain("a long enough password");
    assertThat(model.applied().get()).isNotNull();
  }

  @Test
  void refusals_stand_at_their_fields_and_what_is_typed_stays() {
    fill();
    server
        .answer(
            "apply",
            new ApiProblem.Conflict(
                DoctorsOnPaper.problem("email-taken", 409, "There is an account.")))
        .answer(
            "apply",
            new ApiProblem.Invalid(
                List.of(new Violation("specialties[0]", "unknown-specialty", "Unknown")), null))
        .answer("apply", new ApiProblem.TooMany(null));
    model.submit();
    work.settle();
    assertThat(fields()).containsExactly("email");
    model.submit();
    work.settle();
    assertThat(fields()).containsExactly("specialties");
    model.submit();
    work.settle();
    assertThat(fields()).isEmpty();
    assertThat(model.problem().get()).isNotEmpty();
    assertThat(model.fields().password.get()).isEqualTo("a long enough password");
  }

  @Test
  void the_catalogue_is_read_once() {
    server.answer("specialties", DoctorsOnPaper.SPECIALTIES);
    model.activate();
    work.settle();
    model.activate();
    work.settle();
    assertThat(model.specialties()).hasSize(2);
    assertThat(server.calls("specialties")).hasSize(1);
  }

  private void fill() {
    model.fields().name.set("Dr. Leena Kulkarni");
    model.fields().email.set(" leena@clinic.example ");
    model.fields().password.set("a long enough password");
    model.fields().years.set("12");
    model.fields().specialties.add("CARDIOLOGY");
  }

  private List<String> fields() {
    return model.violations().stream().map(Violation::field).toList();
  }
}
