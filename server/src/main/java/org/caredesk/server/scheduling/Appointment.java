package org.caredesk.server.scheduling;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.caredesk.dto.directory.BookingPolicy;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentPatch;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.PaymentState;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Amount;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * An appointment, from hold to completion. It guards its own state: every move goes through {@link
 * Transition} and is kept with time, actor and reason; there is no other way to change the status.
 */
public final class Appointment {
  /** One move that is not stored yet. */
  record Move(
      int version,
      Instant at,
      @Nullable AppointmentStatus from,
      AppointmentStatus to,
      Actor actor,
      @Nullable String reason) {}

  /**
   * What stays as it was agreed when the slot was held.
   *
   * @param localStart at the hospital, in {@code terms.zone()}
   * @param fee what the visit costs
   */
  public record Agreement(
      AppointmentId id,
      String number,
      Terms terms,
      Slot slot,
      LocalDateTime localStart,
      Amount fee,
      int lane) {}

  private final Agreement agreement;
  private final List<Move> moves = new ArrayList<>();
  private AppointmentStatus status;
  private PaymentState paymentState;
  private @Nullable PatientId patient;
  private VisitMode visitMode;
  private Texts texts;
  private @Nullable Instant holdExpiresAt;
  private final @Nullable String heldBy;
  private int version;

  /** What people wrote about the visit. */
  record Texts(@Nullable String reason, @Nullable String symptoms, @Nullable String notes) {}

  /** State read from the database. */
  record State(
      AppointmentStatus status,
      PaymentState paymentState,
      @Nullable PatientId patient,
      VisitMode visitMode,
      Texts texts,
      @Nullable Instant holdExpiresAt,
      @Nullable String heldBy,
      int version) {}

  Appointment(Agreement agreement, State state) {
    this.agreement = agreement;
    this.status = state.status();
    this.paymentState = state.paymentState();
    this.patient = state.patient();
    this.visitMode = state.visitMode();
    this.texts = state.texts();
    this.holdExpiresAt = state.holdExpiresAt();
    this.heldBy = state.heldBy();
    this.version = state.version();
  }

  /** A new hold. */
  static Appointment hold(Agreement agreement, State state, Actor actor, Instant now) {
    var appointment = new Appointment(agreement, state);
    appointment.moves.add(new Move(0, now, null, AppointmentStatus.HELD, actor, null));
    return appointment;
  }

  /**
   * Fills in what a hold is for; once paid, only the texts change.
   *
   * @throws Refusal patient-fixed (409)
   */
  void describe(AppointmentPatch patch) {
    if (status != AppointmentStatus.HELD
        && (patch.patientId() != null || patch.visitMode() != null)) {
      throw Refusal.conflict(
          "patient-fixed", "The patient and the kind of visit are fixed once it is booked.");
    }
    if (patch.patientId() != null) {
      patient = new PatientId(patch.patientId());
    }
    if (patch.visitMode() != null) {
      if (!agreement.terms().visitModes().contains(patch.visitMode())) {
        throw Refusal.invalid(
            "visitMode",
            "visit-mode-not-offered",
            "This doctor does not offer this kind of visit here.");
      }
      visitMode = patch.visitMode();
    }
    texts =
        new Texts(
            patch.reason() == null ? texts.reason() : patch.reason(),
            patch.symptoms() == null ? texts.symptoms() : patch.symptoms(),
            patch.notes() == null ? texts.notes() : patch.notes());
    version++;
  }

  /**
   * The payment is in: confirmed, or requested where the doctor approves; or settled, where it was
   * due at the desk.
   */
  void paid(Actor actor, Instant now) {
    if (paymentState == PaymentState.DUE_AT_DESK) {
      paymentState = PaymentState.PAID;
      moves.add(new Move(++version, now, status, status, actor, null));
      return;
    }
    paymentState = PaymentState.PAID;
    move(isInstant() ? Transition.CONFIRM_PAID : Transition.REQUEST_PAID, actor, null, now);
  }

