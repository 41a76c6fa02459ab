package org.caredesk.server.scheduling;

import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AppointmentId;

/**
 * A paid appointment was cancelled or rejected; published within that transaction, so that the
 * refund is part of it.
 */
public record RefundDue(AppointmentId appointment, Actor actor) {}
