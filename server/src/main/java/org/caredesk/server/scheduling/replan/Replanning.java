package org.caredesk.server.scheduling.replan;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.ReplanChoice;
import org.caredesk.dto.scheduling.ReplanRequest;
import org.caredesk.dto.scheduling.ReplanResponse;
import org.caredesk.dto.scheduling.ReplanResponse.Conflict;
import org.caredesk.dto.scheduling.ReschedulingRequest;
import org.caredesk.dto.scheduling.TimeOffRequest;
import org.caredesk.dto.scheduling.TransferRequest;
import org.caredesk.server.directory.Hospitals;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Ids;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.scheduling.appointments.Appointment;
import org.caredesk.server.scheduling.appointments.Appointments;
import org.caredesk.server.scheduling.availability.TakingTimeOff;
import org.caredesk.server.scheduling.booking.SchedulingProperties;
import org.caredesk.server.scheduling.moves.AppointmentMoves;
import org.caredesk.server.scheduling.moves.Rescheduling;
import org.caredesk.server.scheduling.moves.Transferring;
import org.caredesk.server.scheduling.replan.AffectedVisits.Affected;
import org.caredesk.server.scheduling.replan.Replans.Moved;
import org.caredesk.server.scheduling.replan.Replans.Replan;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends a doctor home and takes what was booked elsewhere, all of it or nothing, and back (SPEC
 * X1). Each visit goes by the moves that a person would make; patients hear of it by the messages
 * of those moves, once the undo window is over.
 *
 * <p>Over 200 lines with its imports: both directions lock and name the same things.
 */
@Service
public class Replanning {
  private final TermsOfAffiliations termsOf;
  private final Hospitals hospitals;
  private final Replans replans;
  private final AffectedVisits affected;
  private final Steps steps;
  private final Context context;

  /** The moves that a plan is made of. */
  @org.springframework.stereotype.Component
  record Steps(
      Appointments appointments,
      AppointmentMoves moves,
      Rescheduling rescheduling,
      Transferring transferring,
      TakingTimeOff timeOff) {}

  /** Time and names. */
  @org.springframework.stereotype.Component
  record Context(Clock clock, Ids ids, SchedulingProperties properties) {}

  Replanning(
      TermsOfAffiliations termsOf,
      Hospitals hospitals,
      Replans replans,
      AffectedVisits affected,
      Steps steps,
      Context context) {
    this.termsOf = termsOf;
    this.hospitals = hospitals;
    this.replans = replans;
    this.affected = affected;
    this.steps = steps;
    this.context = context;
  }

  /**
   * Carries a plan out.
   *
   * @throws Refusal forbidden unless reception or admin of the hospital; affiliation-not-found;
   *     invalid; replan-conflict (409) with the {@code items} that stand in the way: nothing is
   *     changed then
   */
  @Transactional
  public ReplanResponse carryOut(Actor person, DoctorId doctor, ReplanRequest wish) {
    var hospital = new HospitalId(wish.hospitalId());
    person.requireAt(hospital, Role.RECEPTIONIST, Role.HOSPITAL_ADMIN);
    ReplanPreviews.requireSound(wish.from(), wish.to());
    var actor = atTheDesk(person, hospital);
    var all = termsOf.at(hospital);
    var own = ReplanPreviews.of(all, doctor);
    var now = context.clock().instant();
    lock(doctor, colleagues(wish, all), patients(wish));
    var found =
        affected.of(own, ReplanPreviews.absence(own, wish.from(), wish.to()), now).stream()
            .filter(visit -> visit.status() != AppointmentStatus.HELD)
            .toList();
    var conflicts = missing(wish, found);
    var timeOff =
        steps
            .timeOff()
            .takeFor(actor, own, new TimeOffRequest(wish.from(), wish.to(), wish.reason()));
    var moved = new ArrayList<Moved>();
    for (var item : wish.items()) {
      try {
        moved.add(move(actor, item, wish.reason(), all));
      } catch (Refusal refusal) {
        conflicts.add(new Conflict(item.appointmentId(), refusal.code(), refusal.sentence()));
      } catch (DataAccessException e) {
        // The database refused it: nothing more can be asked in this transaction.
        conflicts.add(
            new Conflict(item.appointmentId(), "slot-taken", "This time has just been taken."));
        break;
      }
    }
    if (!conflicts.isEmpty()) {
      throw Refusal.conflict(
              "replan-conflict", "Something has changed since the plan was made. Look at it again.")
          .with("items", conflicts);
    }
    var id = context.ids().next();
    replans.add(
        actor,
        new Replan(
            id,
            doctor,
            hospital,
            wish.from(),
            wish.to(),
            wish.reason(),
            timeOff,
            actor.name(),
            now,
            now.plus(context.properties().undoDuration()),
            null),
        moved);
    return view(replans.get(id));
  }

