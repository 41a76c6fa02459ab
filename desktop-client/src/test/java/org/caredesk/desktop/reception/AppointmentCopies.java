package org.caredesk.desktop.reception;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.caredesk.dto.Money;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentMove;
import org.caredesk.dto.scheduling.AppointmentProgress;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;
import org.caredesk.dto.scheduling.PaymentState;
import org.caredesk.dto.scheduling.Proposal;
import org.caredesk.dto.scheduling.QueuePriority;
import org.caredesk.dto.scheduling.SeriesPlace;
import org.caredesk.dto.scheduling.TransferRequest;
import org.jspecify.annotations.Nullable;

/** Appointments as they look after a move, for the fake server. */
final class AppointmentCopies {
  private AppointmentCopies() {}

  /** {@code old} after one more move. */
  static AppointmentResponse at(
      AppointmentResponse old,
      Instant now,
      Instant start,
      AppointmentStatus status,
      PaymentState payment,
      @Nullable Proposal offer,
      List<AppointmentAction> actions,
      @Nullable String reason) {
    List<AppointmentMove> history = new ArrayList<>(old.history());
    history.add(
        new AppointmentMove(now, old.status(), status, "Sunita Kamble", reason, null, null));
    return new AppointmentResponse(
        old.id(),
        old.number(),
        status,
        old.affiliationId(),
        old.hospitalId(),
        old.hospitalName(),
        old.timeZone(),
        old.departmentId(),
        old.doctorId(),
        old.doctorName(),
        old.patientId(),
        old.patientName(),
        start,
        start.plus(Duration.ofMinutes(old.minutes())),
        old.minutes(),
        old.visitMode(),
        old.reason(),
        old.symptoms(),
        old.notes(),
        old.fee(),
        payment,
        null,
        null,
        old.lane(),
        old.progress(),
        offer,
        old.version() + 1,
        actions,
        history,
        old.queueToken(),
        old.priority(),
        old.series());
  }

  static DoctorDay doctor(FakeServer server, UUID affiliation) {
    return server.day.doctors().stream()
        .filter(each -> each.affiliationId().equals(affiliation))
        .findFirst()
        .orElseThrow();
  }

  /** Somebody who came without an appointment. */
  static AppointmentResponse walkedIn(FakeServer server) {
    AppointmentResponse known =
        known(
            server.day.doctors().getFirst(),
            SeafaceDay.id("walk-in"),
            "Nandini Furtado",
            AppointmentStatus.CHECKED_IN,
            PaymentState.PAID,
            SeafaceDay.at("11:00"));
    return withToken(known, "AD-08");
  }

  /** {@code old} with the doctor that is asked for. */
  static AppointmentResponse transferred(
      FakeServer server, AppointmentResponse old, TransferRequest request) {
    DoctorDay to = doctor(server, request.affiliationId());
    return with(
        to,
        at(
            old,
            server.clock.instant(),
            Objects.requireNonNullElse(request.startsAt(), old.startsAt()),
            old.status(),
            old.paymentState(),
            null,
            List.of(AppointmentAction.UNDO),
            null));
  }

  /** The same with another doctor: what its last move did. */
  static AppointmentResponse with(DoctorDay to, AppointmentResponse old) {
    List<AppointmentMove> history = new ArrayList<>(old.history());
    AppointmentMove last = history.removeLast();
    history.add(
        new AppointmentMove(
            last.at(),
            last.from(),
            last.to(),
            last.actor(),
            last.reason(),
            last.movedFrom(),
            last.movedTo(),
            null,
            new AppointmentMove.Transfer(
                old.doctorId(), old.doctorName(), to.doctorId(), to.doctorName())));
    return new AppointmentResponse(
        old.id(),
        old.number(),
        old.status(),
        to.affiliationId(),
        old.hospitalId(),
        old.hospitalName(),
        old.timeZone(),
        to.departmentId(),
        to.doctorId(),
        to.doctorName(),
        old.patientId(),
        old.patientName(),
        old.startsAt(),
        old.endsAt(),
        old.minutes(),
        old.visitMode(),
        old.reason(),
        old.symptoms(),
        old.notes(),
        old.fee(),
        old.paymentState(),
        null,
        null,
        old.lane(),
        old.progress(),
        null,
        old.version(),
        old.allowedActions(),
        history,
        old.queueToken(),
        old.priority(),
        old.series());
  }

