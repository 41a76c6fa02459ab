package org.caredesk.desktop.api;

import java.time.LocalDate;
import java.util.UUID;
import org.caredesk.dto.billing.CancellationPreview;
import org.caredesk.dto.billing.PaymentRequest;
import org.caredesk.dto.billing.PaymentResponse;
import org.caredesk.dto.scheduling.AcceptanceRequest;
import org.caredesk.dto.scheduling.AppointmentPatch;
import org.caredesk.dto.scheduling.AppointmentRequest;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.ArrivalRequest;
import org.caredesk.dto.scheduling.CancellationReason;
import org.caredesk.dto.scheduling.CancellationRequest;
import org.caredesk.dto.scheduling.DelayNoticeRequest;
import org.caredesk.dto.scheduling.DelayNoticeResponse;
import org.caredesk.dto.scheduling.FreeSlotsResponse;
import org.caredesk.dto.scheduling.ParkingRequest;
import org.caredesk.dto.scheduling.PriorityRequest;
import org.caredesk.dto.scheduling.ReasonRequest;
import org.caredesk.dto.scheduling.ReschedulingRequest;
import org.caredesk.dto.scheduling.TransferRequest;
import org.caredesk.dto.scheduling.WalkInRequest;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/**
 * Free slots and appointments. Every call blocks, must not be made on the UI thread, and throws
 * {@link ApiException}.
 */
public interface Appointments {

  /**
   * @param from first local day at the hospital, ISO
   * @param to last local day, inclusive, ISO
   * @param minutes the affiliation's default length where null
   */
  @GET("affiliations/{id}/free-slots")
  FreeSlotsResponse freeSlots(
      @Path("id") UUID affiliationId,
      @Query("from") LocalDate from,
      @Query("to") LocalDate to,
      @Query("minutes") @Nullable Integer minutes);

  /** Holds a free slot. */
  @POST("appointments")
  AppointmentResponse hold(
      @Body AppointmentRequest request, @Header("Idempotency-Key") IdempotencyKey key);

  @GET("appointments/{id}")
  AppointmentResponse get(@Path("id") UUID id);

  @PATCH("appointments/{id}")
  AppointmentResponse change(
      @Path("id") UUID id, @Body AppointmentPatch patch, @Header("If-Match") IfMatch version);

  @POST("appointments/{id}/payments")
  PaymentResponse pay(
      @Path("id") UUID id,
      @Body PaymentRequest request,
      @Header("Idempotency-Key") IdempotencyKey key);

  /** Confirms a hold that is paid at check-in, where the hospital allows it. */
  @POST("appointments/{id}/pay-at-desk")
  AppointmentResponse payAtDesk(@Path("id") UUID id, @Header("Idempotency-Key") IdempotencyKey key);

  /** Cancels; of a hold: gives the slot back. */
  @POST("appointments/{id}/cancellation")
  AppointmentResponse cancel(
      @Path("id") UUID id,
      @Body CancellationRequest request,
      @Header("Idempotency-Key") IdempotencyKey key);

  /**
   * What cancelling now would do with the money.
   *
   * @param reason as far as it is known: what the hospital is to blame for costs nothing
   */
  @GET("appointments/{id}/cancellation-preview")
  CancellationPreview cancellationPreview(
      @Path("id") UUID id, @Query("reasonCode") @Nullable CancellationReason reason);

  /** Accepts a request, or with a time in {@code request} offers that one instead. */
  @POST("appointments/{id}/acceptance")
  AppointmentResponse accept(
      @Path("id") UUID id, @Body AcceptanceRequest request, @Header("If-Match") IfMatch version);

  @POST("appointments/{id}/rejection")
  AppointmentResponse reject(
      @Path("id") UUID id, @Body ReasonRequest reason, @Header("If-Match") IfMatch version);

  /** The booker takes the other time that the doctor offers. */
  @POST("appointments/{id}/proposal-acceptance")
  AppointmentResponse acceptProposal(@Path("id") UUID id, @Header("If-Match") IfMatch version);

  /** The booker does not take it: the request stands as it was. */
  @POST("appointments/{id}/proposal-refusal")
  AppointmentResponse refuseProposal(
      @Path("id") UUID id, @Body ReasonRequest reason, @Header("If-Match") IfMatch version);

  @POST("appointments/{id}/rescheduling")
  AppointmentResponse reschedule(
      @Path("id") UUID id, @Body ReschedulingRequest request, @Header("If-Match") IfMatch version);

  /** Gives its time up for now; it waits on the pinboard. */
  @POST("appointments/{id}/parking")
  AppointmentResponse park(
      @Path("id") UUID id, @Body ParkingRequest request, @Header("If-Match") IfMatch version);

  /** Takes a visit to another doctor of the same hospital. */
  @POST("appointments/{id}/transfer")
  AppointmentResponse transfer(
      @Path("id") UUID id, @Body TransferRequest request, @Header("If-Match") IfMatch version);

  /** Takes the last move back. */
  @POST("appointments/{id}/reversal")
  AppointmentResponse undo(@Path("id") UUID id, @Header("If-Match") IfMatch version);

  @POST("appointments/{id}/check-in")
  AppointmentResponse checkIn(@Path("id") UUID id, @Header("If-Match") IfMatch version);

  /** Checks in somebody whose arrival was noted earlier. */
  @POST("appointments/{id}/check-in")
  AppointmentResponse checkIn(
      @Path("id") UUID id, @Body ArrivalRequest arrival, @Header("If-Match") IfMatch version);

  /** Takes in somebody without an appointment: booked, paid and checked in at once. */
  @POST("walk-ins")
  AppointmentResponse walkIn(
      @Body WalkInRequest request, @Header("Idempotency-Key") IdempotencyKey key);

  /** Tells a doctor's patients who do not know yet that it will be later. */
  @POST("doctors/{id}/delay-notices")
  DelayNoticeResponse tellDelay(@Path("id") UUID doctorId, @Body DelayNoticeRequest request);

  /** Calls somebody who waits before the others, or no longer. */
  @POST("appointments/{id}/priority")
  AppointmentResponse prioritize(
      @Path("id") UUID id, @Body PriorityRequest request, @Header("If-Match") IfMatch version);

  @POST("appointments/{id}/consultation")
  AppointmentResponse startConsultation(@Path("id") UUID id, @Header("If-Match") IfMatch version);

  @POST("appointments/{id}/completion")
  AppointmentResponse complete(@Path("id") UUID id, @Header("If-Match") IfMatch version);

  @POST("appointments/{id}/no-show")
  AppointmentResponse markNoShow(@Path("id") UUID id, @Header("If-Match") IfMatch version);
}
