package org.caredesk.desktop.revenue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.IdempotencyKey;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.dto.Money;
import org.caredesk.dto.billing.AdjustmentDirection;
import org.caredesk.dto.billing.AdjustmentReason;
import org.caredesk.dto.billing.AdjustmentRequest;
import org.caredesk.dto.billing.AdjustmentResponse;
import org.caredesk.dto.insights.LedgerEntry;
import org.caredesk.dto.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Putting right what one visit came to: which way, how much, and why. */
final class AdjustViewModel {
  private final WorkplaceContext context;
  private final Runnable done;
  private final ReadOnlyObjectWrapper<@Nullable LedgerEntry> entry = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<AdjustmentDirection> direction =
      new SimpleObjectProperty<>(AdjustmentDirection.GIVE_BACK);
  private final ObjectProperty<AdjustmentReason> reason =
      new SimpleObjectProperty<>(AdjustmentReason.GOODWILL);
  private final StringProperty amount = new SimpleStringProperty("");
  private final StringProperty words = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper amountError = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper wordsError = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper();
  private @Nullable Intent intent;

  /** One request, however often it is sent. */
  private record Intent(IdempotencyKey key, AdjustmentRequest request) {}

  /**
   * @param done the ledger has another entry now
   */
  AdjustViewModel(WorkplaceContext context, Runnable done) {
    this.context = context;
    this.done = done;
  }

  /** Which ways are open: a share that is nothing gives nothing. */
  static List<AdjustmentDirection> directions(LedgerEntry of) {
    boolean hasDoctor = hasSome(of.doctorLeft());
    boolean hasHospital = hasSome(of.hospitalLeft());
    return Arrays.stream(AdjustmentDirection.values())
        .filter(
            way ->
                switch (way) {
                  case GIVE_BACK -> hasDoctor || hasHospital;
                  case COLLECT -> true;
                  case TO_DOCTOR -> hasHospital;
                  case TO_HOSPITAL -> hasDoctor;
                })
        .toList();
  }

  private static boolean hasSome(@Nullable Money left) {
    return left != null && new BigDecimal(left.amount()).signum() > 0;
  }

  /** Begins with an entry; null puts everything away. */
  void begin(@Nullable LedgerEntry of) {
    amount.set("");
    words.set("");
    direction.set(of == null ? AdjustmentDirection.GIVE_BACK : directions(of).getFirst());
    reason.set(AdjustmentReason.GOODWILL);
    clear();
    intent = null;
    entry.set(of);
  }

  private void clear() {
    amountError.set("");
    wordsError.set("");
    problem.set("");
  }

  void send() {
    LedgerEntry of = entry.get();
    if (of == null || sending.get()) {
      return;
    }
    clear();
    Money typed = context.formats().readMoney(amount.get(), of.amount().currency());
    Money sum = typed == null || new BigDecimal(typed.amount()).signum() == 0 ? null : typed;
    amountError.set(sum == null ? context.texts().get("revenue.adjust-amount-needed") : "");
    wordsError.set(words.get().isBlank() ? context.texts().get("revenue.adjust-words-needed") : "");
    if (sum == null || words.get().isBlank()) {
      return;
    }
    AdjustmentRequest request =
        new AdjustmentRequest(
            of.appointmentId(), direction.get(), sum, reason.get(), words.get().strip());
    Intent now = intent;
    if (now == null || !now.request().equals(request)) {
      now = new Intent(IdempotencyKey.create(), request);
      intent = now;
    }
    IdempotencyKey key = now.key();
    sending.set(true);
    context
        .work()
        .start(
            () ->
                context
                    .session()
                    .api()
                    .reports()
                    .adjust(context.desk().hospital().get().id(), request, key),
            (AdjustmentResponse made) -> {
              sending.set(false);
              begin(null);
              context
                  .desk()
                  .toasts()
                  .done(
                      context
                          .texts()
                          .get(
                              "revenue.adjusted",
                              context.formats().money(made.doctorShareNow()),
                              context.formats().money(made.hospitalShareNow())));
              done.run();
            },
            this::refused);
  }

  private void refused(ApiProblem refusal) {
    sending.set(false);
    List<Violation> named =
        refusal.details() == null || refusal.details().violations() == null
            ? List.of()
            : refusal.details().violations();
    for (Violation each : named) {
      String sentence = ProblemTexts.sentence(context.texts(), each);
      if (each.field().startsWith("amount")) {
        amountError.set(sentence);
      } else if (each.field().equals("reason")) {
        wordsError.set(sentence);
      }
    }
    if (amountError.get().isEmpty() && wordsError.get().isEmpty()) {
      problem.set(ProblemTexts.sentence(context.texts(), refusal));
    }
  }

  /** Whose money is put right; null for nobody's. */
  ReadOnlyObjectProperty<@Nullable LedgerEntry> entry() {
    return entry.getReadOnlyProperty();
  }

  ObjectProperty<AdjustmentDirection> direction() {
    return direction;
  }

  ObjectProperty<AdjustmentReason> reason() {
    return reason;
  }

  StringProperty amount() {
    return amount;
  }

  StringProperty words() {
    return words;
  }

  ReadOnlyStringProperty amountError() {
    return amountError.getReadOnlyProperty();
  }

  ReadOnlyStringProperty wordsError() {
    return wordsError.getReadOnlyProperty();
  }

  /** What is wrong beside the fields; empty for nothing. */
  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty sending() {
    return sending.getReadOnlyProperty();
  }
}
