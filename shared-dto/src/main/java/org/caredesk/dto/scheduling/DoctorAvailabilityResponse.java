package org.caredesk.dto.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.directory.VisitMode;

/**
 * All hours of a doctor at every hospital ({@code GET /doctors/{id}/availability?from=&to=}), to
 * draw and to change.
 *
 * @param from first date of the windows, holidays and time off
 * @param to last date of them, inclusive
 * @param asOf the server's time
 * @param affiliations by hospital's name; hospitals that the doctor has left are not among them
 */
public record DoctorAvailabilityResponse(
    UUID doctorId,
    String doctorName,
    LocalDate from,
    LocalDate to,
    Instant asOf,
    List<AtHospital> affiliations,
    List<TimeOffResponse> timeOff) {

  /**
   * The hours at one hospital, in its local time.
   *
   * @param hospitalMark 1 for the hospital that was registered first, 2 for the next: its colour
   *     and sign everywhere, for everybody
   * @param version for {@code If-Match} when weekly hours are replaced
   * @param maySet whether the one who asks may change these hours
   * @param weekly all periods, those of the past too, by first day
   */
  public record AtHospital(
      UUID affiliationId,
      UUID hospitalId,
      String hospitalName,
      int hospitalMark,
      String timeZone,
      int slotMinutes,
      List<VisitMode> visitModes,
      int version,
      boolean maySet,
      List<WeeklyAvailability> weekly,
      List<AvailabilityWindowResponse> windows,
      List<HolidayResponse> holidays) {}
}
