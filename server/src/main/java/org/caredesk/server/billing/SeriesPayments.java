package org.caredesk.server.billing;

import java.util.ArrayList;
import org.caredesk.dto.billing.FollowingCancellationPreview;
import org.caredesk.dto.billing.PaymentRequest;
import org.caredesk.dto.billing.PaymentResponse;
import org.caredesk.dto.billing.SeriesPaymentResponse;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.CancellationReason;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Amount;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.SeriesId;
import org.caredesk.server.scheduling.series.FollowingVisits;
import org.caredesk.server.scheduling.series.SeriesBooking;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes one payment for all visits of a series, and sums up what cancelling the rest of one gives
 * back. Each visit has its own charge, receipt and ledger entries, so that each is cancelled and
 * refunded by itself later.
 */
@Service
public class SeriesPayments {
  private final SeriesBooking series;
  private final FollowingVisits following;
  private final TakingPayments payments;
  private final Refunding refunding;

  SeriesPayments(
      SeriesBooking series,
      FollowingVisits following,
      TakingPayments payments,
      Refunding refunding) {
    this.series = series;
    this.following = following;
    this.payments = payments;
    this.refunding = refunding;
  }

  /**
   * @param request its amount is the sum of all fees
   * @throws Refusal appointment-series-not-found; hold-expired, transition-not-allowed,
   *     payment-id-used (409); amount-mismatch (422); forbidden; invalid
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public SeriesPaymentResponse take(Actor actor, SeriesId id, PaymentRequest request) {
    var visits = series.toConfirm(actor, id);
    var currency = visits.getFirst().agreement().fee().currency();
    var total =
        new Amount(
            visits.stream().mapToLong(visit -> visit.agreement().fee().minor()).sum(), currency);
    if (Amount.parse(request.amount(), currency, "amount").minor() != total.minor()) {
      throw Refusal.broken(
          "amount-mismatch",
          "amount.amount",
          "amount-mismatch",
          "The fees come to " + total.toMoney().amount() + " " + currency + " together.");
    }
    var taken = new ArrayList<PaymentResponse>();
    for (var visit : visits) {
      // The first carries the id itself, so that no other payment can share it.
      var payment =
          taken.isEmpty() ? request.paymentId() : request.paymentId() + "/" + (taken.size() + 1);
      taken.add(
          payments.take(
              actor,
              visit.id(),
              new PaymentRequest(
                  request.orderId(),
                  payment,
                  visit.agreement().fee().toMoney(),
                  request.method(),
                  null)));
    }
    return new SeriesPaymentResponse(total.toMoney(), taken);
  }

  /**
   * What cancelling this visit and all later ones now would give back and keep.
   *
   * @throws Refusal appointment-not-found; not-in-series, transition-not-allowed (409)
   */
  @Transactional(readOnly = true)
  public FollowingCancellationPreview preview(
      Actor actor, AppointmentId id, @Nullable CancellationReason reason) {
    var visits = following.from(actor, id, AppointmentAction.CANCEL);
    var currency = visits.getFirst().agreement().fee().currency();
    var refund = 0L;
    var kept = 0L;
    var isWaivable = true;
    for (var visit : visits) {
      var preview = refunding.preview(actor, visit.id(), reason);
      refund += Amount.parse(preview.refund(), currency, "refund").minor();
      kept += Amount.parse(preview.kept(), currency, "kept").minor();
      isWaivable &= preview.waivable();
    }
    return new FollowingCancellationPreview(
        visits.size(),
        new Amount(refund, currency).toMoney(),
        new Amount(kept, currency).toMoney(),
        isWaivable);
  }
}
