package org.caredesk.desktop.reception;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.Appointments;
import org.caredesk.desktop.api.IdempotencyKey;
import org.caredesk.desktop.api.IfMatch;
import org.caredesk.desktop.live.LiveBatch;
import org.caredesk.desktop.reception.booking.BookingFields;
import org.caredesk.desktop.reception.booking.PaymentIntents;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Look;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.work.Latest;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.CancellationReason;
import org.caredesk.dto.scheduling.CancellationRequest;
import org.caredesk.dto.scheduling.ParkingRequest;
import org.caredesk.dto.scheduling.ReasonRequest;
import org.caredesk.dto.scheduling.TransferRequest;
import org.jspecify.annotations.Nullable;

/**
 * An appointment that exists, and what the desk may do with it. What is asked before an action (a
 * reason, the means of payment) is asked inside the sheet and stays there when the action fails.
 */
final class AppointmentModel {
  /** The actions of the front desk, in the order of their buttons. */
  static final List<AppointmentAction> ORDER =
      List.of(
          AppointmentAction.ACCEPT_PROPOSAL,
          AppointmentAction.DECLINE_PROPOSAL,
          AppointmentAction.PAY,
          AppointmentAction.CHECK_IN,
          AppointmentAction.TRANSFER,
          AppointmentAction.MARK_NO_SHOW,
          AppointmentAction.PARK,
          AppointmentAction.UNDO,
          AppointmentAction.CANCEL);

  private final ReadOnlyObjectWrapper<@Nullable AppointmentResponse> appointment =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(new Look.Loading());
  private final ReadOnlyObjectWrapper<@Nullable AppointmentAction> asking =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper reasonError = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
  private final StringProperty reason = new SimpleStringProperty("");

  private final WorkplaceContext context;
  private final Appointments appointments;
  private final UUID id;
  private final BiConsumer<AppointmentResponse, AppointmentAction> changed;
  private final Latest lane;
  private final PaymentIntents intents = new PaymentIntents();
  private final CancellingModel cancelling;
  private final TransferModel transferring;
  private @Nullable AppointmentAction wantedFirst;
  private IdempotencyKey key = IdempotencyKey.create();

  /**
   * @param changed hears of every change that was made here, and by which action
   */
  AppointmentModel(
      WorkplaceContext context,
      UUID id,
      BiConsumer<AppointmentResponse, AppointmentAction> changed) {
    this.context = context;
    this.appointments = context.session().api().appointments();
    this.id = id;
    this.changed = changed;
    this.lane = new Latest(context.work());
    this.cancelling = new CancellingModel(context, id);
    this.transferring = new TransferModel(context);
  }

  /** What is asked before a cancellation. */
  CancellingModel cancelling() {
    return cancelling;
  }

  /** What is asked before another doctor takes over. */
  TransferModel transferring() {
    return transferring;
  }

  UUID id() {
    return id;
  }

