package org.caredesk.desktop.api;

import java.util.UUID;
import okhttp3.ResponseBody;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.CheckInRequest;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;

/** The paper that patients take home. Every call blocks, and throws {@link ApiException}. */
public interface Slips {

  /** The slip of an appointment as a PDF. */
  @GET("appointments/{id}/slip")
  ResponseBody slip(@Path("id") UUID appointmentId);

  /** The appointment as an entry for the patient's own calendar (iCalendar, RFC 5545). */
  @GET("appointments/{id}/calendar")
  ResponseBody calendar(@Path("id") UUID appointmentId);

  /** Checks in whoever brings a slip; one who is in already stays in. */
  @POST("check-ins")
  AppointmentResponse checkIn(@Body CheckInRequest request);
}
