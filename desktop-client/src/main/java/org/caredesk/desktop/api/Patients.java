package org.caredesk.desktop.api;

import java.util.UUID;
import org.caredesk.dto.Page;
import org.caredesk.dto.patients.PatientRequest;
import org.caredesk.dto.patients.PatientResponse;
import org.caredesk.dto.patients.PatientSummary;
import org.caredesk.dto.scheduling.AppointmentResponse;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
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
}