  /** The appointment as last seen; null before it is loaded. */
  ReadOnlyObjectProperty<@Nullable AppointmentResponse> appointmentProperty() {
    return appointment.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Look> look() {
    return look.getReadOnlyProperty();
  }

  /** The action whose question is open; null for none. */
  ReadOnlyObjectProperty<@Nullable AppointmentAction> askingProperty() {
    return asking.getReadOnlyProperty();
  }

  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** The sentence under the reason; empty for none. */
  ReadOnlyStringProperty reasonErrorProperty() {
    return reasonError.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Why it is cancelled, as typed. */
  StringProperty reasonProperty() {
    return reason;
  }

  private IfMatch version() {
    AppointmentResponse shown = appointment.get();
    return new IfMatch(shown == null ? 0 : shown.version());
  }

  boolean allows(AppointmentAction action) {
    AppointmentResponse shown = appointment.get();
    return shown != null && shown.allowedActions().contains(action);
  }

  /** Loads it; what shows stays until the answer is there. */
  void load() {
    lane.start(
        () -> appointments.get(id),
        (AppointmentResponse fresh) -> {
          show(fresh);
          AppointmentAction first = wantedFirst;
          wantedFirst = null;
          if (first != null) {
            begin(first);
          }
        },
        failure -> {
          if (appointment.get() == null) {
            look.set(
                ProblemTexts.failed(
                    context.texts(),
                    context.texts().get("reception.appointment.load-failed"),
                    failure,
                    this::load));
          }
        });
  }

  /** Loads it and then begins {@code action}, where it is allowed. */
  void loadAnd(AppointmentAction action) {
    wantedFirst = action;
    load();
  }

  private void show(AppointmentResponse fresh) {
    AppointmentResponse before = appointment.get();
    if (before == null || fresh.version() >= before.version()) {
      appointment.set(fresh);
    }
    look.set(new Look.Ready());
    AppointmentAction open = asking.get();
    if (open != null && !allows(open)) {
      asking.set(null);
      problem.set(context.texts().get("reception.question-gone"));
    }
  }

  /** Does {@code action}, or opens the question that comes before it. */
  void begin(AppointmentAction action) {
    if (busy.get() || !allows(action)) {
      return;
    }
    problem.set("");
    reasonError.set("");
    key = IdempotencyKey.create();
    switch (action) {
      case CANCEL -> {
        AppointmentResponse shown = appointment.get();
        cancelling.begin(shown != null && shown.series() != null);
        asking.set(action);
      }
      case TRANSFER -> {
        transferring.begin(Objects.requireNonNull(appointment.get()));
        asking.set(action);
      }
      case PAY, DECLINE_PROPOSAL -> asking.set(action);
      case ACCEPT_PROPOSAL -> {
        IfMatch version = version();
        run(action, () -> appointments.acceptProposal(id, version));
      }
      case CHECK_IN -> {
        IfMatch version = version();
        run(action, () -> appointments.checkIn(id, version));
      }
      case MARK_NO_SHOW -> {
        IfMatch version = version();
        run(action, () -> appointments.markNoShow(id, version));
      }
      case PARK -> {
        IfMatch version = version();
        run(action, () -> appointments.park(id, new ParkingRequest(null), version));
      }
      case UNDO -> {
        IfMatch version = version();
        run(action, () -> appointments.undo(id, version));
      }
      default -> {
        // The other actions belong to the doctor and to the booking sheet.
      }
    }
  }

  /** Closes the question; what was typed stays for the next time. */
  void stopAsking() {
    asking.set(null);
    reasonError.set("");
  }

  /** Does with the reason that was typed what is asked about: cancels, or declines the offer. */
  void giveReason() {
    String typed = reason.get().strip();
    boolean declines = asking.get() == AppointmentAction.DECLINE_PROPOSAL;
    CancellationReason chosen = cancelling.reasonProperty().get();
    if (typed.isEmpty() && (declines || chosen == null || chosen == CancellationReason.OTHER)) {
      reasonError.set(
          context
              .texts()
              .get(
                  declines || chosen != null
                      ? "reception.error.reason"
                      : "reception.cancel.choose"));
      return;
    }
    reasonError.set("");
    if (declines) {
      ReasonRequest said = new ReasonRequest(typed);
      IfMatch version = version();
      run(AppointmentAction.DECLINE_PROPOSAL, () -> appointments.refuseProposal(id, said, version));
    } else {
      CancellationRequest wish = cancelling.wish(typed);
      IdempotencyKey mine = key;
      if (wish != null) {
        boolean all = cancelling.isFollowing();
        run(
            AppointmentAction.CANCEL,
            () ->
                all
                    ? context.session().api().series().cancelFollowing(id, wish).getFirst()
                    : appointments.cancel(id, wish, mine));
      }
    }
  }

  /** Hands the visit over to whom was chosen. */
  void transfer() {
    AppointmentResponse shown = appointment.get();
    TransferRequest wish = shown == null ? null : transferring.wish(shown);
    if (wish != null) {
      IfMatch version = version();
      run(AppointmentAction.TRANSFER, () -> appointments.transfer(id, wish, version));
    }
  }

  /** Takes the fee. */
  void pay(BookingFields.Settlement settlement) {
    AppointmentResponse shown = appointment.get();
    if (shown == null) {
      return;
    }
    PaymentIntents.Intent intent = intents.payment(id, shown.fee(), settlement, null);
    run(
        AppointmentAction.PAY,
        () -> appointments.pay(id, intent.request(), intent.key()).appointment());
  }

  private void run(AppointmentAction action, Callable<AppointmentResponse> call) {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    problem.set("");
    context
        .work()
        .start(
            call,
            (AppointmentResponse done) -> {
              busy.set(false);
              asking.set(null);
              reason.set("");
              show(done);
              changed.accept(done, action);
            },
            this::failed);
  }

  private void failed(ApiProblem failure) {
    busy.set(false);
    problem.set(ProblemTexts.sentence(context.texts(), failure));
    if (failure instanceof ApiProblem.Conflict || failure instanceof ApiProblem.Stale) {
      load();
    }
  }

  /** Hears of changes somewhere; a newer version of this one, or one that was missed, is loaded. */
  void hear(LiveBatch batch) {
    if (batch.resync() || batch.frames().stream().anyMatch(this::isNews)) {
      load();
    }
  }

  private boolean isNews(LiveFrame frame) {
    AppointmentResponse shown = appointment.get();
    return id.equals(frame.id())
        && (shown == null || frame.version() == null || frame.version() > shown.version());
  }

  void close() {
    cancelling.close();
    transferring.close();
    lane.close();
  }
}
