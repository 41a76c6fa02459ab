package org.caredesk.desktop.api;

import java.util.List;
import java.util.UUID;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.caredesk.dto.Page;
import org.caredesk.dto.directory.AffiliationPatch;
import org.caredesk.dto.directory.AffiliationRequest;
import org.caredesk.dto.directory.AffiliationResponse;
import org.caredesk.dto.directory.BankDetails;
import org.caredesk.dto.directory.BankDetailsResponse;
import org.caredesk.dto.directory.DoctorApplicationRequest;
import org.caredesk.dto.directory.DoctorFigures;
import org.caredesk.dto.directory.DoctorPatch;
import org.caredesk.dto.directory.DoctorPhotoRef;
import org.caredesk.dto.directory.DoctorRejectionRequest;
import org.caredesk.dto.directory.DoctorRequest;
import org.caredesk.dto.directory.DoctorResponse;
import org.caredesk.dto.directory.DoctorStatus;
import org.caredesk.dto.scheduling.StandingAppointment;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;

/**
 * From the application to the profile and the hospitals of a doctor. Every call blocks, must not be
 * made on the UI thread, and throws {@link ApiException}.
 */
public interface DoctorProfiles {

  /** Nobody needs to be signed in. */
  @POST("doctor-applications")
  DoctorResponse apply(@Body DoctorApplicationRequest application);

  /**
   * The newest first; for super admins.
   *
   * @param status of the doctors; null for any
   */
  @GET("doctor-applications")
  Page<DoctorResponse> applications(
      @Query("status") @Nullable DoctorStatus status,
      @Query("page") int page,
      @Query("size") int size);

  @POST("doctors/{id}/approval")
  DoctorResponse approve(@Path("id") UUID doctorId);

  @POST("doctors/{id}/rejection")
  DoctorResponse reject(@Path("id") UUID doctorId, @Body DoctorRejectionRequest why);

  /** Once more after a rejection, by the doctor. */
  @POST("doctors/{id}/application")
  DoctorResponse applyAgain(@Path("id") UUID doctorId);

  /** A doctor who can be booked at once; for super admins. */
  @POST("doctors")
  DoctorResponse add(@Body DoctorRequest doctor);

  @PATCH("doctors/{id}")
  DoctorResponse change(
      @Path("id") UUID doctorId, @Body DoctorPatch patch, @Header("If-Match") IfMatch version);

  /** What must be moved or cancelled before the doctor can leave, the next first. */
  @GET("affiliations/{id}/standing-appointments")
  Page<StandingAppointment> standingVisits(
      @Path("id") UUID affiliationId, @Query("page") int page, @Query("size") int size);

  @GET("doctors/{id}/figures")
  DoctorFigures figures(@Path("id") UUID doctorId);

  /** Which of these doctors, at most 150, have which photo; those without are left out. */
  @GET("doctor-photos")
  List<DoctorPhotoRef> photos(@Query("doctorId") List<UUID> doctorIds);

  @GET("doctors/{id}/photo")
  ResponseBody photo(@Path("id") UUID doctorId);

  /** The body's media type must be that of the picture: JPEG or PNG. */
  @PUT("doctors/{id}/photo")
  DoctorResponse putPhoto(
      @Path("id") UUID doctorId, @Body RequestBody picture, @Header("If-Match") IfMatch version);

  @DELETE("doctors/{id}/photo")
  DoctorResponse removePhoto(@Path("id") UUID doctorId, @Header("If-Match") IfMatch version);

  @GET("doctors/{id}/bank-details")
  BankDetailsResponse bankDetails(@Path("id") UUID doctorId);

  /**
   * @param version null for the first
   */
  @PUT("doctors/{id}/bank-details")
  BankDetailsResponse putBankDetails(
      @Path("id") UUID doctorId,
      @Body BankDetails details,
      @Header("If-Match") @Nullable IfMatch version);

  @POST("doctors/{id}/affiliations")
  AffiliationResponse join(@Path("id") UUID doctorId, @Body AffiliationRequest terms);

  @PATCH("affiliations/{id}")
  AffiliationResponse changeTerms(
      @Path("id") UUID affiliationId,
      @Body AffiliationPatch patch,
      @Header("If-Match") IfMatch version);

  /** Leaves a hospital; refused with {@code appointments-booked} while appointments stand. */
  @POST("affiliations/{id}/departure")
  AffiliationResponse leave(@Path("id") UUID affiliationId);
}
