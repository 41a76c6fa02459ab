package org.caredesk.desktop.api;

import java.util.List;
import java.util.UUID;
import org.caredesk.dto.Page;
import org.caredesk.dto.patients.CoverRequest;
import org.caredesk.dto.patients.CoverResponse;
import org.caredesk.dto.patients.PatientMergeRequest;
import org.caredesk.dto.patients.PatientRequest;
import org.caredesk.dto.patients.PatientResponse;
import org.caredesk.dto.patients.PatientSummary;
import org.caredesk.dto.patients.PatientUnmergeRequest;
import org.caredesk.dto.scheduling.AppointmentResponse;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;

/**
 * People. Every call blocks, must not be made on the UI thread, and throws {@link ApiException}.
 */
public interface Patients {

  /** The type-ahead: name, phone, e-mail or record number, or a fragment of one. */
  @GET("patients")
  Page<PatientSummary> search(
      @Query("query") String query, @Query("page") int page, @Query("size") int size);

  @GET("patients/{id}")
  PatientResponse get(@Path("id") UUID id);

  /** The person's appointments, the newest first. */
  @GET("patients/{id}/history")
  Page<AppointmentResponse> history(
      @Path("id") UUID id, @Query("page") int page, @Query("size") int size);

  @POST("patients")
  PatientResponse register(@Body PatientRequest request);

  /** Writes everything anew; an identifier that comes back masked stays. */
  @PUT("patients/{id}")
  PatientResponse change(
      @Path("id") UUID id, @Body PatientRequest request, @Header("If-Match") IfMatch version);

  /** The desk has seen the identifier. */
  @POST("patients/{id}/verification")
  PatientResponse verify(@Path("id") UUID id, @Header("If-Match") IfMatch version);

  /** Who this person may be, too. */
  @GET("patients/{id}/duplicates")
  List<PatientSummary> duplicates(@Path("id") UUID id);

  /** The records that this one stands for. */
  @GET("patients/{id}/merged-records")
  List<PatientSummary> mergedRecords(@Path("id") UUID id);

  /** Answers the record that stands for both from now on. */
  @POST("patients/{id}/merge")
  PatientResponse merge(@Path("id") UUID id, @Body PatientMergeRequest request);

  /** Answers the record that stands for itself again. */
  @POST("patients/{id}/unmerge")
  PatientResponse unmerge(@Path("id") UUID id, @Body PatientUnmergeRequest request);

  /** The insurance of a person, the newest first. */
  @GET("patients/{id}/cover")
  List<CoverResponse> covers(@Path("id") UUID id);

  @POST("patients/{id}/cover")
  CoverResponse addCover(@Path("id") UUID id, @Body CoverRequest request);

  @PUT("patients/{id}/cover/{cover}")
  CoverResponse changeCover(
      @Path("id") UUID id,
      @Path("cover") UUID cover,
      @Body CoverRequest request,
      @Header("If-Match") IfMatch version);

  @DELETE("patients/{id}/cover/{cover}")
  Done retireCover(
      @Path("id") UUID id, @Path("cover") UUID cover, @Header("If-Match") IfMatch version);
}
