package org.caredesk.server.patients;

import java.util.UUID;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.PatientId;

/**
 * Two records were found to be one person. Published inside the transaction: who keeps things of
 * the duplicate gives them to the survivor, so that they come back when the merge is undone, or
 * refuses.
 */
public record PatientsMerged(Actor actor, UUID merge, PatientId survivor, PatientId duplicate) {}
