package org.caredesk.server.billing;

import org.caredesk.server.scheduling.PaymentTaken;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes the payment of a walk-in within the transaction that checks the patient in. */
@Component
class WalkInPayments {
  private final TakingPayments payments;

  WalkInPayments(TakingPayments payments) {
    this.payments = payments;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void take(PaymentTaken taken) {
    payments.take(taken.actor(), taken.appointment(), taken.payment());
  }
}