  /** What the plan leaves out or should not have. */
  private static List<Conflict> missing(ReplanRequest wish, List<Affected> found) {
    var conflicts = new ArrayList<Conflict>();
    var planned = new HashSet<UUID>();
    wish.items().forEach(item -> planned.add(item.appointmentId()));
    var standing = new HashSet<UUID>();
    found.forEach(visit -> standing.add(visit.id().value()));
    for (var visit : found) {
      if (!planned.contains(visit.id().value())) {
        conflicts.add(
            new Conflict(
                visit.id().value(), "not-in-plan", "It was booked after the plan was made."));
      }
    }
    for (var item : wish.items()) {
      if (!standing.contains(item.appointmentId())) {
        conflicts.add(
            new Conflict(
                item.appointmentId(), "not-affected", "It is no longer booked in that time."));
      }
    }
    return conflicts;
  }

  private Moved move(
      Actor actor, ReplanRequest.Item item, @Nullable String reason, List<Terms> all) {
    var id = new AppointmentId(item.appointmentId());
    var before = steps.appointments().get(id).agreement().slot().startsAt();
    return switch (item.choice()) {
      case COLLEAGUE -> {
        var wish =
            new TransferRequest(
                required(item.affiliationId(), "affiliationId"),
                required(item.startsAt(), "startsAt"),
                null,
                reason);
        yield moved(item, before, steps.transferring().transfer(actor, id, item.version(), wish));
      }
      case SAME_DOCTOR -> {
        var wish = new ReschedulingRequest(required(item.startsAt(), "startsAt"), null, reason);
        yield moved(item, before, steps.rescheduling().reschedule(actor, id, item.version(), wish));
      }
      case PINBOARD -> {
        var parked = steps.moves().move(actor, id, AppointmentAction.PARK, item.version(), reason);
        yield new Moved(id, item.choice(), parked.version(), before, null, null);
      }
      case LEAVE -> {
        var left = steps.appointments().get(id);
        if (left.version() != item.version()) {
          throw Refusal.stale();
        }
        if (left.status() == AppointmentStatus.CONFIRMED) {
          throw Refusal.conflict("not-moved", "This visit would stand while the doctor is away.");
        }
        yield new Moved(id, item.choice(), left.version(), before, null, null);
      }
    };
  }

  private static Moved moved(ReplanRequest.Item item, Instant before, Appointment after) {
    var a = after.agreement();
    return new Moved(
        after.id(),
        item.choice(),
        after.version(),
        before,
        a.terms().doctor(),
        a.slot().startsAt());
  }

  private static <T> T required(@Nullable T value, String field) {
    if (value == null) {
      throw Refusal.invalid(field, "required", "Say where it goes.");
    }
    return value;
  }

