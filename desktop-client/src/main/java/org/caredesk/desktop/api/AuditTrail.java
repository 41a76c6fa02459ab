package org.caredesk.desktop.api;

import java.util.Map;
import okhttp3.ResponseBody;
import org.caredesk.dto.audit.AuditEvent;
import org.caredesk.dto.audit.AuditEvents;
import org.caredesk.dto.audit.AuditVerification;
import org.caredesk.dto.audit.ListExport;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.QueryMap;
import retrofit2.http.Streaming;

/**
 * Who did what. Every call blocks, must not be made on the UI thread, and throws {@link
 * ApiException}.
 */
public interface AuditTrail {

  /**
   * The newest first.
   *
   * @param wish {@code person, objectType, objectId, action, hospitalId, from, to}
   * @param after the id of the last event that was read; null for the beginning
   */
  @GET("audit-events")
  AuditEvents auditEvents(
      @QueryMap Map<String, String> wish,
      @Query("after") @Nullable Long after,
      @Query("size") int size);

  /** With what was noted of the object before. */
  @GET("audit-events/{id}")
  AuditEvent auditEvent(@Path("id") long id);

  /** Walks the whole chain. */
  @GET("audit-events/verification")
  AuditVerification verifyAuditTrail();

  /** Notes that a list leaves the program. */
  @POST("list-exports")
  Done noteListExport(@Body ListExport export);

  /**
   * As a table; close it.
   *
   * @param kind {@code csv} or {@code xlsx}
   */
  @Streaming
  @GET("audit-events.{kind}")
  ResponseBody auditFile(@Path("kind") String kind, @QueryMap Map<String, String> wish);
}
