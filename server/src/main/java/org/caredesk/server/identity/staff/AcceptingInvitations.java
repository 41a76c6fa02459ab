package org.caredesk.server.identity.staff;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.caredesk.dto.identity.AcceptanceOfInvitation;
import org.caredesk.server.identity.Account;
import org.caredesk.server.identity.Accounts;
import org.caredesk.server.identity.Credentials;
import org.caredesk.server.identity.NewAccount;
import org.caredesk.server.kernel.AccountId;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Audited;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.Throttle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lets people in who type the code they were sent. Nobody is signed in here. */
@Service
public class AcceptingInvitations {
  private static final int MOST_PER_EMAIL = 10;
  private static final int MOST_PER_ADDRESS = 60;
  private static final Duration WINDOW = Duration.ofMinutes(15);

  private final Invitations invitations;
  private final Accounts accounts;
  private final Credentials credentials;
  private final Inviting.Messenger messenger;
  private final Clock clock;
  private final Throttle perEmail;
  private final Throttle perAddress;

  AcceptingInvitations(
      Invitations invitations,
      Accounts accounts,
      Credentials credentials,
      Inviting.Messenger messenger,
      Clock clock) {
    this.invitations = invitations;
    this.accounts = accounts;
    this.credentials = credentials;
    this.messenger = messenger;
    this.clock = clock;
    this.perEmail = new Throttle(MOST_PER_EMAIL, WINDOW, clock);
    this.perAddress = new Throttle(MOST_PER_ADDRESS, WINDOW, clock);
  }

  /**
   * @throws Refusal invitation-not-valid (422) for a code that is wrong, used, withdrawn, too old
   *     or of somebody who may not give the role any more: nobody learns which; invalid for the
   *     password; too-many-requests
   */
  public void accept(Actor nobody, AcceptanceOfInvitation wish) {
    var email = Accounts.folded(wish.email());
    if (perAddress.take(String.valueOf(nobody.origin())).isPresent()
        || perEmail.take(email).isPresent()) {
      throw Refusal.tooMany("Too many tries. Wait a quarter of an hour and try again.");
    }
    var invitation =
        invitations
            .acceptable(email, Codes.hash(wish.code()), clock.instant())
            .orElseThrow(AcceptingInvitations::notValid);
    // Outside of the transaction: hashing takes its time, and would keep a connection waiting.
    var known = known(email, wish.password());
    var hash = known == null ? accounts.hash(wish.password()) : "";
    messenger.transaction(
        () -> {
          if (!invitations.accept(invitation.id(), clock.instant())) {
            throw notValid();
          }
          let(nobody, invitation, known, hash);
        });
    perEmail.forget(email);
  }

  /** The account that there is already, whose password this must be. */
  private @Nullable Account known(String email, String password) {
    if (accounts.findByEmail(email).isEmpty()) {
      return null;
    }
    return credentials
        .check(email, password)
        .orElseThrow(
            () ->
                Refusal.invalid(
                    "password",
                    "account-password",
                    "There is an account with this address: use its password."));
  }

  private void let(
      Actor nobody, Invitations.Invitation invitation, @Nullable Account known, String hash) {
    var grant = new Actor.Grant(invitation.role(), invitation.hospital());
    AccountId account;
    if (known == null) {
      account =
          accounts.createHashed(
              nobody,
              new NewAccount(invitation.email(), invitation.name(), Set.of(grant), null, null),
              hash);
    } else {
      account = known.id();
      accounts.grant(nobody, account, grant.role(), grant.hospital());
    }
    invitations.acceptedBy(invitation.id(), account);
    messenger.tell(
        new Audited(
            new Actor(
                account.value(),
                known == null ? invitation.name() : known.name(),
                Set.of(),
                null,
                null,
                nobody.origin(),
                nobody.correlationId()),
            "accept",
            "invitation",
            invitation.id(),
            invitation.hospital(),
            Map.of("grant", grant.toString(), "account", account.value().toString())));
  }

  private static Refusal notValid() {
    return Refusal.broken(
        "invitation-not-valid",
        "code",
        "invitation-not-valid",
        "This code does not belong to this address, or it was used or is too old.");
  }
}
