package org.caredesk.server.scheduling.appointments;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.caredesk.dto.directory.BookingPolicy;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentPatch;
import org.caredesk.dto.scheduling.AppointmentProgress;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.PaymentState;
import org.caredesk.dto.scheduling.QueuePriority;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** An appointment. It guards its state: each move goes through {@link Transition} and is kept. */
@NamedInterface("contract")
public final class Appointment {
  /**
   * When a move is made.
   *
   * @param answerWithin how long a request then waits for its answer
   * @param undoWithin how long the move can be taken back
   * @param cameAt when the patient came, for a check-in that is entered later
   */
  public record Moment(Instant now, Duration answerWithin, Duration undoWithin, Instant cameAt) {
    public Moment(Instant now, Duration answerWithin, Duration undoWithin) {
      this(now, answerWithin, undoWithin, now);
    }
  }

  /** Another time that the doctor offers. */
  public record Offer(Slot slot, String by, Instant at) {}

  private Agreement agreement;
  private final List<Move> moves = new ArrayList<>();
  private AppointmentStatus status;
  private PaymentState paymentState;
  private @Nullable PatientId patient;
  private VisitMode visitMode;
  private Texts texts;
  private @Nullable Instant holdExpiresAt;
  private final @Nullable String heldBy;
  private AppointmentProgress progress;
  private @Nullable Offer offer;
  private @Nullable Undo undo;
  private QueuePlace place;
  private int version;

