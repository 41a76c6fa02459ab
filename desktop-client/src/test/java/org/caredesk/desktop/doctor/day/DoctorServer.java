package org.caredesk.desktop.doctor.day;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.caredesk.desktop.api.Api;
import org.caredesk.desktop.api.ApiException;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.IfMatch;
import org.caredesk.desktop.api.PlayedApi;
import org.caredesk.desktop.schedule.moves.OwnChanges;
import org.caredesk.dto.directory.HospitalResponse;
import org.caredesk.dto.patients.PatientResponse;
import org.caredesk.dto.problem.Problem;
import org.caredesk.dto.scheduling.AcceptanceRequest;
import org.caredesk.dto.scheduling.AppointmentProgress;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.DoctorCalendarResponse;
import org.caredesk.dto.scheduling.DoctorCalendarResponse.CalendarAppointment;
import org.caredesk.dto.scheduling.DoctorQueueResponse;
import org.caredesk.dto.scheduling.DoctorQueueResponse.QueueEntry;
import org.caredesk.dto.scheduling.FreeSlotsResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.PaymentState;
import org.caredesk.dto.scheduling.Proposal;
import org.caredesk.dto.scheduling.ReasonRequest;
import org.caredesk.dto.scheduling.ReschedulingRequest;
import org.caredesk.dto.scheduling.Slot;
import org.jspecify.annotations.Nullable;

/**
 * A server in memory, as far as a doctor's day talks to it: its methods are the calls it plays.
 * Every call is noted; {@link #failNext} lets the next one of a name fail.
 */
@SuppressWarnings("unused") // Called by name through PlayedApi.
final class DoctorServer {
  final List<String> calls = new ArrayList<>();
  final Map<UUID, AppointmentResponse> appointments = new LinkedHashMap<>();
  final List<Slot> free = new ArrayList<>();
  private final Map<String, Deque<ApiProblem>> failures = new HashMap<>();
  private final Map<UUID, AppointmentResponse> before = new HashMap<>();
  private final Clock clock;
  boolean twoHospitals;
  @Nullable Integer lateMinutes = 8;
  long seq = 1;

  DoctorServer(Clock clock) {
    this.clock = clock;
  }

  Api api() {
    return PlayedApi.by(this);
  }

  AppointmentResponse add(int number, String patient, AppointmentStatus status, Instant start) {
    return put(RaosWeek.appointment(number, patient, status, start));
  }

  AppointmentResponse put(AppointmentResponse appointment) {
    seq++;
    appointments.put(appointment.id(), appointment);
    return appointment;
  }

  void failNext(String call, ApiProblem problem) {
    failures.computeIfAbsent(call, _ -> new ArrayDeque<>()).add(problem);
  }

  static ApiProblem conflict(String code, Slot... next) {
    return new ApiProblem.Conflict(
        new Problem(null, code, 409, null, code, null, null, List.of(next), null, null, null));
  }

  private void called(String name) {
    calls.add(name);
    ApiProblem failure = failures.getOrDefault(name, new ArrayDeque<>()).poll();
    if (failure != null) {
      throw new ApiException(failure);
    }
  }

  // --- what is asked -----------------------------------------------------------------------------

  DoctorCalendarResponse calendar(UUID doctorId, LocalDate from, LocalDate to) {
    called("calendar");
    return new DoctorCalendarResponse(
        doctorId,
        "Dr. Arjun Rao",
        from,
        to,
        seq,
        clock.instant(),
        twoHospitals
            ? List.of(RaosWeek.seaface(free.toArray(Slot[]::new)), RaosWeek.ribeira())
            : List.of(RaosWeek.seaface(free.toArray(Slot[]::new))),
        appointments.values().stream()
            .flatMap(
                each ->
                    Stream.concat(Stream.of(OwnChanges.card(each)), kept(each))
                        .map(card -> new CalendarAppointment(each.affiliationId(), card)))
            .toList());
  }

  /** The hold that the server lays on a time that is on offer. */
  private static Stream<DayAppointment> kept(AppointmentResponse request) {
    return Stream.ofNullable(request.proposal())
        .map(
            offer ->
                new DayAppointment(
                    new UUID(77, request.id().getLeastSignificantBits()),
                    "AP-2026-000077",
                    AppointmentStatus.HELD,
                    offer.startsAt(),
                    offer.endsAt(),
                    null,
                    null,
                    request.visitMode(),
                    null,
                    PaymentState.UNPAID,
                    offer.answerBy(),
                    request.number(),
                    0,
                    AppointmentProgress.NONE,
                    null,
                    0,
                    List.of(),
                    request.id()));
  }

