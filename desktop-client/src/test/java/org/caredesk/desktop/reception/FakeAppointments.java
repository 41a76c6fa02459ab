package org.caredesk.desktop.reception;

import static org.caredesk.desktop.reception.AppointmentCopies.confirmed;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.caredesk.desktop.api.ApiException;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.IdempotencyKey;
import org.caredesk.desktop.api.IfMatch;
import org.caredesk.dto.Money;
import org.caredesk.dto.billing.CancellationPreview;
import org.caredesk.dto.billing.PaymentMethod;
import org.caredesk.dto.billing.PaymentRequest;
import org.caredesk.dto.billing.PaymentResponse;
import org.caredesk.dto.patients.PatientSummary;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentMove;
import org.caredesk.dto.scheduling.AppointmentPatch;
import org.caredesk.dto.scheduling.AppointmentProgress;
import org.caredesk.dto.scheduling.AppointmentRequest;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.CancellationReason;
import org.caredesk.dto.scheduling.CancellationRequest;
import org.caredesk.dto.scheduling.DelayNoticeRequest;
import org.caredesk.dto.scheduling.DelayNoticeResponse;
import org.caredesk.dto.scheduling.FreeSlotsResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;
import org.caredesk.dto.scheduling.ParkingRequest;
import org.caredesk.dto.scheduling.PaymentState;
import org.caredesk.dto.scheduling.PriorityRequest;
import org.caredesk.dto.scheduling.Proposal;
import org.caredesk.dto.scheduling.ReasonRequest;
import org.caredesk.dto.scheduling.ReschedulingRequest;
import org.caredesk.dto.scheduling.TransferRequest;
import org.caredesk.dto.scheduling.WalkInRequest;
import org.jspecify.annotations.Nullable;

/** The appointments in a {@link FakeServer}. */
final class FakeAppointments extends NotAtTheDesk {
  /** How it was cancelled last. */
  @Nullable CancellationRequest cancelled;

  private final FakeServer server;
  @Nullable ReschedulingRequest rescheduled;
  @Nullable TransferRequest transferred;
  private @Nullable Instant movedFrom;

  FakeAppointments(FakeServer server) {
    this.server = server;
  }

  @Override
  public FreeSlotsResponse freeSlots(
      UUID affiliationId, LocalDate from, LocalDate to, @Nullable Integer minutes) {
    throw new UnsupportedOperationException();
  }

  @Override
  public AppointmentResponse hold(AppointmentRequest request, IdempotencyKey key) {
    server.keys.add("hold " + key.value());
    server.anyway = request.anywayReason();
    server.called("hold");
    DoctorDay doctor = AppointmentCopies.doctor(server, request.affiliationId());
    int minutes = Objects.requireNonNull(request.minutes());
    AppointmentResponse hold =
        new AppointmentResponse(
            UUID.randomUUID(),
            "AP-2026-%06d".formatted(server.numbers++),
            AppointmentStatus.HELD,
            doctor.affiliationId(),
            SeafaceDay.HOSPITAL,
            "Seaface Hospital",
            SeafaceDay.ZONE.getId(),
            doctor.departmentId(),
            doctor.doctorId(),
            doctor.doctorName(),
            null,
            null,
            request.startsAt(),
            request.startsAt().plus(Duration.ofMinutes(minutes)),
            minutes,
            Objects.requireNonNull(request.visitMode()),
            null,
            null,
            null,
            doctor.fee(),
            PaymentState.UNPAID,
            server.clock.instant().plus(Duration.ofMinutes(15)),
            request.desk(),
            0,
            AppointmentProgress.NONE,
            null,
            0,
            List.of(AppointmentAction.EDIT, AppointmentAction.PAY, AppointmentAction.CANCEL),
            List.of(
                new AppointmentMove(
                    server.clock.instant(),
                    null,
                    AppointmentStatus.HELD,
                    "Sunita Kamble",
                    null,
                    null,
                    null)));
    server.appointments.put(hold.id(), hold);
    return hold;
  }

  @Override
  public AppointmentResponse get(UUID id) {
    server.called("get");
    AppointmentResponse known = server.appointments.get(id);
    if (known == null) {
      throw new ApiException(new ApiProblem.NotFound(null));
    }
    return known;
  }

