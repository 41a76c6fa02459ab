package org.caredesk.desktop.api;

import java.util.Map;
import java.util.UUID;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.caredesk.dto.Page;
import org.caredesk.dto.imports.ImportKind;
import org.caredesk.dto.imports.ImportMapping;
import org.caredesk.dto.imports.ImportOutcome;
import org.caredesk.dto.imports.ImportRejection;
import org.caredesk.dto.imports.ImportResponse;
import org.caredesk.dto.imports.ImportRow;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.Streaming;

/**
 * Files of figures on their way in. Every call blocks, must not be made on the UI thread, and
 * throws {@link ApiException}. A file may take minutes to go up.
 */
public interface FigureImports {

  /** The newest first. */
  @GET("hospitals/{id}/imports")
  Page<ImportResponse> figureImports(
      @Path("id") UUID hospitalId, @Query("page") int page, @Query("size") int size);

  @GET("imports/{id}")
  ImportResponse figureImport(@Path("id") UUID id);

  /**
   * @param kind null to go by the file's columns
   */
  @POST("hospitals/{id}/imports")
  ImportResponse uploadFigures(
      @Path("id") UUID hospitalId,
      @Query("kind") @Nullable ImportKind kind,
      @Query("fileName") String fileName,
      @Body RequestBody file);

  @PUT("imports/{id}/mapping")
  ImportResponse mapFigures(
      @Path("id") UUID id, @Body ImportMapping mapping, @Header("If-Match") IfMatch version);

  /**
   * As they will be stored; once committed, those that changed something.
   *
   * @param outcome only those with it; null for all
   */
  @GET("imports/{id}/rows")
  Page<ImportRow> figureRows(
      @Path("id") UUID id,
      @Query("outcome") @Nullable ImportOutcome outcome,
      @Query("page") int page,
      @Query("size") int size);

  /**
   * @param code only those of this reason; null for all
   */
  @GET("imports/{id}/rejections")
  Page<ImportRejection> rejectedFigures(
      @Path("id") UUID id,
      @Query("code") @Nullable String code,
      @Query("page") int page,
      @Query("size") int size);

  /** How often each reason is there. */
  @GET("imports/{id}/rejection-codes")
  Map<String, Long> rejectionCodes(@Path("id") UUID id);

  @POST("imports/{id}/commitment")
  ImportResponse commitFigures(
      @Path("id") UUID id,
      @Header("If-Match") IfMatch version,
      @Header("Idempotency-Key") IdempotencyKey key);

  @POST("imports/{id}/cancellation")
  ImportResponse cancelFigures(@Path("id") UUID id);

  /** Takes a committed import back as a whole. */
  @POST("imports/{id}/reversal")
  ImportResponse undoFigures(
      @Path("id") UUID id,
      @Header("If-Match") IfMatch version,
      @Header("Idempotency-Key") IdempotencyKey key);

  /** All of them as a CSV file; close it. */
  @Streaming
  @GET("imports/{id}/rejections.csv")
  ResponseBody rejectedFile(@Path("id") UUID id);

  /** A file to begin with; close it. */
  @Streaming
  @GET("hospitals/{id}/import-templates/{kind}.csv")
  ResponseBody figuresTemplate(@Path("id") UUID hospitalId, @Path("kind") ImportKind kind);
}