  DoctorQueueResponse queue(UUID doctorId) {
    called("queue");
    return new DoctorQueueResponse(
        doctorId,
        seq,
        clock.instant(),
        lateMinutes,
        appointments.values().stream()
            .filter(each -> each.status() != AppointmentStatus.REQUESTED)
            .map(
                each ->
                    new QueueEntry(
                        each.affiliationId(),
                        each.hospitalId(),
                        each.hospitalName(),
                        each.timeZone(),
                        "204",
                        null,
                        OwnChanges.card(each)))
            .toList());
  }

  List<AppointmentResponse> requests(UUID doctorId) {
    called("requests");
    return appointments.values().stream()
        .filter(each -> each.status() == AppointmentStatus.REQUESTED)
        .toList();
  }

  AppointmentResponse get(UUID id) {
    called("get");
    return Objects.requireNonNull(appointments.get(id));
  }

  PatientResponse patient(UUID id) {
    throw new ApiException(new ApiProblem.NotFound(null));
  }

  HospitalResponse hospital(UUID id) {
    called("hospital");
    return RaosWeek.hospitalAt(id);
  }

  FreeSlotsResponse freeSlots(
      UUID affiliation, LocalDate from, LocalDate to, @Nullable Integer minutes) {
    called("freeSlots");
    return new FreeSlotsResponse("Asia/Kolkata", 30, List.copyOf(free));
  }

  // --- what is done ------------------------------------------------------------------------------

  AppointmentResponse callNext(UUID doctorId) {
    called("callNext");
    AppointmentResponse next =
        appointments.values().stream()
            .filter(each -> each.status() == AppointmentStatus.CHECKED_IN)
            .findFirst()
            .orElseThrow(() -> new ApiException(conflict("queue-empty")));
    return move(next.id(), new IfMatch(next.version()), AppointmentStatus.IN_CONSULTATION);
  }

  AppointmentResponse startConsultation(UUID id, IfMatch version) {
    called("startConsultation");
    return move(id, version, AppointmentStatus.IN_CONSULTATION);
  }

  AppointmentResponse complete(UUID id, IfMatch version) {
    called("complete");
    return move(id, version, AppointmentStatus.COMPLETED);
  }

  AppointmentResponse markNoShow(UUID id, IfMatch version) {
    called("markNoShow");
    return move(id, version, AppointmentStatus.NO_SHOW);
  }

  AppointmentResponse accept(UUID id, AcceptanceRequest request, IfMatch version) {
    called("accept");
    if (request.startsAt() == null) {
      return move(id, version, AppointmentStatus.CONFIRMED);
    }
    AppointmentResponse old = checked(id, version);
    return put(
        RaosWeek.moved(
            old,
            AppointmentStatus.REQUESTED,
            old.startsAt(),
            new Proposal(
                request.startsAt(),
                request.startsAt().plusSeconds(1800),
                "Dr. Arjun Rao",
                clock.instant(),
                clock.instant().plusSeconds(3600))));
  }

  AppointmentResponse reject(UUID id, ReasonRequest reason, IfMatch version) {
    called("reject");
    calls.add(reason.reason());
    return move(id, version, AppointmentStatus.REJECTED);
  }

  AppointmentResponse reschedule(UUID id, ReschedulingRequest request, IfMatch version) {
    called("reschedule");
    AppointmentResponse old = checked(id, version);
    before.put(id, old);
    return put(RaosWeek.moved(old, old.status(), request.startsAt(), null));
  }

  AppointmentResponse undo(UUID id, IfMatch version) {
    called("undo");
    AppointmentResponse now = checked(id, version);
    AppointmentResponse was = Objects.requireNonNull(before.get(id));
    return put(RaosWeek.moved(now, was.status(), was.startsAt(), null));
  }

  private AppointmentResponse move(UUID id, IfMatch version, AppointmentStatus to) {
    AppointmentResponse old = checked(id, version);
    before.put(id, old);
    return put(RaosWeek.moved(old, to, old.startsAt(), null));
  }

  private AppointmentResponse checked(UUID id, IfMatch version) {
    AppointmentResponse old = Objects.requireNonNull(appointments.get(id));
    if (old.version() != version.version()) {
      throw new ApiException(new ApiProblem.Stale(null));
    }
    return old;
  }
}
