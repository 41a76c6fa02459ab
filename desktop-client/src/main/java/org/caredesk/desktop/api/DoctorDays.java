package org.caredesk.desktop.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.DoctorCalendarResponse;
import org.caredesk.dto.scheduling.DoctorQueueResponse;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/**
 * What a doctor works with through the day. Every call blocks, must not be made on the UI thread,
 * and throws {@link ApiException}.
 */
public interface DoctorDays {

  /** All hospitals of the doctor; the days are local at each, the last one inclusive. */
  @GET("doctors/{id}/calendar")
  DoctorCalendarResponse calendar(
      @Path("id") UUID doctorId, @Query("from") LocalDate from, @Query("to") LocalDate to);

  /** Today's patients at all hospitals, in the order in which they are to be seen. */
  @GET("doctors/{id}/queue")
  DoctorQueueResponse queue(@Path("id") UUID doctorId);

  /** Requests that wait for an answer, the oldest first. */
  @GET("doctors/{id}/appointment-requests")
  List<AppointmentResponse> requests(@Path("id") UUID doctorId);

  /** Calls the next patient in; answers the appointment whose consultation begins. */
  @POST("doctors/{id}/next-patient")
  AppointmentResponse callNext(@Path("id") UUID doctorId);
}