  /** Reception confirms what is paid at check-in. */
  void payAtDesk(Actor actor, Instant now) {
    paymentState = PaymentState.DUE_AT_DESK;
    move(isInstant() ? Transition.CONFIRM_UNPAID : Transition.REQUEST_UNPAID, actor, null, now);
  }

  /**
   * Makes any other move of the table. Money of a paid appointment that ends before its time goes
   * back.
   */
  void move(Transition transition, Actor actor, @Nullable String reason, Instant now) {
    if (!transition.from().contains(status)) {
      throw new IllegalStateException(transition + " from " + status);
    }
    var from = status;
    status = transition.to();
    if (status != AppointmentStatus.HELD) {
      holdExpiresAt = null;
    }
    if (status == AppointmentStatus.CANCELLED || status == AppointmentStatus.REJECTED) {
      paymentState =
          paymentState == PaymentState.PAID ? PaymentState.REFUNDED : PaymentState.UNPAID;
    }
    moves.add(new Move(++version, now, from, status, actor, reason));
  }

  /** The transitions of the table that start from the present state and suit its money and time. */
  Set<Transition> possible(Instant now) {
    var possible = EnumSet.noneOf(Transition.class);
    for (var transition : Transition.values()) {
      if (transition.from().contains(status) && suits(transition, now)) {
        possible.add(transition);
      }
    }
    return possible;
  }

  private boolean suits(Transition transition, Instant now) {
    return switch (transition) {
      case CONFIRM_PAID, CONFIRM_UNPAID -> isInstant() && !isExpired(now);
      case REQUEST_PAID, REQUEST_UNPAID -> !isInstant() && !isExpired(now);
      case CHECK_IN -> paymentState != PaymentState.DUE_AT_DESK;
      case MARK_NO_SHOW -> !agreement.slot().startsAt().isAfter(now);
      case EXPIRE -> isExpired(now);
      case ACCEPT, REJECT, CANCEL, START, COMPLETE -> true;
    };
  }

  /** What this actor may do now, for buttons and for refusals alike. */
  List<AppointmentAction> allowedActions(Actor actor, Instant now) {
    var actions = EnumSet.noneOf(AppointmentAction.class);
    var movers = Access.moversOf(actor, this);
    for (var transition : possible(now)) {
      var action = transition.action();
      if (action != null && !Collections.disjoint(movers, transition.movers())) {
        actions.add(action);
      }
    }
    if (!agreement.terms().payAtDesk()) {
      actions.remove(AppointmentAction.PAY_AT_DESK);
    }
    if (paymentState == PaymentState.DUE_AT_DESK && movers.contains(Transition.Mover.DESK)) {
      actions.add(AppointmentAction.PAY);
    }
    if (!isOver() && !isExpired(now) && movers.contains(Transition.Mover.DESK)) {
      actions.add(AppointmentAction.EDIT);
    }
    return List.copyOf(actions);
  }

  boolean isExpired(Instant now) {
    return holdExpiresAt != null && !holdExpiresAt.isAfter(now);
  }

  private boolean isInstant() {
    return agreement.terms().policy() == BookingPolicy.INSTANT;
  }

  private boolean isOver() {
    return switch (status) {
      case COMPLETED, REJECTED, CANCELLED, EXPIRED, NO_SHOW -> true;
      case HELD, REQUESTED, CONFIRMED, CHECKED_IN, IN_CONSULTATION -> false;
    };
  }

  public Agreement agreement() {
    return agreement;
  }

  public AppointmentId id() {
    return agreement.id();
  }

  public AppointmentStatus status() {
    return status;
  }

  public PaymentState paymentState() {
    return paymentState;
  }

  /** Null while a hold has no patient yet. */
  public @Nullable PatientId patient() {
    return patient;
  }

  VisitMode visitMode() {
    return visitMode;
  }

  Texts texts() {
    return texts;
  }

  /** When an unpaid hold frees itself; null in every other state. */
  @Nullable Instant holdExpiresAt() {
    return holdExpiresAt;
  }

  @Nullable String heldBy() {
    return heldBy;
  }

  public int version() {
    return version;
  }

  List<Move> newMoves() {
    return List.copyOf(moves);
  }

  void stored() {
    moves.clear();
  }
}
