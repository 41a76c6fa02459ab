package org.caredesk.desktop.api;

import java.util.UUID;
import org.caredesk.dto.feedback.FeedbackPage;
import org.caredesk.dto.feedback.FeedbackResponse;
import org.caredesk.dto.feedback.FeedbackState;
import org.caredesk.dto.feedback.ModerationRequest;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/**
 * What patients said of their visits, and which comments others read. Every call blocks, must not
 * be made on the UI thread, and throws {@link ApiException}.
 */
public interface Feedback {

  /**
   * A hospital's feedback, the latest first; every filter may be null.
   *
   * @param text part of a comment, a doctor's name or the number of a visit
   */
  @GET("hospitals/{id}/feedback")
  FeedbackPage feedback(
      @Path("id") UUID hospitalId,
      @Query("q") @Nullable String text,
      @Query("state") @Nullable FeedbackState state,
      @Query("rating") @Nullable Integer stars,
      @Query("page") int page,
      @Query("size") int size);

  @POST("feedback/{id}/moderation")
  FeedbackResponse moderate(
      @Path("id") UUID id, @Body ModerationRequest decision, @Header("If-Match") IfMatch version);

  /** Takes the last decision back. */
  @POST("feedback/{id}/reversal")
  FeedbackResponse undoModeration(@Path("id") UUID id, @Header("If-Match") IfMatch version);
}
