package org.caredesk.desktop.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caredesk.dto.Page;
import org.caredesk.dto.directory.DepartmentResponse;
import org.caredesk.dto.directory.HospitalResponse;
import org.caredesk.dto.directory.SpecialtyResponse;
import org.caredesk.dto.scheduling.DoubleBooking;
import org.caredesk.dto.scheduling.HospitalDayResponse;
import org.caredesk.dto.scheduling.OpeningsResponse;
import org.caredesk.dto.scheduling.PinboardResponse;
import org.caredesk.dto.scheduling.WaitingRoomResponse;
import retrofit2.http.GET;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.QueryMap;

/**
 * Hospitals and their days. Every call blocks, must not be made on the UI thread, and throws {@link
 * ApiException}.
 */
public interface Hospitals {

  @GET("hospitals")
  Page<HospitalResponse> list(@Query("page") int page, @Query("size") int size);

  @GET("hospitals/{id}")
  HospitalResponse get(@Path("id") UUID id);

  @GET("hospitals/{id}/departments")
  Page<DepartmentResponse> departments(
      @Path("id") UUID hospitalId, @Query("page") int page, @Query("size") int size);

  @GET("specialties")
  List<SpecialtyResponse> specialties();

  /** What hangs in the waiting room. */
  @GET("hospitals/{id}/waiting-room")
  WaitingRoomResponse waitingRoom(@Path("id") UUID hospitalId);

  /** What waits for a new time. */
  @GET("hospitals/{id}/pinboard")
  PinboardResponse pinboard(@Path("id") UUID hospitalId);

  /** What was booked though the time was not free; dates are local there and both inclusive. */
  @GET("reports/double-bookings")
  Page<DoubleBooking> doubleBookings(
      @Query("hospitalId") UUID hospitalId,
      @Query("from") LocalDate from,
      @Query("to") LocalDate to,
      @Query("page") int page,
      @Query("size") int size);

  /** The whole day of a hospital; {@code date} is local there. */
  @GET("hospitals/{id}/day")
  HospitalDayResponse day(@Path("id") UUID hospitalId, @Query("date") LocalDate date);

  /**
   * What can be booked, the soonest first; every filter may be null. Dates and times are local to
   * the hospital, both dates inclusive, at most 31 days.
   *
   * @param doctorIds only these; any where empty
   * @param wish {@code specialty, departmentId, visitMode, from, to, startsFrom, startsTo, limit}
   */
  @GET("hospitals/{id}/openings")
  OpeningsResponse openings(
      @Path("id") UUID hospitalId,
      @Query("doctorId") List<UUID> doctorIds,
      @QueryMap Map<String, String> wish);
}
