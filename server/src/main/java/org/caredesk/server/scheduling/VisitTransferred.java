package org.caredesk.server.scheduling;

import org.caredesk.server.directory.Terms;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AppointmentId;

/**
 * A paid visit went to another doctor of the hospital; published within that transaction, so that
 * the doctors' shares of the money go with it.
 *
 * @param to with the share that the new doctor has of it
 */
public record VisitTransferred(AppointmentId appointment, Terms to, Actor actor) {}
