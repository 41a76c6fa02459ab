package org.caredesk.server.identity.staff;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caredesk.dto.identity.InvitationRequest;
import org.caredesk.dto.identity.StaffMember;
import org.caredesk.server.identity.Accounts;
import org.caredesk.server.identity.HospitalNames;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Audited;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Ids;
import org.caredesk.server.kernel.Mail;
import org.caredesk.server.kernel.Names;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.Throttle;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Invites people to the staff, again, and takes invitations back. */
@Service
public class Inviting {
  /** How long a code is good. */
  public static final Duration GOOD_FOR = Duration.ofDays(7);

  /** How often within {@link #AGAIN_WITHIN} an invitation is sent again. */
  static final int MOST_AGAIN = 3;

  static final Duration AGAIN_WITHIN = Duration.ofHours(1);

  private static final int MOST_AN_HOUR = 60;

  private final Invitations invitations;
  private final Accounts accounts;
  private final HospitalNames hospitals;
  private final Messenger messenger;
  private final Clock clock;
  private final Throttle perInviter;

  Inviting(
      Invitations invitations,
      Accounts accounts,
      HospitalNames hospitals,
      Messenger messenger,
      Clock clock) {
    this.invitations = invitations;
    this.accounts = accounts;
    this.hospitals = hospitals;
    this.messenger = messenger;
    this.clock = clock;
    this.perInviter = new Throttle(MOST_AN_HOUR, Duration.ofHours(1), clock);
  }

  /**
   * Sends a code to somebody; with it they take the role, and where they have no account yet they
   * make one.
   *
   * @return the invitation as the list shows it; where no mail can be sent, with the code
   * @throws Refusal invalid; role-not-yours (403); hospital-not-found; already-staff,
   *     already-invited and account-deactivated (409); too-many-requests
   */
  public StaffMember invite(Actor actor, InvitationRequest request) {
    var role = request.role().role();
    var hospital =
        request.role().hospitalId() == null ? null : new HospitalId(request.role().hospitalId());
    StaffScope.requireMayGrant(actor, role, hospital);
    var place = place(hospital);
    var email = Accounts.checkedEmail(request.email());
    refuseKnown(email, new Actor.Grant(role, hospital));
    count(actor);
    var code = messenger.code();
    var invitation =
        new Invitations.Invitation(
            messenger.id(),
            email,
            Names.required(request.name()),
            role,
            hospital,
            clock.instant().plus(GOOD_FOR));
    messenger.transaction(
        () -> {
          invitations.add(invitation, Codes.hash(code), actor.id(), clock.instant());
          audit(actor, "invite", invitation);
          messenger.send(actor, invitation, place, code);
        });
    return messenger.asListed(invitation, place, code);
  }

  /**
   * Sends another code; the one before is worth nothing any more.
   *
   * @return as {@link #invite}
   * @throws Refusal invitation-not-found; too-many-requests; invited-too-often (429) with {@code
   *     retryAfterSeconds}
   */
  public StaffMember again(Actor actor, UUID id) {
    var invitation = mine(actor, id).until(clock.instant().plus(GOOD_FOR));
    count(actor);
    var place = place(invitation.hospital());
    var code = messenger.code();
    messenger.transaction(
        () -> {
          if (!invitations.renew(id, Codes.hash(code), actor.id(), invitation.expiresAt())) {
            throw Refusal.notFound("invitation");
          }
          requireNotTooOften(id);
          audit(actor, "invite-again", invitation);
          messenger.send(actor, invitation, place, code);
        });
    return messenger.asListed(invitation, place, code);
  }

  private void requireNotTooOften(UUID id) {
    var now = clock.instant();
    var from = invitations.send(id, MOST_AGAIN, AGAIN_WITHIN, now);
    if (from != null) {
      var wait = Duration.between(now, from);
      var minutes = wait.plusSeconds(59).toMinutes();
      throw Refusal.tooMany(
          "invited-too-often",
          "This invitation was sent again %d times within an hour. Send it again in %s."
              .formatted(MOST_AGAIN, minutes == 1 ? "a minute" : minutes + " minutes"),
          wait);
    }
  }

  /**
   * @throws Refusal invitation-not-found
   */
  public void withdraw(Actor actor, UUID id) {
    var invitation = mine(actor, id);
    messenger.transaction(
        () -> {
          if (!invitations.withdraw(id, clock.instant())) {
            throw Refusal.notFound("invitation");
          }
          audit(actor, "withdraw", invitation);
        });
  }

  private Invitations.Invitation mine(Actor actor, UUID id) {
    return invitations
        .open(id)
        .filter(invitation -> StaffScope.administers(actor, invitation.hospital()))
        .orElseThrow(() -> Refusal.notFound("invitation"));
  }

  private void refuseKnown(String email, Actor.Grant wanted) {
    var known = accounts.findByEmail(email).orElse(null);
    if (known != null && !known.isActive()) {
      throw Refusal.conflict(
          "account-deactivated",
          "There is an account with this address, and it is deactivated. Reactivate it first.");
    }
    if (known != null && known.grants().contains(wanted)) {
      throw Refusal.conflict("already-staff", "This person has this role already.");
    }
    if (invitations.isOpen(email, wanted.role(), wanted.hospital())) {
      throw Refusal.conflict(
          "already-invited", "This person is invited already. You can send the code again.");
    }
  }

  private void count(Actor actor) {
    if (perInviter.take(actor.id().toString()).isPresent()) {
      throw Refusal.tooMany("These are many invitations at once. Go on in an hour.");
    }
  }

  private @Nullable String place(@Nullable HospitalId hospital) {
    if (hospital == null) {
      return null;
    }
    var name = hospitals.of(List.of(hospital)).get(hospital);
    if (name == null) {
      throw Refusal.notFound("hospital");
    }
    return name;
  }

  private void audit(Actor actor, String action, Invitations.Invitation invitation) {
    messenger.tell(
        new Audited(
            actor,
            action,
            "invitation",
            invitation.id(),
            invitation.hospital(),
            Map.of("grant", new Actor.Grant(invitation.role(), invitation.hospital()).toString())));
  }

  /** Makes codes and brings them to people, or to who hands them over where there is no mail. */
  @org.springframework.stereotype.Component
  static class Messenger {
    private final Mail mail;
    private final Ids ids;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    Messenger(
        Mail mail, Ids ids, TransactionTemplate transaction, ApplicationEventPublisher events) {
      this.mail = mail;
      this.ids = ids;
      this.transaction = transaction;
      this.events = events;
    }

    UUID id() {
      return ids.next();
    }

    String code() {
      return Codes.make(random);
    }

    void transaction(Runnable step) {
      transaction.executeWithoutResult(status -> step.run());
    }

    void tell(Audited fact) {
      events.publishEvent(fact);
    }

    void send(Actor by, Invitations.Invitation invitation, @Nullable String place, String code) {
      mail.send(
          new Mail.Message(
              invitation.email(),
              "Your code for CareDesk",
              "Hello "
                  + invitation.name()
                  + ",\n\n"
                  + by.name()
                  + " invites you to CareDesk"
                  + (place == null ? "" : " at " + place)
                  + ".\nOpen CareDesk, choose \"I have a code\" and type this code:\n\n    "
                  + code
                  + "\n\nIt is good once, for "
                  + GOOD_FOR.toDays()
                  + " days.\n",
              invitation.expiresAt()));
    }

    StaffMember asListed(Invitations.Invitation invitation, @Nullable String place, String code) {
      return StaffList.invited(invitation, place, mail.isSetUp() ? null : code);
    }
  }
}
