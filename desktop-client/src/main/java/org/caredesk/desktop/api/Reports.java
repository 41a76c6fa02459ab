package org.caredesk.desktop.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import okhttp3.ResponseBody;
import org.caredesk.dto.billing.AdjustmentRequest;
import org.caredesk.dto.billing.AdjustmentResponse;
import org.caredesk.dto.insights.DoctorDashboard;
import org.caredesk.dto.insights.DoctorPerformance;
import org.caredesk.dto.insights.GroupReport;
import org.caredesk.dto.insights.HospitalDashboard;
import org.caredesk.dto.insights.LedgerEntries;
import org.caredesk.dto.insights.LiveFigures;
import org.caredesk.dto.insights.NoShowTrend;
import org.caredesk.dto.insights.RatingReport;
import org.caredesk.dto.insights.RevenueReport;
import org.caredesk.dto.insights.ThirdNextAvailable;
import org.caredesk.dto.insights.UtilisationReport;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.POST;
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

  /** What a doctor earned, at all hospitals; the doctor's own, for a doctor. */
  @GET("reports/doctor-dashboard")
  DoctorDashboard doctorDashboard(
      @Query("doctorId") UUID doctorId, @Query("from") LocalDate from, @Query("to") LocalDate to);

  /**
   * A doctor's statement of a month, as PDF; close it.
   *
   * @param month such as {@code 2026-10}
   */
  @GET("doctors/{id}/statement")
  ResponseBody statement(@Path("id") UUID doctorId, @Query("month") String month);

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

  /** Puts right what a completed visit came to: one more entry. */
  @POST("hospitals/{id}/adjustments")
  AdjustmentResponse adjust(
      @Path("id") UUID hospitalId,
      @Body AdjustmentRequest adjustment,
      @Header("Idempotency-Key") IdempotencyKey key);

  /**
   * The same entries as a file; close it.
   *
   * @param kind {@code csv} or {@code xlsx}
   */
  @Streaming
  @GET("reports/entries.{kind}")
  ResponseBody ledgerFile(@Path("kind") String kind, @QueryMap Map<String, String> wish);

  /**
   * The departments of a hospital as a file; close it.
   *
   * @param kind {@code csv} or {@code xlsx}
   */
  @Streaming
  @GET("reports/departments.{kind}")
  ResponseBody departmentsFile(@Path("kind") String kind, @Query("hospitalId") UUID hospitalId);

  /** What happens at this moment. */
  @GET("reports/live")
  LiveFigures liveFigures(@Query("hospitalId") UUID hospitalId);

  /** How much of the open time is booked, by weekday and hour. */
  @GET("reports/utilisation")
  UtilisationReport utilisation(
      @Query("hospitalId") UUID hospitalId,
      @Query("from") LocalDate from,
      @Query("to") LocalDate to);

  /** How long one waits for a visit from now on. */
  @GET("reports/third-next-available")
  ThirdNextAvailable thirdNextAvailable(@Query("hospitalId") UUID hospitalId);

  /** No-shows by week, and those of a year before. */
  @GET("reports/no-shows")
  NoShowTrend noShows(
      @Query("hospitalId") UUID hospitalId,
      @Query("from") LocalDate from,
      @Query("to") LocalDate to);

  /** How patients rated their visits, by week or month, and those of a year before. */
  @GET("reports/ratings")
  RatingReport ratings(
      @Query("hospitalId") UUID hospitalId,
      @Query("from") LocalDate from,
      @Query("to") LocalDate to);

  /** What the doctors of a hospital did. */
  @GET("reports/performance")
  List<DoctorPerformance> performances(
      @Query("hospitalId") UUID hospitalId,
      @Query("from") LocalDate from,
      @Query("to") LocalDate to);

  /**
   * The same as a table; close it.
   *
   * @param kind {@code csv} or {@code xlsx}
   */
  @Streaming
  @GET("reports/performance.{kind}")
  ResponseBody performanceFile(
      @Path("kind") String kind,
      @Query("hospitalId") UUID hospitalId,
      @Query("from") LocalDate from,
      @Query("to") LocalDate to);

  /** All hospitals that the person may look at, and totals by currency. */
  @GET("reports/group")
  GroupReport group(
      @Query("from") LocalDate from, @Query("to") LocalDate to, @Query("against") String against);
}
