package org.caredesk.desktop.api;

import java.util.UUID;
import okhttp3.ResponseBody;
import org.caredesk.dto.scheduling.ReplanPreviewRequest;
import org.caredesk.dto.scheduling.ReplanPreviewResponse;
import org.caredesk.dto.scheduling.ReplanRequest;
import org.caredesk.dto.scheduling.ReplanResponse;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** Where appointments go while their doctor is away. Every call blocks. */
public interface Replans {

  /** What an absence would mean, and what is proposed; nothing is kept of it. */
  @POST("doctors/{id}/replans/preview")
  ReplanPreviewResponse preview(@Path("id") UUID doctor, @Body ReplanPreviewRequest request);

  /** Carries a plan out, all of it or nothing. */
  @POST("doctors/{id}/replans")
  ReplanResponse carryOut(
      @Path("id") UUID doctor,
      @Body ReplanRequest request,
      @Header("Idempotency-Key") IdempotencyKey key);

  /** Takes all of a plan back. */
  @POST("replans/{id}/reversal")
  ReplanResponse takeBack(@Path("id") UUID id);

  /**
   * Whom to telephone, as a PDF.
   *
   * @param all also those who get a message
   */
  @GET("replans/{id}/call-list.pdf")
  ResponseBody callList(@Path("id") UUID id, @Query("all") boolean all);
}
