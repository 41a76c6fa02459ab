package org.caredesk.dto.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.patients.PatientSummary;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AvailabilityConflict;
import org.caredesk.dto.scheduling.ReplanResponse;
import org.caredesk.dto.scheduling.SeriesVisit;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.dto.scheduling.StandingAppointment;
import org.jspecify.annotations.Nullable;

/**
 * An error answer: RFC 9457 problem details with CareDesk's extensions.
 *
 * @param code stable kebab-case name of the problem, the client's translation key
 * @param traceId what a person quotes when asking for help; also in the server's log
 * @param violations the refused fields, with status 400
 * @param nextFreeSlots with {@code slot-taken}: the next free slots of the same doctor
 * @param allowedActions with {@code transition-not-allowed}: what may be done instead
 * @param conflicts with {@code availability-overlap}: the windows in the way
 * @param appointments with {@code appointments-booked}: the first of those that must be dealt with
 *     before
 * @param candidates with {@code possible-duplicate}: who it may be
 * @param patient with {@code identifier-taken} and {@code patient-merged}: who it is
 * @param appointmentId with what a slip cannot do by itself: the appointment to look at
 * @param visits with {@code series-conflict}: those that cannot stand where they were wished
 * @param items with {@code replan-conflict}: the appointments in the way, and why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    @Nullable String type,
    String title,
    int status,
    @Nullable String detail,
    String code,
    @Nullable String traceId,
    @Nullable List<Violation> violations,
    @Nullable List<Slot> nextFreeSlots,
    @Nullable List<AppointmentAction> allowedActions,
    @Nullable List<AvailabilityConflict> conflicts,
    @Nullable List<StandingAppointment> appointments,
    @Nullable List<PatientSummary> candidates,
    @Nullable PatientSummary patient,
    @Nullable UUID appointmentId,
    @Nullable List<SeriesVisit> visits,
    @Nullable List<ReplanResponse.Conflict> items) {

  /** A problem that is not about a re-plan. */
  public Problem(
      @Nullable String type,
      String title,
      int status,
      @Nullable String detail,
      String code,
      @Nullable String traceId,
      @Nullable List<Violation> violations,
      @Nullable List<Slot> nextFreeSlots,
      @Nullable List<AppointmentAction> allowedActions,
      @Nullable List<AvailabilityConflict> conflicts,
      @Nullable List<StandingAppointment> appointments,
      @Nullable List<PatientSummary> candidates,
      @Nullable PatientSummary patient,
      @Nullable UUID appointmentId,
      @Nullable List<SeriesVisit> visits) {
    this(
        type,
        title,
        status,
        detail,
        code,
        traceId,
        violations,
        nextFreeSlots,
        allowedActions,
        conflicts,
        appointments,
        candidates,
        patient,
        appointmentId,
        visits,
        null);
  }

  /** A problem that is not about a series. */
  public Problem(
      @Nullable String type,
      String title,
      int status,
      @Nullable String detail,
      String code,
      @Nullable String traceId,
      @Nullable List<Violation> violations,
      @Nullable List<Slot> nextFreeSlots,
      @Nullable List<AppointmentAction> allowedActions,
      @Nullable List<AvailabilityConflict> conflicts,
      @Nullable List<StandingAppointment> appointments,
      @Nullable List<PatientSummary> candidates,
      @Nullable PatientSummary patient,
      @Nullable UUID appointmentId) {
    this(
        type,
        title,
        status,
        detail,
        code,
        traceId,
        violations,
        nextFreeSlots,
        allowedActions,
        conflicts,
        appointments,
        candidates,
        patient,
        appointmentId,
        null);
  }

  /** A problem that concerns nobody's record. */
  public Problem(
      @Nullable String type,
      String title,
      int status,
      @Nullable String detail,
      String code,
      @Nullable String traceId,
      @Nullable List<Violation> violations,
      @Nullable List<Slot> nextFreeSlots,
      @Nullable List<AppointmentAction> allowedActions,
      @Nullable List<AvailabilityConflict> conflicts,
      @Nullable List<StandingAppointment> appointments) {
    this(
        type,
        title,
        status,
        detail,
        code,
        traceId,
        violations,
        nextFreeSlots,
        allowedActions,
        conflicts,
        appointments,
        null,
        null,
        null);
  }
}
