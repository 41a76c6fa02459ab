package org.caredesk.server.scheduling.appointments;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
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

  /** That the state of an appointment does not allow what is asked (409), with what it allows. */
  public static Refusal notAllowed(Actor actor, Appointment appointment, Instant now) {
    return Refusal.conflict(
            "transition-not-allowed",
            "An appointment that is "
                + appointment.status().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + " does not allow this.")
        .with("allowedActions", appointment.allowedActions(actor, now));
  }

  /** Whether the actor reads why the patient comes: not an admin (SPEC R3). */
  public static boolean readsReasons(Actor actor, Appointment appointment) {
    return !moversOf(actor, appointment).isEmpty();
  }
}
