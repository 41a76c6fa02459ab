package org.caredesk.server.identity.staff;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.identity.Account;
import org.caredesk.server.identity.Accounts;
import org.caredesk.server.identity.HospitalNames;
import org.caredesk.server.kernel.AccountId;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives and takes roles, and ends and renews what accounts may do. What is taken away is gone with
 * the next access token, minutes later; sign-ins end at once, for they need the next token.
 */
@Service
public class StaffAdministration {
  private final Accounts accounts;
  private final HospitalNames hospitals;
  private final LastAdmins lastAdmins;

  StaffAdministration(Accounts accounts, HospitalNames hospitals, LastAdmins lastAdmins) {
    this.accounts = accounts;
    this.hospitals = hospitals;
    this.lastAdmins = lastAdmins;
  }

  /**
   * @throws Refusal staff-member-not-found; own-account (409); invalid; role-not-yours (403);
   *     hospital-not-found
   */
  @Transactional
  public void grant(Actor actor, AccountId id, Role role, @Nullable HospitalId hospital) {
    var account = another(actor, id);
    StaffScope.requireMayGrant(actor, role, hospital);
    if (hospital != null && hospitals.of(List.of(hospital)).isEmpty()) {
      throw Refusal.notFound("hospital");
    }
    accounts.grant(actor, account.id(), role, hospital);
  }

  /**
   * @throws Refusal as {@link #grant}; last-admin (409)
   */
  @Transactional
  public void revoke(Actor actor, AccountId id, Role role, @Nullable HospitalId hospital) {
    var account = another(actor, id);
    StaffScope.requireMayGrant(actor, role, hospital);
    lastAdmins.requireAnother(account, new Actor.Grant(role, hospital));
    accounts.revoke(actor, account.id(), role, hospital);
  }

  /**
   * Ends every sign-in and allows no other.
   *
   * @throws Refusal staff-member-not-found; own-account and last-admin (409); works-elsewhere (403)
   */
  @Transactional
  public void deactivate(Actor actor, AccountId id) {
    var account = mineAlone(actor, id);
    // Always in one order, so that two who do this at once wait for one another.
    account.grants().stream()
        .sorted(Comparator.comparing(Actor.Grant::toString))
        .forEach(grant -> lastAdmins.requireAnother(account, grant));
    accounts.disable(actor, account.id(), place(account));
  }

  /**
   * @throws Refusal as {@link #deactivate}
   */
  @Transactional
  public void reactivate(Actor actor, AccountId id) {
    var account = mineAlone(actor, id);
    accounts.enable(actor, account.id(), place(account));
  }

  /**
   * Ends every sign-in on every workstation; one's own too.
   *
   * @throws Refusal staff-member-not-found
   */
  @Transactional
  public void signOut(Actor actor, AccountId id) {
    var account = mine(actor, id);
    accounts.endSignIns(actor, account.id(), place(account));
  }

  /**
   * @throws Refusal staff-member-not-found for who is nobody of the actor's, too
   */
  public Account mine(Actor actor, AccountId id) {
    return accounts
        .find(id)
        .filter(account -> StaffScope.isMine(actor, account))
        .orElseThrow(() -> Refusal.notFound("staff-member"));
  }

  private Account another(Actor actor, AccountId id) {
    var account = mine(actor, id);
    if (account.id().value().equals(actor.id())) {
      throw Refusal.conflict("own-account", "Nobody changes their own roles or account.");
    }
    return account;
  }

  private Account mineAlone(Actor actor, AccountId id) {
    var account = another(actor, id);
    if (!StaffScope.isMineAlone(actor, account)) {
      throw Refusal.forbidden(
          "works-elsewhere",
          "This person also works elsewhere. You can take their roles here away instead.");
    }
    return account;
  }

  /** The one hospital whose trail this belongs to; none where there are several. */
  private static @Nullable HospitalId place(Account account) {
    var places =
        account.grants().stream()
            .map(Actor.Grant::hospital)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return places.size() == 1 ? places.getFirst() : null;
  }
}
