package org.caredesk.desktop.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.caredesk.dto.scheduling.AvailabilityChangeRequest;
import org.caredesk.dto.scheduling.AvailabilityChangeResponse;
import org.caredesk.dto.scheduling.AvailabilityPreview;
import org.caredesk.dto.scheduling.DoctorAvailabilityResponse;
import org.caredesk.dto.scheduling.SlotExplanation;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.POST;
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

  /** Says what {@link #change} would do and changes nothing. */
  @POST("doctors/{id}/availability-changes/preview")
  AvailabilityPreview preview(@Path("id") UUID doctorId, @Body AvailabilityChangeRequest draft);

  /** Makes all changes, or none where one is refused. */
  @POST("doctors/{id}/availability-changes")
  AvailabilityChangeResponse change(
      @Path("id") UUID doctorId,
      @Body AvailabilityChangeRequest draft,
      @Header("Idempotency-Key") IdempotencyKey key);

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
