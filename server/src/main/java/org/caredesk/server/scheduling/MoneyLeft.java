package org.caredesk.server.scheduling;

import org.caredesk.dto.scheduling.PaymentState;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AppointmentId;

/**
 * An adjustment has left another sum of what was paid for a visit that is over; published within
 * the transaction that posts it.
 *
 * @param state where the money stands by now
 */
public record MoneyLeft(AppointmentId appointment, PaymentState state, Actor actor) {}
