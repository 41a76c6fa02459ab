package org.caredesk.desktop.api;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.Page;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.scheduling.WaitListEntry;
import org.caredesk.dto.scheduling.WaitListPatch;
import org.caredesk.dto.scheduling.WaitListRequest;
import org.caredesk.dto.scheduling.WishOutlook;
import org.jspecify.annotations.Nullable;
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

  /** Whether anybody who fits works at the times of a wish; null asks for nothing. */
  @GET("hospitals/{id}/wait-list/outlook")
  WishOutlook outlook(
      @Path("id") UUID hospitalId,
      @Query("affiliationId") @Nullable UUID affiliationId,
      @Query("departmentId") @Nullable UUID departmentId,
      @Query("specialty") @Nullable String specialty,
      @Query("visitMode") VisitMode mode,
      @Query("from") LocalDate from,
      @Query("to") LocalDate to,
      @Query("dayOfWeek") List<DayOfWeek> daysOfWeek,
      @Query("timeFrom") @Nullable LocalTime timeFrom,
      @Query("timeTo") @Nullable LocalTime timeTo);

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
