package org.caredesk.desktop.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.caredesk.dto.scheduling.AvailabilityPreview;
import org.caredesk.dto.scheduling.AvailabilityWindowRequest;
import org.caredesk.dto.scheduling.AvailabilityWindowResponse;
import org.caredesk.dto.scheduling.DoctorAvailabilityResponse;
import org.caredesk.dto.scheduling.SlotExplanation;
import org.caredesk.dto.scheduling.TimeOffRequest;
import org.caredesk.dto.scheduling.TimeOffResponse;
import org.caredesk.dto.scheduling.WeeklyAvailability;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;

/**
 * When doctors work, and why a time is not free. Every call blocks, must not be made on the UI
 * thread, and throws {@link ApiException}.
 */
public interface Availability {

  /** All hours at every hospital; the days are local at each, the last one inclusive. */
  @GET("doctors/{id}/availability")
  DoctorAvailabilityResponse of(
      @Path("id") UUID doctorId, @Query("from") LocalDate from, @Query("to") LocalDate to);

  /** Says what {@link #setWeekly} would do and changes nothing. */
  @POST("affiliations/{id}/weekly-availability/preview")
  AvailabilityPreview previewWeekly(@Path("id") UUID affiliationId, @Body WeeklyAvailability wish);

  /** Replaces the weekly hours of a period. */
  @PUT("affiliations/{id}/weekly-availability")
  WeeklyAvailability setWeekly(
      @Path("id") UUID affiliationId,
      @Header("If-Match") IfMatch version,
      @Body WeeklyAvailability wish);

  @POST("affiliations/{id}/availability-windows/preview")
  AvailabilityPreview previewWindow(
      @Path("id") UUID affiliationId, @Body AvailabilityWindowRequest wish);

  @POST("affiliations/{id}/availability-windows")
  AvailabilityWindowResponse addWindow(
      @Path("id") UUID affiliationId, @Body AvailabilityWindowRequest wish);

  @DELETE("affiliations/{id}/availability-windows/{window}")
  Done removeWindow(@Path("id") UUID affiliationId, @Path("window") UUID windowId);

  @POST("doctors/{id}/time-off/preview")
  AvailabilityPreview previewTimeOff(@Path("id") UUID doctorId, @Body TimeOffRequest wish);

  @POST("doctors/{id}/time-off")
  TimeOffResponse takeTimeOff(@Path("id") UUID doctorId, @Body TimeOffRequest wish);

  @DELETE("doctors/{id}/time-off/{off}")
  Done giveBackTimeOff(@Path("id") UUID doctorId, @Path("off") UUID timeOffId);

  /**
   * Why a time cannot be booked.
   *
   * @param minutes the length of the visit; the affiliation's usual one where null
   */
  @GET("affiliations/{id}/slot-explanation")
  SlotExplanation explain(
      @Path("id") UUID affiliationId,
      @Query("at") Instant at,
      @Query("minutes") @Nullable Integer minutes);
}
