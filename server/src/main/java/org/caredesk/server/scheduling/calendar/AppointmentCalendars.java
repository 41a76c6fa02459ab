package org.caredesk.server.scheduling.calendar;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.server.directory.Hospitals;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.scheduling.appointments.Access;
import org.caredesk.server.scheduling.appointments.Transition;
import org.caredesk.server.scheduling.moves.AppointmentMoves;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes one appointment for the patient's calendar. */
@Service
public class AppointmentCalendars {
  private final AppointmentMoves moves;
  private final Hospitals hospitals;
  private final Clock clock;

  AppointmentCalendars(AppointmentMoves moves, Hospitals hospitals, Clock clock) {
    this.moves = moves;
    this.hospitals = hospitals;
    this.clock = clock;
  }

  /**
   * A calendar file.
   *
   * @param number the appointment's
   */
  public record File(String number, String text) {}

  /**
   * One appointment, for the hospital's desk and the patient. After a change the file says so to a
   * calendar that has the older one.
   *
   * @throws Refusal appointment-not-found, forbidden
   */
  @Transactional(readOnly = true)
  public File of(Actor actor, AppointmentId id) {
    var appointment = moves.get(actor, id);
    var movers = Access.moversOf(actor, appointment);
    if (!movers.contains(Transition.Mover.DESK) && !movers.contains(Transition.Mover.PATIENT)) {
      throw Refusal.forbidden();
    }
    var agreement = appointment.agreement();
    var terms = agreement.terms();
    var where = hospitals.get(terms.hospital()).location();
    return new File(
        agreement.number(),
        CalendarFile.of(
            "",
            List.of(
                new CalendarEntry(
                    uid(id),
                    appointment.version(),
                    clock.instant(),
                    agreement.localStart(),
                    terms.zone(),
                    Duration.ofMinutes(agreement.minutes()),
                    appointment.status(),
                    terms.doctorName() + ", " + terms.departmentName(),
                    joined(
                        terms.hospitalName(),
                        where.line1(),
                        where.city(),
                        room(terms.room(), appointment.visitMode())),
                    "Appointment " + agreement.number() + note(appointment.status())))));
  }

  /** What the patient should know; nothing once the visit is over. */
  private static String note(AppointmentStatus status) {
    return switch (status) {
      case HELD, REQUESTED -> "\nThis visit is not confirmed yet.";
      case CONFIRMED -> "\nPlease bring the slip.";
      case CANCELLED -> "\nThis visit was cancelled. You need not come.";
      case REJECTED -> "\nThe doctor could not accept this visit. You need not come.";
      case EXPIRED -> "\nThis visit was not booked in time. You need not come.";
      case PARKED -> "\nThis visit will be at another time. Please do not come at this one.";
      case CHECKED_IN, IN_CONSULTATION, COMPLETED, NO_SHOW -> "";
    };
  }

  static String uid(AppointmentId id) {
    return id.value() + "@caredesk";
  }

  /** The room, or how else they meet. */
  static @Nullable String room(@Nullable String room, VisitMode mode) {
    return switch (mode) {
      case VIDEO -> "Video";
      case TELEPHONE -> "Telephone";
      case IN_PERSON -> room == null ? null : "Room " + room;
    };
  }

  static String joined(@Nullable String... parts) {
    return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(", "));
  }
}
