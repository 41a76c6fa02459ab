package org.caredesk.server.identity;

import java.util.Set;
import org.caredesk.server.kernel.AccountId;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * A person who may sign in.
 *
 * @param email in lower case
 * @param isActive false once disabled: no sign-in, and no new token for who is signed in
 * @param doctorId set for a person who is a doctor
 * @param patientId set for a person who is a patient
 */
public record Account(
    AccountId id,
    String email,
    String name,
    boolean isActive,
    Set<Actor.Grant> grants,
    @Nullable DoctorId doctorId,
    @Nullable PatientId patientId) {}
