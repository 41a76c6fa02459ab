package org.caredesk.desktop.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.IdempotencyKey;
import org.caredesk.desktop.shell.ScriptedDesk;
import org.caredesk.dto.Money;
import org.caredesk.dto.billing.AdjustmentDirection;
import org.caredesk.dto.billing.AdjustmentReason;
import org.caredesk.dto.billing.AdjustmentRequest;
import org.caredesk.dto.billing.AdjustmentResponse;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.insights.LedgerEntry;
import org.caredesk.dto.problem.Problem;
import org.caredesk.dto.problem.Violation;
import org.junit.jupiter.api.Test;

class AdjustViewModelTest {
  private final ScriptedDesk desk = new ScriptedDesk();
  private final LedgerEntry entry = October.entries(0, 1, 1, "1200.00", true).items().getFirst();
  private int read;
  private final AdjustViewModel model =
      new AdjustViewModel(desk.context(Role.HOSPITAL_ADMIN), () -> read++);

  private static AdjustmentResponse made() {
    Money sum = new Money("-200.00", "INR");
    return new AdjustmentResponse(
        UUID.randomUUID(),
        UUID.randomUUID(),
        AdjustmentDirection.GIVE_BACK,
        AdjustmentReason.GOODWILL,
        "Waited",
        sum,
        new Money("-120.00", "INR"),
        new Money("-80.00", "INR"),
        new Money("600.00", "INR"),
        new Money("400.00", "INR"),
        Instant.parse("2026-11-16T05:19:00Z"));
  }

  private void fill(String amount, String words) {
    model.begin(entry);
    model.amount().set(amount);
    model.words().set(words);
  }

  @Test
  void only_what_can_be_is_offered() {
    assertThat(AdjustViewModel.directions(entry)).containsExactly(AdjustmentDirection.values());
    Money none = new Money("0.00", "INR");
    assertThat(AdjustViewModel.directions(entry.left(none, new Money("3.00", "INR"))))
        .doesNotContain(AdjustmentDirection.TO_HOSPITAL)
        .contains(AdjustmentDirection.GIVE_BACK, AdjustmentDirection.TO_DOCTOR);
    LedgerEntry empty = entry.left(none, none);
    assertThat(AdjustViewModel.directions(empty)).containsExactly(AdjustmentDirection.COLLECT);
    model.begin(empty);
    assertThat(model.direction().get()).isEqualTo(AdjustmentDirection.COLLECT);
  }

  @Test
  void an_amount_and_words_are_needed_before_anything_is_sent() {
    for (String amount : List.of("", "0", "0.00", "-5", "a lot")) {
      fill(amount, "Waited an hour");
      model.send();
      assertThat(model.amountError().get()).as(amount).isNotEmpty();
    }
    fill("200", " ");
    model.send();
    assertThat(model.wordsError().get()).isNotEmpty();
    assertThat(desk.server.calls("adjust")).isEmpty();
  }

  @Test
  void what_is_sent_is_about_the_visit_behind_the_entry_and_then_the_ledger_is_read_anew() {
    fill("200,50", " Waited an hour ");
    desk.server.answer("adjust", made());
    model.send();
    desk.work.settle();
    assertThat(desk.server.sent("adjust", 1, AdjustmentRequest.class))
        .isEqualTo(
            new AdjustmentRequest(
                entry.appointmentId(),
                AdjustmentDirection.GIVE_BACK,
                new Money("200.50", "INR"),
                AdjustmentReason.GOODWILL,
                "Waited an hour"));
    assertThat(model.entry().get()).isNull();
    assertThat(read).isEqualTo(1);
    assertThat(desk.toasts).hasSize(1);
  }

  @Test
  void a_request_that_is_sent_again_has_the_same_key_and_another_one_its_own() {
    fill("200", "Waited an hour");
    desk.server.answer("adjust", new ApiProblem.Offline());
    model.send();
    desk.work.settle();
    assertThat(model.problem().get()).isNotEmpty();
    model.send();
    desk.work.settle();
    model.amount().set("300");
    model.send();
    desk.work.settle();
    List<Object> keys =
        desk.server.calls("adjust").stream().map(call -> call.arguments().get(2)).toList();
    assertThat(keys)
        .hasSize(3)
        .allSatisfy(key -> assertThat(key).isInstanceOf(IdempotencyKey.class));
    assertThat(keys.get(1)).isEqualTo(keys.get(0)).isNotEqualTo(keys.get(2));
  }

  @Test
  void what_the_server_refuses_stands_at_its_field_and_nothing_typed_is_lost() {
    fill("9000", "Waited an hour");
    desk.server.answer(
        "adjust",
        new ApiProblem.Refused(
            new Problem(
                null,
                "",
                422,
                "Too much",
                "adjustment-too-large",
                null,
                List.of(new Violation("amount.amount", "adjustment-too-large", "Too much")),
                null,
                null,
                null,
                null)));
    model.send();
    desk.work.settle();
    assertThat(model.amountError().get()).isEqualTo("Too much");
    assertThat(model.amount().get()).isEqualTo("9000");
    assertThat(model.sending().get()).isFalse();
  }
}