  @Override
  public AppointmentResponse change(UUID id, AppointmentPatch patch, IfMatch version) {
    server.called("change");
    AppointmentResponse old = Objects.requireNonNull(server.appointments.get(id));
    if (old.version() != version.version()) {
      throw new ApiException(new ApiProblem.Stale(null));
    }
    String name =
        server.people.stream()
            .filter(each -> each.id().equals(patch.patientId()))
            .map(PatientSummary::name)
            .findFirst()
            .orElse(old.patientName());
    return put(
        new AppointmentResponse(
            old.id(),
            old.number(),
            old.status(),
            old.affiliationId(),
            old.hospitalId(),
            old.hospitalName(),
            old.timeZone(),
            old.departmentId(),
            old.doctorId(),
            old.doctorName(),
            patch.patientId() == null ? old.patientId() : patch.patientId(),
            name,
            old.startsAt(),
            old.endsAt(),
            old.minutes(),
            patch.visitMode() == null ? old.visitMode() : patch.visitMode(),
            patch.reason(),
            patch.symptoms(),
            patch.notes(),
            old.fee(),
            old.paymentState(),
            old.holdExpiresAt(),
            old.heldBy(),
            old.lane(),
            old.progress(),
            old.proposal(),
            old.version() + 1,
            old.allowedActions(),
            old.history()));
  }

  @Override
  public PaymentResponse pay(UUID id, PaymentRequest request, IdempotencyKey key) {
    server.keys.add("pay " + key.value());
    server.called("pay");
    server.payments.add(request);
    PaymentMethod method = Objects.requireNonNull(request.method());
    AppointmentResponse paid =
        move(id, AppointmentStatus.CONFIRMED, PaymentState.PAID, confirmed(), null);
    return new PaymentResponse(
        UUID.randomUUID(),
        "RC-2026-004711",
        id,
        request.orderId(),
        request.paymentId(),
        request.amount(),
        method,
        server.clock.instant(),
        paid.status(),
        paid);
  }

  @Override
  public AppointmentResponse payAtDesk(UUID id, IdempotencyKey key) {
    server.keys.add("payAtDesk " + key.value());
    server.called("payAtDesk");
    return move(
        id,
        AppointmentStatus.CONFIRMED,
        PaymentState.DUE_AT_DESK,
        List.of(AppointmentAction.PAY, AppointmentAction.CANCEL),
        null);
  }

  @Override
  public CancellationPreview cancellationPreview(UUID id, @Nullable CancellationReason reason) {
    server.called("preview " + reason);
    String currency = Objects.requireNonNull(server.appointments.get(id)).fee().currency();
    boolean free = reason == CancellationReason.DOCTOR_UNAVAILABLE;
    return new CancellationPreview(
        new Money(free ? "1200.00" : "960.00", currency),
        new Money(free ? "0.00" : "240.00", currency),
        server.clock.instant(),
        24,
        true);
  }

  @Override
  public AppointmentResponse cancel(UUID id, CancellationRequest reason, IdempotencyKey key) {
    server.called("cancel");
    cancelled = reason;
    return move(id, AppointmentStatus.CANCELLED, PaymentState.UNPAID, List.of(), reason.reason());
  }

  @Override
  public AppointmentResponse acceptProposal(UUID id, IfMatch version) {
    server.called("acceptProposal");
    match(id, version);
    return answered(id, AppointmentStatus.CONFIRMED, confirmed(), null);
  }

  @Override
  public AppointmentResponse refuseProposal(UUID id, ReasonRequest reason, IfMatch version) {
    server.called("refuseProposal");
    match(id, version);
    return answered(
        id, AppointmentStatus.REQUESTED, List.of(AppointmentAction.CANCEL), reason.reason());
  }

  @Override
  public AppointmentResponse reschedule(UUID id, ReschedulingRequest request, IfMatch version) {
    server.called("reschedule");
    AppointmentResponse old = match(id, version);
    movedFrom = old.startsAt();
    rescheduled = request;
    return put(
        AppointmentCopies.at(
            old,
            server.clock.instant(),
            request.startsAt(),
            FakePinboard.take(server, old),
            old.paymentState(),
            null,
            List.of(AppointmentAction.UNDO),
            null));
  }

  @Override
  public AppointmentResponse park(UUID id, ParkingRequest request, IfMatch version) {
    server.called("park");
    AppointmentResponse old = match(id, version);
    movedFrom = old.startsAt();
    return put(FakePinboard.park(server, old));
  }

  @Override
  public AppointmentResponse transfer(UUID id, TransferRequest request, IfMatch version) {
    server.called("transfer");
    AppointmentResponse old = match(id, version);
    transferred = request;
    return put(AppointmentCopies.transferred(server, old, request));
  }