  /** State read from the database. */
  public record State(
      AppointmentStatus status,
      PaymentState paymentState,
      @Nullable PatientId patient,
      VisitMode visitMode,
      Texts texts,
      @Nullable Instant holdExpiresAt,
      @Nullable String heldBy,
      int version,
      AppointmentProgress progress,
      @Nullable Offer offer,
      @Nullable Undo undo,
      QueuePlace place) {}

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
    this.progress = state.progress();
    this.offer = state.offer();
    this.undo = state.undo();
    this.place = state.place();
  }

  /** A new hold. */
  public static Appointment hold(Agreement agreement, State state, Actor actor, Instant now) {
    var appointment = new Appointment(agreement, state);
    appointment.moves.add(new Move(0, now, null, AppointmentStatus.HELD, actor, null, null, null));
    return appointment;
  }

  /**
   * Fills in what a hold is for; once paid, only the texts change.
   *
   * @throws Refusal patient-fixed (409)
   */
  public void describe(AppointmentPatch patch) {
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
    texts = texts.with(patch);
    version++;
  }

  /**
   * The payment is in: confirmed, or requested where the doctor approves; or settled, where it was
   * due at the desk.
   */
  public void paid(Actor actor, Moment moment) {
    if (paymentState == PaymentState.DUE_AT_DESK) {
      paymentState = PaymentState.PAID;
      // Who pays while waiting can still be sent away again.
      undo = status == AppointmentStatus.CHECKED_IN ? undo : null;
      keep(status, actor, null, moment.now(), null, null);
      return;
    }
    paymentState = PaymentState.PAID;
    move(isInstant() ? Transition.CONFIRM_PAID : Transition.REQUEST_PAID, actor, null, moment);
  }

  /** An adjustment of a visit that is over has moved its money. */
  public void adjusted(PaymentState now, Actor actor, Instant at) {
    paymentState = now;
    keep(status, actor, null, at, null, null);
  }

  /** Reception confirms what is paid at check-in. */
  public void payAtDesk(Actor actor, Moment moment) {
    paymentState = PaymentState.DUE_AT_DESK;
    move(isInstant() ? Transition.CONFIRM_UNPAID : Transition.REQUEST_UNPAID, actor, null, moment);
  }

  /** Takes in somebody without an appointment, who pays at the desk. */
  public void walkIn(Actor actor, Moment moment) {
    paymentState = PaymentState.DUE_AT_DESK;
    move(Transition.WALK_IN, actor, null, moment);
  }

  /** The doctor offers another time of the same length. */
  public void propose(Slot slot, Actor actor, Moment moment) {
    require(Transition.PROPOSE);
    offer = new Offer(slot, actor.name(), moment.now());
    undo = null;
    keep(status, actor, null, moment.now(), null, null);
  }

  /** Who waits is called before the others, or no longer. */
  public void prioritize(
      QueuePriority priority, Actor actor, @Nullable String reason, Moment moment) {
    require(Transition.PRIORITIZE);
    place = place.with(priority);
    undo = null;
    keep(status, actor, reason, moment.now(), null, null);
  }

  /** Takes a place in the queue; stored with the move that brings the patient there. */
  void queued(QueuePlace taken) {
    place = taken;
  }

  /** Makes a move of the table that takes the appointment to another time. */
  public void move(
      Transition transition,
      Slot slot,
      int lane,
      Actor actor,
      @Nullable String reason,
      Moment moment) {
    require(transition);
    var before = agreement;
    agreement = agreement.at(slot, lane);
    offer = null;
    turn(transition, actor, reason, null, moment, before);
  }

  /**
   * Makes a move of the table that takes the appointment to another doctor of the same hospital.
   *
   * @param to with the share as it is to be from now on
   * @param queued where the patient then stands in the queue of that doctor
   */
  public void transfer(
      Transition transition,
      Terms to,
      Slot slot,
      int lane,
      QueuePlace queued,
      Actor actor,
      @Nullable String reason,
      Moment moment) {
    require(transition);
    var before = agreement;
    agreement = agreement.with(to, slot, lane);
    turn(transition, actor, reason, null, moment, before);
    place = queued;
  }

  /**
   * Makes any other move of the table. Money of a paid appointment that ends before its time goes
   * back.
   */
  public void move(Transition transition, Actor actor, @Nullable String reason, Moment moment) {
    move(transition, actor, reason, CancellationTerms.usual(this, transition), moment);
  }

  /** Makes a move that ends the appointment, with what becomes of its money. */
  public void move(
      Transition transition,
      Actor actor,
      @Nullable String reason,
      @Nullable Settlement settlement,
      Moment moment) {
    require(transition);
    turn(transition, actor, reason, settlement, moment, null);
  }

  private void require(Transition transition) {
    if (!transition.from().contains(status)) {
      throw new IllegalStateException(transition + " from " + status);
    }
  }

  private void turn(
      Transition transition,
      Actor actor,
      @Nullable String reason,
      @Nullable Settlement settlement,
      Moment moment,
      @Nullable Agreement before) {
    var from = status;
    status = transition.to(from);
    if (status != AppointmentStatus.HELD) {
      holdExpiresAt = null;
    }
    if (status != AppointmentStatus.REQUESTED || transition == Transition.DECLINE_PROPOSAL) {
      offer = null;
    }
    paymentState = Settlement.after(paymentState, from, status, settlement);
    progress = Stages.after(this, from, moment, before != null);
    undo =
        transition.isReversible()
            ? Undo.of(
                this, transition.before(from), before, Stages.undoUntil(this, transition, moment))
            : null;
    keep(from, actor, reason, moment.now(), before, settlement);
  }

  private void keep(
      AppointmentStatus from,
      Actor actor,
      @Nullable String reason,
      Instant now,
      @Nullable Agreement before,
      @Nullable Settlement settlement) {
    var change = before == null ? null : new Move.Change(before, agreement);
    moves.add(new Move(++version, now, from, status, actor, reason, change, settlement));
  }

  /** The transitions of the table that start from the present state and suit its money and time. */
  public Set<Transition> possible(Instant now) {
    return PossibleMoves.of(this, now);
  }

  /** What this actor may do now, for buttons and for refusals alike. */
  public List<AppointmentAction> allowedActions(Actor actor, Instant now) {
    return PossibleMoves.actions(this, actor, now);
  }

  /** Whether the visit's local day has come: nobody is checked in before it. */
  public boolean isDayReached(Instant now) {
    return !LocalDate.ofInstant(now, agreement.terms().zone())
        .isBefore(agreement.localStart().toLocalDate());
  }

  /** Whether the visit is on the hospital's present day. */
  public boolean isToday(Instant now) {
    return LocalDate.ofInstant(now, agreement.terms().zone())
        .equals(agreement.localStart().toLocalDate());
  }

  public boolean isExpired(Instant now) {
    return holdExpiresAt != null && !holdExpiresAt.isAfter(now);
  }

  boolean isInstant() {
    return agreement.terms().policy() == BookingPolicy.INSTANT;
  }

  boolean isOver() {
    return switch (status) {
      case COMPLETED, REJECTED, CANCELLED, EXPIRED, NO_SHOW -> true;
      case HELD, REQUESTED, CONFIRMED, PARKED, CHECKED_IN, IN_CONSULTATION -> false;
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

  public VisitMode visitMode() {
    return visitMode;
  }

  public Texts texts() {
    return texts;
  }

  /** When an unpaid hold frees itself; null in every other state. */
  public @Nullable Instant holdExpiresAt() {
    return holdExpiresAt;
  }

  public @Nullable String heldBy() {
    return heldBy;
  }

  public AppointmentProgress progress() {
    return progress;
  }

  /** Another time that waits for the booker's answer. */
  public @Nullable Offer offer() {
    return offer;
  }

  /**
   * The offer as long as it can be taken: until its own start, and never beyond the time in which
   * the request must be answered.
   */
  public @Nullable Offer standingOffer(Instant now) {
    return offer != null && offerEnds(offer).isAfter(now) ? offer : null;
  }

  /** When an offer for this request ends. */
  public Instant offerEnds(Offer offered) {
    var starts = offered.slot().startsAt();
    var due = progress.answerBy();
    return due == null || starts.isBefore(due) ? starts : due;
  }

  public @Nullable Undo undo() {
    return undo;
  }

  /** Where the patient stands in the queue. */
  public QueuePlace place() {
    return place;
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
