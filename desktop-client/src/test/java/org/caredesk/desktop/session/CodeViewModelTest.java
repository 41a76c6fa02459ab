package org.caredesk.desktop.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.Done;
import org.caredesk.desktop.api.Scripted;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.work.ManualWork;
import org.caredesk.dto.identity.AcceptanceOfInvitation;
import org.caredesk.dto.identity.DemoMail;
import org.caredesk.dto.problem.Violation;
import org.junit.jupiter.api.Test;

class CodeViewModelTest {
  private final Scripted server = new Scripted();
  private final ManualWork work = new ManualWork(Instant.parse("2026-11-16T05:19:00Z"));
  private int accepted;
  private final CodeViewModel model =
      new CodeViewModel(server.api(), work.work(), new Texts(Locale.ENGLISH), () -> accepted++);

  private void type(String email, String code, String password) {
    model.email().set(email);
    model.code().set(code);
    model.password().set(password);
    model.accept();
    work.settle();
  }

  @Test
  void a_good_code_leads_in() {
    server.answer("acceptInvitation", Done.DONE);
    type(" aiko@clinic.example ", "7K3M-9QXT-04BN", "a long enough password");
    assertThat(server.sent("acceptInvitation", 0, AcceptanceOfInvitation.class))
        .isEqualTo(
            new AcceptanceOfInvitation(
                "aiko@clinic.example", "7K3M-9QXT-04BN", "a long enough password"));
    assertThat(accepted).isEqualTo(1);
  }

  @Test
  void nothing_is_sent_while_something_is_missing() {
    type("", "", "short");
    assertThat(model.emailError().get()).isNotEmpty();
    assertThat(model.codeError().get()).isNotEmpty();
    assertThat(model.passwordError().get()).isNotEmpty();
    assertThat(server.calls("acceptInvitation")).isEmpty();
  }

  @Test
  void a_refusal_stands_under_its_field_and_what_is_typed_stays() {
    server.answer(
        "acceptInvitation",
        new ApiProblem.Invalid(
            List.of(new Violation("password", "account-password", "")),
            new org.caredesk.dto.problem.Problem(
                null,
                "",
                400,
                null,
                "invalid-input",
                null,
                List.of(new Violation("password", "account-password", "")),
                null,
                null,
                null,
                null)));
    type("aiko@clinic.example", "7K3M-9QXT-04BN", "a long enough password");
    assertThat(model.passwordError().get()).contains("account");
    assertThat(model.code().get()).isEqualTo("7K3M-9QXT-04BN");
    assertThat(accepted).isZero();
  }

  @Test
  void the_demo_reads_the_code_from_its_own_message() {
    server.answer(
        "demoMail",
        List.of(new DemoMail("a@b", "Your code", "Hello,\n\n    7K3M-9QXT-04BN\n", Instant.EPOCH)));
    model.email().set("a@b");
    model.readDemoMail();
    work.settle();
    assertThat(model.code().get()).isEqualTo("7K3M-9QXT-04BN");
  }
}
