package org.caredesk.server.patients;

import java.util.UUID;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.PatientId;

/** A merge was taken back; the counterpart of {@link PatientsMerged}. */
public record PatientsUnmerged(Actor actor, UUID merge, PatientId survivor, PatientId duplicate) {}
