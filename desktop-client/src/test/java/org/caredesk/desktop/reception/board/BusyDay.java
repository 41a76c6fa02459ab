package org.caredesk.desktop.reception.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.Money;
import org.caredesk.dto.directory.BookingPolicy;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentProgress;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.HospitalDayResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;
import org.caredesk.dto.scheduling.PaymentState;
import org.caredesk.dto.scheduling.QueuePriority;
import org.caredesk.dto.scheduling.Slot;
import org.jspecify.annotations.Nullable;

/** A day made up line by line; it is 10:49 in Mumbai. */
final class BusyDay {
  static final Instant NOW = Instant.parse("2026-11-16T05:19:00Z");
  static final LocalDate DAY = LocalDate.of(2026, 11, 16);

  private final List<DayAppointment> appointments = new ArrayList<>();

  static Instant at(String time) {
    return Instant.parse("2026-11-16T" + time + ":00Z").minusSeconds(5 * 3600 + 1800);
  }

  BusyDay expected(String name, String time) {
    return add(name, time, AppointmentStatus.CONFIRMED, null, QueuePriority.NORMAL);
  }

  BusyDay waiting(String name, String time, String since) {
    return add(name, time, AppointmentStatus.CHECKED_IN, at(since), QueuePriority.NORMAL);
  }

  BusyDay urgent(String name, String time, String since) {
    return add(name, time, AppointmentStatus.CHECKED_IN, at(since), QueuePriority.URGENT);
  }

  BusyDay inRoom(String name, String time, String since) {
    return add(name, time, AppointmentStatus.IN_CONSULTATION, at(since), QueuePriority.NORMAL);
  }

  BusyDay over(String name, String time, AppointmentStatus status) {
    return add(name, time, status, null, QueuePriority.NORMAL);
  }

  BusyDay unpaid(String name, String time) {
    return add(
        name,
        time,
        AppointmentStatus.CONFIRMED,
        null,
        QueuePriority.NORMAL,
        List.of(AppointmentAction.PAY));
  }

  private BusyDay add(
      String name,
      String time,
      AppointmentStatus status,
      @Nullable Instant since,
      QueuePriority priority) {
    return add(
        name,
        time,
        status,
        since,
        priority,
        status == AppointmentStatus.CONFIRMED ? List.of(AppointmentAction.CHECK_IN) : List.of());
  }

  private BusyDay add(
      String name,
      String time,
      AppointmentStatus status,
      @Nullable Instant since,
      QueuePriority priority,
      List<AppointmentAction> allowed) {
    boolean inRoom = status == AppointmentStatus.IN_CONSULTATION;
    appointments.add(
        new DayAppointment(
            id(name),
            "AP-" + name,
            status,
            at(time),
            at(time).plusSeconds(1200),
            id("of " + name),
            name,
            VisitMode.IN_PERSON,
            null,
            PaymentState.PAID,
            null,
            null,
            0,
            new AppointmentProgress(null, null, inRoom ? at(time) : since, since, null),
            null,
            1,
            allowed,
            null,
            since == null ? null : "MI-%02d".formatted(appointments.size()),
            priority));
    return this;
  }

  static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  HospitalDayResponse day() {
    DoctorDay iyer =
        new DoctorDay(
            id("Dr. Meera Iyer"),
            id("at Dr. Meera Iyer"),
            "Dr. Meera Iyer",
            List.of("CARDIOLOGY"),
            id("Cardiology"),
            "Cardiology",
            "101",
            new Money("1200.00", "INR"),
            20,
            List.of(20),
            List.of(VisitMode.IN_PERSON),
            BookingPolicy.INSTANT,
            true,
            List.of(new Slot(at("09:00"), at("17:00"))),
            List.of(),
            List.of(),
            21,
            List.copyOf(appointments));
    return new HospitalDayResponse(
        id("Seaface"), DAY, "Asia/Kolkata", "INR", 1, NOW, List.of(iyer));
  }

  BoardPicture picture() {
    return BoardPicture.of(day(), (_, _) -> true, _ -> false, NOW);
  }
}