  @Override
  public AppointmentResponse undo(UUID id, IfMatch version) {
    server.called("undo");
    AppointmentResponse old = match(id, version);
    return put(
        AppointmentCopies.at(
            old,
            server.clock.instant(),
            Objects.requireNonNullElse(movedFrom, old.startsAt()),
            old.status() == AppointmentStatus.NO_SHOW ? AppointmentStatus.CONFIRMED : old.status(),
            old.paymentState(),
            null,
            confirmed(),
            null));
  }

  @Override
  public AppointmentResponse checkIn(UUID id, IfMatch version) {
    server.called("checkIn");
    return move(
        id,
        AppointmentStatus.CHECKED_IN,
        PaymentState.PAID,
        List.of(AppointmentAction.CANCEL),
        null);
  }

  @Override
  public AppointmentResponse walkIn(WalkInRequest request, IdempotencyKey key) {
    server.keys.add(key.toString());
    server.walkIns.add(request);
    server.called("walkIn");
    return AppointmentCopies.walkedIn(server);
  }

  @Override
  public DelayNoticeResponse tellDelay(UUID doctorId, DelayNoticeRequest request) {
    server.called("tellDelay");
    return new DelayNoticeResponse(21, server.told);
  }

  @Override
  public AppointmentResponse prioritize(UUID id, PriorityRequest request, IfMatch version) {
    server.called("prioritize " + request.priority());
    return move(
        id,
        AppointmentStatus.CHECKED_IN,
        PaymentState.PAID,
        List.of(AppointmentAction.PRIORITIZE),
        request.reason());
  }

  @Override
  public AppointmentResponse markNoShow(UUID id, IfMatch version) {
    server.called("markNoShow");
    return move(
        id, AppointmentStatus.NO_SHOW, PaymentState.PAID, List.of(AppointmentAction.UNDO), null);
  }

  AppointmentResponse move(
      UUID id,
      AppointmentStatus to,
      PaymentState payment,
      List<AppointmentAction> actions,
      @Nullable String reason) {
    AppointmentResponse old = Objects.requireNonNull(server.appointments.get(id));
    return put(
        AppointmentCopies.at(
            old, server.clock.instant(), old.startsAt(), to, payment, null, actions, reason));
  }

  private AppointmentResponse match(UUID id, IfMatch version) {
    AppointmentResponse old = Objects.requireNonNull(server.appointments.get(id));
    if (old.version() != version.version()) {
      throw new ApiException(new ApiProblem.Stale(null));
    }
    return old;
  }

  /** The offer of {@code id} is answered: the time of the offer holds where it was accepted. */
  private AppointmentResponse answered(
      UUID id, AppointmentStatus to, List<AppointmentAction> actions, @Nullable String reason) {
    AppointmentResponse old = Objects.requireNonNull(server.appointments.get(id));
    Proposal offer = Objects.requireNonNull(old.proposal());
    Instant start = to == AppointmentStatus.CONFIRMED ? offer.startsAt() : old.startsAt();
    return put(
        AppointmentCopies.at(
            old, server.clock.instant(), start, to, old.paymentState(), null, actions, reason));
  }

  /** The doctor offers {@code start} for the request {@code id}. */
  AppointmentResponse offer(UUID id, Instant start) {
    AppointmentResponse old = Objects.requireNonNull(server.appointments.get(id));
    Instant now = server.clock.instant();
    Proposal offer =
        new Proposal(
            start,
            start.plus(Duration.ofMinutes(old.minutes())),
            old.doctorName(),
            now,
            now.plus(Duration.ofHours(24)));
    return put(
        AppointmentCopies.at(
            old,
            server.clock.instant(),
            old.startsAt(),
            AppointmentStatus.REQUESTED,
            old.paymentState(),
            offer,
            List.of(
                AppointmentAction.ACCEPT_PROPOSAL,
                AppointmentAction.DECLINE_PROPOSAL,
                AppointmentAction.CANCEL),
            null));
  }

  private AppointmentResponse put(AppointmentResponse appointment) {
    server.appointments.put(appointment.id(), appointment);
    return appointment;
  }

  /** Makes an appointment that the day shows known by its id. */
  AppointmentResponse known(
      UUID id, String patient, AppointmentStatus status, PaymentState payment, Instant start) {
    return put(
        AppointmentCopies.known(
            server.day.doctors().getFirst(), id, patient, status, payment, start));
  }
}
