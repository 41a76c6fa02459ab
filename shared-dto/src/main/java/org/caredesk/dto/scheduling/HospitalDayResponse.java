package org.caredesk.dto.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.caredesk.dto.Money;
import org.caredesk.dto.directory.BookingPolicy;
import org.caredesk.dto.directory.VisitMode;
import org.jspecify.annotations.Nullable;

/**
 * The day of a hospital with a column per doctor ({@code GET /hospitals/{id}/day?date=}).
 *
 * @param seq the live sequence number up to which this picture is complete; resume the live feed
 *     after it
 * @param asOf the server's time when the picture was taken
 * @param doctors those on duty or with appointments that day, by department and name
 * @param bookAnyway whether the one who asks may book a taken time deliberately (SPEC B12)
 */
public record HospitalDayResponse(
    UUID hospitalId,
    LocalDate date,
    String timeZone,
    String currency,
    long seq,
    Instant asOf,
    List<DoctorDay> doctors,
    boolean bookAnyway) {

  /** Of a hospital where no taken time is booked. */
  public HospitalDayResponse(
      UUID hospitalId,
      LocalDate date,
      String timeZone,
      String currency,
      long seq,
      Instant asOf,
      List<DoctorDay> doctors) {
    this(hospitalId, date, timeZone, currency, seq, asOf, doctors, false);
  }

  /**
   * One doctor's day.
   *
   * @param windows the hours on duty, merged and in order
   * @param closures time off and holidays inside the day
   * @param freeSlots bookable slots of the default length
   * @param lateMinutes how far the doctor runs behind today (SPEC X5); null on other days and
   *     before the first visit is due
   * @param walkInSlots what is free besides for those who are here (SPEC B8): the running slot, and
   *     those nearer than the doctor wants to be booked ahead; empty on other days
   */
  public record DoctorDay(
      UUID doctorId,
      UUID affiliationId,
      String doctorName,
      List<String> specialties,
      UUID departmentId,
      String departmentName,
      @Nullable String room,
      Money fee,
      int slotMinutes,
      List<Integer> allowedSlotMinutes,
      List<VisitMode> visitModes,
      BookingPolicy bookingPolicy,
      boolean payAtDesk,
      List<Slot> windows,
      List<Closure> closures,
      List<Slot> freeSlots,
      @Nullable Integer lateMinutes,
      List<DayAppointment> appointments,
      List<Slot> walkInSlots) {

    public DoctorDay {
      // A day that was kept before there was such a thing has none.
      walkInSlots = Objects.requireNonNullElse(walkInSlots, List.of());
    }

    /** Of a day on which nobody is taken in. */
    public DoctorDay(
        UUID doctorId,
        UUID affiliationId,
        String doctorName,
        List<String> specialties,
        UUID departmentId,
        String departmentName,
        @Nullable String room,
        Money fee,
        int slotMinutes,
        List<Integer> allowedSlotMinutes,
        List<VisitMode> visitModes,
        BookingPolicy bookingPolicy,
        boolean payAtDesk,
        List<Slot> windows,
        List<Closure> closures,
        List<Slot> freeSlots,
        @Nullable Integer lateMinutes,
        List<DayAppointment> appointments) {
      this(
          doctorId,
          affiliationId,
          doctorName,
          specialties,
          departmentId,
          departmentName,
          room,
          fee,
          slotMinutes,
          allowedSlotMinutes,
          visitModes,
          bookingPolicy,
          payAtDesk,
          windows,
          closures,
          freeSlots,
          lateMinutes,
          appointments,
          List.of());
    }
  }

  /** Why a stretch of the day is closed. */
  public record Closure(Instant startsAt, Instant endsAt, Kind kind, @Nullable String label) {
    /** Who closed it. */
    public enum Kind {
      TIME_OFF,
      HOLIDAY
    }
  }

  /**
   * An appointment as a card of the day; {@code patientName} is null while a hold has no patient
   * yet.
   *
   * @param keptFor the request whose offered other time this hold keeps free; null for a visit
   * @param queueToken what the patient is called by, such as {@code MI-07}; null before check-in
   * @param priority whether the patient is called before the others
   * @param anywayReason why it was booked anyway where it stands now (SPEC B12); null for all
   *     others
   */
  public record DayAppointment(
      UUID id,
      String number,
      AppointmentStatus status,
      Instant startsAt,
      Instant endsAt,
      @Nullable UUID patientId,
      @Nullable String patientName,
      VisitMode visitMode,
      @Nullable String reason,
      PaymentState paymentState,
      @Nullable Instant holdExpiresAt,
      @Nullable String heldBy,
      int lane,
      AppointmentProgress progress,
      @Nullable Proposal proposal,
      int version,
      List<AppointmentAction> allowedActions,
      @Nullable UUID keptFor,
      @Nullable String queueToken,
      QueuePriority priority,
      @Nullable String anywayReason) {

    /** Of one who is in no queue. */
    public DayAppointment(
        UUID id,
        String number,
        AppointmentStatus status,
        Instant startsAt,
        Instant endsAt,
        @Nullable UUID patientId,
        @Nullable String patientName,
        VisitMode visitMode,
        @Nullable String reason,
        PaymentState paymentState,
        @Nullable Instant holdExpiresAt,
        @Nullable String heldBy,
        int lane,
        AppointmentProgress progress,
        @Nullable Proposal proposal,
        int version,
        List<AppointmentAction> allowedActions,
        @Nullable UUID keptFor) {
      this(
          id,
          number,
          status,
          startsAt,
          endsAt,
          patientId,
          patientName,
          visitMode,
          reason,
          paymentState,
          holdExpiresAt,
          heldBy,
          lane,
          progress,
          proposal,
          version,
          allowedActions,
          keptFor,
          null,
          QueuePriority.NORMAL,
          null);
    }

    /** One that was booked like any other. */
    public DayAppointment(
        UUID id,
        String number,
        AppointmentStatus status,
        Instant startsAt,
        Instant endsAt,
        @Nullable UUID patientId,
        @Nullable String patientName,
        VisitMode visitMode,
        @Nullable String reason,
        PaymentState paymentState,
        @Nullable Instant holdExpiresAt,
        @Nullable String heldBy,
        int lane,
        AppointmentProgress progress,
        @Nullable Proposal proposal,
        int version,
        List<AppointmentAction> allowedActions,
        @Nullable UUID keptFor,
        @Nullable String queueToken,
        QueuePriority priority) {
      this(
          id,
          number,
          status,
          startsAt,
          endsAt,
          patientId,
          patientName,
          visitMode,
          reason,
          paymentState,
          holdExpiresAt,
          heldBy,
          lane,
          progress,
          proposal,
          version,
          allowedActions,
          keptFor,
          queueToken,
          priority,
          null);
    }
  }
}
