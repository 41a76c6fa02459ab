package org.caredesk.server.scheduling;

import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AppointmentId;

/**
 * A missed visit was not missed after all; published within that transaction, so that what was
 * refunded is owed again.
 */
public record RefundTakenBack(AppointmentId appointment, Actor actor) {}
