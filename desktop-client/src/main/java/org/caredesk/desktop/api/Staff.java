package org.caredesk.desktop.api;

import java.util.List;
import java.util.UUID;
import org.caredesk.dto.Page;
import org.caredesk.dto.identity.AcceptanceOfInvitation;
import org.caredesk.dto.identity.DemoMail;
import org.caredesk.dto.identity.InvitationRequest;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.identity.StaffMember;
import org.caredesk.dto.identity.StaffRole;
import org.caredesk.dto.identity.StaffStatus;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/**
 * Staff accounts, their roles, and invitations. Every call blocks, must not be made on the UI
 * thread, and throws {@link ApiException}.
 */
public interface Staff {

  /**
   * Every filter may be null.
   *
   * @param hospitalId null for the whole group, for super admins
   * @param sort name, email, status or last-sign-in; with a minus before it the other way round
   */
  @GET("staff")
  Page<StaffMember> staff(
      @Query("hospitalId") @Nullable UUID hospitalId,
      @Query("q") @Nullable String text,
      @Query("status") @Nullable StaffStatus status,
      @Query("role") @Nullable Role role,
      @Query("sort") @Nullable String sort,
      @Query("page") int page,
      @Query("size") int size);

  @POST("staff/invitations")
  StaffMember invite(@Body InvitationRequest invitation);

  @POST("staff/invitations/{id}/resending")
  StaffMember inviteAgain(@Path("id") UUID invitationId);

  @DELETE("staff/invitations/{id}")
  Done withdraw(@Path("id") UUID invitationId);

  @POST("staff/{id}/roles")
  StaffMember grant(@Path("id") UUID accountId, @Body StaffRole role);

  @POST("staff/{id}/roles/revocation")
  Done revoke(@Path("id") UUID accountId, @Body StaffRole role);

  @POST("staff/{id}/deactivation")
  StaffMember deactivate(@Path("id") UUID accountId);

  @POST("staff/{id}/reactivation")
  StaffMember reactivate(@Path("id") UUID accountId);

  /** Ends every sign-in of this person. */
  @POST("staff/{id}/sign-out")
  StaffMember signOutEverywhere(@Path("id") UUID accountId);

  /** Nobody needs to be signed in. */
  @POST("invitations/acceptance")
  Done acceptInvitation(@Body AcceptanceOfInvitation acceptance);

  /** The messages that a server in demo mode did not send to this address, the newest first. */
  @GET("demo-mail")
  List<DemoMail> demoMail(@Query("to") String email);
}