  /**
   * Takes a plan back: every visit as it was, and the time off.
   *
   * @throws Refusal replan-not-found; forbidden; replan-reversed (409); replan-too-late (409);
   *     replan-conflict (409) with the {@code items} that somebody has touched since or whose time
   *     is given away: nothing is changed then
   */
  @Transactional
  public ReplanResponse takeBack(Actor person, UUID id) {
    var seen = replans.get(id);
    person.requireAt(seen.hospital(), Role.RECEPTIONIST, Role.HOSPITAL_ADMIN);
    var actor = atTheDesk(person, seen.hospital());
    var items = replans.items(id);
    lockAll(seen.doctor(), items);
    var replan = replans.lock(id);
    var now = context.clock().instant();
    if (replan.reversedAt() != null) {
      throw Refusal.conflict("replan-reversed", "This plan was taken back already.");
    }
    if (!replan.undoUntil().isAfter(now)) {
      throw Refusal.conflict("replan-too-late", "This plan can no longer be taken back.");
    }
    steps.timeOff().giveBackFor(actor, replan.doctor(), replan.timeOff());
    var conflicts = new ArrayList<Conflict>();
    // Step by step the way it went, so that nobody meets a visit that has not gone back yet.
    for (var item : items.reversed()) {
      if (item.choice() != ReplanChoice.LEAVE) {
        try {
          steps.rescheduling().undo(actor, item.appointment(), item.versionAfter());
        } catch (Refusal refusal) {
          conflicts.add(
              new Conflict(item.appointment().value(), refusal.code(), refusal.sentence()));
        }
      }
    }
    if (!conflicts.isEmpty()) {
      throw Refusal.conflict(
              "replan-conflict", "Some visits were changed since. Take them back one by one.")
          .with("items", conflicts);
    }
    replans.reversed(id, now);
    return view(replans.get(id));
  }

  /**
   * @throws Refusal replan-not-found; forbidden unless reception or admin of the hospital
   */
  @Transactional(readOnly = true)
  public ReplanResponse get(Actor actor, UUID id) {
    var replan = replans.get(id);
    actor.requireAt(replan.hospital(), Role.RECEPTIONIST, Role.HOSPITAL_ADMIN);
    return view(replan);
  }

  private ReplanResponse view(Replan replan) {
    var hospital = hospitals.get(replan.hospital());
    var doctor = termsOf.everOf(replan.doctor());
    return new ReplanResponse(
        replan.id(),
        replan.doctor().value(),
        doctor.isEmpty() ? "" : doctor.getFirst().doctorName(),
        replan.hospital().value(),
        hospital.name(),
        hospital.zone().getId(),
        replan.from(),
        replan.to(),
        replan.reason(),
        replan.madeAt(),
        replan.madeBy(),
        replan.reversedAt() == null ? replan.undoUntil() : null,
        replan.reversedAt(),
        replans.told(replan.id()));
  }

  /** An admin re-plans as the desk does; the name in the history is their own. */
  private static Actor atTheDesk(Actor person, HospitalId hospital) {
    var grants = new HashSet<>(person.grants());
    grants.add(new Actor.Grant(Role.RECEPTIONIST, hospital));
    return new Actor(
        person.id(),
        person.name(),
        Set.copyOf(grants),
        person.doctorId(),
        person.patientId(),
        person.origin(),
        person.correlationId());
  }

  private static Collection<DoctorId> colleagues(ReplanRequest wish, List<Terms> all) {
    var byId = new HashMap<AffiliationId, DoctorId>();
    all.forEach(t -> byId.put(t.affiliation(), t.doctor()));
    return wish.items().stream()
        .filter(item -> item.affiliationId() != null)
        .map(item -> byId.get(new AffiliationId(Objects.requireNonNull(item.affiliationId()))))
        .filter(Objects::nonNull)
        .toList();
  }

  private Collection<PatientId> patients(ReplanRequest wish) {
    return affected.patientsOf(
        wish.items().stream().map(item -> new AppointmentId(item.appointmentId())).toList());
  }

  private void lockAll(DoctorId doctor, List<Moved> items) {
    lock(
        doctor,
        items.stream().map(Moved::newDoctor).filter(Objects::nonNull).toList(),
        affected.patientsOf(items.stream().map(Moved::appointment).toList()));
  }

  /** All agendas at once, in the order of their ids: two plans never wait for each other. */
  private void lock(DoctorId doctor, Collection<DoctorId> others, Collection<PatientId> patients) {
    var doctors = new HashSet<>(others);
    doctors.add(doctor);
    steps.appointments().lockAgendas(doctors, patients);
  }
}
