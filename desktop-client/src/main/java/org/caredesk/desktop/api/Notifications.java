package org.caredesk.desktop.api;

import java.util.UUID;
import org.caredesk.dto.notifications.NotificationsResponse;
import org.jspecify.annotations.Nullable;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/**
 * Messages to the person who is signed in. Every call blocks, must not be made on the UI thread,
 * and throws {@link ApiException}.
 */
public interface Notifications {

  /** The newest first; {@code before} is the cursor of the answer before, null for the newest. */
  @GET("notifications")
  NotificationsResponse own(@Query("before") @Nullable UUID before, @Query("size") int size);

  @POST("notifications/{id}/reading")
  Done read(@Path("id") UUID id);

  @POST("notifications/reading")
  Done readAll();
}
