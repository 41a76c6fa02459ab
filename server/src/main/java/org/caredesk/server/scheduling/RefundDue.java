package org.caredesk.server.scheduling;

import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AppointmentId;

/**
 * A paid appointment was cancelled, rejected or missed; published within that transaction, so that
 * the refund is part of it.
 *
 * @param keptPercent what of the money does not go back
 */
public record RefundDue(AppointmentId appointment, int keptPercent, Actor actor) {}
