package org.caredesk.server.scheduling.appointments;

import java.util.EnumSet;
import java.util.Set;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** Who may see an appointment and what they are to it. */
public final class Access {
  private Access() {}

  /** What the actor is to the appointment, for {@link Transition}. */
  public static Set<Transition.Mover> moversOf(Actor actor, Appointment appointment) {
    return moversOf(actor, appointment.agreement().terms(), appointment.patient());
  }

  public static Set<Transition.Mover> moversOf(
      Actor actor, Terms terms, @Nullable PatientId patient) {
    var movers = EnumSet.noneOf(Transition.Mover.class);
    if (actor.isAt(terms.hospital(), Role.RECEPTIONIST)) {
      movers.add(Transition.Mover.DESK);
    }
    if (actor.isDoctor(terms.doctor())) {
      movers.add(Transition.Mover.DOCTOR);
    }
    if (patient != null && actor.isPatient(patient)) {
      movers.add(Transition.Mover.PATIENT);
    }
    if (actor == Actor.SYSTEM) {
      movers.add(Transition.Mover.SYSTEM);
    }
    return movers;
  }

  /**
   * Reception and admin of the hospital, the doctor and the patient see an appointment; nobody else
   * may know of it.
   *
   * @throws Refusal appointment-not-found (404)
   */
  public static void requireSight(Actor actor, Appointment appointment) {
    if (moversOf(actor, appointment).isEmpty()
        && !actor.isAt(appointment.agreement().terms().hospital(), Role.HOSPITAL_ADMIN)) {
      throw Refusal.notFound("appointment");
    }
  }

  /** Whether the actor reads why the patient comes: not an admin (SPEC R3). */
  public static boolean readsReasons(Actor actor, Appointment appointment) {
    return !moversOf(actor, appointment).isEmpty();
  }
}