  /** The same with what the patient is called by. */
  static AppointmentResponse withToken(AppointmentResponse old, String token) {
    return new AppointmentResponse(
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
        old.patientId(),
        old.patientName(),
        old.startsAt(),
        old.endsAt(),
        old.minutes(),
        old.visitMode(),
        old.reason(),
        old.symptoms(),
        old.notes(),
        old.fee(),
        old.paymentState(),
        null,
        null,
        old.lane(),
        old.progress(),
        null,
        old.version(),
        old.allowedActions(),
        old.history(),
        token,
        QueuePriority.NORMAL,
        old.series());
  }

  /** The same as a visit of a series. */
  static AppointmentResponse inSeries(
      AppointmentResponse old,
      UUID id,
      Instant start,
      AppointmentStatus status,
      SeriesPlace place) {
    return new AppointmentResponse(
        id,
        old.number(),
        status,
        old.affiliationId(),
        old.hospitalId(),
        old.hospitalName(),
        old.timeZone(),
        old.departmentId(),
        old.doctorId(),
        old.doctorName(),
        old.patientId(),
        old.patientName(),
        start,
        start.plus(Duration.ofMinutes(old.minutes())),
        old.minutes(),
        old.visitMode(),
        old.reason(),
        old.symptoms(),
        old.notes(),
        old.fee(),
        old.paymentState(),
        old.holdExpiresAt(),
        old.heldBy(),
        old.lane(),
        old.progress(),
        null,
        old.version() + 1,
        old.allowedActions(),
        old.history(),
        old.queueToken(),
        old.priority(),
        place);
  }

  /** An appointment of {@code doctor} as the sheet loads it. */
  static AppointmentResponse known(
      DoctorDay doctor,
      UUID id,
      String patient,
      AppointmentStatus status,
      PaymentState payment,
      Instant start) {
    return new AppointmentResponse(
        id,
        "AP-2026-004698",
        status,
        doctor.affiliationId(),
        SeafaceDay.HOSPITAL,
        "Seaface Hospital",
        SeafaceDay.ZONE.getId(),
        doctor.departmentId(),
        doctor.doctorId(),
        doctor.doctorName(),
        SeafaceDay.id(patient),
        patient,
        start,
        start.plus(Duration.ofMinutes(30)),
        30,
        VisitMode.IN_PERSON,
        "Follow-up",
        null,
        null,
        new Money("1200.00", "INR"),
        payment,
        null,
        null,
        0,
        AppointmentProgress.NONE,
        null,
        3,
        payment == PaymentState.DUE_AT_DESK
            ? List.of(AppointmentAction.PAY, AppointmentAction.CANCEL)
            : status == AppointmentStatus.NO_SHOW ? List.of(AppointmentAction.UNDO) : confirmed(),
        List.of(
            new AppointmentMove(
                SeafaceDay.at("09:12"),
                null,
                AppointmentStatus.HELD,
                "Sunita Kamble",
                null,
                null,
                null),
            new AppointmentMove(
                SeafaceDay.at("09:15"),
                AppointmentStatus.HELD,
                AppointmentStatus.CONFIRMED,
                "Sunita Kamble",
                null,
                null,
                null)));
  }

  /** What the desk may do with one that is confirmed. */
  static List<AppointmentAction> confirmed() {
    return List.of(
        AppointmentAction.EDIT,
        AppointmentAction.CANCEL,
        AppointmentAction.CHECK_IN,
        AppointmentAction.RESCHEDULE,
        AppointmentAction.PARK,
        AppointmentAction.MARK_NO_SHOW);
  }
}
