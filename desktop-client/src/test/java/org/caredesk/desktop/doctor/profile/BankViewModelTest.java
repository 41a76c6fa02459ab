package org.caredesk.desktop.doctor.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.shell.ScriptedDesk;
import org.caredesk.dto.directory.BankDetailsResponse;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.problem.Violation;
import org.junit.jupiter.api.Test;

class BankViewModelTest {
  private final ScriptedDesk desk = new ScriptedDesk();
  private final BankViewModel model = new BankViewModel(desk.context(Role.DOCTOR));

  @Test
  void nothing_is_fetched_before_somebody_asks_and_nothing_kept_once_hidden() {
    assertThat(desk.server.calls("bankDetails")).isEmpty();
    desk.server.answer(
        "bankDetails", new BankDetailsResponse("ABCPD1234E", "123456789012", "HDFC0AB1234", 2));
    model.reveal();
    desk.work.settle();
    assertThat(model.shown().get()).isTrue();
    assertThat(model.pan().get()).isEqualTo("ABCPD1234E");

    model.hide();
    assertThat(model.shown().get()).isFalse();
    assertThat(model.pan().get() + model.accountNumber().get() + model.ifsc().get()).isEmpty();
  }

  @Test
  void the_first_ones_need_no_version_and_errors_stand_at_their_fields() {
    desk.server.answer("bankDetails", new BankDetailsResponse(null, null, null, 0));
    model.reveal();
    desk.work.settle();
    model.pan().set("nonsense");
    desk.server.answer(
        "putBankDetails",
        new ApiProblem.Invalid(List.of(new Violation("pan", "pan", "No PAN")), null));
    model.save();
    desk.work.settle();
    assertThat(model.violations()).extracting(Violation::field).containsExactly("pan");
    assertThat(model.pan().get()).isEqualTo("nonsense");

    desk.server.now(
        "putBankDetails", new BankDetailsResponse("ABCPD1234E", "123456789012", "HDFC0AB1234", 1));
    model.save();
    desk.work.settle();
    assertThat(desk.server.calls("putBankDetails").getLast().arguments().get(2)).isNull();
    assertThat(desk.toasts).hasSize(1);
  }
}
