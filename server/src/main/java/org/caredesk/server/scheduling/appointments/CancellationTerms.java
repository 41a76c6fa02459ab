package org.caredesk.server.scheduling.appointments;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.CancellationReason;
import org.caredesk.dto.scheduling.CancellationRequest;
import org.caredesk.dto.scheduling.PaymentState;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** What a cancellation costs, by the terms that were agreed when the slot was held (SPEC B6). */
@NamedInterface("contract")
public final class CancellationTerms {
  /** Nobody pays for what the doctor or the hospital did. */
  private static final Set<CancellationReason> FREE =
      EnumSet.of(
          CancellationReason.DOCTOR_UNAVAILABLE,
          CancellationReason.HOSPITAL,
          CancellationReason.DUPLICATE,
          CancellationReason.BOOKED_IN_ERROR);

  private CancellationTerms() {}

  /** Until when cancelling costs nothing. */
  public static Instant freeUntil(Appointment appointment) {
    var a = appointment.agreement();
    return a.slot().startsAt().minus(Duration.ofHours(a.terms().cancellation().freeHours()));
  }

  /** Whether the actor may give back what would be kept. */
  public static boolean mayWaive(Actor actor, Appointment appointment) {
    return Access.moversOf(actor, appointment).contains(Transition.Mover.DESK);
  }

  /**
   * What is kept of the money, in percent. A request that nobody has accepted, what the doctor
   * calls off, and what is the hospital's fault cost nothing.
   */
  public static int keptPercent(
      Actor actor, Appointment appointment, @Nullable CancellationReason reason, Instant now) {
    var movers = Access.moversOf(actor, appointment);
    if (appointment.paymentState() != PaymentState.PAID
        || appointment.status() != AppointmentStatus.CONFIRMED
        || (reason != null && FREE.contains(reason))
        || movers.equals(EnumSet.of(Transition.Mover.DOCTOR))
        || !now.isAfter(freeUntil(appointment))) {
      return 0;
    }
    return appointment.agreement().terms().cancellation().lateFeePercent();
  }

  /**
   * @throws Refusal invalid without the text that another reason or a waiver needs; forbidden to
   *     waive but for reception; reason-not-yours (422) when a patient names what only the hospital
   *     can know
   */
  public static Settlement settle(
      Actor actor, Appointment appointment, CancellationRequest wish, Instant now) {
    var reason = Objects.requireNonNullElse(wish.reasonCode(), CancellationReason.OTHER);
    if (reason == CancellationReason.OTHER && isBlank(wish.reason())) {
      throw Refusal.invalid("reason", "required", "Say why.");
    }
    if (FREE.contains(reason)
        && Access.moversOf(actor, appointment).equals(EnumSet.of(Transition.Mover.PATIENT))) {
      throw Refusal.broken(
          "reason-not-yours",
          "reasonCode",
          "reason-not-yours",
          "Only the hospital can give this reason.");
    }
    var kept = keptPercent(actor, appointment, reason, now);
    if (!Boolean.TRUE.equals(wish.waiveFee())) {
      return new Settlement(reason, kept, null);
    }
    if (!mayWaive(actor, appointment)) {
      throw Refusal.forbidden();
    }
    if (isBlank(wish.waiverReason())) {
      throw Refusal.invalid("waiverReason", "required", "Say why nothing is kept.");
    }
    return new Settlement(reason, 0, kept == 0 ? null : wish.waiverReason());
  }

  /** What a move settles by itself: a missed visit, by the terms; every other one nothing. */
  public static @Nullable Settlement usual(Appointment appointment, Transition transition) {
    return transition == Transition.MARK_NO_SHOW
        ? new Settlement(
            null, appointment.agreement().terms().cancellation().noShowFeePercent(), null)
        : null;
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
