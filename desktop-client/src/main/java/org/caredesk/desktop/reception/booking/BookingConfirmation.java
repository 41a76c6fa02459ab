package org.caredesk.desktop.reception.booking;

import java.util.Objects;
import org.caredesk.desktop.api.Api;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.Appointments;
import org.caredesk.desktop.api.IdempotencyKey;
import org.caredesk.desktop.api.IfMatch;
import org.caredesk.desktop.reception.booking.BookingStage.Loss;
import org.caredesk.desktop.work.Work;
import org.caredesk.dto.Money;
import org.caredesk.dto.billing.PaymentResponse;
import org.caredesk.dto.scheduling.AppointmentPatch;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.SeriesResponse;
import org.jspecify.annotations.Nullable;

/**
 * The steps from a hold to a booking: says whom it is for, then settles the fee. A step that has
 * succeeded is not repeated when the next one is tried again.
 */
final class BookingConfirmation {

  /** Hears how the steps go. */
  interface Outcome {
    /** The server knows whom the hold is for. */
    void described(AppointmentResponse hold);

    /**
     * It is booked.
     *
     * @param payment null where it is paid at the desk later, or where the answer was lost
     * @param series all visits; null for a single one
     */
    void done(
        AppointmentResponse booked,
        @Nullable PaymentResponse payment,
        @Nullable SeriesResponse series);

    /** A step was refused; the hold stands as given, and everything may be tried again. */
    void refused(AppointmentResponse hold, ApiProblem refusal);

    /** There is no hold any more. */
    void lost(Loss loss);
  }

  private final Appointments appointments;
  private final Work work;
  private final BookingFields fields;
  private final Outcome outcome;
  private final PaymentIntents intents = new PaymentIntents();
  private final SeriesConfirmation series;
  private @Nullable AppointmentPatch sent;

  BookingConfirmation(
      Api server, Work work, BookingFields fields, SeriesModel series, Outcome outcome) {
    this.appointments = server.appointments();
    this.work = work;
    this.fields = fields;
    this.outcome = outcome;
    this.series = new SeriesConfirmation(server.series(), work, fields, series, outcome);
  }

  /** Another hold: nothing has been said about it yet. */
  void begin() {
    sent = null;
  }

  /** Goes the steps that are left. */
  void run(AppointmentResponse hold) {
    describe(hold, true);
  }

  private void describe(AppointmentResponse hold, boolean mayRetry) {
    AppointmentPatch patch = fields.patch();
    if (patch.equals(sent)) {
      settle(hold);
      return;
    }
    work.start(
        () -> appointments.change(hold.id(), patch, new IfMatch(hold.version())),
        (AppointmentResponse described) -> {
          sent = patch;
          outcome.described(described);
          settle(described);
        },
        refusal -> {
          if (refusal instanceof ApiProblem.Stale && mayRetry) {
            lookAndDescribe(hold);
          } else {
            refused(hold, refusal);
          }
        });
  }

  /** Our own earlier change may be what made the version old, where its answer was lost. */
  private void lookAndDescribe(AppointmentResponse hold) {
    work.start(
        () -> appointments.get(hold.id()),
        (AppointmentResponse fresh) -> describe(fresh, false),
        unreadable -> outcome.refused(hold, unreadable));
  }

  private void settle(AppointmentResponse hold) {
    if (series.isMeant(hold)) {
      series.run(hold, this::refused);
      return;
    }
    if (fields.settlement.get() == BookingFields.Settlement.AT_DESK) {
      IdempotencyKey key = intents.atDesk(hold.id());
      work.start(
          () -> appointments.payAtDesk(hold.id(), key),
          (AppointmentResponse booked) -> outcome.done(booked, null, null),
          refusal -> refused(hold, refusal));
      return;
    }
    Money amount = Objects.requireNonNullElse(fields.toPay(hold.fee()), hold.fee());
    PaymentIntents.Intent intent =
        intents.payment(
            hold.id(),
            amount,
            fields.settlement.get(),
            fields.isAdjusted(hold.fee())
                ? BookingFields.orNull(fields.adjustmentReason.get())
                : null);
    work.start(
        () -> appointments.pay(hold.id(), intent.request(), intent.key()),
        (PaymentResponse payment) -> outcome.done(payment.appointment(), payment, null),
        refusal -> refused(hold, refusal));
  }

  private void refused(AppointmentResponse hold, ApiProblem refusal) {
    String code = refusal.code();
    if (code.equals("hold-expired")) {
      outcome.lost(Loss.EXPIRED);
    } else if (code.equals("transition-not-allowed") || refusal instanceof ApiProblem.Stale) {
      look(hold, refusal);
    } else {
      outcome.refused(hold, refusal);
    }
  }

  /**
   * It has moved on, perhaps by our own earlier try whose answer was lost: sees how it stands.
   *
   * @param otherwise what to say where it is still only held
   */
  void look(AppointmentResponse hold, ApiProblem otherwise) {
    work.start(
        () -> appointments.get(hold.id()),
        (AppointmentResponse fresh) -> {
          switch (fresh.status()) {
            case HELD -> outcome.refused(fresh, otherwise);
            case EXPIRED -> outcome.lost(Loss.EXPIRED);
            case CANCELLED, REJECTED -> outcome.lost(Loss.RELEASED);
            default -> outcome.done(fresh, null, null);
          }
        },
        unreadable -> outcome.refused(hold, unreadable));
  }
}
