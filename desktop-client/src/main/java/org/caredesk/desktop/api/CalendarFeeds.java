package org.caredesk.desktop.api;

import java.util.UUID;
import org.caredesk.dto.scheduling.CalendarFeedResponse;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;

/** A doctor's calendar for other programs. Every call blocks, and throws {@link ApiException}. */
public interface CalendarFeeds {

  /** When it was made; never its address. */
  @GET("doctors/{id}/calendar-feed")
  CalendarFeedResponse get(@Path("id") UUID doctorId);

  /** Makes a new address and answers it this once; the one before ends. */
  @POST("doctors/{id}/calendar-feed")
  CalendarFeedResponse create(@Path("id") UUID doctorId);

  @DELETE("doctors/{id}/calendar-feed")
  Done revoke(@Path("id") UUID doctorId);
}
