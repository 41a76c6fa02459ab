package org.caredesk.desktop.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.Page;
import org.caredesk.dto.directory.AffiliationOverview;
import org.caredesk.dto.directory.AffiliationResponse;
import org.caredesk.dto.directory.DepartmentOverview;
import org.caredesk.dto.directory.DepartmentRequest;
import org.caredesk.dto.directory.DepartmentResponse;
import org.caredesk.dto.directory.DoctorOverview;
import org.caredesk.dto.directory.DoctorStatus;
import org.caredesk.dto.directory.HospitalOverview;
import org.caredesk.dto.directory.HospitalPatch;
import org.caredesk.dto.directory.HospitalRequest;
import org.caredesk.dto.directory.HospitalResponse;
import org.caredesk.dto.directory.Standing;
import org.caredesk.dto.scheduling.AvailabilityPreview;
import org.caredesk.dto.scheduling.HolidayRequest;
import org.caredesk.dto.scheduling.HolidayResponse;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/**
 * What admins keep right: hospitals, departments, who works where, holidays. In a list every filter
 * may be null; a minus before the name of a sort turns it round. Every call blocks, must not be
 * made on the UI thread, and throws {@link ApiException}.
 */
public interface Administration {

  /**
   * @param sort name, city, departments or doctors
   */
  @GET("hospital-overview")
  Page<HospitalOverview> hospitalOverview(
      @Query("q") @Nullable String text,
      @Query("sort") @Nullable String sort,
      @Query("page") int page,
      @Query("size") int size);

  @POST("hospitals")
  HospitalResponse register(@Body HospitalRequest hospital);

  @PATCH("hospitals/{id}")
  HospitalResponse changeHospital(
      @Path("id") UUID hospitalId, @Body HospitalPatch patch, @Header("If-Match") IfMatch version);

  /**
   * @param sort name, doctors, fee or status
   */
  @GET("hospitals/{id}/department-overview")
  Page<DepartmentOverview> departmentOverview(
      @Path("id") UUID hospitalId,
      @Query("q") @Nullable String text,
      @Query("status") @Nullable Standing status,
      @Query("sort") @Nullable String sort,
      @Query("page") int page,
      @Query("size") int size);

  @POST("hospitals/{id}/departments")
  DepartmentResponse defineDepartment(
      @Path("id") UUID hospitalId, @Body DepartmentRequest department);

  @GET("departments/{id}")
  DepartmentResponse department(@Path("id") UUID departmentId);

  @PATCH("departments/{id}")
  DepartmentResponse changeDepartment(
      @Path("id") UUID departmentId,
      @Body DepartmentRequest department,
      @Header("If-Match") IfMatch version);

  @POST("departments/{id}/retirement")
  DepartmentResponse retireDepartment(
      @Path("id") UUID departmentId, @Header("If-Match") IfMatch version);

  @POST("departments/{id}/reinstatement")
  DepartmentResponse reinstateDepartment(
      @Path("id") UUID departmentId, @Header("If-Match") IfMatch version);

  /**
   * @param sort name, department, fee, slot or status
   */
  @GET("hospitals/{id}/affiliation-overview")
  Page<AffiliationOverview> affiliationOverview(
      @Path("id") UUID hospitalId,
      @Query("departmentId") @Nullable UUID departmentId,
      @Query("q") @Nullable String text,
      @Query("status") @Nullable Standing status,
      @Query("sort") @Nullable String sort,
      @Query("page") int page,
      @Query("size") int size);

  @GET("affiliations/{id}")
  AffiliationResponse affiliation(@Path("id") UUID affiliationId);

  /**
   * Doctors of the group, those who work nowhere yet too.
   *
   * @param fitsHospital only who could join this hospital
   * @param fitsDepartment only who could join for this department's sake
   * @param sort name, experience, hospitals, joined or status
   */
  @GET("doctor-overview")
  Page<DoctorOverview> doctorOverview(
      @Query("q") @Nullable String text,
      @Query("status") @Nullable DoctorStatus status,
      @Query("fitsHospital") @Nullable UUID fitsHospital,
      @Query("fitsDepartment") @Nullable UUID fitsDepartment,
      @Query("sort") @Nullable String sort,
      @Query("page") int page,
      @Query("size") int size);

  /** Both dates are inclusive. */
  @GET("hospitals/{id}/holidays")
  List<HolidayResponse> holidays(
      @Path("id") UUID hospitalId, @Query("from") LocalDate from, @Query("to") LocalDate to);

  /** What a holiday would take away, before it is one. */
  @POST("hospitals/{id}/holidays/preview")
  AvailabilityPreview previewHoliday(@Path("id") UUID hospitalId, @Body HolidayRequest holiday);

  @POST("hospitals/{id}/holidays")
  HolidayResponse addHoliday(@Path("id") UUID hospitalId, @Body HolidayRequest holiday);

  @DELETE("hospitals/{id}/holidays/{date}")
  Done removeHoliday(@Path("id") UUID hospitalId, @Path("date") LocalDate date);
}
