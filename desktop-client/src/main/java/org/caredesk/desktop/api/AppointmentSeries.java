package org.caredesk.desktop.api;

import java.util.List;
import java.util.UUID;
import org.caredesk.dto.billing.FollowingCancellationPreview;
import org.caredesk.dto.billing.PaymentRequest;
import org.caredesk.dto.billing.SeriesPaymentResponse;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.CancellationReason;
import org.caredesk.dto.scheduling.CancellationRequest;
import org.caredesk.dto.scheduling.FollowingReschedulingRequest;
import org.caredesk.dto.scheduling.SeriesPreviewRequest;
import org.caredesk.dto.scheduling.SeriesPreviewResponse;
import org.caredesk.dto.scheduling.SeriesRequest;
import org.caredesk.dto.scheduling.SeriesResponse;
import org.caredesk.dto.scheduling.SeriesReversalRequest;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** Visits that are booked, paid, moved and cancelled together. */
public interface AppointmentSeries {

  /** Says of every visit whether it is free. */
  @POST("appointment-series/preview")
  SeriesPreviewResponse preview(@Body SeriesPreviewRequest request);

  /** Holds all visits, or none. */
  @POST("appointment-series")
  SeriesResponse book(@Body SeriesRequest request, @Header("Idempotency-Key") IdempotencyKey key);

  @GET("appointment-series/{id}")
  SeriesResponse get(@Path("id") UUID id);

  @POST("appointment-series/{id}/payments")
  SeriesPaymentResponse pay(
      @Path("id") UUID id,
      @Body PaymentRequest request,
      @Header("Idempotency-Key") IdempotencyKey key);

  @POST("appointment-series/{id}/pay-at-desk")
  SeriesResponse payAtDesk(@Path("id") UUID id, @Header("Idempotency-Key") IdempotencyKey key);

  /** Takes a common move back. */
  @POST("appointment-series/{id}/reversal")
  List<AppointmentResponse> undo(@Path("id") UUID id, @Body SeriesReversalRequest request);

  /** Moves a visit and all later ones by the same days and time. */
  @POST("appointments/{id}/following/rescheduling")
  List<AppointmentResponse> rescheduleFollowing(
      @Path("id") UUID id, @Body FollowingReschedulingRequest request);

  /** Cancels a visit and all later ones. */
  @POST("appointments/{id}/following/cancellation")
  List<AppointmentResponse> cancelFollowing(@Path("id") UUID id, @Body CancellationRequest request);

  @GET("appointments/{id}/following/cancellation-preview")
  FollowingCancellationPreview cancellationPreview(
      @Path("id") UUID id, @Query("reasonCode") @Nullable CancellationReason reason);
}
