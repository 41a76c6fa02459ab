package org.caredesk.desktop.api;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import okhttp3.ResponseBody;
import org.caredesk.dto.insights.HospitalDashboard;
import org.caredesk.dto.insights.LedgerEntries;
import org.caredesk.dto.insights.RevenueReport;
import retrofit2.http.GET;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.QueryMap;
import retrofit2.http.Streaming;

/**
 * What the ledger and the visits come to. Days are local at the hospital, the last one included.
 * Every call blocks, must not be made on the UI thread, and throws {@link ApiException}.
 */
public interface Reports {

  /**
   * Revenue by day, doctor, department and way of paying.
   *
   * @param against the period to compare with, as {@code 2026-09-01/2026-09-30}
   */
  @GET("reports/hospital-dashboard")
  HospitalDashboard hospitalDashboard(
      @Query("hospitalId") UUID hospitalId,
      @Query("from") LocalDate from,
      @Query("to") LocalDate to,
      @Query("against") String against);

  /** Revenue with cost, profit and margin. */
  @GET("reports/revenue")
  RevenueReport revenueReport(
      @Query("hospitalId") UUID hospitalId,
      @Query("from") LocalDate from,
      @Query("to") LocalDate to,
      @Query("against") String against);

  /**
   * The entries of the ledger behind a figure.
   *
   * @param wish {@code hospitalId, from, to, doctorId, departmentId, method}
   */
  @GET("reports/entries")
  LedgerEntries ledgerEntries(
      @QueryMap Map<String, String> wish, @Query("page") int page, @Query("size") int size);

  /**
   * The same entries as a file; close it.
   *
   * @param kind {@code csv} or {@code xlsx}
   */
  @Streaming
  @GET("reports/entries.{kind}")
  ResponseBody ledgerFile(@Path("kind") String kind, @QueryMap Map<String, String> wish);
}
