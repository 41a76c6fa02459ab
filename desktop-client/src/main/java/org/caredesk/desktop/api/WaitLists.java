package org.caredesk.desktop.api;

import java.util.UUID;
import org.caredesk.dto.Page;
import org.caredesk.dto.scheduling.WaitListEntry;
import org.caredesk.dto.scheduling.WaitListPatch;
import org.caredesk.dto.scheduling.WaitListRequest;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/**
 * Who waits for time to become free. Every call blocks, must not be made on the UI thread, and
 * throws {@link ApiException}.
 */
public interface WaitLists {

  /** Who still waits at a hospital, those with an offer first, then by rank. */
  @GET("hospitals/{id}/wait-list")
  Page<WaitListEntry> waiting(
      @Path("id") UUID hospitalId, @Query("page") int page, @Query("size") int size);

  @POST("hospitals/{id}/wait-list")
  WaitListEntry add(@Path("id") UUID hospitalId, @Body WaitListRequest request);

  @PATCH("wait-list/{id}")
  WaitListEntry change(
      @Path("id") UUID id, @Body WaitListPatch patch, @Header("If-Match") IfMatch version);

  /** The patient waits no longer. */
  @POST("wait-list/{id}/withdrawal")
  WaitListEntry withdraw(@Path("id") UUID id);

  /** The patient does not want what is offered. */
  @POST("wait-list/{id}/refusal")
  WaitListEntry decline(@Path("id") UUID id);

  /** Takes either back. */
  @POST("wait-list/{id}/reversal")
  WaitListEntry undo(@Path("id") UUID id);
}
