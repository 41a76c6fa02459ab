package org.caredesk.server.scheduling.slips;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.caredesk.server.directory.Hospital;
import org.caredesk.server.directory.Hospitals;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.Audited;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.patients.Patients;
import org.caredesk.server.scheduling.appointments.Access;
import org.caredesk.server.scheduling.appointments.Appointment;
import org.caredesk.server.scheduling.appointments.Transition;
import org.caredesk.server.scheduling.moves.AppointmentMoves;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the slips of appointments that stand. */
@Service
public class Slips {
  private final AppointmentMoves moves;
  private final Hospitals hospitals;
  private final Patients patients;
  private final SlipTokens tokens;
  private final SlipPaper paper;
  private final ApplicationEventPublisher events;

  Slips(
      AppointmentMoves moves,
      Hospitals hospitals,
      Patients patients,
      SlipTokens tokens,
      SlipPaper paper,
      ApplicationEventPublisher events) {
    this.moves = moves;
    this.hospitals = hospitals;
    this.patients = patients;
    this.tokens = tokens;
    this.paper = paper;
    this.events = events;
  }

  /** A PDF and the number of its appointment. */
  public record Slip(String number, byte[] pdf) {}

  /**
   * The slip of an appointment, for the hospital's desk and the patient. Printed again it carries
   * the same code, until the appointment moves.
   *
   * @throws Refusal appointment-not-found, forbidden; slip-not-yet (409) for one that is not
   *     confirmed, slip-void (409) for one that will not be
   */
  @Transactional
  public Slip of(Actor actor, AppointmentId id) {
    var appointment = moves.get(actor, id);
    var movers = Access.moversOf(actor, appointment);
    if (!movers.contains(Transition.Mover.DESK) && !movers.contains(Transition.Mover.PATIENT)) {
      throw Refusal.forbidden();
    }
    switch (appointment.status()) {
      case HELD, REQUESTED, PARKED ->
          throw Refusal.conflict("slip-not-yet", "There is a slip once it is confirmed.");
      case REJECTED, CANCELLED, EXPIRED, NO_SHOW ->
          throw Refusal.conflict("slip-void", "This appointment does not take place.");
      case CONFIRMED, CHECKED_IN, IN_CONSULTATION, COMPLETED -> {}
    }
    var agreement = appointment.agreement();
    var hospital = hospitals.get(agreement.terms().hospital());
    var code = tokens.issue(appointment);
    events.publishEvent(
        new Audited(
            actor,
            "print-slip",
            "appointment",
            id.value(),
            hospital.id(),
            Map.of("number", agreement.number())));
    return new Slip(agreement.number(), paper.draw(facts(appointment, hospital, code)));
  }

  private SlipFacts facts(Appointment appointment, Hospital hospital, String code) {
    var agreement = appointment.agreement();
    var terms = agreement.terms();
    var place = hospital.location();
    return new SlipFacts(
        agreement.number(),
        patients.get(Objects.requireNonNull(appointment.patient())).name(),
        terms.doctorName(),
        terms.departmentName(),
        terms.hospitalName(),
        Stream.of(place.line1(), place.line2(), place.postalCode(), place.city(), place.state())
            .filter(Objects::nonNull)
            .toList(),
        hospital.contact().phone(),
        terms.room(),
        appointment.visitMode(),
        agreement.localStart(),
        agreement.slot().endsAt(),
        terms.zone(),
        agreement.fee().toMoney(),
        appointment.paymentState(),
        code);
  }
}
