package org.caredesk.desktop.reception;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.work.Latest;
import org.caredesk.dto.Money;
import org.caredesk.dto.billing.CancellationPreview;
import org.caredesk.dto.scheduling.CancellationReason;
import org.caredesk.dto.scheduling.CancellationRequest;
import org.jspecify.annotations.Nullable;

/** Why an appointment is cancelled, and what that does with the money, before it is done. */
final class CancellingModel {
  private final ObjectProperty<@Nullable CancellationReason> reason = new SimpleObjectProperty<>();
  private final StringProperty waiverReason = new SimpleStringProperty("");
  private final BooleanProperty waived = new SimpleBooleanProperty(false);
  private final ReadOnlyObjectWrapper<@Nullable CancellationPreview> preview =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper waiverError = new ReadOnlyStringWrapper("");
  private final WorkplaceContext context;
  private final UUID id;
  private final Latest lane;
  private final ReadOnlyObjectWrapper<@Nullable Scope> scope = new ReadOnlyObjectWrapper<>();

  /** Which visits of a series are meant. */
  enum Scope {
    ONE,
    FOLLOWING
  }

  CancellingModel(WorkplaceContext context, UUID id) {
    this.context = context;
    this.id = id;
    this.lane = new Latest(context.work());
    reason.subscribe((_, chosen) -> look(chosen));
  }

  /** What is chosen; null for nothing yet. */
  ObjectProperty<@Nullable CancellationReason> reasonProperty() {
    return reason;
  }

  /** Whether the hospital gives back what it would keep. */
  BooleanProperty waivedProperty() {
    return waived;
  }

  StringProperty waiverReasonProperty() {
    return waiverReason;
  }

  ReadOnlyStringProperty waiverErrorProperty() {
    return waiverError.getReadOnlyProperty();
  }

  /** What would become of the money; null while that is not known. */
  ReadOnlyObjectProperty<@Nullable CancellationPreview> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /**
   * The question opens: what is typed stays, what is chosen does not.
   *
   * @param several whether it must be said first which visits of a series are meant
   */
  void begin(boolean several) {
    waived.set(false);
    preview.set(null);
    reason.set(null);
    scope.set(several ? null : Scope.ONE);
    look(null);
  }

  /** What is meant; null while that must be said first. */
  ReadOnlyObjectProperty<@Nullable Scope> scopeProperty() {
    return scope.getReadOnlyProperty();
  }

  void choose(Scope meant) {
    scope.set(meant);
    look(reason.get());
  }

  boolean isFollowing() {
    return scope.get() == Scope.FOLLOWING;
  }

  private void look(@Nullable CancellationReason chosen) {
    waiverError.set("");
    if (scope.get() == null) {
      return;
    }
    boolean all = isFollowing();
    lane.start(
        () -> all ? ofAll(chosen) : ofOne(chosen),
        preview::set,
        // Without it the desk still cancels; the server reckons anyway.
        _ -> preview.set(null));
  }

  private CancellationPreview ofOne(@Nullable CancellationReason chosen) {
    return context.session().api().appointments().cancellationPreview(id, chosen);
  }

  /** The sums of this and all following; the terms of each are its own. */
  private CancellationPreview ofAll(@Nullable CancellationReason chosen) {
    var sums = context.session().api().series().cancellationPreview(id, chosen);
    return new CancellationPreview(sums.refund(), sums.kept(), Instant.EPOCH, 0, sums.waivable());
  }

  /** Whether something would be kept that the desk can give back. */
  static boolean isWaivable(@Nullable CancellationPreview shown) {
    return shown != null && shown.waivable() && isSome(shown.kept());
  }

  /** Whether an amount is more than nothing. */
  static boolean isSome(Money money) {
    return new BigDecimal(money.amount()).signum() > 0;
  }

  /** What goes back, with what is waived; null while that is not known. */
  @Nullable Money refund() {
    CancellationPreview shown = preview.get();
    if (shown == null || !waived.get()) {
      return shown == null ? null : shown.refund();
    }
    BigDecimal all =
        new BigDecimal(shown.refund().amount()).add(new BigDecimal(shown.kept().amount()));
    return new Money(all.toPlainString(), shown.refund().currency());
  }

  /**
   * What to ask the server for; null where something is missing, which is then said.
   *
   * @param typed what was typed; it alone is another reason
   */
  @Nullable CancellationRequest wish(String typed) {
    CancellationReason chosen = reason.get();
    boolean waives = waived.get() && isWaivable(preview.get());
    if (waives && waiverReason.get().isBlank()) {
      waiverError.set(context.texts().get("reception.cancel.waiver-missing"));
      return null;
    }
    waiverError.set("");
    return new CancellationRequest(
        chosen == null ? CancellationReason.OTHER : chosen,
        typed.isEmpty() ? null : typed,
        waives ? true : null,
        waives ? waiverReason.get().strip() : null);
  }

  void close() {
    lane.close();
  }
}
