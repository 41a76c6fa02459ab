package org.caredesk.server.identity.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.caredesk.dto.Page;
import org.caredesk.dto.identity.InvitationRequest;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.identity.StaffMember;
import org.caredesk.dto.identity.StaffRole;
import org.caredesk.dto.identity.StaffStatus;
import org.caredesk.server.identity.staff.Inviting;
import org.caredesk.server.identity.staff.StaffAdministration;
import org.caredesk.server.identity.staff.StaffList;
import org.caredesk.server.kernel.AccountId;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Staff accounts, their roles and invitations, for admins. */
@RestController
@RequestMapping("/api/v1/staff")
class StaffController {
  private final StaffList list;
  private final StaffAdministration staff;
  private final Inviting inviting;

  StaffController(StaffList list, StaffAdministration staff, Inviting inviting) {
    this.list = list;
    this.staff = staff;
    this.inviting = inviting;
  }

  /**
   * @param hospitalId a super admin may leave it out for the whole group
   * @param sort name, email, status or last-sign-in; with a minus before it the other way round
   */
  @GetMapping
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN')")
  Page<StaffMember> page(
      Actor actor,
      @RequestParam(required = false) @Nullable UUID hospitalId,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable StaffStatus status,
      @RequestParam(required = false) @Nullable Role role,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    return list.page(
        actor,
        new StaffList.Wish(
            hospitalId == null ? null : new HospitalId(hospitalId),
            q == null || q.isBlank() ? null : q,
            status,
            role,
            sort,
            Paging.of(page, size)));
  }

  @PostMapping("/invitations")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN')")
  @ResponseStatus(HttpStatus.CREATED)
  StaffMember invite(Actor actor, @Valid @RequestBody InvitationRequest request) {
    return inviting.invite(actor, request);
  }

  /** Sends another code; the one before is worth nothing any more. */
  @PostMapping("/invitations/{id}/resending")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN')")
  StaffMember inviteAgain(Actor actor, @PathVariable UUID id) {
    return inviting.again(actor, id);
  }

  @DeleteMapping("/invitations/{id}")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(Actor actor, @PathVariable UUID id) {
    inviting.withdraw(actor, id);
  }

  @PostMapping("/{id}/roles")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN')")
  StaffMember grant(Actor actor, @PathVariable UUID id, @Valid @RequestBody StaffRole role) {
    staff.grant(actor, new AccountId(id), role.role(), hospital(role.hospitalId()));
    return one(actor, id);
  }

  @PostMapping("/{id}/roles/revocation")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(Actor actor, @PathVariable UUID id, @Valid @RequestBody StaffRole role) {
    staff.revoke(actor, new AccountId(id), role.role(), hospital(role.hospitalId()));
  }

  @PostMapping("/{id}/deactivation")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN')")
  StaffMember deactivate(Actor actor, @PathVariable UUID id) {
    staff.deactivate(actor, new AccountId(id));
    return one(actor, id);
  }

  @PostMapping("/{id}/reactivation")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN')")
  StaffMember reactivate(Actor actor, @PathVariable UUID id) {
    staff.reactivate(actor, new AccountId(id));
    return one(actor, id);
  }

  /** Ends every sign-in; access tokens that are out live on for their few minutes. */
  @PostMapping("/{id}/sign-out")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN')")
  StaffMember signOut(Actor actor, @PathVariable UUID id) {
    staff.signOut(actor, new AccountId(id));
    return one(actor, id);
  }

  private StaffMember one(Actor actor, UUID id) {
    return list.one(actor, staff.mine(actor, new AccountId(id)));
  }

  private static @Nullable HospitalId hospital(@Nullable UUID id) {
    return id == null ? null : new HospitalId(id);
  }
}
