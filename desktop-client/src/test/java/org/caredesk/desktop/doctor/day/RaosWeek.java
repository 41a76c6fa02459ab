package org.caredesk.desktop.doctor.day;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.Money;
import org.caredesk.dto.directory.BookingPolicy;
import org.caredesk.dto.directory.HospitalResponse;
import org.caredesk.dto.directory.Location;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentProgress;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.DoctorCalendarResponse.CalendarHospital;
import org.caredesk.dto.scheduling.PaymentState;
import org.caredesk.dto.scheduling.Slot;
import org.jspecify.annotations.Nullable;

/** Dr. Rao's week: days in Mumbai, Tuesday evening in Lisbon. Monday, 10:49 in Mumbai. */
final class RaosWeek {
  static final ZoneId MUMBAI = ZoneId.of("Asia/Kolkata");
  static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
  static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  static final Instant NOW = mumbai(MONDAY, "10:49");
  static final UUID DOCTOR = new UUID(1, 1);
  static final UUID SEAFACE = new UUID(2, 1);
  static final UUID RIBEIRA = new UUID(2, 2);
  static final UUID AT_SEAFACE = new UUID(3, 1);
  static final UUID AT_RIBEIRA = new UUID(3, 2);

  private RaosWeek() {}

  static Instant mumbai(LocalDate day, String time) {
    return day.atTime(LocalTime.parse(time)).atZone(MUMBAI).toInstant();
  }

  static Instant lisbon(LocalDate day, String time) {
    return day.atTime(LocalTime.parse(time)).atZone(LISBON).toInstant();
  }

  static CalendarHospital seaface(Slot... free) {
    List<Slot> windows = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      LocalDate day = MONDAY.plusDays(i);
      windows.add(new Slot(mumbai(day, "09:00"), mumbai(day, "13:00")));
      windows.add(new Slot(mumbai(day, "14:00"), mumbai(day, "16:00")));
    }
    return hospital(AT_SEAFACE, SEAFACE, "Seaface Hospital", MUMBAI, windows, List.of(free));
  }

  static CalendarHospital ribeira(Slot... free) {
    LocalDate tuesday = MONDAY.plusDays(1);
    return hospital(
        AT_RIBEIRA,
        RIBEIRA,
        "Hospital da Ribeira",
        LISBON,
        List.of(new Slot(lisbon(tuesday, "18:00"), lisbon(tuesday, "20:00"))),
        List.of(free));
  }

  private static CalendarHospital hospital(
      UUID affiliation,
      UUID hospital,
      String name,
      ZoneId zone,
      List<Slot> windows,
      List<Slot> free) {
    return new CalendarHospital(
        affiliation,
        hospital,
        name,
        name.equals("Seaface Hospital") ? 1 : 2,
        zone.getId(),
        "Cardiology",
        "204",
        30,
        List.of(30),
        List.of(VisitMode.IN_PERSON),
        BookingPolicy.APPROVAL,
        windows,
        List.of(),
        free);
  }

  static HospitalResponse hospitalAt(UUID id) {
    boolean seaface = id.equals(SEAFACE);
    return new HospitalResponse(
        id,
        seaface ? "Seaface Hospital" : "Hospital da Ribeira",
        new Location("1 Marine Drive", null, null, "Mumbai", null, "IN"),
        seaface ? MUMBAI.getId() : LISBON.getId(),
        "INR",
        null,
        6000,
        true,
        0,
        List.of());
  }

  /** An appointment in Mumbai of half an hour. */
  static AppointmentResponse appointment(
      int number, String patient, AppointmentStatus status, Instant start) {
    return appointment(number, patient, status, start, actions(status));
  }

  static AppointmentResponse appointment(
      int number,
      String patient,
      AppointmentStatus status,
      Instant start,
      List<AppointmentAction> actions) {
    boolean asks = status == AppointmentStatus.REQUESTED;
    boolean came =
        status == AppointmentStatus.CHECKED_IN || status == AppointmentStatus.IN_CONSULTATION;
    return new AppointmentResponse(
        new UUID(9, number),
        "AP-2026-%06d".formatted(number),
        status,
        AT_SEAFACE,
        SEAFACE,
        "Seaface Hospital",
        MUMBAI.getId(),
        new UUID(4, 1),
        DOCTOR,
        "Dr. Arjun Rao",
        new UUID(8, number),
        patient,
        start,
        start.plus(Duration.ofMinutes(30)),
        30,
        VisitMode.IN_PERSON,
        "Follow-up",
        null,
        null,
        new Money("1500.00", "INR"),
        PaymentState.PAID,
        null,
        null,
        0,
        new AppointmentProgress(
            asks ? NOW.minusSeconds(600L + number) : null,
            asks ? NOW.plus(Duration.ofHours(4)) : null,
            came ? NOW.minus(Duration.ofMinutes(22)) : null,
            status == AppointmentStatus.IN_CONSULTATION ? NOW.minus(Duration.ofMinutes(19)) : null,
            null),
        null,
        1,
        actions,
        List.of());
  }

  static List<AppointmentAction> actions(AppointmentStatus status) {
    return switch (status) {
      case REQUESTED ->
          List.of(AppointmentAction.ACCEPT, AppointmentAction.PROPOSE, AppointmentAction.REJECT);
      case CONFIRMED -> List.of(AppointmentAction.RESCHEDULE, AppointmentAction.MARK_NO_SHOW);
      case CHECKED_IN ->
          List.of(
              AppointmentAction.START_CONSULTATION,
              AppointmentAction.RESCHEDULE,
              AppointmentAction.UNDO);
      case IN_CONSULTATION -> List.of(AppointmentAction.COMPLETE, AppointmentAction.UNDO);
      case COMPLETED, NO_SHOW -> List.of(AppointmentAction.UNDO);
      default -> List.of();
    };
  }

  /** The same appointment one version on. */
  static AppointmentResponse moved(
      AppointmentResponse old,
      AppointmentStatus status,
      Instant start,
      org.caredesk.dto.scheduling.@Nullable Proposal proposal) {
    AppointmentResponse at =
        appointment(0, "x", status, start, withUndo(status, !start.equals(old.startsAt())));
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
        start.plus(Duration.between(old.startsAt(), old.endsAt())),
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
        at.progress(),
        proposal,
        old.version() + 1,
        at.allowedActions(),
        old.history());
  }

  private static List<AppointmentAction> withUndo(AppointmentStatus status, boolean moved) {
    List<AppointmentAction> actions = new ArrayList<>(actions(status));
    if ((moved || status == AppointmentStatus.CONFIRMED)
        && !actions.contains(AppointmentAction.UNDO)) {
      actions.add(AppointmentAction.UNDO);
    }
    return actions;
  }
}
