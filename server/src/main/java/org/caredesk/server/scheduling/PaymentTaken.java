package org.caredesk.server.scheduling;

import org.caredesk.dto.billing.PaymentRequest;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AppointmentId;

/**
 * The desk took the money for a walk-in; published within that transaction, so that nobody is
 * checked in without their payment in the ledger.
 */
public record PaymentTaken(AppointmentId appointment, PaymentRequest payment, Actor actor) {}
