package org.caredesk.dto.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.directory.BookingPolicy;
import org.caredesk.dto.directory.VisitMode;
import org.jspecify.annotations.Nullable;

/**
 * A doctor's calendar over all hospitals ({@code GET /doctors/{id}/calendar?from=&to=}).
 *
 * @param from the first local day, at each hospital its own
 * @param to the last local day, inclusive
 * @param seq the live sequence number up to which this picture is complete
 * @param asOf the server's time when the picture was taken
 * @param appointments by start; not those that expired
 */
public record DoctorCalendarResponse(
    UUID doctorId,
    String doctorName,
    LocalDate from,
    LocalDate to,
    long seq,
    Instant asOf,
    List<CalendarHospital> hospitals,
    List<CalendarAppointment> appointments) {

  /**
   * One hospital of the doctor.
   *
   * @param hospitalMark 1 for the hospital that was registered first, 2 for the next: its colour
   *     and sign everywhere, for everybody
   * @param windows the hours on duty, in order
   * @param freeSlots bookable slots of the default length; empty when more than eight days are
   *     asked for
   */
  public record CalendarHospital(
      UUID affiliationId,
      UUID hospitalId,
      String hospitalName,
      int hospitalMark,
      String timeZone,
      String departmentName,
      @Nullable String room,
      int slotMinutes,
      List<Integer> allowedSlotMinutes,
      List<VisitMode> visitModes,
      BookingPolicy bookingPolicy,
      List<Slot> windows,
      List<HospitalDayResponse.Closure> closures,
      List<Slot> freeSlots) {}

  /** An appointment and the affiliation it belongs to. */
  public record CalendarAppointment(
      UUID affiliationId, HospitalDayResponse.DayAppointment appointment) {}
}
